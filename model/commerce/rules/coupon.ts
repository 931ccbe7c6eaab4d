import type { EventRecord } from '../../events/vocabulary.ts';
import { holdingIdOf, isOffer, issuerOfOffer } from '../../ids.ts';
import type { Books, CouponRow, OrderRow, RowRef } from '../books.ts';
import type { Occasion } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { buyerOfOccasion, mayOffer } from './party.ts';

export const offerCoupon: Rule<'offer_coupon'> = {
  reads: (c) => [{ table: 'coupons', id: c.coupon_id }],
  decide(books, c, { at_ms, party }) {
    const { kind: _, ...offer } = c;
    const merchant_id = issuerOfOffer(c.coupon_id);
    if (!mayOffer(merchant_id, party)) return refuse('not_yours', c.coupon_id);
    if (books.get('coupons', c.coupon_id) !== undefined) return refuse('offer_exists', c.coupon_id);
    const is_amount = c.benefit === 'amount';
    const takes_off = is_amount
      ? c.amount_cents > 0 && c.percent_bp === 0 && c.cap_cents === 0
      : c.percent_bp > 0 && c.cap_cents > 0 && c.amount_cents === 0;
    if (!takes_off || c.ends_ms <= c.starts_ms || c.ends_ms <= at_ms) return refuse('invalid_offer', c.coupon_id);
    return accept({ name: 'offer_coupon', at_ms, user_id: null, ...offer, merchant_id });
  },
};

export const closeCoupon: Rule<'close_coupon'> = {
  reads: (c) => [{ table: 'coupons', id: c.coupon_id }],
  decide(books, c, { at_ms, party }) {
    const coupon = books.get('coupons', c.coupon_id);
    if (coupon === undefined) return refuse('no_such_coupon', c.coupon_id);
    if (!mayOffer(coupon.merchant_id, party)) return refuse('not_yours', c.coupon_id);
    if (coupon.closed_at_ms !== null) return refuse('nothing_changes', c.coupon_id);
    const { coupon_id, merchant_id, claimed, used } = coupon;
    return accept({ name: 'close_coupon', at_ms, user_id: null, coupon_id, merchant_id, claimed, used });
  },
};

export const claimCoupon: Rule<'claim_coupon'> = {
  reads: (c, _books, occasion) => couponReads([c.coupon_id], buyerOfOccasion(occasion)),
  decide(books, c, occasion) {
    const { at_ms, act_key } = occasion;
    const user_id = buyerOfOccasion(occasion);
    const coupon = books.get('coupons', c.coupon_id);
    if (coupon === undefined) return refuse('no_such_coupon', c.coupon_id);
    const { coupon_id, merchant_id, starts_ms, ends_ms, closed_at_ms, claimed, total, per_person } = coupon;
    if (closed_at_ms !== null || at_ms < starts_ms || at_ms >= ends_ms) return refuse('coupon_over', coupon_id);
    if (claimed >= total) return refuse('coupon_gone', coupon_id);
    const held = books.get('holdings', holdingIdOf(coupon_id, user_id));
    if ((held?.claimed ?? 0) >= per_person) return refuse('coupon_limit', coupon_id);
    const claimed_after = claimed + 1;
    return accept({ name: 'claim_coupon', at_ms, user_id, claim_key: act_key, coupon_id, merchant_id, claimed_after });
  },
};

/** Coupons with what somebody holds of them. */
export function couponReads(coupon_ids: readonly number[], user_id: number): RowRef[] {
  return coupon_ids.filter(isOffer).flatMap((id) => [
    { table: 'coupons' as const, id },
    { table: 'holdings' as const, id: holdingIdOf(id, user_id) },
  ]);
}

/** The coupons that an order is to be placed with, if all of them can be used now and together. */
export function usableCoupons(books: Books, coupon_ids: readonly number[], occasion: Occasion): CouponRow[] | Refusal {
  const user_id = buyerOfOccasion(occasion);
  const coupons: CouponRow[] = [];
  for (const coupon_id of coupon_ids) {
    const coupon = books.get('coupons', coupon_id);
    if (coupon === undefined) return refuse('no_such_coupon', coupon_id);
    // A coupon that was closed can no longer be claimed; who holds it can use it.
    if (occasion.at_ms < coupon.starts_ms || occasion.at_ms >= coupon.ends_ms) return refuse('coupon_over', coupon_id);
    const held = books.get('holdings', holdingIdOf(coupon_id, user_id));
    if (held === undefined || held.used >= held.claimed) return refuse('coupon_not_held', coupon_id);
    const has_bought = (books.get('buyers', user_id)?.paid_orders ?? 0) > 0;
    if (coupon.first_order_only && has_bought) return refuse('coupon_first_order', coupon_id);
    if (coupons.some(({ merchant_id }) => merchant_id === coupon.merchant_id))
      return refuse('coupons_stacked', coupon_id);
    coupons.push(coupon);
  }
  return coupons;
}

/**
 * Coupons of an order that is cancelled before dispatch can be used again: the shop's with it, the platform's with the
 * last order of its checkout. What was delivered has used its coupons up, also when it goes back.
 */
export function returnedCoupons(books: Books, order: OrderRow, at_ms: number): EventRecord[] {
  const { checkout_id, user_id, order_id } = order;
  const others = (books.get('intents', checkout_id)?.order_ids ?? []).filter((id) => id !== order_id);
  const is_last = others.every((id) => books.get('orders', id)?.cancelled_at_ms !== null);
  return [order.shop_coupon_id, is_last ? order.platform_coupon_id : null]
    .filter((coupon_id) => coupon_id !== null)
    .map((coupon_id) => {
      const merchant_id = issuerOfOffer(coupon_id);
      return { name: 'return_coupon', at_ms, user_id, checkout_id, coupon_id, merchant_id };
    });
}
