import type { Books, RowRef } from './books.ts';
import type { Command, CommandKind, Occasion } from './command.ts';
import type { Decision, Rule } from './rule.ts';
import { cancelOrder, expireOrder } from './rules/cancel.ts';
import { addToCart, setCartQuantity } from './rules/cart.ts';
import { answerComplaint, closeComplaint, openComplaint } from './rules/complaint.ts';
import { claimCoupon, closeCoupon, offerCoupon } from './rules/coupon.ts';
import { closeDeal, openDeal } from './rules/deal.ts';
import { answerDispute, decideDispute, openDispute } from './rules/dispute.ts';
import { completeOrder, confirmReceipt, deliverOrder, shipOrder } from './rules/fulfil.ts';
import { authenticatePayment, confirmPayment } from './rules/pay.ts';
import { placeOrder } from './rules/place-order.ts';
import { awardPrize, chargePromotion, payIncentive, rewardShare } from './rules/platform-money.ts';
import { retryRefund, settleRefund } from './rules/refund.ts';
import { decideReturn, receiveReturn, requestReturn } from './rules/return.ts';
import { answerReview, moderateReview, reviewItem } from './rules/review.ts';
import { adjustStock, listSku, setPrice } from './rules/supply.ts';
import { sendGift, topUpWallet } from './rules/wallet.ts';

const rules: { readonly [K in CommandKind]: Rule<K> } = {
  add_to_cart: addToCart,
  set_cart_quantity: setCartQuantity,
  place_order: placeOrder,
  confirm_payment: confirmPayment,
  authenticate_payment: authenticatePayment,
  cancel_order: cancelOrder,
  expire_order: expireOrder,
  ship_order: shipOrder,
  deliver_order: deliverOrder,
  confirm_receipt: confirmReceipt,
  complete_order: completeOrder,
  request_return: requestReturn,
  decide_return: decideReturn,
  receive_return: receiveReturn,
  review_item: reviewItem,
  list_sku: listSku,
  adjust_stock: adjustStock,
  set_price: setPrice,
  top_up_wallet: topUpWallet,
  send_gift: sendGift,
  offer_coupon: offerCoupon,
  close_coupon: closeCoupon,
  claim_coupon: claimCoupon,
  open_deal: openDeal,
  close_deal: closeDeal,
  settle_refund: settleRefund,
  retry_refund: retryRefund,
  open_complaint: openComplaint,
  answer_complaint: answerComplaint,
  close_complaint: closeComplaint,
  open_dispute: openDispute,
  answer_dispute: answerDispute,
  decide_dispute: decideDispute,
  moderate_review: moderateReview,
  answer_review: answerReview,
  charge_promotion: chargePromotion,
  pay_incentive: payIncentive,
  reward_share: rewardShare,
  award_prize: awardPrize,
};

/**
 * Decides a command over the books: the events that happen, or why it is refused. The only place where commerce is
 * decided, for people, synthetic agents and batch alike. Pure: the books do not change until the events are applied.
 */
export function decide(books: Books, command: Command, occasion: Occasion): Decision {
  return ruleOf(command).decide(books, command, occasion);
}

/** Rows that a decision needs, as far as the books can tell; ask again after loading them until nothing is new. */
export function readsOf(books: Books, command: Command, occasion: Occasion): RowRef[] {
  return ruleOf(command).reads(command, books, occasion);
}

/** Pairs a command with its rule; the table above guarantees that the kinds agree. */
function ruleOf(command: Command): Rule<CommandKind> {
  return rules[command.kind] as unknown as Rule<CommandKind>;
}
