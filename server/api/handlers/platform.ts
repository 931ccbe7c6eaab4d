import { findOrders } from '../../books/read-books.ts';
import { findComplaintsToDecide, findHeldReviews } from '../../books/read-desk.ts';
import type { Answerer, Call, Mover } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import { couponsOf, deskReviews } from '../views/desk-views.ts';
import { orderViews } from '../views/order-views.ts';
import { newOffer, reviewNow } from './desk.ts';

const party = () => ({ role: 'platform' }) as const;

async function deskOf({ shop, visitor }: Pick<Call<'platform_desk'>, 'shop' | 'visitor'>) {
  const [held, complaints, coupons] = await Promise.all([
    findHeldReviews(shop.db),
    findComplaintsToDecide(shop.db, shop.engine.now_ms()),
    couponsOf(shop, null),
  ]);
  return {
    reviews: await deskReviews(shop, held, visitor.user_id),
    complaints: await orderViews(shop, complaints),
    coupons,
  };
}

export const platformDesk: Answerer<'platform_desk'> = deskOf;

export const moderateReview: Mover<'moderate_review'> = {
  party,
  command: ({ params, body }) => ({ kind: 'moderate_review', review_id: idOf('review', params.review_id), ...body }),
  answer: reviewNow,
};

export const decideComplaint: Mover<'decide_complaint'> = {
  party,
  command: ({ params, body: { decision, award_cents } }) => ({
    kind: 'close_complaint',
    order_id: idOf('order', params.order_id),
    decision,
    ...(decision === 'uphold' ? { award_cents } : {}),
  }),
  async answer({ shop, params }) {
    const [order] = await findOrders(shop.db, [idOf('order', params.order_id)]);
    if (order === undefined) throw problemOf('no_such_order', { subject: params.order_id });
    const [view] = await orderViews(shop, [order]);
    return view;
  },
};

export const offerPlatformCoupon: Mover<'offer_platform_coupon'> = {
  party,
  command: async (call) => ({
    kind: 'offer_coupon',
    coupon_id: await newOffer(call, 'coupon', null),
    ...call.body,
  }),
  answer: deskOf,
};
