import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventName, EventRecord } from '../events/vocabulary.ts';
import { vocabulary } from '../events/vocabulary.ts';
import { apply } from './apply.ts';
import { Books, type OrderRow } from './books.ts';
import { decide, readsOf } from './decide.ts';
import { type PlayStep, play, skus, triesOf, type Try } from './play.fixture.ts';

interface Life {
  readonly books: Books;
  readonly log: EventRecord[];
  readonly tries: Try[];
}

/** Lives a play; `watch` sees the books after every command that was accepted. */
function live(
  steps: readonly PlayStep[],
  watch: (life: Life, events: readonly EventRecord[]) => void = () => {},
): Life {
  const life: Life = { books: new Books(), log: [], tries: [] };
  for (const each of triesOf(steps, life.books)) {
    life.tries.push(each);
    const decision = decide(life.books, each.command, each.occasion);
    if (!decision.ok) continue;
    for (const event of decision.events) apply(life.books, event);
    life.log.push(...decision.events);
    watch(life, decision.events);
  }
  return life;
}

function of<N extends EventName>(log: readonly EventRecord[], name: N): EventRecord<N>[] {
  return log.filter((event): event is EventRecord<N> => event.name === name);
}

/** Balances by account, over the transfers that `about` picks. */
function balances(log: readonly EventRecord[], about: (transfer: EventRecord<'transfer'>) => boolean = () => true) {
  const sums = new Map<string, number>();
  const add = (account: string, cents: number) => sums.set(account, (sums.get(account) ?? 0) + cents);
  for (const event of of(log, 'transfer').filter(about)) {
    expect(event.amount_cents).toBeGreaterThan(0);
    add(`${event.from_kind}:${event.from_owner}`, -event.amount_cents);
    add(`${event.to_kind}:${event.to_owner}`, event.amount_cents);
  }
  return sums;
}

/** More of them in the full test. */
const RUNS = { numRuns: process.env.FULL ? 2_000 : 60 };

