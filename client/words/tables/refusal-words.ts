import { type RefusalReason, refusals } from '../../../model/commerce/refusal.ts';
import type { Bilingual } from '../language.ts';

const zh: Readonly<Record<RefusalReason, string>> = {
  no_such_coupon: '没有这张优惠券。',
  no_such_deal: '没有这个秒杀。',
  no_such_review: '没有这条评价。',
  no_such_refund: '没有这笔退款。',
  offer_exists: '该优惠已存在。',
  invalid_offer: '优惠须先开始后结束，并确有优惠。',
  coupon_over: '该优惠券目前不可用。',
  coupon_gone: '优惠券已被领完。',
  coupon_limit: '您领取的数量已达上限。',
  coupon_not_held: '您没有可用的这张优惠券。',
  coupon_threshold: '订单未达到该优惠券的使用门槛。',
  coupon_first_order: '该优惠券仅限首单使用。',
  coupons_stacked: '每家店铺限用一张店铺券，另可用一张平台券。',
  deal_over: '该秒杀未在进行中。',
  deal_sold_out: '秒杀已售罄：被别人抢先一步。',
  deal_limit: '您在该秒杀中已达限购数量。',
  not_enough_balance: '钱包余额不足。',
  not_complainable: '该订单不能投诉，或已经投诉过。',
  no_complaint: '没有待处理的投诉。',
  too_much: '金额超过了实付款。',
  not_disputable: '该付款不能发起争议，或已经发起过。',
  no_dispute: '没有待处理的争议。',
  dispute_open: '银行对这笔付款有争议，结果出来之前不能操作。',
  refund_under_way: '这笔退款无需处理。',
  already_answered: '已经回复过了。',
  no_such_sku: '该商品已下架。',
  no_such_order: '没有这个订单。',
  no_such_checkout: '没有这笔结算。',
  not_yours: '这属于别人。',
  empty_order: '没有可下单的商品。',
  invalid_quantity: '每种商品可买 1 至 99 件。',
  already_placed: '该订单已提交。',
  duplicate_line: '同一规格重复了。',
  too_many_lines: '一次结算最多 8 家店铺，每家 8 种商品。',
  out_of_stock: '卖完了：被别人抢先一步。',
  price_changed: '价格在您浏览期间变了。',
  total_changed: '总价在您浏览期间变了。',
  not_in_cart: '购物车里已经没有它了。',
  already_paid: '已经付过款了。',
  not_payable: '这笔订单不能再付款。',
  too_many_attempts: '付款尝试次数过多，请重新下单。',
  no_challenge: '这笔付款没有待验证的步骤。',
  not_cancellable: '该订单已不能取消。',
  not_due: '还没到时候。',
  not_shippable: '该订单无法发货。',
  not_deliverable: '该订单不在途中。',
  not_delivered: '该订单还没送达。',
  already_received: '已经确认收货。',
  already_completed: '该订单已完成。',
  not_returnable: '该订单不能退货。',
  no_return: '没有待处理的退货。',
  return_open: '该订单的退货还在处理中。',
  already_reviewed: '您已经评价过了。',
  no_such_line: '订单里没有这一项。',
  sku_exists: '该规格已存在。',
  nothing_changes: '没有任何变化。',
};

/** What else can be wrong with a call. */
const others = {
  too_many_requests: { en: 'That was a lot at once. Wait a moment.', zh: '操作太快了，请稍候再试。' },
  no_such_product: { en: 'There is no such product.', zh: '没有这件商品。' },
  no_such_video: { en: 'There is no such video.', zh: '没有这个视频。' },
  no_such_address: { en: 'This is none of your addresses.', zh: '这不是您的地址。' },
  not_an_operator: {
    en: 'Only an operator of the demonstration can do this.',
    zh: '只有演示操作员可以这样做。',
  },
  nothing_to_skip_to: { en: 'There is nothing of the kind to skip to.', zh: '没有可以跳到的时刻。' },
} as const;

const refused = Object.fromEntries(
  Object.entries(refusals).map(([reason, { sentence }]) => [reason, { en: sentence, zh: zh[reason as RefusalReason] }]),
) as Readonly<Record<RefusalReason, Bilingual>>;

/** Why a call was refused, for people: the English sentence of a refusal is the kernel's own. */
export const refusalWords = { ...refused, ...others };
