import type { complaintStates, disputeStates, RefundState } from '../../../model/commerce/order-life.ts';
import type { complaintTopics } from '../../../model/events/open-complaint.ts';
import type { disputeReasons } from '../../../model/events/open-dispute.ts';
import type { RefundReason } from '../../../model/events/refund.ts';
import type { ReturnReason } from '../../../model/events/request-return.ts';
import type { Bilingual } from '../language.ts';
import type { WordTable } from '../word-table.ts';

type ComplaintState = (typeof complaintStates)[number];
type ComplaintTopic = (typeof complaintTopics)[number];
type DisputeState = (typeof disputeStates)[number];
type DisputeReason = (typeof disputeReasons)[number];
type OtherReason = Exclude<RefundReason, ReturnReason>;

const topics = {
  topic_not_arrived: { en: 'It has not arrived', zh: '没有收到货' },
  topic_damaged: { en: 'Damaged', zh: '商品破损' },
  topic_not_as_described: { en: 'Not as described', zh: '与描述不符' },
  topic_counterfeit: { en: 'Counterfeit', zh: '假货' },
  topic_rude_service: { en: 'Rude service', zh: '服务态度差' },
  topic_return_refused: { en: 'The return was refused', zh: '拒绝退货' },
  topic_other: { en: 'Something else', zh: '其他' },
} as const satisfies Readonly<Record<`topic_${ComplaintTopic}`, Bilingual>>;

const complaints = {
  complaint_open: { en: 'The shop has until {date} to answer.', zh: '商家须在 {date} 前答复。' },
  complaint_answered: {
    en: 'The shop has answered. Take its offer, or let the platform decide.',
    zh: '商家已答复。您可接受，或等待平台裁决。',
  },
  complaint_accepted: { en: 'You took the offer of the shop: {award}.', zh: '您已接受商家方案：{award}。' },
  complaint_withdrawn: { en: 'You took the complaint back.', zh: '您已撤回投诉。' },
  complaint_upheld: { en: 'The platform decided for you: {award}.', zh: '平台支持您的投诉：{award}。' },
  complaint_dismissed: { en: 'The platform decided for the shop.', zh: '平台支持商家。' },
} as const satisfies Readonly<Record<`complaint_${ComplaintState}`, Bilingual>>;

const disputes = {
  dispute_warning_needs_response: {
    en: 'The bank asks the shop. It has until {date} to answer.',
    zh: '银行正在询问商家，商家须在 {date} 前答复。',
  },
  dispute_warning_under_review: { en: 'The bank reads what the shop answered.', zh: '银行正在查看商家的答复。' },
  dispute_warning_closed: { en: 'The bank has no further questions.', zh: '银行已无疑问。' },
  dispute_needs_response: {
    en: 'The money is held back. The shop has until {date} to send evidence.',
    zh: '款项已冻结，商家须在 {date} 前举证。',
  },
  dispute_under_review: { en: 'The bank looks at the evidence.', zh: '银行正在审核证据。' },
  dispute_won: { en: 'The bank decided for the shop.', zh: '银行支持商家。' },
  dispute_lost: { en: 'The bank decided for you. The money is yours again.', zh: '银行支持您，款项已退回。' },
} as const satisfies Readonly<Record<`dispute_${DisputeState}`, Bilingual>>;

const bank_reasons = {
  bank_fraudulent: { en: 'It was not me', zh: '不是我付的' },
  bank_product_not_received: { en: 'It did not come', zh: '没有收到货' },
  bank_product_unacceptable: { en: 'It is not what I paid for', zh: '货不对板' },
  bank_general: { en: 'Another reason', zh: '其他原因' },
} as const satisfies Readonly<Record<`bank_${DisputeReason}`, Bilingual>>;

const refunds = {
  refund_pending: { en: 'On its way, there by {date}', zh: '退款中，预计 {date} 到账' },
  refund_succeeded: { en: 'Paid back', zh: '已退回' },
  refund_failed: { en: 'The bank sent it back', zh: '银行退回' },
  refund_succeeded_by_wallet: { en: 'Paid into your wallet', zh: '已退到钱包' },
} as const satisfies Readonly<Record<`refund_${RefundState}`, Bilingual>>;

const refund_reasons = {
  reason_cancelled: { en: 'Cancelled', zh: '订单取消' },
  reason_compensation: { en: 'Compensation', zh: '赔付' },
  reason_charged_back: { en: 'Charged back by the bank', zh: '银行拒付' },
} as const satisfies Readonly<Record<`reason_${OtherReason}`, Bilingual>>;

/** Words of what can go wrong after a sale. */
export const careWords = {
  help: { en: 'Something wrong?', zh: '遇到问题？' },
  return_heading: { en: 'Return', zh: '退货' },
  return_decided_by: { en: 'The shop decides by {date}.', zh: '商家将在 {date} 前处理。' },
  return_withdraw: { en: 'Take the return back', zh: '撤回退货申请' },
  return_withdrawn: { en: 'You keep it: the return is taken back', zh: '已撤回退货申请' },
  complaint: { en: 'Complaint', zh: '投诉' },
  complain: { en: 'Complain', zh: '投诉' },
  complaint_text: {
    en: 'The shop answers first. What it leaves open, the platform decides.',
    zh: '商家先行答复，未解决的由平台裁决。',
  },
  complaint_what: { en: 'What about?', zh: '投诉原因' },
  complaint_words: { en: 'What happened?', zh: '具体情况' },
  complaint_send: { en: 'Send the complaint', zh: '提交投诉' },
  complaint_sent: { en: 'The shop has your complaint', zh: '投诉已提交' },
  complaint_you: { en: 'You: {words}', zh: '您：{words}' },
  shop_answer: { en: 'The shop: {words}', zh: '商家：{words}' },
  complaint_offer: { en: 'It offers {amount}.', zh: '商家愿赔付 {amount}。' },
  complaint_accept: { en: 'Take {amount}', zh: '接受 {amount}' },
  complaint_accept_word: { en: 'That settles it', zh: '接受答复' },
  complaint_withdraw: { en: 'Take it back', zh: '撤回投诉' },
  dispute: { en: 'Dispute at your bank', zh: '银行争议' },
  dispute_ask: { en: 'Ask my bank', zh: '向银行申诉' },
  dispute_text: {
    en: 'Your bank holds {amount} back until it has decided, and the shop has to prove its case.',
    zh: '银行将冻结 {amount} 直至裁决，商家须举证。',
  },
  dispute_open_it: { en: 'Dispute {amount}', zh: '申诉 {amount}' },
  dispute_opened: { en: 'Your bank looks into it', zh: '银行已受理' },
  refunds: { en: 'Refunds', zh: '退款' },
  refund_retry: { en: 'Pay it into my wallet', zh: '改退到钱包' },
  review_held: { en: 'Only you see it until it has been looked at', zh: '审核中，仅您可见' },
  review_hidden: { en: 'Hidden', zh: '已隐藏' },
  ...topics,
  ...complaints,
  ...disputes,
  ...bank_reasons,
  ...refunds,
  ...refund_reasons,
} as const satisfies WordTable;
