import type { EventRecord } from '../../events/vocabulary.ts';
import { type Cents, shareOf } from '../../money.ts';
import { allot, portionOf } from '../allot.ts';
import type { OrderLine, OrderRow } from '../books.ts';
import { transferOf } from './transfer.ts';

/** What an order leaves to everybody once it is settled. */
export interface Shares {
  readonly merchant_cents: Cents;
  readonly fee_cents: Cents;
  /** By creator. */
  readonly commissions: ReadonlyMap<number, Cents>;
  /** What the platform adds to them out of its own pocket. */
  readonly subsidies: ReadonlyMap<number, Cents>;
}

/** The parts of a line that so many of its pieces stand for. */
export function lineParts(line: OrderLine, pieces: number) {
  const { price_cents, quantity, shop_discount_cents, platform_discount_cents } = line;
  const value_cents = price_cents * pieces;
  const shop_cents = portionOf(shop_discount_cents, pieces, quantity);
  const platform_cents = portionOf(platform_discount_cents, pieces, quantity);
  return { value_cents, shop_cents, platform_cents, paid_cents: value_cents - shop_cents - platform_cents };
}

/** What of an order is held until it is settled: in escrow, or in clearing while a bank disputes it. */
export function inEscrow(order: OrderRow): Cents {
  const { total_cents, refunded_cents, refunding_cents, platform_discount_cents, subsidy_back_cents } = order;
  return total_cents + platform_discount_cents - refunded_cents - refunding_cents - subsidy_back_cents;
}

/** What can still be paid back to the buyer. */
export function refundable(order: OrderRow): Cents {
  return order.total_cents - order.refunded_cents - order.refunding_cents;
}

/**
 * Shares by the terms that were locked when the order was placed. Fee and commission count on what the shop sold: the
 * price without its own coupon (the platform's coupon is no loss of the shop's), of the pieces that the buyer kept,
 * without what was paid back for a complaint.
 */
export function sharesOf(order: OrderRow): Shares {
  const escrow_cents = order.disputed_cents > 0 ? 0 : inEscrow(order);
  const returned = order.return_state === 'received' ? (order.return_case?.quantities ?? []) : [];
  const kept = order.lines.map((line, nth) => {
    const back = lineParts(line, returned[nth] ?? 0);
    return line.price_cents * line.quantity - line.shop_discount_cents - (back.value_cents - back.shop_cents);
  });
  const sold_cents = kept.reduce((sum, cents) => sum + cents, 0);
  const base_cents = Math.max(0, Math.min(sold_cents - order.compensated_cents, escrow_cents));
  const lost = allot(sold_cents - base_cents, kept);
  const commissions = new Map<number, Cents>();
  const subsidies = new Map<number, Cents>();
  order.lines.forEach(({ creator_id, commission_bp }, nth) => {
    if (creator_id === null) return;
    const line_cents = kept[nth] - lost[nth];
    earn(commissions, creator_id, shareOf(line_cents, commission_bp));
    earn(subsidies, creator_id, shareOf(line_cents, order.commission_subsidy_bp));
  });
  const fee_cents = shareOf(base_cents, order.fee_bp);
  return { merchant_cents: escrow_cents - fee_cents - total(commissions), fee_cents, commissions, subsidies };
}

/**
 * What takes an order from some shares to others after it was settled: `clawback` into escrow and `reinstate` out of
 * it; a creator's debt stands in the creator's account.
 *
 * @param nth - tells several changes of one order apart
 */
export function shareChanges(
  order: OrderRow,
  before: Shares,
  after: Shares,
  nth: number,
  at_ms: number,
): EventRecord[] {
  const { order_id, user_id, merchant_id } = order;
  const events: EventRecord[] = [];
  const move = (
    account: 'merchant' | 'creator' | 'platform',
    owner: number,
    delta_cents: Cents,
    home: 'escrow' | 'platform' = 'escrow',
  ): void => {
    if (delta_cents === 0) return;
    const is_back = delta_cents < 0;
    const [from, to] = is_back
      ? [
          { kind: account, owner },
          { kind: home, owner: -1 },
        ]
      : [
          { kind: home, owner: -1 },
          { kind: account, owner },
        ];
    const kind = is_back ? 'clawback' : 'reinstate';
    events.push(
      transferOf({ at_ms, user_id, why_key: order_id, kind, nth, from, to, amount_cents: Math.abs(delta_cents) }),
    );
  };
  move('merchant', merchant_id, after.merchant_cents - before.merchant_cents);
  for (const creator_id of new Set([...before.commissions.keys(), ...after.commissions.keys()])) {
    move('creator', creator_id, (after.commissions.get(creator_id) ?? 0) - (before.commissions.get(creator_id) ?? 0));
  }
  move('platform', -1, after.fee_cents - before.fee_cents);
  for (const creator_id of new Set([...before.subsidies.keys(), ...after.subsidies.keys()])) {
    const delta_cents = (after.subsidies.get(creator_id) ?? 0) - (before.subsidies.get(creator_id) ?? 0);
    move('creator', creator_id, delta_cents, 'platform');
  }
  return events;
}

function earn(of: Map<number, Cents>, creator_id: number, cents: Cents): void {
  if (cents > 0) of.set(creator_id, (of.get(creator_id) ?? 0) + cents);
}

export function total(of: ReadonlyMap<number, Cents>): Cents {
  return [...of.values()].reduce((sum, cents) => sum + cents, 0);
}
