import { expect, test } from 'vitest';
import type { CouponView } from '../../model/wire/commerce-views.ts';
import type { CheckoutLine } from '../shell/visit.tsx';
import { bestCoupons, couponFits, usableBy, withCoupon } from './coupon-choice.ts';

const line = (merchant_id: string, price_cents: number) =>
  ({ shop: { merchant_id }, price_cents, quantity: 1 }) as CheckoutLine;
const coupon = (coupon_id: string, merchant_id: string | null, amount_cents: number, threshold_cents = 0) =>
  ({
    coupon_id,
    merchant_id,
    benefit: 'amount',
    amount_cents,
    threshold_cents,
    percent_bp: 0,
    cap_cents: 0,
    held: 1,
    first_order_only: false,
  }) as unknown as CouponView;
const ids = (coupons: readonly CouponView[]) => coupons.map(({ coupon_id }) => coupon_id);

const lines = [line('a', 10_000), line('b', 2_000)];
const small = coupon('small', 'a', 300);
const big = coupon('big', 'a', 900, 8_000);
const other = coupon('other', 'b', 500, 5_000);
const elsewhere = coupon('elsewhere', 'c', 9_000);
const platform = coupon('platform', null, 700);

test('of each shop the coupon that takes off most, and the best of the platform', () => {
  expect(ids(bestCoupons(lines, [small, big, other, elsewhere, platform]))).toEqual(['big', 'platform']);
  expect(bestCoupons(lines, [elsewhere, other])).toEqual([]);
});

test('the platform’s alone, where those of the shops would cost it', () => {
  const dear = coupon('dear', null, 2_000, 12_000);
  expect(ids(bestCoupons(lines, [small, big, dear]))).toEqual(['dear']);
});

test('of two that are worth the same, the one for a first order is used', () => {
  const first = { ...coupon('first', null, 700), first_order_only: true };
  expect(ids(bestCoupons(lines, [platform, first]))).toEqual(['first']);
  expect(ids(bestCoupons(lines, [first, platform]))).toEqual(['first']);
});

test('what a coupon is short of, and what it would take off in the place of the chosen one', () => {
  const { fits, chosen } = couponFits(lines, [small, big, other, elsewhere], [big], false);
  expect(ids(chosen)).toEqual(['big']);
  expect(
    fits.map(({ coupon: { coupon_id }, off_cents, missing_cents, is_chosen }) => [
      coupon_id,
      off_cents,
      missing_cents,
      is_chosen,
    ]),
  ).toEqual([
    ['big', 900, 0, true],
    ['small', 300, 0, false],
    ['other', null, 3_000, false],
  ]);
});

test('a coupon for a first order is worth nothing later', () => {
  const first = { ...small, first_order_only: true };
  expect(couponFits(lines, [first], [first], true)).toMatchObject({
    chosen: [],
    fits: [{ off_cents: null, is_too_late: true }],
  });
  expect(couponFits(lines, [first], [first], false).chosen).toEqual([first]);
  expect(usableBy([first, big], true)).toEqual([big]);
});

test('one coupon of a kind at a time', () => {
  expect(ids(withCoupon([big, platform], small))).toEqual(['platform', 'small']);
});
