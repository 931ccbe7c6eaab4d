import { KEPT_DELIVERY_DAYS, KEPT_RETURN_DAYS } from '../../metrics/definitions/kept.ts';
import { recordAt, type Segment } from '../../model/events/derive/segment.ts';
import type { EventName, EventRecord } from '../../model/events/vocabulary.ts';
import { DAY_MS, dayOf, TICKS_PER_DAY } from '../../model/sim-time.ts';
import type { World } from '../world/world.ts';
import { type Counted, type OutcomeName, outcomeNames, outcomes, type Window } from './outcomes.ts';

const DAYS_PER_WEEK = 7;

interface Bought {
  readonly windows: readonly number[];
  readonly user_id: number;
  readonly paid_ms: number;
  delivered_ms: number;
  /** When it was first refunded, disputed or rated low. */
  spoiled_ms: number;
}

type Takers = { readonly [N in EventName]?: (record: EventRecord<N>) => void };

/**
 * Counts in some windows what everybody does and gets who is there at the beginning. An order belongs to the windows in
 * which it was paid, so that days have to be lived and taken after a window until what was bought in it is settled.
 */
export class Tally {
  private readonly world: World;
  private readonly windows: readonly Window[];
  private readonly first_day: number;
  private readonly counts: readonly Counted[];
  /** Of each window, cents that nobody's order moves: bids and incentives. */
  private readonly common: readonly { profit_cents: number; contribution_cents: number }[];
  private readonly orders = new Map<number, Bought>();
  private readonly costs = new Map<number, number>();
  /** Who was seen today. */
  private readonly seen = { active_days: new Set<number>(), creator_days: new Set<number>() };

  constructor(world: World, windows: readonly Window[]) {
    this.world = world;
    this.windows = windows;
    this.first_day = Math.floor(world.tick / TICKS_PER_DAY);
    const size = { members: world.users.rows, creators: world.creators.rows, shops: world.merchants.rows };
    this.counts = windows.map(
      () =>
        Object.fromEntries(outcomeNames.map((name) => [name, new Float64Array(size[outcomes[name].of])])) as Counted,
    );
    this.common = windows.map(() => ({ profit_cents: 0, contribution_cents: 0 }));
  }

  /** Takes the log of a day that has just ended. */
  takeDay(log: readonly Segment[]): void {
    for (const segment of log) {
      const take = this.takers[segment.name] as ((record: EventRecord) => void) | undefined;
      if (take === undefined) continue;
      for (let row = 0; row < segment.rows; row++) take(recordAt(segment, row));
    }
    const day = Math.floor(this.world.tick / TICKS_PER_DAY) - 1;
    const today = this.windowsOf(day);
    for (const name of ['active_days', 'creator_days'] as const) {
      for (const id of this.seen[name]) this.add(today, name, id, 1);
      this.seen[name].clear();
    }
    const { left_day } = this.world.merchants.columns;
    const shops = this.counts[0]?.shop_days.length ?? 0;
    for (let shop = 0; shop < shops; shop++) if (left_day[shop] === 0) this.add(today, 'shop_days', shop, 1);
    this.windows.forEach(({ to_day }, window) => {
      if (day - this.first_day !== to_day - 1) return;
      const { trust } = this.counts[window];
      trust.set(this.world.users.columns.trust.subarray(0, trust.length));
    });
  }

  /** By window; counts are means for each day. */
  counted(): readonly Counted[] {
    this.judgeOrders();
    this.windows.forEach(({ from_day, to_day }, window) => {
      const counts = this.counts[window];
      for (const name of ['profit_cents', 'contribution_cents'] as const) {
        const each = this.common[window][name] / counts[name].length;
        counts[name].forEach((value, id) => (counts[name][id] = value + each));
      }
      for (const name of outcomeNames) {
        if ('is_level' in outcomes[name]) continue;
        counts[name].forEach((value, id) => (counts[name][id] = value / (to_day - from_day)));
      }
    });
    return this.counts;
  }

  /** Which orders were kept is known when all of them are over. */
  private judgeOrders(): void {
    const weeks = new Set<string>();
    for (const order of this.orders.values()) {
      const { windows, user_id, paid_ms, delivered_ms, spoiled_ms } = order;
      if (delivered_ms === 0) continue;
      const kept =
        delivered_ms - paid_ms <= KEPT_DELIVERY_DAYS * DAY_MS && spoiled_ms > delivered_ms + KEPT_RETURN_DAYS * DAY_MS;
      this.add(windows, kept ? 'kept_orders' : 'disappointments', user_id, 1);
      if (!kept) continue;
      for (const window of windows) {
        const { from_day } = this.windows[window];
        const week = Math.floor((dayOf(paid_ms) - this.first_day - from_day) / DAYS_PER_WEEK);
        const of = `${user_id} ${window} ${week}`;
        if (!weeks.has(of)) this.add([window], 'kept_buyer_weeks', user_id, 1);
        weeks.add(of);
      }
    }
    this.orders.clear();
  }

