import { findOrders, findSkus } from '../../books/read-books.ts';
import {
  findOrdersOfShop,
  findReview,
  findReviewsOfShop,
  findShops,
  findSkusOfShop,
  isShop,
  nextOffer,
} from '../../books/read-desk.ts';
import { sitAtDesk } from '../../people/sessions.ts';
import { toEdge } from '../../../model/ids.ts';
import type { RouteTable } from '../../../model/wire/routes.ts';
import type { Answerer, Call, Mover, MovingRoute } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import { deskReviews, deskSkus, offersOf, salesOf, shopDesk } from '../views/desk-views.ts';
import { orderViews } from '../views/order-views.ts';

/** Routes that move something for a shop. */
type DeskMove = { [R in MovingRoute]: RouteTable[R]['role'] extends 'merchant' ? R : never }[MovingRoute];

/** A command of the shop at whose desk somebody sits; the kernel says what is not its own. */
function ofShop<R extends DeskMove>(mover: Pick<Mover<R>, 'command' | 'answer'>): Mover<R> {
  return { ...mover, party: ({ merchant_id }) => ({ role: 'merchant', merchant_id: merchant_id as number }) };
}

export const shops: Answerer<'shops'> = async ({ shop }) => ({
  shops: (await findShops(shop.db)).map(({ merchant_id, ...counts }) => ({
    merchant_id: toEdge('merchant', merchant_id),
    name: shop.catalogue.merchant(merchant_id).name,
    ...counts,
  })),
});

export const sit: Answerer<'sit_at_desk'> = async ({ shop, visitor, body }) => {
  const merchant_id = body.merchant_id === null ? null : idOf('merchant', body.merchant_id);
  if (merchant_id !== null && !(await isShop(shop.db, merchant_id)))
    throw problemOf('no_such_shop', { subject: body.merchant_id as string });
  await sitAtDesk(shop.db, visitor, merchant_id);
  return shopDesk(shop, merchant_id);
};

export const desk: Answerer<'desk'> = ({ shop, merchant_id }) => shopDesk(shop, merchant_id);

export const salesAtDesk: Answerer<'desk_sales'> = ({ shop, merchant_id }) => salesOf(shop, merchant_id);

export const ordersAtDesk: Answerer<'desk_orders'> = async ({ shop, merchant_id, query }) => {
  const { items, has_next } = await findOrdersOfShop(shop.db, merchant_id, query.queue, query.page);
  return { orders: await orderViews(shop, items), next_page: has_next ? query.page + 1 : null };
};

/** The order that a command was about, now; of another shop's there is nothing to see. */
async function orderOfShop({ shop, merchant_id, params }: Pick<Call<'ship_order'>, 'shop' | 'merchant_id' | 'params'>) {
  const [order] = await findOrders(shop.db, [idOf('order', params.order_id)]);
  if (order === undefined) throw problemOf('no_such_order', { subject: params.order_id });
  if (order.merchant_id !== merchant_id) throw problemOf('not_yours', { subject: params.order_id });
  const [view] = await orderViews(shop, [order]);
  return view;
}

export const shipOrder = ofShop<'ship_order'>({
  command: ({ params, body }) => ({ kind: 'ship_order', order_id: idOf('order', params.order_id), ...body }),
  answer: orderOfShop,
});

export const decideReturn = ofShop<'decide_return'>({
  command: ({ params, body }) => ({ kind: 'decide_return', order_id: idOf('order', params.order_id), ...body }),
  answer: orderOfShop,
});

export const answerComplaint = ofShop<'answer_complaint'>({
  command: ({ params, body: { words, offer_cents } }) => ({
    kind: 'answer_complaint',
    order_id: idOf('order', params.order_id),
    words: words === '' ? null : words,
    offer_cents,
  }),
  answer: orderOfShop,
});

