import { apply } from '../../model/commerce/apply.ts';
import { Books } from '../../model/commerce/books.ts';
import type { Command, Party } from '../../model/commerce/command.ts';
import { decide } from '../../model/commerce/decide.ts';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { orderTotal } from '../../model/commerce/order-total.ts';
import { columnsOf } from '../../model/events/derive/columns.ts';
import { type LogRecord, type Stamp, unstamped } from '../../model/events/log-record.ts';
import type { EventName, EventRecord } from '../../model/events/vocabulary.ts';
import { actKey, liveIdOf, offerIdOf, productIdOf, skuIdOf } from '../../model/ids.ts';
import { DAY_MS, EPOCH_MS, HOUR_MS, MINUTE_MS, SECOND_MS, tickOf } from '../../model/sim-time.ts';
import { decideLive } from '../../model/live/decide-live.ts';
import type { LiveCommand, LiveParty } from '../../model/live/live-command.ts';
import { Rooms } from '../../model/live/rooms.ts';
import type { TableSource } from './write-table.ts';

const SHOP = 3;
const SKU = skuIdOf(productIdOf(SHOP, 0), 0);
const PRICE_CENTS = 2_500;
const CREATOR = 5;
const shop: Party = { role: 'merchant', merchant_id: SHOP };
const platform: Party = { role: 'platform' };
const carrier: Party = { role: 'carrier' };

const USERS = 6;
const VIDEOS = 10;

/** Days that the log of {@link smallLog} spans. */
export const SMALL_LOG_DAYS = 12;

