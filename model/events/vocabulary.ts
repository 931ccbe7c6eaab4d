import { addToCart } from './add-to-cart.ts';
import { answerChat } from './answer-chat.ts';
import { beginCheckout } from './begin-checkout.ts';
import { cancelOrder } from './cancel-order.ts';
import { comment } from './comment.ts';
import { completeOrder } from './complete-order.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { decideReturn } from './decide-return.ts';
import { deliverOrder } from './deliver-order.ts';
import { drawGiveaway } from './draw-giveaway.ts';
import { dropCoupon } from './drop-coupon.ts';
import { endLive } from './end-live.ts';
import { enterGiveaway } from './enter-giveaway.ts';
import { enterLive } from './enter-live.ts';
import type { RecordOf } from './event-type.ts';
import { explainProduct } from './explain-product.ts';
import { follow } from './follow.ts';
import { followHost } from './follow-host.ts';
import { leaveCheckout } from './leave-checkout.ts';
import { leaveItem } from './leave-item.ts';
import { leaveLive } from './leave-live.ts';
import { like } from './like.ts';
import { likeLive } from './like-live.ts';
import { listSku } from './list-sku.ts';
import { moderateChat } from './moderate-chat.ts';
import { moveStock } from './move-stock.ts';
import { notInterested } from './not-interested.ts';
import { orderLine } from './order-line.ts';
import { overrideGuardrail } from './override-guardrail.ts';
import { startExperiment } from './start-experiment.ts';
import { endExperiment } from './end-experiment.ts';
import { meetExperiment } from './meet-experiment.ts';
import { paymentAttempt } from './payment-attempt.ts';
import { pinProduct } from './pin-product.ts';
import { placeOrder } from './place-order.ts';
import { publishVideo } from './publish-video.ts';
import { purchase } from './purchase.ts';
import { readReviews } from './read-reviews.ts';
import { receiveReturn } from './receive-return.ts';
import { refund } from './refund.ts';
import { removeFromCart } from './remove-from-cart.ts';
import { reportContent } from './report-content.ts';
import { requestReturn } from './request-return.ts';
import { reviewItem } from './review-item.ts';
import { save } from './save.ts';
import { search } from './search.ts';
import { searchResult } from './search-result.ts';
import { selectItem } from './select-item.ts';
import { sendChat } from './send-chat.ts';
import { sessionEnd } from './session-end.ts';
import { sessionStart } from './session-start.ts';
import { setCartQuantity } from './set-cart-quantity.ts';
import { setPrice } from './set-price.ts';
import { setSlowMode } from './set-slow-mode.ts';
import { share } from './share.ts';
import { shipOrder } from './ship-order.ts';
import { showLiveCard } from './show-live-card.ts';
import { signUp } from './sign-up.ts';
import { startGiveaway } from './start-giveaway.ts';
import { startLive } from './start-live.ts';
import { stopExplaining } from './stop-explaining.ts';
import { transfer } from './transfer.ts';
import { undoReaction } from './undo-reaction.ts';
import { offerCoupon } from './offer-coupon.ts';
import { closeCoupon } from './close-coupon.ts';
import { claimCoupon } from './claim-coupon.ts';
import { useCoupon } from './use-coupon.ts';
import { returnCoupon } from './return-coupon.ts';
import { openDeal } from './open-deal.ts';
import { closeDeal } from './close-deal.ts';
import { spendVirtualCurrency } from './spend-virtual-currency.ts';
import { startRefund } from './start-refund.ts';
import { failRefund } from './fail-refund.ts';
import { openComplaint } from './open-complaint.ts';
import { answerComplaint } from './answer-complaint.ts';
import { closeComplaint } from './close-complaint.ts';
import { openDispute } from './open-dispute.ts';
import { answerDispute } from './answer-dispute.ts';
import { crossGuardrail } from './cross-guardrail.ts';
import { decideDispute } from './decide-dispute.ts';
import { moderateReview } from './moderate-review.ts';
import { answerReview } from './answer-review.ts';
import { answerQuestion } from './answer-question.ts';
import { askQuestion } from './ask-question.ts';
import { likeComment } from './like-comment.ts';
import { viewItem } from './view-item.ts';
import { viewProfile } from './view-profile.ts';
import { viewVideo } from './view-video.ts';
import { winGiveaway } from './win-giveaway.ts';

/**
 * Every event there is, by name. The order is the order of tables and documents; a test holds it to the files of this
 * folder, so that a new event is one file and its line here.
 */
export const vocabulary = {
  session_start: sessionStart,
  session_end: sessionEnd,
  sign_up: signUp,
  view_video: viewVideo,
  like,
  comment,
  share,
  save,
  follow,
  not_interested: notInterested,
  report_content: reportContent,
  view_profile: viewProfile,
  undo_reaction: undoReaction,
  search,
  search_result: searchResult,
  select_item: selectItem,
  view_item: viewItem,
  read_reviews: readReviews,
  leave_item: leaveItem,
  add_to_cart: addToCart,
  set_cart_quantity: setCartQuantity,
  remove_from_cart: removeFromCart,
  begin_checkout: beginCheckout,
  leave_checkout: leaveCheckout,
  place_order: placeOrder,
  order_line: orderLine,
  payment_attempt: paymentAttempt,
  purchase,
  cancel_order: cancelOrder,
  ship_order: shipOrder,
  deliver_order: deliverOrder,
  confirm_receipt: confirmReceipt,
  complete_order: completeOrder,
  request_return: requestReturn,
  decide_return: decideReturn,
  receive_return: receiveReturn,
  refund,
  review_item: reviewItem,
  move_stock: moveStock,
  transfer,
  set_price: setPrice,
  list_sku: listSku,
  publish_video: publishVideo,
  start_live: startLive,
  end_live: endLive,
  show_live_card: showLiveCard,
  enter_live: enterLive,
  leave_live: leaveLive,
  pin_product: pinProduct,
  explain_product: explainProduct,
  stop_explaining: stopExplaining,
  send_chat: sendChat,
  answer_chat: answerChat,
  moderate_chat: moderateChat,
  set_slow_mode: setSlowMode,
  like_live: likeLive,
  follow_host: followHost,
  drop_coupon: dropCoupon,
  start_giveaway: startGiveaway,
  enter_giveaway: enterGiveaway,
  draw_giveaway: drawGiveaway,
  win_giveaway: winGiveaway,
  offer_coupon: offerCoupon,
  close_coupon: closeCoupon,
  claim_coupon: claimCoupon,
  use_coupon: useCoupon,
  return_coupon: returnCoupon,
  open_deal: openDeal,
  close_deal: closeDeal,
  spend_virtual_currency: spendVirtualCurrency,
  start_refund: startRefund,
  fail_refund: failRefund,
  open_complaint: openComplaint,
  answer_complaint: answerComplaint,
  close_complaint: closeComplaint,
  open_dispute: openDispute,
  answer_dispute: answerDispute,
  decide_dispute: decideDispute,
  moderate_review: moderateReview,
  answer_review: answerReview,
  like_comment: likeComment,
  ask_question: askQuestion,
  answer_question: answerQuestion,
  cross_guardrail: crossGuardrail,
  override_guardrail: overrideGuardrail,
  start_experiment: startExperiment,
  end_experiment: endExperiment,
  meet_experiment: meetExperiment,
} as const;

export type EventName = keyof typeof vocabulary;
/** The record of one event, or of any. */
export type EventRecord<N extends EventName = EventName> = { [K in N]: RecordOf<(typeof vocabulary)[K]> }[N];
export const eventNames = Object.keys(vocabulary) as readonly EventName[];
