import { apply } from '../../model/commerce/apply.ts';
import type { CommandKind } from '../../model/commerce/command.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { noteBrushing } from '../abuse/rings.ts';
import { invite } from '../world/observe.ts';
import type { PlannedCommand } from '../world/plan.ts';
import { append } from '../world/append.ts';
import { endTick, planTick, releaseUntil, settleInBooks, tickEnd } from '../world/tick.ts';
import { settleInRoom } from '../world/room-till.ts';
import type { Table } from '../world/table.ts';
import type { World } from '../world/world.ts';
import { adoptRooms, adoptStarts, recordRooms, type RoomsRecord, settleReplayed } from './replay-rooms.ts';
import type { Channel } from './channels.ts';

interface Happened {
  readonly event: EventRecord;
  readonly stamp: Stamp;
  readonly channel: Channel;
}

/** A command about an order, and what it did to the stock. */
interface Move {
  readonly at_ms: number;
  readonly act_key: number;
  readonly kind: CommandKind;
  readonly events: readonly EventRecord[];
}

/** What a tick changed of what all share, as far as it is not read off the tables. */
export interface TickRecord {
  /** What shops, creators and the platform did. */
  readonly supply: readonly Happened[];
  readonly moves: readonly Move[];
  /** Purchases shown to friends. */
  readonly shown: readonly (EventRecord & { name: 'share' })[];
  readonly rooms: RoomsRecord;
}

const supplyChannels: { readonly [K in CommandKind]?: Channel } = {
  list_sku: 'supply',
  set_price: 'prices',
  adjust_stock: 'prices',
};

/** Lives one tick, and records what it changes of what all share. */
export function recordTick(world: World): TickRecord {
  const supply: Happened[] = [];
  const moves: Move[] = [];
  planTick(world);
  for (const { record, stamp } of world.plan.behaviours) {
    if (record.name === 'publish_video') supply.push({ event: record, stamp, channel: 'supply' });
    // Whoever has a product answers what was asked of it.
    if (record.name === 'answer_question') supply.push({ event: record, stamp, channel: 'popularity' });
  }
  const shown = world.plan.behaviours.flatMap(({ record }) =>
    record.name === 'share' && record.content === 'purchase' ? [record] : [],
  );
  const settle = settleInBooks(world);
  const rooms = recordRooms(world);
  const settleOne = (planned: PlannedCommand) => {
    const events = settle(planned);
    const { command, occasion, stamp } = planned;
    const channel = occasion.party.role === 'platform' ? 'supply' : supplyChannels[command.kind];
    if (channel !== undefined && command.kind in supplyChannels) {
      for (const event of events) supply.push({ event, stamp, channel });
    } else {
      const { at_ms, act_key } = occasion;
      moves.push({ at_ms, act_key, kind: command.kind, events: events.filter(({ name }) => name === 'move_stock') });
    }
    return events;
  };
  releaseUntil(world, tickEnd(world), settleOne, rooms.settle);
  world.books.takeChanged();
  endTick(world);
  return { supply, moves, shown, rooms: rooms.record };
}

/**
 * Lives the tick that the baseline has just lived and recorded, with the frozen channels as they were there: in planning
 * and at the instant of every command. Its members' own state is its own. It may sell what is not there.
 */
export function replayTick(world: World, baseline: World, record: TickRecord): void {
  const frozen = world.frozen as ReadonlySet<Channel>;
  if (frozen.has('learned')) world.pools = baseline.pools;
  if (frozen.has('rooms')) adoptRooms(world, record.rooms);
  if (frozen.has('rooms') || frozen.has('supply')) adoptStarts(world, record.rooms);
  planTick(world);
  for (const { event, stamp, channel } of record.supply) {
    if (!frozen.has(channel)) continue;
    if (event.name === 'move_stock') {
      world.log.push(event, stamp, event.at_ms, false);
      apply(world.books, withinStock(world, event));
    } else append(world, event, stamp, event.at_ms);
  }
  const settle = settleInBooks(world);
  const { moves } = record;
  let at = 0;
  const happen = () => {
    for (const event of moves[at].events) apply(world.books, event);
    at++;
  };
  const is_stock_frozen = frozen.has('stock');
  const settleOne = (planned: PlannedCommand) => {
    while (is_stock_frozen && at < moves.length && comesBefore(moves, at, planned)) happen();
    return settle(planned);
  };
  releaseUntil(world, tickEnd(world), settleOne, (planned) => {
    if (frozen.has('rooms')) settleReplayed(world, record.rooms, planned);
    else settleInRoom(world, planned);
  });
  while (is_stock_frozen && at < moves.length) happen();
  if (frozen.has('popularity')) {
    for (const share of record.shown) invite(world, share.share_key, share.user_id as number, share.target_id);
  }
  copyFrozen(world, baseline, frozen);
  world.books.takeChanged();
  endTick(world);
}

/** What was settled earlier in the baseline than this command; at the same instant, what stood before the same act. */
function comesBefore(moves: readonly Move[], at: number, { command, occasion }: PlannedCommand): boolean {
  if (moves[at].at_ms !== occasion.at_ms) return moves[at].at_ms < occasion.at_ms;
  for (let n = at; n < moves.length && moves[n].at_ms === occasion.at_ms; n++) {
    if (moves[n].act_key === occasion.act_key && moves[n].kind === command.kind) return n > at;
  }
  return false;
}

/** Where own orders have taken other pieces than the baseline's, a removal takes no more than there are. */
function withinStock(world: World, event: EventRecord & { name: 'move_stock' }): EventRecord {
  const free = world.books.get('skus', event.sku_id)?.free ?? 0;
  return event.free_delta >= -free ? event : { ...event, free_delta: -free };
}

interface Shared {
  readonly table: 'creators' | 'merchants' | 'products' | 'videos';
  /** The channel of its columns, but for these. */
  readonly channel: Channel;
  readonly but: Readonly<Record<string, Channel>>;
}

const shared: readonly Shared[] = [
  { table: 'creators', channel: 'supply', but: { followers: 'popularity' } },
  { table: 'merchants', channel: 'supply', but: {} },
  {
    table: 'products',
    channel: 'supply',
    but: {
      sold: 'popularity',
      sold_lately: 'popularity',
      sold_today: 'popularity',
      ratings: 'popularity',
      stars: 'popularity',
      marked_up: 'prices',
    },
  },
  {
    table: 'videos',
    channel: 'supply',
    but: {
      tallies: 'learned',
      dislikes: 'learned',
      likes: 'popularity',
      comments: 'popularity',
      shares: 'popularity',
      saves: 'popularity',
      follows: 'popularity',
    },
  },
];

/** At the end of a tick the frozen columns are the baseline's. */
function copyFrozen(world: World, baseline: World, frozen: ReadonlySet<Channel>): void {
  for (const { table, channel, but } of shared) {
    const from: Table = baseline[table];
    const to: Table = world[table];
    const known = to.rows;
    while (frozen.has(channel) && to.rows < from.rows) to.add();
    const rows = Math.min(to.rows, from.rows);
    for (const [name, { width }] of Object.entries(to.kinds)) {
      if (!frozen.has(but[name] ?? channel)) continue;
      (to.columns[name] as Float64Array).set((from.columns[name] as Float64Array).subarray(0, rows * width));
    }
    if (table === 'merchants') for (let row = known; row < to.rows; row++) noteBrushing(world, row);
  }
}