/** A log in which every law of a dataset has something to hold: visits, reactions, and orders of each fate. */
export function smallLog(): LogRecord[] {
  const told: { event: EventRecord; stamp: Stamp }[] = [];
  const planned: { at_ms: number; happen: () => void }[] = [];
  const books = new Books();
  let ordinal = 0;

  const tell = (name: EventName, at_ms: number, user_id: number | null, own: object, stamp: Partial<Stamp> = {}) => {
    const blank = columnsOf(name).map(({ name, type, nullable, dictionary }) => [
      name,
      nullable ? null : (dictionary?.[0] ?? (type === 'bool' ? false : type === 'text' ? '' : 0)),
    ]);
    const event = { ...Object.fromEntries(blank), name, at_ms, user_id, ...own } as EventRecord;
    planned.push({ at_ms, happen: () => void told.push({ event, stamp: { ...unstamped, ...stamp } }) });
  };
  const act = (party: Party, command: Command, at_ms: number, stamp: Partial<Stamp> = {}): number => {
    const actor = party.role === 'user' ? party.user_id : 1_000;
    const act_key = actKey(actor, tickOf(at_ms), ordinal++ % 64);
    const happen = () => {
      const decision = decide(books, command, { at_ms, act_key, party });
      if (!decision.ok) throw new Error(`${command.kind}: ${decision.reason}`);
      for (const event of decision.events) {
        apply(books, event);
        told.push({ event, stamp: { ...unstamped, ...stamp } });
      }
    };
    planned.push({ at_ms, happen });
    return act_key;
  };

  act(
    shop,
    {
      kind: 'list_sku',
      sku_id: SKU,
      category: 1,
      price_cents: PRICE_CENTS,
      list_price_cents: 3_000,
      commission_bp: 1_000,
      unit_cost_cents: 900,
      stock: 20,
    },
    EPOCH_MS,
  );

  const coupon = {
    coupon_id: offerIdOf(null, 0),
    benefit: 'percent',
    threshold_cents: 5_000,
    amount_cents: 0,
    percent_bp: 1_000,
    cap_cents: 700,
    starts_ms: EPOCH_MS,
    ends_ms: EPOCH_MS + SMALL_LOG_DAYS * DAY_MS,
    per_person: 1,
    total: 2,
    first_order_only: true,
  } as const;
  act(platform, { kind: 'offer_coupon', ...coupon }, EPOCH_MS);
  const deal = { deal_id: offerIdOf(SHOP, 0), price_cents: 1_999, stock: 3, per_customer: 2 };
  const open = { sku_id: SKU, starts_ms: EPOCH_MS + 19 * HOUR_MS, ends_ms: EPOCH_MS + 22 * HOUR_MS };
  act(shop, { kind: 'open_deal', ...deal, ...open }, EPOCH_MS + 18 * HOUR_MS);
  act(platform, { kind: 'close_deal', deal_id: deal.deal_id }, EPOCH_MS + 22 * HOUR_MS);

  /** A visit of a user: some videos, each with a reaction, and one order; the stamp of what the visit causes. */
  const visit = (user_id: number, from_ms: number, buys: number, by?: 'coupon' | 'deal') => {
    const session_id = user_id + 1;
    const stamp: Partial<Stamp> = { session_id, actor: 'user', city_tier: 3, surface: 'for_you' };
    tell('session_start', from_ms, user_id, { opened_session_id: session_id }, stamp);
    const reactions = [
      ['liked', 'like', {}],
      ['commented', 'comment', { comment_key: 1 }],
      ['shared', 'share', { content: 'video' }],
      ['saved', 'save', {}],
      ['followed', 'follow', {}],
      ['disliked', 'not_interested', {}],
      ['reported', 'report_content', {}],
      ['entered_profile', 'view_profile', {}],
      ['clicked_product', 'select_item', {}],
      ['played', null, {}],
    ] as const;
    reactions.forEach(([flag, reaction, own], n) => {
      const exposure_id = user_id * 100 + n;
      const at_ms = from_ms + n * 30 * SECOND_MS;
      const video = { video_id: n, creator_id: CREATOR, category: 1, product_id: productIdOf(SHOP, 0) };
      if (reaction !== null) {
        const keys = { exposure_id, share_key: exposure_id, select_key: exposure_id };
        tell(reaction, at_ms + SECOND_MS, user_id, { ...keys, ...video, ...own }, { ...stamp, cause: exposure_id });
      }
      const shown = {
        exposure_id,
        ...video,
        propensity: 0.25,
        policy: 'personalised',
        duration_ms: 20_000,
        [flag]: true,
      };
      tell('view_video', at_ms, user_id, { ...shown, watch_ms: 9_000 }, stamp);
    });
    const exposure_id = user_id * 100 + 8;
    const led: Partial<Stamp> = { ...stamp, cause: exposure_id };
    const later = from_ms + 6 * MINUTE_MS;
    tell(
      'view_item',
      later,
      user_id,
      { view_key: exposure_id, product_id: productIdOf(SHOP, 0), merchant_id: SHOP },
      led,
    );
    tell('read_reviews', later + 1, user_id, { view_key: exposure_id, product_id: productIdOf(SHOP, 0) }, led);
    tell(
      'leave_item',
      later + 2,
      user_id,
      { view_key: exposure_id, product_id: productIdOf(SHOP, 0), outcome: 'carted' },
      led,
    );
    const buyer: Party = { role: 'user', user_id };
    const credit = { creator_id: CREATOR, exposure_id, origin: 'for_you' } as const;
    act(buyer, { kind: 'add_to_cart', sku_id: SKU, quantity: buys, ...credit }, later + 3, led);
    tell('begin_checkout', later + 4, user_id, { begin_key: user_id, lines: 1 }, led);
    if (by === 'coupon') act(buyer, { kind: 'claim_coupon', coupon_id: coupon.coupon_id }, later + 4, led);
    const price_cents = by === 'deal' ? deal.price_cents : PRICE_CENTS;
    const coupons = by === 'coupon' ? [{ ...coupon, merchant_id: null }] : [];
    const { total_cents } = orderTotal([{ merchant_id: SHOP, price_cents, quantity: buys }], undefined, coupons);
    const in_deal = by === 'deal' ? { deal_id: deal.deal_id } : {};
    const checkout_id = act(
      buyer,
      {
        kind: 'place_order',
        lines: [{ sku_id: SKU, quantity: buys, price_cents, ...credit, ...in_deal }],
        coupon_ids: coupons.map(({ coupon_id }) => coupon_id),
        total_cents,
        ship_to: 'Li Na, 1 Garden Road',
      },
      later + 5,
      led,
    );
    tell('leave_checkout', later + MINUTE_MS, user_id, { begin_key: user_id }, led);
    tell('session_end', later + 2 * MINUTE_MS, user_id, { closed_session_id: session_id, exposures: 10 }, stamp);
    const pay = (number: string) =>
      act(
        buyer,
        { kind: 'confirm_payment', checkout_id, method: { kind: 'card', number } },
        later + 10 * SECOND_MS,
        led,
      );
    return { buyer, checkout_id, order_id: checkout_id * 8, led, later, pay };
  };
  const send = (order_id: number, at_ms: number) => {
    act(shop, { kind: 'ship_order', order_id, tracking: 'SF1' }, at_ms);
    act(carrier, { kind: 'deliver_order', order_id }, at_ms + DAY_MS);
  };
  const evening = EPOCH_MS + 20 * HOUR_MS;

  // Kept, after a declined card.
  const kept = visit(1, evening, 2);
  kept.pay('4000000000000002');
  kept.pay('4242424242424242');
  send(kept.order_id, evening + 12 * HOUR_MS);
  act(kept.buyer, { kind: 'confirm_receipt', order_id: kept.order_id }, evening + 2 * DAY_MS);
  act(
    kept.buyer,
    { kind: 'review_item', order_id: kept.order_id, line: 0, stars: 5, words: null, tags: 1 },
    evening + 2 * DAY_MS,
  );
  act(platform, { kind: 'complete_order', order_id: kept.order_id }, evening + 9 * DAY_MS);
  const shown = { share_key: kept.order_id, content: 'purchase', target_id: productIdOf(SHOP, 0) } as const;
  tell('share', evening + 2 * DAY_MS, kept.buyer.user_id, shown);
  act(platform, { kind: 'reward_share', order_id: kept.order_id, amount_cents: 500 }, evening + 2 * DAY_MS + 1);
  act(platform, { kind: 'pay_incentive', merchant_id: SHOP, amount_cents: 10_000 }, evening);
  act(platform, { kind: 'charge_promotion', merchant_id: SHOP, amount_cents: 300 }, evening + DAY_MS);

  // After it was settled, the shop pays for a complaint, and the bank takes the rest back.
  const { buyer, order_id } = kept;
  act(buyer, { kind: 'open_complaint', order_id, topic: 'damaged', words: null }, evening + 9 * DAY_MS + HOUR_MS);
  act(shop, { kind: 'answer_complaint', order_id, words: null, offer_cents: 700 }, evening + 9 * DAY_MS + 2 * HOUR_MS);
  act(buyer, { kind: 'close_complaint', order_id, decision: 'accept' }, evening + 9 * DAY_MS + 3 * HOUR_MS);
  act(buyer, { kind: 'open_dispute', order_id, reason: 'general', inquiry: false }, evening + 10 * DAY_MS);
  act(shop, { kind: 'answer_dispute', order_id, evidence: 'losing_evidence' }, evening + 10 * DAY_MS + HOUR_MS);
  act(platform, { kind: 'decide_dispute', order_id }, evening + 10 * DAY_MS + 2 * HOUR_MS);

  // Part of it returned.
  const returned = visit(2, evening, 3, 'coupon');
  returned.pay('4242424242424242');
  send(returned.order_id, evening + 12 * HOUR_MS);
  const back = {
    kind: 'request_return',
    order_id: returned.order_id,
    reason: 'quality',
    note: null,
    quantities: [1],
  } as const;
  act(returned.buyer, { ...back, quantities: [1] }, evening + 3 * DAY_MS);
  act(shop, { kind: 'decide_return', order_id: returned.order_id, decision: 'approve' }, evening + 3 * DAY_MS + 1);
  act(shop, { kind: 'receive_return', order_id: returned.order_id }, evening + 5 * DAY_MS);
  act(platform, { kind: 'complete_order', order_id: returned.order_id }, evening + 9 * DAY_MS);

  // Paid and cancelled; never paid; paid at the door; paid by wallet and still on its way.
  const cancelled = visit(3, evening, 1, 'deal');
  cancelled.pay('4242424242424242');
  act(cancelled.buyer, { kind: 'cancel_order', order_id: cancelled.order_id }, evening + HOUR_MS);
  const unpaid = visit(4, evening, 1);
  act(platform, { kind: 'expire_order', order_id: unpaid.order_id }, evening + 2 * DAY_MS);
  const at_door = visit(5, evening, 1);
  const { checkout_id } = at_door;
  act(
    at_door.buyer,
    { kind: 'confirm_payment', checkout_id, method: { kind: 'pay_on_delivery' } },
    at_door.later + SECOND_MS,
  );
  send(at_door.order_id, evening + 12 * HOUR_MS);
  const waiting = visit(6, evening, 1);
  act(waiting.buyer, { kind: 'top_up_wallet', amount_cents: 10_000 }, waiting.later + SECOND_MS);
  act(
    waiting.buyer,
    { kind: 'confirm_payment', checkout_id: waiting.checkout_id, method: { kind: 'wallet' } },
    waiting.later + 2 * SECOND_MS,
  );

  const rooms = new Rooms();
  const inRoom = (party: LiveParty, command: LiveCommand, at_ms: number, key: number, stamp: Partial<Stamp> = {}) => {
    const occasion = { at_ms, act_key: key, party, follows_host: false };
    const happen = () => {
      const decision = decideLive(rooms, command, occasion, createDraws(worldKey('any')));
      if (!decision.ok) throw new Error(`${command.kind}: ${decision.reason}`);
      for (const event of decision.events) {
        rooms.apply(event);
        told.push({ event, stamp: { ...unstamped, ...stamp } });
      }
    };
    planned.push({ at_ms, happen });
  };
  const live_id = liveIdOf(CREATOR, 0);
  const host: LiveParty = { role: 'host', creator_id: CREATOR };
  const product_id = productIdOf(SHOP, 0);
  const line = { intent: 'question', topic: 'price', sentiment: 'neutral', words: null } as const;
  const opens = { category: 1, lineup: [product_id], planned_ms: HOUR_MS, flagship: false, person_hosts: false };
  inRoom(host, { kind: 'start_live', live_id, ...opens }, evening - HOUR_MS, 7_000);
  const watch = (user_id: number, n: number, is_card: boolean) => {
    const viewer: LiveParty = { role: 'viewer', user_id };
    const from_ms = evening - HOUR_MS + n * MINUTE_MS;
    const card_key = is_card ? 8_000 + n : null;
    const session_id = 50 + user_id;
    const stamp: Partial<Stamp> = { session_id, actor: 'user', city_tier: 3, surface: 'live', cause: 8_000 + n };
    tell('session_start', from_ms - SECOND_MS, user_id, { opened_session_id: session_id }, { ...stamp, cause: null });
    if (is_card) {
      const card = {
        card_key,
        live_id,
        creator_id: CREATOR,
        propensity: 0.5,
        policy: 'personalised',
        viewers: n,
        entered: true,
      };
      tell('show_live_card', from_ms, user_id, card, { ...stamp, cause: null });
    }
    inRoom(viewer, { kind: 'enter_live', live_id, card_key }, from_ms, 8_000 + n, stamp);
    inRoom(viewer, { kind: 'send_chat', live_id, product_id, ...line }, from_ms + 1, 8_100 + n, stamp);
    inRoom(viewer, { kind: 'like_live', live_id, taps: 5 }, from_ms + 2, 8_200 + n, stamp);
    if (is_card) inRoom(viewer, { kind: 'follow_host', live_id }, from_ms + 3, 8_300 + n, stamp);
    return { viewer, stamp };
  };
  const from_ms = evening - 30 * MINUTE_MS;
  const first = watch(1, 1, true);
  watch(2, 2, false);
  inRoom(host, { kind: 'explain_product', live_id, product_id }, from_ms, 7_001);
  inRoom(host, { kind: 'pin_product', live_id, product_id }, from_ms + 1, 7_002);
  inRoom(host, { kind: 'answer_chat', live_id, chat_key: 8_101, words: null }, from_ms + 2, 7_003);
  inRoom(host, { kind: 'hide_chat', live_id, chat_key: 8_102 }, from_ms + 3, 7_004);
  inRoom(host, { kind: 'set_slow_mode', live_id, slow_mode_ms: 5_000 }, from_ms + 4, 7_005);
  const prize = { sku_id: SKU, prizes: 1, condition: 'chat', watch_ms: 0, open_ms: MINUTE_MS } as const;
  inRoom(host, { kind: 'start_giveaway', live_id, ...prize }, from_ms + 5, 7_006);
  inRoom(first.viewer, { kind: 'enter_giveaway', live_id }, from_ms + 6, 8_400, first.stamp);
  const giver = { role: 'user', user_id: 1 } as const;
  act(giver, { kind: 'top_up_wallet', amount_cents: 1_000 }, from_ms + 6, first.stamp);
  const gift = { kind: 'send_gift', creator_id: CREATOR, live_id, gift: 'cake', quantity: 1 } as const;
  act(giver, gift, from_ms + 6, first.stamp);
  inRoom(first.viewer, { kind: 'leave_live', live_id, reason: 'bored' }, from_ms + 7, 8_401, first.stamp);
  inRoom({ role: 'platform' }, { kind: 'draw_giveaway', live_id }, from_ms + 2 * MINUTE_MS, 7_007);
  act(platform, { kind: 'award_prize', sku_id: SKU, winner_id: 1 }, from_ms + 3 * MINUTE_MS);
  inRoom(host, { kind: 'explain_product', live_id, product_id: null }, from_ms + 3 * MINUTE_MS, 7_008);
  inRoom(host, { kind: 'end_live', live_id, reason: 'planned' }, from_ms + 4 * MINUTE_MS, 7_009);

  for (const { happen } of planned.toSorted((a, b) => a.at_ms - b.at_ms)) happen();
  return told.map(({ event, stamp }, n) => {
    const place = { seq: n + 1, ingested_ms: event.at_ms, late: false };
    return { ...event, ...stamp, ...place } as unknown as LogRecord;
  });
}

/** The tables of who and what {@link smallLog} tells of. */
export function smallTables(): TableSource[] {
  const table = (name: string, key: string, ids: readonly number[]): TableSource => {
    const columns = [{ name: key, type: 'i32', data: Int32Array.from(ids) }] as const;
    return { folder: 'entities', name, schema: columns, segments: [{ rows: ids.length, columns }] };
  };
  const video_ids = Array.from({ length: VIDEOS }, (_, n) => n);
  const videos = [
    { name: 'video_id', type: 'i32', data: Int32Array.from(video_ids) },
    { name: 'published_ms', type: 'i64', data: new Float64Array(VIDEOS).fill(EPOCH_MS - DAY_MS) },
  ] as const;
  return [
    table(
      'users',
      'user_id',
      Array.from({ length: USERS }, (_, n) => n + 1),
    ),
    table('creators', 'creator_id', [CREATOR]),
    table('merchants', 'merchant_id', [SHOP]),
    table('products', 'product_id', [productIdOf(SHOP, 0)]),
    table('skus', 'sku_id', [SKU]),
    { folder: 'entities', name: 'videos', schema: videos, segments: [{ rows: VIDEOS, columns: videos }] },
  ];
}
