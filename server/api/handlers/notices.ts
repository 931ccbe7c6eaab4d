import type { OrderRow } from '../../../model/commerce/books.ts';
import { productOfSku, toEdge } from '../../../model/ids.ts';
import { DAY_MS, type SimMs } from '../../../model/sim-time.ts';
import type { NoticeKind, NoticesView } from '../../../model/wire/people-views.ts';
import { findCart, findOrdersOfUser, findSkus } from '../../books/read-books.ts';
import { noteSeen, seenUntil } from '../../people/readers.ts';
import type { Visitor } from '../../people/sessions.ts';
import type { Answerer } from '../call.ts';
import type { CreatorFacts, NoticeDates, VideoFacts } from '../engine.ts';
import type { Shop } from '../shop.ts';
import { labelOf } from '../views/order-label.ts';
import { productCards } from '../views/product-cards.ts';
import { videoCard } from '../views/shelf-cards.ts';
import { creatorCard } from './kept.ts';

/** What is told, before names and pictures are put to it. */
interface Note {
  readonly kind: NoticeKind;
  readonly subject: number;
  readonly at_ms: SimMs;
  readonly order?: OrderRow;
  readonly product_id?: number;
  readonly posted?: { readonly creator: CreatorFacts; readonly video: VideoFacts };
  readonly amount_cents?: number;
}

const NOTICES_MAX = 60;
/** Posts of a creator that are news (assumption, 3-14 days). */
const POST_AGE_MS = 7 * DAY_MS;
/** What is older than this is no news to somebody who reads for the first time. */
const UNREAD_MS = 3 * DAY_MS;

export const notices: Answerer<'notices'> = (call) => noticesOf(call);

export const seeNotices: Answerer<'see_notices'> = async (call) => {
  await noteSeen(call.shop.db, call.visitor.user_id, call.shop.engine.now_ms());
  return noticesOf(call);
};

/** What happened to what somebody has, wants or follows, newest first. */
export async function noticesOf({ shop, visitor }: { shop: Shop; visitor: Visitor }): Promise<NoticesView> {
  const { db, engine } = shop;
  const now_ms = engine.now_ms();
  const [orders, cart, creators, seen_ms] = await Promise.all([
    findOrdersOfUser(db, visitor.user_id),
    findCart(db, visitor.user_id),
    engine.followed(visitor),
    seenUntil(db, visitor.user_id),
  ]);
  const sku_ids = cart.lines.map(({ sku_id }) => sku_id);
  const [skus, dates] = await Promise.all([
    findSkus(db, sku_ids),
    engine.datesOf(
      orders.map(({ order_id }) => order_id),
      sku_ids,
    ),
  ]);
  const price = new Map(skus.map(({ sku_id, price_cents }) => [sku_id, price_cents]));
  const notes: Note[] = [
    ...orders.flatMap((order, nth) => notesOfOrder(order, dates.decisions[nth])),
    ...cart.lines.flatMap(({ sku_id, price_cents }, nth): Note[] => {
      const drop_cents = price_cents - (price.get(sku_id) ?? price_cents);
      if (drop_cents <= 0) return [];
      const at_ms = dates.price_changes[nth] ?? now_ms;
      return [
        { kind: 'price_drop', subject: sku_id, at_ms, product_id: productOfSku(sku_id), amount_cents: drop_cents },
      ];
    }),
    ...creators.flatMap((creator): Note[] => {
      const [video] = creator.videos;
      if (video === undefined || now_ms - video.published_ms > POST_AGE_MS) return [];
      return [
        { kind: 'creator_posted', subject: video.video_id, at_ms: video.published_ms, posted: { creator, video } },
      ];
    }),
  ];
  const told = notes.sort((a, b) => b.at_ms - a.at_ms).slice(0, NOTICES_MAX);
  const cards = await productCards(
    shop,
    told.flatMap(({ product_id }) => product_id ?? []),
  );
  // A world that was turned back has news again.
  const read_ms = seen_ms === null || seen_ms > now_ms ? now_ms - UNREAD_MS : seen_ms;
  const views = told.map(({ kind, subject, at_ms, order, product_id, posted, amount_cents }) => ({
    notice_id: `${kind}/${subject}`,
    kind,
    at_ms,
    unseen: at_ms > read_ms,
    order_id: order === undefined ? null : toEdge('order', order.order_id),
    product: product_id === undefined ? null : (cards.get(product_id) ?? null),
    video: posted === undefined ? null : videoCard(shop, posted.video),
    creator: posted === undefined ? null : creatorCard(shop, posted.creator),
    amount_cents: amount_cents ?? null,
  }));
  return { notices: views, unseen: views.filter(({ unseen }) => unseen).length };
}

function notesOfOrder(order: OrderRow, decision: NoticeDates['decisions'][number]): Note[] {
  const { order_id: subject, lines, total_cents, refunded_cents } = order;
  const notes: Note[] = [];
  const tell = (kind: NoticeKind, at_ms: SimMs | null | undefined, amount_cents?: number): void => {
    if (at_ms === null || at_ms === undefined) return;
    const amount = amount_cents === undefined ? {} : { amount_cents };
    notes.push({ kind, subject, at_ms, order, product_id: lines[0].product_id, ...amount });
  };
  if (labelOf(order) === 'to_pay') tell('pay_soon', order.placed_at_ms, total_cents);
  tell('shipped', order.shipped_at_ms);
  tell('delivered', order.delivered_at_ms);
  tell('completed', order.completed_at_ms);
  tell('cancelled', order.cancelled_at_ms);
  if (decision !== null) tell(decision.is_approved ? 'return_approved' : 'return_rejected', decision.at_ms);
  if (refunded_cents > 0) tell('refunded', decision?.at_ms ?? order.cancelled_at_ms, refunded_cents);
  return notes;
}
