import { findOrders, findOrdersOfUser } from '../../books/read-books.ts';
import type { Answerer, Call, Mover } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import type { Shop } from '../shop.ts';
import { orderViews } from '../views/order-views.ts';

type OneOrder = Pick<Call<'order'>, 'shop' | 'visitor' | 'params'>;

async function ownOrder({ shop, visitor, params }: OneOrder) {
  const [order] = await findOrders(shop.db, [idOf('order', params.order_id)]);
  if (order === undefined) throw problemOf('no_such_order', { subject: params.order_id });
  if (order.user_id !== visitor.user_id) throw problemOf('not_yours', { subject: params.order_id });
  const [view] = await orderViews(shop, [order]);
  return view;
}

export const orders: Answerer<'orders'> = async ({ shop, visitor }) => ({
  orders: await orderViews(shop, await findOrdersOfUser(shop.db, visitor.user_id)),
});

export const order: Answerer<'order'> = ownOrder;

export const cancelOrder: Mover<'cancel_order'> = {
  command: ({ params }) => ({ kind: 'cancel_order', order_id: idOf('order', params.order_id) }),
  answer: ownOrder,
};

export const confirmReceipt: Mover<'confirm_receipt'> = {
  command: ({ params }) => ({ kind: 'confirm_receipt', order_id: idOf('order', params.order_id) }),
  answer: ownOrder,
};

export const requestReturn: Mover<'request_return'> = {
  command: ({ shop, params, body }) => ({
    kind: 'request_return',
    order_id: idOf('order', params.order_id),
    ...body,
    photos: brought(shop, body.photos),
  }),
  answer: ownOrder,
};

export const withdrawReturn: Mover<'withdraw_return'> = {
  command: ({ params }) => ({
    kind: 'decide_return',
    order_id: idOf('order', params.order_id),
    decision: 'withdraw',
  }),
  answer: ownOrder,
};

export const retryRefund: Mover<'retry_refund'> = {
  command: ({ params }) => ({ kind: 'retry_refund', order_id: idOf('order', params.order_id), nth: params.nth }),
  answer: ownOrder,
};

export const openComplaint: Mover<'open_complaint'> = {
  command: ({ shop, params, body }) => ({
    kind: 'open_complaint',
    order_id: idOf('order', params.order_id),
    ...body,
    photos: brought(shop, body.photos),
    words: body.words === '' ? null : body.words,
  }),
  answer: ownOrder,
};

export const closeComplaint: Mover<'close_complaint'> = {
  command: ({ params, body }) => ({ kind: 'close_complaint', order_id: idOf('order', params.order_id), ...body }),
  answer: ownOrder,
};

export const openDispute: Mover<'open_dispute'> = {
  command: ({ params, body }) => ({
    kind: 'open_dispute',
    order_id: idOf('order', params.order_id),
    inquiry: false,
    ...body,
  }),
  answer: ownOrder,
};

export const reviewItem: Mover<'review_item'> = {
  command: ({ shop, params, body }) => ({
    kind: 'review_item',
    order_id: idOf('order', params.order_id),
    ...body,
    photos: brought(shop, body.photos),
    // No words are no text, however they were typed.
    words: body.words === '' ? null : body.words,
  }),
  answer: ownOrder,
};

/** Pictures that were uploaded before they are named. */
function brought({ media }: Shop, photos: string[]): string[] {
  const missing = photos.find((name) => !media.hasPicture(name));
  if (missing !== undefined) throw problemOf('no_such_picture', { detail: missing });
  return photos;
}
