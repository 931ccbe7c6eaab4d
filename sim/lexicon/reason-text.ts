import type { cancelReasons } from '../../model/events/cancel-order.ts';
import type { DeclineCode } from '../../model/events/payment-attempt.ts';
import type { ReturnReason } from '../../model/events/request-return.ts';
import { type Bilingual, both } from './bilingual.ts';

/** Why goods come back, as the buyer reads it in the list of reasons. */
export const return_reason_text: Readonly<Record<ReturnReason, Bilingual>> = {
  changed_mind: both('I changed my mind', '不想要了'),
  not_as_described: both('Not as described', '与描述不符'),
  damaged: both('Arrived damaged', '收到时已破损'),
  wrong_item: both('Wrong item sent', '商家发错货'),
  late: both('Arrived too late', '送达太晚'),
  quality: both('Quality problem', '质量问题'),
  counterfeit: both('Suspected counterfeit', '疑似假货'),
};

/** Why an order ended before dispatch. */
export const cancel_reason_text: Readonly<Record<(typeof cancelReasons)[number], Bilingual>> = {
  unpaid: both('Not paid in time', '超时未付款'),
  changed_mind: both('Buyer changed their mind', '买家不想要了'),
  too_slow: both('Dispatch took too long', '发货太慢'),
  seller_out_of_stock: both('Seller ran out of stock', '商家缺货'),
  charged_back: both('The bank took the payment back', '银行已撤回付款'),
};

/** What a payer is told about an attempt. A lost or stolen card reads as a plain refusal: who holds it must not be warned. */
export const decline_text: Readonly<Record<DeclineCode, Bilingual>> = {
  none: both('Paid', '支付成功'),
  generic_decline: both('Your bank declined the payment', '银行拒绝了这笔付款'),
  insufficient_funds: both('Not enough money on this card', '卡内余额不足'),
  lost_card: both('Your bank declined the payment', '银行拒绝了这笔付款'),
  stolen_card: both('Your bank declined the payment', '银行拒绝了这笔付款'),
  card_velocity_exceeded: both('Too many payments with this card today', '此卡今日支付次数超限'),
  expired_card: both('This card has expired', '此卡已过期'),
  incorrect_cvc: both('The security code is wrong', '安全码不正确'),
  processing_error: both('Something went wrong at the bank, try again', '银行处理出错，请重试'),
  incorrect_number: both('The card number is wrong', '卡号不正确'),
  authentication_failed: both('The bank could not confirm it is you', '身份验证未通过'),
  wallet_balance: both('Not enough money in your wallet', '钱包余额不足'),
};
