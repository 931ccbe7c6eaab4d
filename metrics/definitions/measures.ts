import { all, count, distinct, has, is, not, oneOf, plus, rows, sum } from './algebra.ts';
import { KEPT_FINAL_DAYS, kept } from './kept.ts';

/** Aggregates that several metrics name, said once. */
export const activeUsers = distinct('session_start', 'user_id');
export const buyers = distinct('purchase', 'user_id');
export const orders = count('purchase');
export const gmv = sum('purchase', 'value_cents');
/** What of it went back, on the day of its order. */
export const refundedValue = sum('refund', 'value_cents', { at: 'paid_at_ms' });
export const netGmv = { minus: [gmv, refundedValue] } as const;
export const exposures = count('view_video');
export const plays = count('view_video', { where: is('played', true) });
export const productExposures = count('view_video', { where: has('product_id') });
export const deliveredOrders = count('order', { at: 'delivered_at_ms' });
export const keptBuyers = distinct('order', 'user_id', { where: kept });
/** The last week whose orders are all final, seen from today: it ended 29 days ago. */
export const finalWeek = { days: 7, lag: KEPT_FINAL_DAYS + 1 } as const;

export const fees = sum('transfer', 'amount_cents', { where: is('kind', 'fee') });
/** What the platform takes of shops: fees, and what they bid for exposures. */
export const takings = sum('transfer', 'amount_cents', { where: oneOf('kind', ['fee', 'promotion']) });
/** What shops pay for the exposures that they bid for. */
export const promotions = sum('transfer', 'amount_cents', { where: is('kind', 'promotion') });
export const commissions = sum('transfer', 'amount_cents', { where: is('kind', 'commission') });
/** Kinds of transfer that the platform earns by, and those that it spends on buyers, creators and payment. */
export const platformIncome = oneOf('kind', ['fee', 'gift_fee', 'subsidy_back', 'promotion']);
export const platformSpending = oneOf('kind', [
  'payment_cost',
  'subsidy',
  'commission_subsidy',
  'incentive',
  'share_reward',
  'prize',
]);
/** What is left to the platform before wages and servers. */
export const contribution = {
  minus: [
    sum('transfer', 'amount_cents', { where: platformIncome }),
    sum('transfer', 'amount_cents', { where: platformSpending }),
  ],
} as const;
/** What coupons of shops took off their orders, by the day of payment. */
export const shopDiscounts = sum('purchase', 'shop_discount_cents');
export const disputeFees = sum('transfer', 'amount_cents', { where: is('kind', 'dispute_fee') });
export const reactions = sum(
  'view_video',
  plus(plus(plus('liked', 'commented'), plus('shared', 'saved')), 'followed'),
  { where: is('played', true) },
);

/** Delivered orders on which something happened, by the day of delivery. */
export const deliveredWith = (column: string) => count('order', { at: 'delivered_at_ms', where: has(column) });
/** Paid orders that were still wanted when their promise fell due. */
export const due = (promise: string) =>
  count('order', { at: promise, where: not({ left: 'cancelled_at_ms', cmp: '<=', right: promise }) });
export const ofSurface = (surfaces: readonly string[]) =>
  sum('purchase', 'value_cents', { where: oneOf('origin', surfaces) });
/** Goods ordered and not given back, and prizes: what left the free stock, less what came back to it. */
export const goodsOrdered = {
  kind: 'weighted',
  rows: rows('move_stock', { where: oneOf('move', ['allocation', 'release', 'cancellation', 'return', 'prize']) }),
  of: 'sku_id',
  value: { minus: [0, 'free_delta'] },
  weight: { rows: rows('list_sku'), of: 'sku_id', value: 'unit_cost_cents' },
} as const;
export const clickedExposures = count('view_video', { where: all(has('product_id'), is('clicked_product', true)) });
