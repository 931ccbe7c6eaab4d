import type { Command } from '../../model/commerce/command.ts';
import { devices } from '../../model/events/session-start.ts';
import type { Surface } from '../../model/events/envelope.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { actKey } from '../../model/ids.ts';
import type { LiveCommand } from '../../model/live/live-command.ts';
import { shopTermsOf } from '../levers/shop-terms.ts';
import { nextAct } from '../phases/keys.ts';
import { memberStamp } from '../phases/stamp.ts';
import { leversOf, tickStart, type World } from '../world/world.ts';

/** How long a visit lasts that is there for one errand, of the minute that a tick is. */
const LENGTH_MS = 50_000;

/** A visit within one tick: nobody who does this for a living looks around. */
export interface BriefVisit {
  readonly member: number;
  readonly start_ms: number;
  behave(surface: Surface, record: EventRecord, cause?: number | null): void;
  /** Gives a command of the shop; its key comes back. */
  shop(at_ms: number, surface: Surface, command: Command, cause?: number | null): number;
  /** Enters a room, does what is wanted there by its entry, and leaves. */
  enter(live_id: number, doThere: (entry_key: number) => void): void;
}

/** A member comes, does what is asked, and is gone before the tick is over. */
export function comeBriefly(world: World, member: number, doThere: (visit: BriefVisit) => void): void {
  const start_ms = tickStart(world);
  const session_id = actKey(member, world.tick, 0);
  const stampOn = (surface: Surface, cause: number | null): Stamp => ({
    ...memberStamp(world, member),
    session_id,
    surface,
    cause,
  });
  const behave: BriefVisit['behave'] = (surface, record, cause = null) =>
    world.plan.addBehaviour({ record, stamp: stampOn(surface, cause), logged_ms: record.at_ms });
  const shop: BriefVisit['shop'] = (at_ms, surface, command, cause = null) => {
    const act_key = nextAct(world, member);
    const party = { role: 'user', user_id: member } as const;
    const occasion = { at_ms, act_key, party, terms: shopTermsOf(leversOf(world, member)) };
    world.plan.addCommand({ command, occasion, stamp: stampOn(surface, cause) });
    return act_key;
  };
  const inRoom = (at_ms: number, act_key: number, command: LiveCommand, cause: number): void =>
    world.plan.addRoomCommand({
      command,
      occasion: { at_ms, act_key, party: { role: 'viewer', user_id: member }, follows_host: false },
      stamp: stampOn('live', cause),
    });
  behave('for_you', {
    name: 'session_start',
    at_ms: start_ms,
    user_id: member,
    opened_session_id: session_id,
    device: devices[world.users.columns.device[member]],
    entry_id: null,
  });
  doThere({
    member,
    start_ms,
    behave,
    shop,
    enter(live_id, inside) {
      const entry_key = nextAct(world, member);
      inRoom(start_ms + 1_500, entry_key, { kind: 'enter_live', live_id, card_key: null }, entry_key);
      inside(entry_key);
      const leave = { kind: 'leave_live', live_id, reason: 'closed' } as const;
      inRoom(start_ms + LENGTH_MS - 1_000, nextAct(world, member), leave, entry_key);
    },
  });
  behave('for_you', {
    name: 'session_end',
    at_ms: start_ms + LENGTH_MS,
    user_id: member,
    closed_session_id: session_id,
    length_ms: LENGTH_MS,
    exposures: 0,
    reason: 'closed',
  });
}