export const answerDispute = ofShop<'answer_dispute'>({
  command: ({ params, body }) => ({ kind: 'answer_dispute', order_id: idOf('order', params.order_id), ...body }),
  answer: orderOfShop,
});

export const reviewsAtDesk: Answerer<'desk_reviews'> = async ({ shop, visitor, merchant_id, query }) => {
  const { items, has_next } = await findReviewsOfShop(shop.db, merchant_id, query.answered, query.page);
  return { reviews: await deskReviews(shop, items, visitor.user_id), next_page: has_next ? query.page + 1 : null };
};

/** A review that a command was about, now. */
export async function reviewNow({ shop, visitor, params }: Pick<Call<'answer_review'>, 'shop' | 'visitor' | 'params'>) {
  const review = await findReview(shop.db, idOf('review', params.review_id));
  if (review === undefined) throw problemOf('no_such_review', { subject: params.review_id });
  const [view] = await deskReviews(shop, [review], visitor.user_id);
  return view;
}

export const answerReview = ofShop<'answer_review'>({
  command: ({ params, body }) => ({ kind: 'answer_review', review_id: idOf('review', params.review_id), ...body }),
  answer: reviewNow,
});

export const skusAtDesk: Answerer<'desk_skus'> = async ({ shop, merchant_id, query }) => {
  const { items, has_next } = await findSkusOfShop(shop.db, merchant_id, query.page);
  return { skus: await deskSkus(shop, items), next_page: has_next ? query.page + 1 : null };
};

async function skuNow({ shop, params }: Pick<Call<'set_price'>, 'shop' | 'params'>) {
  const [view] = await deskSkus(shop, await findSkus(shop.db, [idOf('sku', params.sku_id)]));
  if (view === undefined) throw problemOf('no_such_sku', { subject: params.sku_id });
  return view;
}

export const setPrice = ofShop<'set_price'>({
  command: ({ params, body }) => ({ kind: 'set_price', sku_id: idOf('sku', params.sku_id), ...body }),
  answer: skuNow,
});

export const adjustStock = ofShop<'adjust_stock'>({
  command: ({ params, body }) => ({ kind: 'adjust_stock', sku_id: idOf('sku', params.sku_id), ...body }),
  answer: skuNow,
});

export const offersAtDesk: Answerer<'desk_offers'> = ({ shop, merchant_id }) => offersOf(shop, merchant_id);

/** The number of the next offer of an issuer. */
export async function newOffer(
  { shop }: Pick<Call<'desk'>, 'shop'>,
  kind: 'coupon' | 'deal',
  merchant_id: number | null,
): Promise<number> {
  const offer_id = await nextOffer(shop.db, kind, merchant_id);
  if (offer_id === null) throw problemOf('invalid_offer', { detail: 'All numbers of offers are used.' });
  return offer_id;
}

const offersNow = ({ shop, merchant_id }: Pick<Call<'desk_offers'>, 'shop' | 'merchant_id'>) =>
  offersOf(shop, merchant_id);

export const offerCoupon = ofShop<'offer_coupon'>({
  command: async (call) => ({
    kind: 'offer_coupon',
    coupon_id: await newOffer(call, 'coupon', call.merchant_id),
    ...call.body,
  }),
  answer: offersNow,
});

export const closeCoupon = ofShop<'close_coupon'>({
  command: ({ params }) => ({ kind: 'close_coupon', coupon_id: idOf('coupon', params.coupon_id) }),
  answer: offersNow,
});

export const openDeal = ofShop<'open_deal'>({
  command: async (call) => ({
    kind: 'open_deal',
    ...call.body,
    deal_id: await newOffer(call, 'deal', call.merchant_id),
    sku_id: idOf('sku', call.body.sku_id),
  }),
  answer: offersNow,
});

export const closeDeal = ofShop<'close_deal'>({
  command: ({ params }) => ({ kind: 'close_deal', deal_id: idOf('deal', params.deal_id) }),
  answer: offersNow,
});
