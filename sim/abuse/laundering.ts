import { gifts } from '../../model/commerce/gifts.ts';
import { exponential } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import type { GiftName } from '../../model/events/spend-virtual-currency.ts';
import { TICK_MS, tickOf } from '../../model/sim-time.ts';
import { hasActsLeft } from '../phases/keys.ts';
import type { World } from '../world/world.ts';
import type { Stage } from '../world/stage.ts';
import { abuse, abuse_address, giftSubject, label } from './abuse-kinds.ts';
import { comeBriefly } from './brief-visit.ts';
import { isFree, launders } from './rings.ts';

/** What mules give: dear enough to be worth it, usual enough not to be looked at one by one. */
const ware: GiftName = 'crown';
/** Ticks of a session in which nobody comes: at its start there is no audience to hide in. */
const FIRST_TICKS = 10;

/**
 * Gift laundering: money that must not be seen is put into wallets, given to a host who is in on it, and comes out as
 * earnings, less the platform's share. Mules enter the room by its link, give, and are gone.
 */
export function liveLaundering(world: World): void {
  if (world.mules.length === 0) return;
  for (const stage of world.stage.all.stages) {
    if (launders(world, stage.room.creator_id)) launderIn(world, stage);
  }
}

function launderIn(world: World, { room, ends_ms }: Stage): void {
  if (room.person_hosts || ends_ms !== Number.POSITIVE_INFINITY) return;
  const { draws, mules, tick } = world;
  const { live_id, started_ms, planned_end_ms } = room;
  const ticks = Math.max(1, Math.floor((planned_end_ms - started_ms) / TICK_MS) - 2 * FIRST_TICKS);
  const [u_count] = draws.units(streams.abuse, live_id, abuse_address.session, 0);
  const wanted = Math.floor(abuse.laundered_visits * exponential(u_count) + 0.5);
  for (let nth = 0; nth < wanted; nth++) {
    const [u_when, u_who] = draws.units(streams.abuse, live_id, abuse_address.session, 1 + nth);
    if (tickOf(started_ms) + FIRST_TICKS + Math.floor(u_when * ticks) !== tick) continue;
    const member = mules[Math.floor(u_who * mules.length)];
    if (isFree(world, member) && hasActsLeft(world, member)) giveAway(world, member, live_id, room.creator_id, nth);
  }
}

function giveAway(world: World, member: number, live_id: number, creator_id: number, nth: number): void {
  const [u_gifts, u_pieces] = world.draws.units(streams.abuse, live_id, abuse_address.gift, nth);
  const count = 1 + Math.floor(u_gifts * abuse.laundered_gifts);
  const quantity = 1 + Math.floor(u_pieces * abuse.laundered_pieces);
  comeBriefly(world, member, (visit) =>
    visit.enter(live_id, (entry_key) => {
      const amount_cents = gifts[ware] * quantity * count;
      visit.shop(visit.start_ms + 6_000, 'live', { kind: 'top_up_wallet', amount_cents }, entry_key);
      for (let given = 0; given < count; given++) {
        const gift = { kind: 'send_gift', creator_id, live_id, gift: ware, quantity } as const;
        const gift_key = visit.shop(visit.start_ms + 12_000 + given * 6_000, 'live', gift, entry_key);
        world.abuse_labels.set(giftSubject(gift_key), label.laundered);
      }
    }),
  );
}
