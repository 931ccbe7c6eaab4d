import { catalogue as metrics } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { creatorOfLive, creatorOfVideo, productOfSku } from '../../model/ids.ts';
import type { Cents } from '../../model/money.ts';
import type { Catalogue } from '../../sim/catalogue/catalogue.ts';
import { type Bilingual, both } from '../../sim/lexicon/bilingual.ts';

type Words<N extends EventName> = (record: LogRecord<N>, catalogue: Catalogue) => Bilingual;

const guardrailWords = { calm: '正常', warning: '预警', breach: '越界' } as const;

function aboutGuardrail(metric: string, en: string, zh: string): Bilingual {
  const name = metrics.get(metric)?.name ?? { en: metric, zh: metric };
  return both(`${en} ${name.en}`, `${zh}${name.zh}`);
}

/** A stream line says what was done to what, as a sentence without its subject. */
const words: { readonly [N in EventName]: Words<N> } = {
  session_start: () => both('opened the app', '打开了应用'),
  session_end: ({ exposures }) => both(`left after ${exposures} videos`, `看了 ${exposures} 个视频后离开`),
  sign_up: () => both('joined', '加入了'),
  view_video: ({ creator_id, watch_ms, completed }, catalogue) => {
    const { en, zh } = catalogue.creator(creator_id).name;
    const seconds = Math.round(watch_ms / 1_000);
    return completed
      ? both(`watched a video of ${en} to the end`, `看完了${zh}的视频`)
      : both(`watched ${en} for ${seconds} s`, `看了${zh}的视频 ${seconds} 秒`);
  },
  like: (record, catalogue) => aboutVideo(record, catalogue, 'liked a video of', '点赞了', '的视频'),
  comment: (record, catalogue) => aboutVideo(record, catalogue, 'commented on a video of', '评论了', '的视频'),
  share: ({ content, target_id }, catalogue) =>
    content === 'purchase'
      ? aboutProduct(target_id, catalogue, 'showed around', '晒单')
      : aboutVideo({ video_id: target_id }, catalogue, 'shared a video of', '分享了', '的视频'),
  save: (record, catalogue) => aboutVideo(record, catalogue, 'saved a video of', '收藏了', '的视频'),
  follow: ({ creator_id }, catalogue) => aboutCreator(creator_id, catalogue, 'followed', '关注了'),
  not_interested: (record, catalogue) => aboutVideo(record, catalogue, 'wants less of', '不想看', '的视频'),
  report_content: (record, catalogue) => aboutVideo(record, catalogue, 'reported a video of', '举报了', '的视频'),
  view_profile: ({ creator_id }, catalogue) =>
    aboutCreator(creator_id, catalogue, 'opened the profile of', '进入主页：'),
  undo_reaction: ({ undone, creator_id }, catalogue) =>
    undone === 'follow'
      ? aboutCreator(creator_id, catalogue, 'no longer follows', '取消关注')
      : aboutCreator(creator_id, catalogue, `took back a ${undone} from`, undone === 'like' ? '取消点赞' : '取消收藏'),
  search: ({ words, results }) =>
    results === 0
      ? both(`searched for ${words}, in vain`, `搜索“${words}”，无结果`)
      : both(`searched for ${words}`, `搜索“${words}”`),
  search_result: ({ product_id }, catalogue) => aboutProduct(product_id, catalogue, 'found', '搜到'),
  select_item: ({ product_id }, catalogue) => aboutProduct(product_id, catalogue, 'tapped', '点击商品'),
  view_item: ({ product_id }, catalogue) => aboutProduct(product_id, catalogue, 'looks at', '查看商品'),
  read_reviews: ({ product_id }, catalogue) => aboutProduct(product_id, catalogue, 'reads reviews of', '看评价'),
  leave_item: ({ product_id, bought_elsewhere }, catalogue) =>
    bought_elsewhere
      ? aboutProduct(product_id, catalogue, 'bought in another app:', '在其他平台购买')
      : aboutProduct(product_id, catalogue, 'closed', '离开商品'),
  add_to_cart: ({ product_id }, catalogue) => aboutProduct(product_id, catalogue, 'put into the cart:', '加入购物车'),
  set_cart_quantity: ({ sku_id, quantity }, catalogue) =>
    aboutProduct(productOfSku(sku_id), catalogue, `now wants ${quantity} of`, `数量改为 ${quantity}：`),
  remove_from_cart: ({ sku_id, why }, catalogue) =>
    why === 'ordered'
      ? aboutProduct(productOfSku(sku_id), catalogue, 'took to the checkout:', '去结算')
      : aboutProduct(productOfSku(sku_id), catalogue, 'took out of the cart:', '移出购物车'),
  begin_checkout: ({ value_cents }) =>
    both(`opened the checkout over ${yuan(value_cents)}`, `进入结算 ${yuan(value_cents)}`),
  leave_checkout: () => both('left the checkout', '离开结算'),
  place_order: ({ total_cents }) => both(`ordered for ${yuan(total_cents)}`, `下单 ${yuan(total_cents)}`),
  order_line: ({ product_id, quantity }, catalogue) =>
    aboutProduct(product_id, catalogue, `ordered ${quantity} ×`, `订购 ${quantity} ×`),
  payment_attempt: ({ outcome, decline }) =>
    outcome === 'declined'
      ? both(`had a payment declined (${decline.replaceAll('_', ' ')})`, '支付被拒绝')
      : both(`payment: ${outcome.replaceAll('_', ' ')}`, outcome === 'succeeded' ? '支付成功' : '支付验证中'),
  purchase: ({ total_cents, first }) =>
    first
      ? both(`paid ${yuan(total_cents)}, the first purchase`, `首次支付 ${yuan(total_cents)}`)
      : both(`paid ${yuan(total_cents)}`, `支付 ${yuan(total_cents)}`),
  cancel_order: ({ value_cents }) =>
    both(`saw an order over ${yuan(value_cents)} cancelled`, `订单取消 ${yuan(value_cents)}`),
  ship_order: (record, catalogue) => byShop(record, catalogue, 'gets a parcel from', '的包裹已发出'),
  deliver_order: (record, catalogue) => byShop(record, catalogue, 'received a parcel from', '的包裹已送达'),
  confirm_receipt: (record, catalogue) => byShop(record, catalogue, 'confirmed the parcel from', '的包裹已确认收货'),
  complete_order: (record, catalogue) => byShop(record, catalogue, 'keeps the order from', '的订单已完成'),
  request_return: ({ reason }) => both(`wants to return an order (${reason.replaceAll('_', ' ')})`, '申请退货'),
  decide_return: ({ decision }) =>
    decision === 'rejected'
      ? both('had a return rejected', '退货被拒')
      : both(`return: ${decision.replaceAll('_', ' ')}`, '退货已处理'),
  receive_return: (record, catalogue) => byShop(record, catalogue, 'sent goods back to', '收到退货'),
  refund: ({ amount_cents }) => both(`got ${yuan(amount_cents)} back`, `退款 ${yuan(amount_cents)}`),
  review_item: ({ product_id, stars }, catalogue) =>
    aboutProduct(product_id, catalogue, `gave ${stars} ★ to`, `${stars} 星评价`),
  start_refund: ({ amount_cents }) =>
    both(`waits for ${yuan(amount_cents)} to come back`, `退款处理中 ${yuan(amount_cents)}`),
  fail_refund: ({ amount_cents }) =>
    both(`had a refund of ${yuan(amount_cents)} fail`, `退款失败 ${yuan(amount_cents)}`),
  open_complaint: ({ topic }) => both(`complained (${topic.replaceAll('_', ' ')})`, '发起投诉'),
  answer_complaint: (record, catalogue) => byShop(record, catalogue, 'got an answer to a complaint from', '回复了投诉'),
  close_complaint: ({ outcome }) => both(`complaint ${outcome}`, '投诉已结束'),
  open_dispute: ({ amount_cents, inquiry }) =>
    inquiry
      ? both('asked the bank about a payment', '银行询问一笔付款')
      : both(`disputes a payment of ${yuan(amount_cents)}`, `付款争议 ${yuan(amount_cents)}`),
  answer_dispute: (record, catalogue) => byShop(record, catalogue, 'is answered at the bank by', '向银行提交了证据'),
  decide_dispute: ({ outcome }) =>
    both(`dispute ${outcome === 'lost' ? 'won by the buyer' : outcome}`, '付款争议已裁定'),
  moderate_review: ({ product_id, verdict }, catalogue) =>
    aboutProduct(product_id, catalogue, `review ${verdict}:`, verdict === 'published' ? '评价已公开' : '评价已隐藏'),
  cross_guardrail: ({ metric, before, after }) =>
    aboutGuardrail(metric, `${before} → ${after}:`, `${guardrailWords[before]} → ${guardrailWords[after]}：`),
  override_guardrail: ({ metric, who }) => aboutGuardrail(metric, `${who} goes on in spite of`, `${who} 决定继续：`),
  like_comment: (record, catalogue) =>
    record.liked
      ? aboutVideo(record, catalogue, 'liked a comment on a video of', '赞了', '视频下的评论')
      : aboutVideo(record, catalogue, 'took back the like of a comment on a video of', '取消赞了', '视频下的评论'),
  ask_question: ({ product_id }, catalogue) => aboutProduct(product_id, catalogue, 'asks about', '提问'),
  answer_question: ({ product_id, nth }, catalogue) =>
    nth === 0
      ? aboutProduct(product_id, catalogue, 'the shop answers a question about', '商家回答了提问')
      : aboutProduct(product_id, catalogue, 'answers a question about', '回答了提问'),
  start_experiment: ({ title, who }) => both(`${who} started the experiment ${title}`, `${who} 启动实验：${title}`),
  end_experiment: ({ experiment_number, who }) =>
    both(`${who} ended experiment ${experiment_number}`, `${who} 结束实验 ${experiment_number}`),
  meet_experiment: ({ arm }) =>
    both(`is in the ${arm} arm of an experiment`, `进入实验${arm === 'treated' ? '实验组' : '对照组'}`),
  answer_review: (record, catalogue) => byShop(record, catalogue, 'got an answer to a review from', '回复了评价'),
  claim_coupon: ({ merchant_id }, catalogue) =>
    merchant_id === null
      ? both('took a coupon of the platform', '领取了平台优惠券')
      : byShop({ merchant_id }, catalogue, 'took a coupon of', '的优惠券已领取'),
  use_coupon: ({ discount_cents }) =>
    both(`saved ${yuan(discount_cents)} by a coupon`, `用券立减 ${yuan(discount_cents)}`),
  return_coupon: () => both('has a coupon back', '优惠券已退回'),
  offer_coupon: ({ merchant_id }, catalogue) =>
    merchant_id === null
      ? both('the platform offers a coupon', '平台发放优惠券')
      : byShop({ merchant_id }, catalogue, 'a coupon of', '发放优惠券'),
  close_coupon: ({ used }) => both(`a coupon ended after ${used} uses`, `优惠券结束，已用 ${used} 张`),
  open_deal: ({ product_id, price_cents }, catalogue) =>
    aboutProduct(product_id, catalogue, `flash deal at ${yuan(price_cents)}:`, `秒杀价 ${yuan(price_cents)}：`),
  close_deal: ({ sku_id, sold }, catalogue) =>
    aboutProduct(productOfSku(sku_id), catalogue, `flash deal over, ${sold} sold:`, `秒杀结束，售出 ${sold} 件：`),
  spend_virtual_currency: ({ creator_id, gift, quantity }, catalogue) =>
    aboutCreator(creator_id, catalogue, `gave ${quantity} × ${gift} to`, '送礼物给'),
  move_stock: ({ sku_id, free_after }, catalogue) =>
    aboutProduct(productOfSku(sku_id), catalogue, `leaves ${free_after} pieces of`, `剩余 ${free_after} 件：`),
  transfer: ({ kind, from_kind, to_kind, amount_cents }) =>
    both(
      `${kind.replaceAll('_', ' ')}: ${yuan(amount_cents)} from ${from_kind} to ${to_kind}`,
      `资金流转 ${yuan(amount_cents)}`,
    ),
  set_price: ({ sku_id, before_cents, price_cents }, catalogue) =>
    aboutProduct(
      productOfSku(sku_id),
      catalogue,
      `${yuan(before_cents)} → ${yuan(price_cents)}:`,
      `${yuan(before_cents)} → ${yuan(price_cents)}：`,
    ),
  list_sku: ({ product_id }, catalogue) => aboutProduct(product_id, catalogue, 'lists', '上架'),
  publish_video: ({ creator_id }, catalogue) => aboutCreator(creator_id, catalogue, 'a new video of', '新视频：'),
  start_live: (record, catalogue) => aboutLive(record, catalogue, 'now live:', '开播了'),
  end_live: (record, catalogue) => aboutLive(record, catalogue, 'the session is over:', '下播了'),
  show_live_card: (record, catalogue) => aboutLive(record, catalogue, 'saw the live card of', '的直播卡片', '看到了'),
  enter_live: (record, catalogue) => aboutLive(record, catalogue, 'entered the room of', '的直播间', '进入了'),
  leave_live: ({ live_id, watch_ms }, catalogue) => {
    const seconds = Math.round(watch_ms / 1_000);
    return aboutLive(
      { live_id },
      catalogue,
      `left after ${seconds} s the room of`,
      '的直播间',
      `看了 ${seconds} 秒后离开`,
    );
  },
  pin_product: ({ product_id }, catalogue) =>
    product_id === null
      ? both('takes the pinned product away', '取消置顶商品')
      : aboutProduct(product_id, catalogue, 'pins', '置顶'),
  explain_product: ({ product_id }, catalogue) => aboutProduct(product_id, catalogue, 'explains', '开始讲解'),
  stop_explaining: ({ product_id }, catalogue) => aboutProduct(product_id, catalogue, 'has explained', '讲解完'),
  send_chat: (record, catalogue) => aboutLive(record, catalogue, 'wrote in the room of', '的直播间发言', '在'),
  answer_chat: (record, catalogue) => aboutLive(record, catalogue, 'a viewer is answered by', '回答了观众'),
  moderate_chat: (record, catalogue) => aboutLive(record, catalogue, 'the chat is moderated by', '管理了评论区'),
  set_slow_mode: ({ live_id, slow_mode_ms }, catalogue) =>
    aboutLive({ live_id }, catalogue, `slow mode of ${slow_mode_ms / 1_000} s is set by`, '调整了慢速模式'),
  like_live: ({ live_id, taps }, catalogue) =>
    aboutLive({ live_id }, catalogue, `tapped ${taps} likes for`, `点了 ${taps} 个赞`, '给'),
  follow_host: ({ creator_id }, catalogue) => aboutCreator(creator_id, catalogue, 'followed', '关注了'),
  drop_coupon: (record, catalogue) => aboutLive(record, catalogue, 'a coupon is dropped by', '发放了优惠券'),
  start_giveaway: (record, catalogue) => aboutLive(record, catalogue, 'a giveaway is opened by', '开始抽奖'),
  enter_giveaway: (record, catalogue) =>
    aboutLive(record, catalogue, 'takes part in the giveaway of', '的抽奖', '参与了'),
  draw_giveaway: ({ live_id, winners, entrants }, catalogue) =>
    aboutLive({ live_id }, catalogue, `${winners} of ${entrants} win with`, `抽出 ${winners} 位中奖者`),
  win_giveaway: ({ sku_id }, catalogue) => aboutProduct(productOfSku(sku_id), catalogue, 'won', '抽中了'),
};

