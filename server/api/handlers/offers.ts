import { orderTotal } from '../../../model/commerce/order-total.ts';
import { toEdge } from '../../../model/ids.ts';
import type { QuoteView } from '../../../model/wire/commerce-views.ts';
import { type CouponForUser, findCoupons, findCouponsById, findDeals } from '../../books/read-offers.ts';
import { findSkus } from '../../books/read-books.ts';
import type { Answerer, Call, Mover } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import { couponView, dealView } from '../views/offer-views.ts';

export const coupons: Answerer<'coupons'> = async ({ shop, visitor, query }) => {
  const merchant_id = query.merchant_id === undefined ? null : idOf('merchant', query.merchant_id);
  const now_ms = shop.engine.now_ms();
  const found = await findCoupons(shop.db, visitor.user_id, now_ms, merchant_id);
  return { coupons: found.map((coupon) => couponView(shop, coupon, now_ms)) };
};

export const claimCoupon: Mover<'claim_coupon'> = {
  command: ({ params }) => ({ kind: 'claim_coupon', coupon_id: idOf('coupon', params.coupon_id) }),
  async answer({ shop, visitor, params }) {
    const [coupon] = await findCouponsById(shop.db, visitor.user_id, [idOf('coupon', params.coupon_id)]);
    return couponView(shop, coupon, shop.engine.now_ms());
  },
};

export const deals: Answerer<'deals'> = async ({ shop, visitor }) => {
  const found = await findDeals(shop.db, visitor.user_id, shop.engine.now_ms());
  return { deals: found.map((deal) => dealView(shop, deal)) };
};

/** What a checkout would come to, by the kernel's own total. */
export const quote: Answerer<'quote'> = async (call) => {
  const { shop, visitor, body } = call;
  const now_ms = shop.engine.now_ms();
  const lines = await pricedLines(call);
  const chosen = new Set(body.coupon_ids.map((id) => idOf('coupon', id)));
  const own = (await findCoupons(shop.db, visitor.user_id, now_ms, null)).filter(({ held }) => held > 0);
  const named = await findCouponsById(shop.db, visitor.user_id, [...chosen]);
  const all = new Map([...own, ...named].map((coupon) => [coupon.coupon_id, coupon]));
  const picked = named.filter(({ held }) => held > 0);
  const issuers = new Set(picked.map(({ merchant_id }) => merchant_id));
  if (issuers.size < picked.length) throw problemOf('coupons_stacked');
  const total = orderTotal(lines, undefined, picked);
  const { parcels, coupons: worth, ...sums } = total;
  /** What another coupon would take off in the place of the one that is chosen of its kind. */
  const offOf = (coupon: CouponForUser): number | null => {
    if (chosen.has(coupon.coupon_id)) return worth.get(coupon.coupon_id) ?? null;
    const others = picked.filter(({ merchant_id }) => merchant_id !== coupon.merchant_id);
    return orderTotal(lines, undefined, [...others, coupon]).coupons.get(coupon.coupon_id) ?? null;
  };
  return {
    ...sums,
    shops: parcels.map((parcel) => ({
      merchant_id: toEdge('merchant', parcel.merchant_id as number),
      items_cents: parcel.items_cents,
      shipping_cents: parcel.shipping_cents,
      shop_discount_cents: parcel.shop_discount_cents,
      platform_discount_cents: parcel.platform_discount_cents,
      total_cents: parcel.total_cents,
    })),
    coupons: [...all.values()].map((coupon) => ({
      coupon: couponView(shop, coupon, now_ms),
      chosen: chosen.has(coupon.coupon_id),
      off_cents: offOf(coupon),
    })),
  } satisfies QuoteView;
};

async function pricedLines({ shop, visitor, body }: Call<'quote'>) {
  const wanted = body.lines.map(({ sku_id, quantity, deal_id }) => ({
    sku_id: idOf('sku', sku_id),
    quantity,
    deal_id: deal_id === undefined ? null : idOf('deal', deal_id),
  }));
  const skus = new Map(
    (
      await findSkus(
        shop.db,
        wanted.map(({ sku_id }) => sku_id),
      )
    ).map((sku) => [sku.sku_id, sku]),
  );
  const open = await findDeals(shop.db, visitor.user_id, shop.engine.now_ms());
  return wanted.map(({ sku_id, quantity, deal_id }, nth) => {
    const subject = body.lines[nth].sku_id;
    const sku = skus.get(sku_id);
    if (sku === undefined) throw problemOf('no_such_sku', { subject });
    if (quantity < 1 || quantity > 99) throw problemOf('invalid_quantity', { subject });
    const deal = deal_id === null ? undefined : open.find((each) => each.deal_id === deal_id && each.sku_id === sku_id);
    if (deal_id !== null && deal === undefined) throw problemOf('deal_over', { subject });
    return { merchant_id: sku.merchant_id, quantity, price_cents: deal?.price_cents ?? sku.price_cents };
  });
}
