import { type Cents, shareOf } from '../money.ts';
import { allot } from './allot.ts';
import type { CouponRow } from './books.ts';
import { shippingFee, shopRules, type ShopTerms } from './shop-rules.ts';

/** A shop, a coupon: its number, or its name at the edge. */
type Name = number | string;

/** A line as far as its price goes. */
interface PricedLine {
  readonly merchant_id: Name;
  readonly price_cents: Cents;
  readonly quantity: number;
}

/** A coupon as far as its worth goes; `merchant_id` is null for the platform's. */
export interface PricedCoupon
  extends Pick<CouponRow, 'benefit' | 'threshold_cents' | 'amount_cents' | 'percent_bp' | 'cap_cents'> {
  readonly coupon_id: Name;
  readonly merchant_id: Name | null;
}

export interface LineDiscount {
  readonly shop_discount_cents: Cents;
  readonly platform_discount_cents: Cents;
}

/** What one shop sends and takes for it. */
export interface Parcel extends LineDiscount {
  readonly merchant_id: Name;
  readonly items_cents: Cents;
  readonly shipping_cents: Cents;
  readonly total_cents: Cents;
  readonly lines: readonly LineDiscount[];
}

export interface OrderTotal extends LineDiscount {
  readonly items_cents: Cents;
  readonly shipping_cents: Cents;
  readonly total_cents: Cents;
  /** By shop, in the order in which they are first met. */
  readonly parcels: readonly Parcel[];
  /** What each coupon takes off; null where its threshold is not met. */
  readonly coupons: ReadonlyMap<Name, Cents | null>;
}

/**
 * What lines come to: each shop sends its own parcel, for its own fee. The kernel refuses any other total.
 *
 * How coupons stack: one of each shop at most, which counts on the items of that shop; and one of the platform, which
 * counts on what is left of all items after those. A coupon never takes off more than it counts on, and never takes off
 * shipping; the fee for shipping goes by the items before coupons. What a coupon takes off is spread over its lines by
 * what they cost, so that each line says what was paid for it, and a return pays back just that.
 *
 * @param coupons - of each shop one at most, and one of the platform
 */
export function orderTotal(
  lines: Iterable<PricedLine>,
  terms: ShopTerms = shopRules,
  coupons: readonly PricedCoupon[] = [],
): OrderTotal {
  const shops = new Map<Name, Cents[]>();
  for (const { merchant_id, price_cents, quantity } of lines) {
    const cents = shops.get(merchant_id);
    if (cents === undefined) shops.set(merchant_id, [price_cents * quantity]);
    else cents.push(price_cents * quantity);
  }
  const worth = new Map<Name, Cents | null>();
  const take = (coupon: PricedCoupon | undefined, from_cents: Cents): Cents => {
    if (coupon === undefined) return 0;
    const off_cents = worthOf(coupon, from_cents);
    worth.set(coupon.coupon_id, off_cents);
    return off_cents ?? 0;
  };
  for (const { coupon_id } of coupons) worth.set(coupon_id, null);
  const reduced = [...shops].map(([merchant_id, cents]) => {
    const own = coupons.find((coupon) => coupon.merchant_id === merchant_id);
    const shop_parts = allot(take(own, sum(cents)), cents);
    return { merchant_id, cents, shop_parts, left: cents.map((each, nth) => each - shop_parts[nth]) };
  });
  const left = reduced.map((shop) => sum(shop.left));
  const of_platform = coupons.find(({ merchant_id }) => merchant_id === null);
  const platform_parts = allot(take(of_platform, sum(left)), left);
  const parcels = reduced.map(({ merchant_id, cents, shop_parts, left: rest }, nth): Parcel => {
    const by_line = allot(platform_parts[nth], rest);
    const items_cents = sum(cents);
    const shipping_cents = shippingFee(items_cents, terms);
    const shop_discount_cents = sum(shop_parts);
    const platform_discount_cents = platform_parts[nth];
    return {
      merchant_id,
      items_cents,
      shipping_cents,
      shop_discount_cents,
      platform_discount_cents,
      total_cents: items_cents + shipping_cents - shop_discount_cents - platform_discount_cents,
      lines: shop_parts.map((cents, line) => ({ shop_discount_cents: cents, platform_discount_cents: by_line[line] })),
    };
  });
  const over = (part: 'items_cents' | 'shipping_cents' | 'total_cents' | keyof LineDiscount): Cents =>
    parcels.reduce((total, parcel) => total + parcel[part], 0);
  return {
    items_cents: over('items_cents'),
    shipping_cents: over('shipping_cents'),
    shop_discount_cents: over('shop_discount_cents'),
    platform_discount_cents: over('platform_discount_cents'),
    total_cents: over('total_cents'),
    parcels,
    coupons: worth,
  };
}

/** What a coupon takes off items of so much; null below its threshold. */
function worthOf({ benefit, threshold_cents, amount_cents, percent_bp, cap_cents }: PricedCoupon, items: Cents) {
  if (items === 0 || items < threshold_cents) return null;
  const off = benefit === 'amount' ? amount_cents : Math.min(cap_cents, shareOf(items, percent_bp));
  return Math.min(off, items);
}

function sum(cents: readonly Cents[]): Cents {
  return cents.reduce((total, each) => total + each, 0);
}