/** What a record says, as a sentence without its subject. */
export function wordsOf<N extends EventName>(record: LogRecord<N>, catalogue: Catalogue): Bilingual {
  return (words[record.name] as Words<N>)(record, catalogue);
}

function aboutVideo(
  { video_id }: { video_id: number },
  catalogue: Catalogue,
  en: string,
  before: string,
  after: string,
) {
  const { name } = catalogue.creator(creatorOfVideo(video_id));
  return both(`${en} ${name.en}`, `${before}${name.zh}${after}`);
}

function aboutLive(
  { live_id }: { live_id: number },
  catalogue: Catalogue,
  en: string,
  after: string,
  before = '',
): Bilingual {
  const { name } = catalogue.creator(creatorOfLive(live_id));
  return both(`${en} ${name.en}`, `${before}${name.zh}${after}`);
}

function aboutCreator(creator_id: number, catalogue: Catalogue, en: string, zh: string): Bilingual {
  const { name } = catalogue.creator(creator_id);
  return both(`${en} ${name.en}`, `${zh}${name.zh}`);
}

function aboutProduct(product_id: number, catalogue: Catalogue, en: string, zh: string): Bilingual {
  const { title } = catalogue.product(product_id);
  return both(`${en} ${title.en}`, `${zh} ${title.zh}`);
}

function byShop({ merchant_id }: { merchant_id: number }, catalogue: Catalogue, en: string, zh: string): Bilingual {
  const { name } = catalogue.merchant(merchant_id);
  return both(`${en} ${name.en}`, `${name.zh}${zh}`);
}

function yuan(cents: Cents): string {
  return `¥${(cents / 100).toFixed(2)}`;
}