  private readonly takers: Takers = {
    session_start: ({ user_id }) => void this.seen.active_days.add(user_id as number),
    session_end: ({ user_id, length_ms, at_ms }) =>
      this.add(this.windowsOf(dayOf(at_ms)), 'minutes', user_id as number, length_ms / 60_000),
    publish_video: ({ creator_id }) => void this.seen.creator_days.add(creator_id),
    start_live: ({ creator_id }) => void this.seen.creator_days.add(creator_id),
    order_line: ({ order_id, sku_id, quantity }) => {
      const cost = quantity * (this.world.books.get('skus', sku_id)?.unit_cost_cents ?? 0);
      this.costs.set(order_id, (this.costs.get(order_id) ?? 0) + cost);
    },
    purchase: ({ order_id, user_id, at_ms, value_cents }) => {
      const windows = this.windowsOf(dayOf(at_ms));
      if (windows.length === 0) return;
      const bought = { windows, user_id: user_id as number, paid_ms: at_ms };
      this.orders.set(order_id, { ...bought, delivered_ms: 0, spoiled_ms: Number.POSITIVE_INFINITY });
      this.add(windows, 'orders', user_id as number, 1);
      this.add(windows, 'gmv_cents', user_id as number, value_cents);
      this.add(windows, 'net_gmv_cents', user_id as number, value_cents);
    },
    deliver_order: ({ order_id, at_ms }) => {
      const order = this.orders.get(order_id);
      if (order !== undefined) order.delivered_ms = at_ms;
    },
    refund: ({ order_id, at_ms, value_cents }) => {
      const order = this.spoil(order_id, at_ms);
      if (order !== undefined) this.add(order.windows, 'net_gmv_cents', order.user_id, -value_cents);
    },
    open_dispute: ({ order_id, at_ms, inquiry }) => void (inquiry || this.spoil(order_id, at_ms)),
    review_item: ({ order_id, at_ms, stars }) => void (stars > 2 || this.spoil(order_id, at_ms)),
    complete_order: ({ order_id, merchant_cents }) => {
      // What came back is on the shelf again.
      const order = this.orders.get(order_id);
      if (order === undefined || merchant_cents === 0) return;
      this.add(order.windows, 'profit_cents', order.user_id, -(this.costs.get(order_id) ?? 0));
    },
    transfer: (transfer) => this.takeTransfer(transfer),
  };

  private takeTransfer(transfer: EventRecord<'transfer'>): void {
    const { why_key, kind, user_id, at_ms, from_kind, to_kind, amount_cents } = transfer;
    // Into an account less out of it.
    const gained = (account: string) => amount_cents * (Number(to_kind === account) - Number(from_kind === account));
    if (kind === 'gift' || kind === 'gift_fee') {
      const name = kind === 'gift' ? 'gift_cents' : 'gift_fee_cents';
      return this.add(this.windowsOf(dayOf(at_ms)), name, user_id as number, amount_cents);
    }
    const order = this.orders.get(why_key);
    if (order !== undefined) {
      const { windows, user_id: buyer } = order;
      this.add(windows, 'payout_cents', buyer, gained('merchant'));
      this.add(windows, 'profit_cents', buyer, gained('merchant'));
      this.add(windows, 'commission_cents', buyer, gained('creator'));
      this.add(windows, 'contribution_cents', buyer, gained('platform'));
    } else if (kind === 'prize') {
      this.add(this.windowsOf(dayOf(at_ms)), 'contribution_cents', user_id as number, gained('platform'));
    } else if (kind === 'promotion' || kind === 'incentive') {
      for (const window of this.windowsOf(dayOf(at_ms))) {
        this.common[window].profit_cents += gained('merchant');
        this.common[window].contribution_cents += gained('platform');
      }
    }
  }

  private spoil(order_id: number, at_ms: number): Bought | undefined {
    const order = this.orders.get(order_id);
    if (order !== undefined) order.spoiled_ms = Math.min(order.spoiled_ms, at_ms);
    return order;
  }

  private windowsOf(day: number): number[] {
    const nth = day - this.first_day;
    return this.windows.flatMap(({ from_day, to_day }, window) => (nth >= from_day && nth < to_day ? [window] : []));
  }

  /** People who came later, guests, creators and shops that were not there are left out. */
  private add(windows: readonly number[], name: OutcomeName, id: number, by: number): void {
    for (const window of windows) {
      const counts = this.counts[window][name];
      if (id < counts.length) counts[id] += by;
    }
  }
}
