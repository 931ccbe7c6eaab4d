import { type Condition, has, type Rows, rows } from './algebra.ts';
import type { Bilingual } from './bilingual.ts';
import { kept } from './kept.ts';

/** A count of the funnel: how many users of the week got there. */
interface Mark {
  readonly id: string;
  readonly name: Bilingual;
}

/**
 * The flow funnel. Unit: a user and the seven civil days that end today. Ordered: the look at a product follows the
 * first product exposure of the week, the payment follows the first such look. Closed: a step counts only users who are
 * in the one before. Delivery and keeping are those of the orders so paid; `kept` is so far, for the week is young.
 */
export const funnel = {
  window_days: 7,
  exposed: {
    id: 'exposed',
    name: { en: 'Saw a product', zh: '看到商品' },
    rows: rows('view_video', { where: has('product_id') }),
  },
  viewed: { id: 'viewed', name: { en: 'Opened it', zh: '查看详情' }, rows: rows('view_item') },
  paid: { id: 'paid', name: { en: 'Paid', zh: '支付' } },
  /** Fact whose rows are the paid orders. */
  orders: rows('order'),
  /** Steps that at least one of the orders so paid must have reached. */
  after: [
    { id: 'delivered', name: { en: 'Received', zh: '收货' }, where: has('delivered_at_ms') },
    { id: 'kept', name: { en: 'Kept so far', zh: '目前留用' }, where: kept },
  ],
  /** What at least one of the delivered orders led to. */
  branches: [
    { id: 'reviewed', name: { en: 'Reviewed', zh: '评价' }, where: has('reviewed_at_ms') },
    { id: 'shared', name: { en: 'Shared', zh: '分享' }, where: has('shared_at_ms') },
    { id: 'returned', name: { en: 'Asked to return', zh: '申请退货' }, where: has('return_asked_at_ms') },
  ],
  /** Buyers with a delivered order who paid for another later in the week. */
  again: { id: 'bought_again', name: { en: 'Bought again', zh: '再次购买' } },
} as const satisfies {
  window_days: number;
  exposed: Mark & { rows: Rows };
  viewed: Mark & { rows: Rows };
  paid: Mark;
  orders: Rows;
  after: readonly (Mark & { where: Condition })[];
  branches: readonly (Mark & { where: Condition })[];
  again: Mark;
};

/** Names of all marks, in the order of display. */
export const funnelSteps: readonly Mark[] = [funnel.exposed, funnel.viewed, funnel.paid, ...funnel.after];
export const funnelBranches: readonly Mark[] = [...funnel.branches, funnel.again];
