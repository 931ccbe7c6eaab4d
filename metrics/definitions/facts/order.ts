import { all, compare, is, oneOf } from '../algebra.ts';
import { sellerFaultReasons } from '../../../model/events/request-return.ts';
import { cutColumns, cutValues, type Fact } from '../fact.ts';

const first = (description: string) => ({ reduce: 'min', description }) as const;
const only = (description: string) => ({ reduce: 'max', description }) as const;

/** One paid order and what became of it. */
export const order: Fact = {
  id: 'order',
  meaning: 'One order of one shop, from payment to the end of its return window.',
  at: 'paid_at_ms',
  open_days: 60,
  anchor: 'purchase',
  columns: {
    ...cutColumns,
    merchant_id: only('The shop.'),
    value_cents: only('Price × quantity, as paid.'),
    paid_at_ms: first('When it was paid.'),
    ship_by_ms: only('Promised dispatch.'),
    deliver_by_ms: only('Promised delivery.'),
    shipped_at_ms: first('When it was dispatched.'),
    delivered_at_ms: first('When it was delivered.'),
    cancelled_at_ms: first('When it was cancelled.'),
    seller_cancelled_at_ms: first('When it was cancelled because the shop had no stock.'),
    refunded_at_ms: first('When money first went back.'),
    regretted_at_ms: first('When money first went back because the buyer changed their mind or was misled.'),
    return_asked_at_ms: first('When a return was asked for.'),
    seller_fault_at_ms: first("When a return was asked for at the seller's fault."),
    reviewed_at_ms: first('First review of a line of it.'),
    low_review_at_ms: first('First review of one or two stars.'),
    disputed_at_ms: first('When a bank disputed its payment.'),
    counterfeit_at_ms: first('When the buyer complained that it was counterfeit.'),
    complaint_upheld_at_ms: first('When a complaint about it was accepted or upheld.'),
    shared_at_ms: first('When the buyer first shared the purchase.'),
  },
  contributions: [
    {
      from: 'purchase',
      key: 'order_id',
      set: {
        ...cutValues,
        merchant_id: 'merchant_id',
        value_cents: 'value_cents',
        paid_at_ms: 'at_ms',
        ship_by_ms: 'ship_by_ms',
        deliver_by_ms: 'deliver_by_ms',
      },
    },
    { from: 'ship_order', key: 'order_id', set: { shipped_at_ms: 'at_ms' } },
    { from: 'deliver_order', key: 'order_id', set: { delivered_at_ms: 'at_ms' } },
    { from: 'cancel_order', key: 'order_id', set: { cancelled_at_ms: 'at_ms' } },
    {
      from: 'cancel_order',
      key: 'order_id',
      where: is('reason', 'seller_out_of_stock'),
      set: { seller_cancelled_at_ms: 'at_ms' },
    },
    { from: 'refund', key: 'order_id', set: { refunded_at_ms: 'at_ms' } },
    {
      from: 'refund',
      key: 'order_id',
      where: oneOf('why', ['changed_mind', 'not_as_described']),
      set: { regretted_at_ms: 'at_ms' },
    },
    { from: 'request_return', key: 'order_id', set: { return_asked_at_ms: 'at_ms' } },
    {
      from: 'request_return',
      key: 'order_id',
      where: oneOf('reason', sellerFaultReasons),
      set: { seller_fault_at_ms: 'at_ms' },
    },
    { from: 'review_item', key: 'order_id', set: { reviewed_at_ms: 'at_ms' } },
    { from: 'review_item', key: 'order_id', where: all(compare('stars', '<=', 2)), set: { low_review_at_ms: 'at_ms' } },
    { from: 'open_dispute', key: 'order_id', where: is('inquiry', false), set: { disputed_at_ms: 'at_ms' } },
    {
      from: 'open_complaint',
      key: 'order_id',
      where: is('topic', 'counterfeit'),
      set: { counterfeit_at_ms: 'at_ms' },
    },
    {
      from: 'close_complaint',
      key: 'order_id',
      where: oneOf('outcome', ['accepted', 'upheld']),
      set: { complaint_upheld_at_ms: 'at_ms' },
    },
    { from: 'share', key: 'share_key', where: is('content', 'purchase'), set: { shared_at_ms: 'at_ms' } },
  ],
};
