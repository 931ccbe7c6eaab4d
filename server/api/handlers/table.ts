import type { Answerer, Mover, MovingRoute, PlainRoute } from '../call.ts';
import { comments, feed, product, reviews, video } from './browse.ts';
import { addToCart, cart, setCartQuantity } from './cart.ts';
import {
  addOneAddress,
  addresses,
  authenticatePayment,
  changeAddress,
  checkout,
  confirmPayment,
  placeOrder,
  removeOneAddress,
} from './checkout.ts';
import {
  cohorts,
  concentration,
  decideGuardrail,
  explore,
  guardrailDecisions,
  insightsBoard,
  metricRecords,
  metricSql,
  person,
  replayVisit,
} from './insights.ts';
import { audit } from './audit.ts';
import { claimCoupon, coupons, deals, quote } from './offers.ts';
import {
  cancelOrder,
  closeComplaint,
  confirmReceipt,
  openComplaint,
  openDispute,
  order,
  orders,
  requestReturn,
  retryRefund,
  reviewItem,
  withdrawReturn,
} from './orders.ts';
import { sendGift, topUp, wallet } from './wallet.ts';
import { creator, followed, keptVideos } from './kept.ts';
import { notices, seeNotices } from './notices.ts';
import { become, personas } from './personas.ts';
import { search, suggest } from './search.ts';
import { shopCategory, shopHome } from './shop-tab.ts';
import { live, lives, startLive } from './lives.ts';
import { me, rename } from './visit.ts';
import { funnel, reportEvents, reset, series, setClock, skip, stream, tiles } from './world.ts';

/** Who answers each call that moves nothing. */
export const answerers: { readonly [R in PlainRoute]: Answerer<R> } = {
  me,
  rename,
  personas,
  become,
  creator,
  followed,
  kept_videos: keptVideos,
  notices,
  see_notices: seeNotices,
  wallet,
  feed,
  video,
  comments,
  product,
  reviews,
  shop_home: shopHome,
  shop_category: shopCategory,
  search,
  suggest,
  lives,
  live,
  start_live: startLive,
  cart,
  addresses,
  add_address: addOneAddress,
  change_address: changeAddress,
  remove_address: removeOneAddress,
  checkout,
  orders,
  order,
  coupons,
  deals,
  quote,
  audit,
  report_events: reportEvents,
  tiles,
  series,
  funnel,
  stream,
  insights_board: insightsBoard,
  explore,
  metric_sql: metricSql,
  metric_records: metricRecords,
  cohorts,
  concentration,
  person,
  replay_visit: replayVisit,
  guardrail_decisions: guardrailDecisions,
  decide_guardrail: decideGuardrail,
  set_clock: setClock,
  skip,
  reset,
};

/** Who answers each call that moves money or stock. */
export const movers: { readonly [R in MovingRoute]: Mover<R> } = {
  add_to_cart: addToCart,
  set_cart_quantity: setCartQuantity,
  place_order: placeOrder,
  confirm_payment: confirmPayment,
  authenticate_payment: authenticatePayment,
  cancel_order: cancelOrder,
  confirm_receipt: confirmReceipt,
  request_return: requestReturn,
  review_item: reviewItem,
  claim_coupon: claimCoupon,
  top_up: topUp,
  send_gift: sendGift,
  withdraw_return: withdrawReturn,
  retry_refund: retryRefund,
  open_complaint: openComplaint,
  close_complaint: closeComplaint,
  open_dispute: openDispute,
};
