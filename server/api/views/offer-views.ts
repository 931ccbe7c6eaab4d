import { toEdge } from '../../../model/ids.ts';
import type { SimMs } from '../../../model/sim-time.ts';
import type { CouponView, DealView } from '../../../model/wire/commerce-views.ts';
import type { CouponForUser, DealForUser } from '../../books/read-offers.ts';
import type { Shop } from '../shop.ts';

/** A coupon as somebody sees it now. */
export function couponView({ catalogue }: Shop, coupon: CouponForUser, now_ms: SimMs): CouponView {
  const { coupon_id, merchant_id, claimed, total, taken, per_person, closed_at_ms, held } = coupon;
  const { benefit, threshold_cents, amount_cents, percent_bp, cap_cents, starts_ms, ends_ms, first_order_only } =
    coupon;
  const is_open = closed_at_ms === null && starts_ms <= now_ms && now_ms < ends_ms;
  return {
    coupon_id: toEdge('coupon', coupon_id),
    merchant_id: merchant_id === null ? null : toEdge('merchant', merchant_id),
    shop_name: merchant_id === null ? null : catalogue.merchant(merchant_id).name,
    benefit,
    threshold_cents,
    amount_cents,
    percent_bp,
    cap_cents,
    starts_ms,
    ends_ms,
    first_order_only,
    left: total - claimed,
    held,
    claimable: is_open && claimed < total && taken < per_person,
  };
}

export function dealView({ catalogue }: Shop, deal: DealForUser): DealView {
  const { deal_id, sku_id, product_id, price_cents, usual_cents, stock, left, per_customer, mine } = deal;
  const { title, art, palette } = catalogue.product(product_id);
  return {
    deal_id: toEdge('deal', deal_id),
    sku_id: toEdge('sku', sku_id),
    product_id: toEdge('product', product_id),
    title,
    art,
    palette,
    price_cents,
    usual_cents,
    stock,
    left,
    per_customer,
    mine,
    starts_ms: deal.starts_ms,
    ends_ms: deal.ends_ms,
  };
}
