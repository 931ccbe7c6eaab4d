import type { CouponView } from '../../model/wire/commerce-views.ts';
import { orderTotal } from '../shell/order-total.ts';
import type { CheckoutLine } from '../shell/visit.tsx';

/** A coupon for a checkout: what it takes off, or why nothing. */
export interface CouponFit {
  readonly coupon: CouponView;
  readonly is_chosen: boolean;
  /** Null where it cannot be used. */
  readonly off_cents: number | null;
  /** What the items are short of its threshold; 0 where that is met. */
  readonly missing_cents: number;
  /** It is for a first order, and this is none. */
  readonly is_too_late: boolean;
}

/** Coupons that have to do with these lines: the platform's, and those of shops that are bought at. */
function fitting(lines: readonly CheckoutLine[], coupons: readonly CouponView[]): CouponView[] {
  const shops = new Set(lines.map(({ shop }) => shop.merchant_id));
  return coupons.filter(({ merchant_id, held }) => held > 0 && (merchant_id === null || shops.has(merchant_id)));
}

/** One in the place of whichever of its kind is chosen: of each shop and of the platform one counts. */
export function withCoupon(chosen: readonly CouponView[], coupon: CouponView): CouponView[] {
  return [...chosen.filter(({ merchant_id }) => merchant_id !== coupon.merchant_id), coupon];
}

/** Those of the chosen that take something off. */
function working(lines: readonly CheckoutLine[], chosen: readonly CouponView[]): CouponView[] {
  const worth = orderTotal(lines, chosen).coupons;
  return chosen.filter(({ coupon_id }) => (worth.get(coupon_id) ?? null) !== null);
}

/**
 * The coupons that make a checkout cheapest: of each shop the one that takes off most, then the platform's on what is
 * left; or the platform's alone, where those of the shops would bring the items below its threshold and are worth less.
 */
export function bestCoupons(lines: readonly CheckoutLine[], coupons: readonly CouponView[]): CouponView[] {
  // Of two that are worth the same, the one that no later order can use.
  const useful = fitting(lines, coupons).sort((one, other) => +other.first_order_only - +one.first_order_only);
  const of_shops = useful.filter(({ merchant_id }) => merchant_id !== null);
  const of_platform = useful.filter(({ merchant_id }) => merchant_id === null);
  const dues = (chosen: readonly CouponView[]): number => orderTotal(lines, chosen).total_cents;
  const bettered = (start: readonly CouponView[], others: readonly CouponView[]): readonly CouponView[] =>
    others.reduce((best, coupon) => {
      const tried = withCoupon(best, coupon);
      return dues(tried) < dues(best) ? tried : best;
    }, start);
  const stacked = bettered(bettered([], of_shops), of_platform);
  const alone = bettered([], of_platform);
  return working(lines, dues(alone) < dues(stacked) ? alone : stacked);
}

/** Every coupon that has to do with the lines, the one that takes off most first, and what is chosen of them. */
export function couponFits(
  lines: readonly CheckoutLine[],
  coupons: readonly CouponView[],
  wanted: readonly CouponView[],
  has_bought: boolean,
): { readonly fits: readonly CouponFit[]; readonly chosen: readonly CouponView[] } {
  const isTooLate = ({ first_order_only }: CouponView): boolean => first_order_only && has_bought;
  const useful = fitting(lines, coupons);
  const ids = new Set(wanted.filter((coupon) => !isTooLate(coupon)).map(({ coupon_id }) => coupon_id));
  const chosen = working(
    lines,
    useful.filter(({ coupon_id }) => ids.has(coupon_id)),
  );
  const fits = useful.map((coupon): CouponFit => {
    const total = orderTotal(lines, withCoupon(chosen, coupon));
    const off_cents = isTooLate(coupon) ? null : (total.coupons.get(coupon.coupon_id) ?? null);
    const counted_cents =
      total.parcels.find(({ merchant_id }) => merchant_id === coupon.merchant_id)?.items_cents ??
      total.items_cents - total.shop_discount_cents;
    return {
      coupon,
      is_chosen: chosen.includes(coupon),
      off_cents,
      missing_cents: Math.max(0, coupon.threshold_cents - counted_cents),
      is_too_late: isTooLate(coupon),
    };
  });
  return { fits: fits.sort((one, other) => (other.off_cents ?? -1) - (one.off_cents ?? -1)), chosen };
}

/** Those that may be used at all by somebody who has bought before or not. */
export function usableBy(coupons: readonly CouponView[], has_bought: boolean): CouponView[] {
  return coupons.filter(({ first_order_only }) => !(first_order_only && has_bought));
}
