import type { OrderRow } from '../../../model/commerce/books.ts';
import { isGuest, toEdge } from '../../../model/ids.ts';
import type { OrderView, ProductCard } from '../../../model/wire/views.ts';
import type { Bilingual } from '../../../sim/lexicon/bilingual.ts';
import { findReviewedLines, findTroubles } from '../../books/read-books.ts';
import { labelsOf } from '../../people/addresses.ts';
import type { Shop } from '../shop.ts';
import { labelOf } from './order-label.ts';
import { productCards, variantName } from './product-cards.ts';

/** Orders as their buyer sees them. */
export async function orderViews(shop: Shop, orders: readonly OrderRow[]): Promise<OrderView[]> {
  const product_ids = orders.flatMap(({ lines }) => lines.map((line) => line.product_id));
  const order_ids = orders.map(({ order_id }) => order_id);
  const [cards, reviewed, troubles, labels] = await Promise.all([
    productCards(shop, product_ids),
    findReviewedLines(shop.db, order_ids),
    findTroubles(shop.db, order_ids),
    labelsOf(shop.db, [...new Set(orders.map(({ user_id }) => user_id))]),
  ]);
  return orders.map((order) => {
    const { user_id, ship_to } = order;
    const words = labels(user_id, ship_to) ?? memberLabel(shop, user_id, ship_to) ?? { en: ship_to, zh: ship_to };
    return {
      ...orderView(shop, order, cards, reviewed),
      ...troubleView(order.order_id, troubles),
      ship_to: words,
    };
  });
}

function orderView(
  shop: Shop,
  order: OrderRow,
  cards: ReadonlyMap<number, ProductCard>,
  reviewed: ReadonlySet<string>,
): Omit<OrderView, 'refunds' | 'complaint' | 'dispute' | 'ship_to'> {
  const { order_id, checkout_id, merchant_id, lines, return_case, delivered_at_ms, return_within_ms } = order;
  return {
    order_id: toEdge('order', order_id),
    checkout_id: toEdge('checkout', checkout_id),
    shop: { merchant_id: toEdge('merchant', merchant_id), name: shop.catalogue.merchant(merchant_id).name },
    label: labelOf(order),
    payment: order.payment,
    fulfillment: order.fulfillment,
    return_state: order.return_state,
    lines: lines.map((line, nth) => ({
      line: nth,
      sku_id: toEdge('sku', line.sku_id),
      product: cards.get(line.product_id) as ProductCard,
      variant: variantName(shop, line.product_id, line.sku_id),
      quantity: line.quantity,
      price_cents: line.price_cents,
      discount_cents: line.shop_discount_cents + line.platform_discount_cents,
      deal_id: line.deal_id === null ? null : toEdge('deal', line.deal_id),
      reviewed: reviewed.has(`${order_id}/${nth}`),
    })),
    items_cents: order.items_cents,
    shipping_cents: order.shipping_cents,
    shop_discount_cents: order.shop_discount_cents,
    platform_discount_cents: order.platform_discount_cents,
    total_cents: order.total_cents,
    refunded_cents: order.refunded_cents,
    refunding_cents: order.refunding_cents,
    disputed_cents: order.disputed_cents,
    tracking: order.tracking,
    placed_at_ms: order.placed_at_ms,
    pay_by_ms: order.pay_by_ms,
    paid_at_ms: order.paid_at_ms,
    ship_by_ms: order.ship_by_ms,
    deliver_by_ms: order.deliver_by_ms,
    shipped_at_ms: order.shipped_at_ms,
    delivered_at_ms,
    received_at_ms: order.received_at_ms,
    completed_at_ms: order.completed_at_ms,
    cancelled_at_ms: order.cancelled_at_ms,
    return_by_ms: delivered_at_ms === null ? null : delivered_at_ms + return_within_ms,
    return_case: return_case === null ? null : caseView(return_case),
  };
}

/** What an agent has written on its parcels stands in Chinese; a member's homes are known in both languages. */
function memberLabel({ catalogue }: Shop, user_id: number, ship_to: string): Bilingual | undefined {
  if (isGuest(user_id)) return undefined;
  const { addresses } = catalogue.user(user_id);
  const home = addresses.find(({ receiver, address }) => ship_to === `${receiver.zh}, ${address.zh}`);
  return home && { en: `${home.receiver.en}, ${home.address.en}`, zh: `${home.receiver.zh}，${home.address.zh}` };
}

function caseView({ reason, photos, refund_cents, asked_at_ms, decide_by_ms }: NonNullable<OrderRow['return_case']>) {
  return { reason, photos, refund_cents, asked_at_ms, decide_by_ms };
}

function troubleView(order_id: number, { refunds, complaints, disputes }: Troubles) {
  const complaint = complaints.find((each) => each.order_id === order_id);
  const dispute = disputes.find((each) => each.order_id === order_id);
  return {
    refunds: refunds
      .filter((refund) => refund.order_id === order_id)
      .map(({ nth, why, amount_cents, state, asked_at_ms, settles_at_ms }) => {
        return { nth, why, amount_cents, state, asked_at_ms, settles_at_ms };
      }),
    complaint: complaint === undefined ? null : complaintView(complaint),
    dispute: dispute === undefined ? null : disputeView(dispute),
  };
}

type Troubles = Awaited<ReturnType<typeof findTroubles>>;

function complaintView(complaint: Troubles['complaints'][number]) {
  const { topic, words, photos, state, opened_at_ms, answer_by_ms, answer, offer_cents, award_cents } = complaint;
  return { topic, words, photos, state, opened_at_ms, answer_by_ms, answer, offer_cents, award_cents };
}

function disputeView({ reason, amount_cents, state, opened_at_ms, respond_by_ms }: Troubles['disputes'][number]) {
  return { reason, amount_cents, state, opened_at_ms, respond_by_ms };
}