describe('whatever people, shops, banks and timers try', () => {
  test('the plays reach every event of commerce', () => {
    const seen = new Set<EventName>();
    fc.assert(
      fc.property(play, (steps) => void live(steps).log.forEach(({ name }) => seen.add(name))),
      {
        numRuns: 1_500,
        seed: 5,
      },
    );
    const families = ['cart', 'order', 'payment', 'fulfilment', 'aftersales', 'books', 'supply'];
    const told_elsewhere = new Set<EventName>(['begin_checkout', 'leave_checkout', 'publish_video']);
    const expected = (Object.keys(vocabulary) as EventName[]).filter(
      (name) => families.includes(vocabulary[name].family) && !told_elsewhere.has(name),
    );
    expect(expected.filter((name) => !seen.has(name))).toEqual([]);
    expect(seen.has('spend_virtual_currency')).toBe(true);
  });

  test('money is conserved: escrow holds what is paid and not settled, clearing what is on its way back', () => {
    fc.assert(
      fc.property(play, (steps) => {
        const { books, log } = live(steps, ({ books, log }, events) => {
          if (!events.some(({ name }) => name === 'transfer')) return;
          const sums = balances(log);
          expect([...sums.values()].reduce((sum, cents) => sum + cents, 0)).toBe(0);
          for (const { user_id, balance_cents } of books.rows('wallets')) {
            expect(balance_cents).toBe(sums.get(`wallet:${user_id}`) ?? 0);
            expect(balance_cents).toBeGreaterThanOrEqual(0);
          }
        });
        for (const order of books.rows('orders')) expectOrderSums(order, log);
      }),
      RUNS,
    );
  });

  test('a buyer never gets back more than was paid, nor the platform more than its coupon', () => {
    fc.assert(
      fc.property(play, (steps) => {
        const { books, log } = live(steps);
        for (const order of books.rows('orders')) {
          const own = of(log, 'transfer').filter(({ why_key }) => why_key === order.order_id);
          const moved = (kind: string) =>
            own.filter((transfer) => transfer.kind === kind).reduce((sum, { amount_cents }) => sum + amount_cents, 0);
          expect(moved('refund')).toBe(order.refunded_cents);
          expect(moved('refund')).toBeLessThanOrEqual(moved('capture'));
          expect(moved('subsidy_back')).toBeLessThanOrEqual(moved('subsidy'));
          const refunds = of(log, 'refund').filter(({ order_id }) => order_id === order.order_id);
          expect(refunds.reduce((sum, { value_cents }) => sum + value_cents, 0)).toBeLessThanOrEqual(order.items_cents);
        }
      }),
      RUNS,
    );
  });

  test('stock is conserved: what is held is what unsent orders and open deals hold, and nothing is oversold', () => {
    fc.assert(
      fc.property(play, (steps) => {
        live(steps, ({ books, log }, events) => {
          if (!events.some(({ name }) => name === 'move_stock' || name === 'order_line')) return;
          for (const { sku_id, free, held } of books.rows('skus')) {
            const moves = of(log, 'move_stock').filter((move) => move.sku_id === sku_id);
            expect(free).toBe(moves.reduce((sum, { free_delta }) => sum + free_delta, 0));
            expect(moves.at(-1)?.free_after).toBe(free);
            const orders = [...books.rows('orders')].filter(({ fulfillment }) => fulfillment === 'not_fulfilled');
            const waiting = orders.flatMap(({ lines }) => lines).filter((line) => line.sku_id === sku_id);
            const aside = [...books.rows('deals')].filter((deal) => deal.sku_id === sku_id);
            const wanted = waiting.reduce((sum, { quantity }) => sum + quantity, 0);
            expect(held).toBe(wanted + aside.reduce((sum, { left }) => sum + left, 0));
            expect(Math.min(free, held)).toBeGreaterThanOrEqual(0);
          }
        });
      }),
      RUNS,
    );
  });

  test('coupons and deals keep their limits', () => {
    fc.assert(
      fc.property(play, (steps) => {
        const { books, log } = live(steps);
        for (const { coupon_id, claimed, used, total, per_person } of books.rows('coupons')) {
          const holdings = [...books.rows('holdings')].filter((held) => held.coupon_id === coupon_id);
          expect(holdings.reduce((sum, held) => sum + held.claimed, 0)).toBe(claimed);
          expect(holdings.reduce((sum, held) => sum + held.used, 0)).toBe(used);
          expect(claimed).toBeLessThanOrEqual(total);
          for (const held of holdings) expect(held.claimed).toBeLessThanOrEqual(per_person);
          const uses = of(log, 'use_coupon').filter((use) => use.coupon_id === coupon_id).length;
          expect(used).toBe(uses - of(log, 'return_coupon').filter((back) => back.coupon_id === coupon_id).length);
        }
        for (const { deal_id, stock, left, per_customer, closed_at_ms } of books.rows('deals')) {
          const lines = of(log, 'order_line').filter((line) => line.deal_id === deal_id);
          const sold = lines.reduce((sum, { quantity }) => sum + quantity, 0);
          expect(sold).toBeLessThanOrEqual(stock);
          if (closed_at_ms === null) expect(left).toBe(stock - sold);
          const takes = [...books.rows('takes')].filter((take) => take.deal_id === deal_id);
          for (const { quantity } of takes) expect(quantity).toBeLessThanOrEqual(per_customer);
          expect(takes.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(sold);
        }
      }),
      RUNS,
    );
  });

  test('an order costs what its lines cost, less what coupons take off each of them', () => {
    fc.assert(
      fc.property(play, (steps) => {
        for (const order of live(steps).books.rows('orders')) {
          const over = (value: (line: OrderRow['lines'][number]) => number): number =>
            order.lines.reduce((sum, line) => sum + value(line), 0);
          expect(order.items_cents).toBe(over(({ price_cents, quantity }) => price_cents * quantity));
          expect(order.shop_discount_cents).toBe(over((line) => line.shop_discount_cents));
          expect(order.platform_discount_cents).toBe(over((line) => line.platform_discount_cents));
          for (const line of order.lines) {
            const off_cents = line.shop_discount_cents + line.platform_discount_cents;
            expect(off_cents).toBeLessThanOrEqual(line.price_cents * line.quantity);
          }
        }
      }),
      RUNS,
    );
  });

  test('no two records of one name have the same key', () => {
    fc.assert(
      fc.property(play, (steps) => {
        const keys = live(steps).log.map((event) => {
          const fields = event as unknown as Record<string, unknown>;
          return [event.name, ...vocabulary[event.name].key.map((field) => fields[field])].join('/');
        });
        // A stock movement is told apart by its kind, what is taken out of a cart by its act.
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });

  test('the events alone rebuild the books, and books survive being captured', () => {
    fc.assert(
      fc.property(play, (steps) => {
        const { books, log } = live(steps);
        const rebuilt = new Books();
        for (const event of log) apply(rebuilt, event);
        expect(rebuilt.capture()).toEqual(books.capture());
        expect(Books.materialise(books.capture()).capture()).toEqual(books.capture());
      }),
      RUNS,
    );
  });

  test('the rows that a command names are enough: decided over them alone, it decides the same', () => {
    fc.assert(
      fc.property(play, (steps) => {
        const books = new Books();
        for (const { command, occasion } of triesOf(steps, books)) {
          const slice = sliceFor(books, { command, occasion });
          const whole = decide(books, command, occasion);
          expect(decide(slice, command, occasion)).toEqual(whole);
          if (!whole.ok) continue;
          for (const event of whole.events) {
            apply(slice, event);
            apply(books, event);
          }
          for (const { table, id } of slice.takeChanged()) expect(slice.get(table, id)).toEqual(books.get(table, id));
        }
      }),
      { numRuns: process.env.FULL ? 500 : 20 },
    );
  });
});

/** What an order leaves in escrow and in clearing is what its row says. */
function expectOrderSums(order: OrderRow, log: readonly EventRecord[]): void {
  const sums = balances(log, ({ why_key }) => why_key === order.order_id);
  const in_escrow = sums.get('escrow:-1') ?? 0;
  const in_clearing = sums.get('clearing:-1') ?? 0;
  const was_captured = ['captured', 'partially_refunded', 'refunded'].includes(order.payment);
  const subsidy_cents = order.platform_discount_cents - order.subsidy_back_cents;
  const open_cents = order.total_cents - order.refunded_cents - order.refunding_cents + subsidy_cents;
  const is_over = order.completed_at_ms !== null || order.cancelled_at_ms !== null;
  const disputed_cents = order.disputed_cents > 0 ? open_cents : 0;
  expect(in_clearing).toBe(order.refunding_cents + disputed_cents);
  expect(in_escrow).toBe(was_captured && !is_over ? open_cents - disputed_cents : 0);
}

function sliceFor(books: Books, { command, occasion }: Try): Books {
  const slice = new Books();
  for (let known = -1, keys = new Set<string>(); known < keys.size; ) {
    known = keys.size;
    for (const { table, id } of readsOf(slice, command, occasion)) {
      const row = books.get(table, id);
      if (row !== undefined) slice.load(table, row);
      keys = keys.add(`${table}/${id}`);
    }
  }
  return slice;
}

test('the play has somebody in each shop', () => {
  expect(new Set(skus.map(({ shop }) => shop)).size).toBe(2);
});
