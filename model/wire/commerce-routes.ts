import { z } from 'zod';
import { photos } from '../commerce/command.ts';
import { giftNames } from '../events/spend-virtual-currency.ts';
import { complaintTopics } from '../events/open-complaint.ts';
import { disputeReasons } from '../events/open-dispute.ts';
import { auditView, couponView, dealView, quoteView, walletView } from './commerce-views.ts';
import { cents, edgeId } from './edge-schema.ts';
import type { Route } from './route.ts';
import { orderView } from './views.ts';

const order = z.object({ order_id: edgeId('order') });
/** Any integer: the kernel says with its own reason which of them can be ordered. */
const quantity = z.number().int().min(-1_000_000_000).max(1_000_000_000);

/** Calls about coupons, deals, the wallet, and what goes wrong after a sale. */
export const commerceRoutes = {
  coupons: {
    method: 'get',
    path: '/coupons',
    role: 'user',
    summary: 'Coupons that I hold or can take: of the platform, and of a shop where one is named.',
    query: z.object({ merchant_id: edgeId('merchant').optional() }),
    answer: z.object({ coupons: z.array(couponView) }),
  },
  claim_coupon: {
    method: 'post',
    path: '/coupons/{coupon_id}/claim',
    role: 'user',
    summary: 'Take a coupon.',
    params: z.object({ coupon_id: edgeId('coupon') }),
    body: z.strictObject({}),
    answer: couponView,
    moves: true,
  },
  deals: {
    method: 'get',
    path: '/deals',
    role: 'user',
    summary: 'Flash deals that are open or about to be.',
    answer: z.object({ deals: z.array(dealView) }),
  },
  quote: {
    method: 'post',
    path: '/checkouts/quote',
    role: 'user',
    summary: 'What a checkout would come to, with each coupon that I hold. Nothing is placed.',
    body: z.strictObject({
      lines: z
        .array(z.strictObject({ sku_id: edgeId('sku'), quantity, deal_id: edgeId('deal').optional() }))
        .min(1)
        .max(64),
      coupon_ids: z.array(edgeId('coupon')).max(9).default([]),
    }),
    answer: quoteView,
  },
  wallet: {
    method: 'get',
    path: '/wallet',
    role: 'user',
    summary: 'My balance, and what came in and went out.',
    answer: walletView,
  },
  top_up: {
    method: 'post',
    path: '/wallet/top-up',
    role: 'user',
    summary: 'Put money into the wallet.',
    body: z.strictObject({ amount_cents: cents.min(100).max(1_000_000) }),
    answer: walletView,
    moves: true,
  },
  send_gift: {
    method: 'post',
    path: '/gifts',
    role: 'user',
    summary: 'Give a gift to a creator, out of the wallet.',
    body: z.strictObject({
      creator_id: edgeId('creator'),
      live_id: edgeId('live').nullable().default(null),
      gift: z.enum(giftNames),
      quantity: z.number().int().min(1).max(999).default(1),
    }),
    answer: walletView,
    moves: true,
  },
  withdraw_return: {
    method: 'post',
    path: '/orders/{order_id}/return/withdraw',
    role: 'user',
    summary: 'Take a return back that the shop has not decided.',
    params: order,
    body: z.strictObject({}),
    answer: orderView,
    moves: true,
  },
  retry_refund: {
    method: 'post',
    path: '/orders/{order_id}/refunds/{nth}/retry',
    role: 'user',
    summary: 'Have a refund that the bank sent back paid into the wallet.',
    params: z.object({ order_id: edgeId('order'), nth: z.coerce.number().int().min(0).max(7) }),
    body: z.strictObject({}),
    answer: orderView,
    moves: true,
  },
  open_complaint: {
    method: 'post',
    path: '/orders/{order_id}/complaint',
    role: 'user',
    summary: 'Complain to the platform about an order.',
    params: order,
    body: z.strictObject({
      topic: z.enum(complaintTopics),
      words: z.string().trim().max(1_000).nullable().default(null),
      photos: photos.default([]),
    }),
    answer: orderView,
    moves: true,
  },
  close_complaint: {
    method: 'post',
    path: '/orders/{order_id}/complaint/close',
    role: 'user',
    summary: "Take the shop's offer, or take the complaint back.",
    params: order,
    body: z.strictObject({ decision: z.enum(['accept', 'withdraw']) }),
    answer: orderView,
    moves: true,
  },
  open_dispute: {
    method: 'post',
    path: '/orders/{order_id}/dispute',
    role: 'user',
    summary: 'Have my bank dispute what I paid by card.',
    params: order,
    body: z.strictObject({ reason: z.enum(disputeReasons) }),
    answer: orderView,
    moves: true,
  },
  audit: {
    method: 'get',
    path: '/audit',
    role: 'operator',
    summary: 'Proves that ledger, stock journal, orders and event log agree, or names where they do not.',
    answer: auditView,
  },
} as const satisfies Record<string, Route>;
