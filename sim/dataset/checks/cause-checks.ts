import { type EventName, eventNames, vocabulary } from '../../../model/events/vocabulary.ts';
import { type Check, union } from './check.ts';

/** An event that cannot be without another: its field names a record of the cause. */
interface Link {
  readonly effect: EventName;
  readonly by: string;
  readonly cause: EventName;
  /** Field of the cause, where it has another name. */
  readonly names?: string;
  /** Several records of the cause can bear the key; the first counts. */
  readonly several?: boolean;
}

const ofOrder = (cause: EventName, ...effects: EventName[]): Link[] =>
  effects.map((effect) => ({ effect, by: 'order_id', cause }));
const ofSku = (...effects: EventName[]): Link[] =>
  effects.map((effect) => ({ effect, by: 'sku_id', cause: 'list_sku' }));

const links: readonly Link[] = [
  { effect: 'session_end', by: 'closed_session_id', cause: 'session_start', names: 'opened_session_id' },
  { effect: 'search_result', by: 'search_key', cause: 'search' },
  { effect: 'read_reviews', by: 'view_key', cause: 'view_item' },
  { effect: 'leave_item', by: 'view_key', cause: 'view_item' },
  { effect: 'leave_checkout', by: 'begin_key', cause: 'begin_checkout' },
  ...ofSku('move_stock', 'set_price', 'add_to_cart', 'order_line'),
  ...ofOrder('place_order', 'order_line', 'purchase', 'cancel_order'),
  { effect: 'payment_attempt', by: 'checkout_id', cause: 'place_order', several: true },
  ...ofOrder('purchase', 'ship_order'),
  ...ofOrder('ship_order', 'deliver_order'),
  ...ofOrder('deliver_order', 'confirm_receipt', 'complete_order', 'request_return', 'review_item'),
  ...ofOrder('request_return', 'decide_return'),
  ...ofOrder('decide_return', 'receive_return'),
  ...ofOrder('purchase', 'open_complaint', 'open_dispute', 'start_refund'),
  ...ofOrder('open_complaint', 'answer_complaint', 'close_complaint'),
  { effect: 'answer_dispute', by: 'order_id', cause: 'open_dispute', several: true },
  { effect: 'decide_dispute', by: 'order_id', cause: 'open_dispute', several: true },
  { effect: 'fail_refund', by: 'order_id', cause: 'start_refund', several: true },
  { effect: 'moderate_review', by: 'review_id', cause: 'review_item' },
  { effect: 'answer_review', by: 'review_id', cause: 'review_item' },
  { effect: 'answer_question', by: 'question_key', cause: 'ask_question' },
  { effect: 'like_comment', by: 'comment_key', cause: 'comment', several: true },
  { effect: 'close_coupon', by: 'coupon_id', cause: 'offer_coupon' },
  { effect: 'claim_coupon', by: 'coupon_id', cause: 'offer_coupon' },
  { effect: 'use_coupon', by: 'coupon_id', cause: 'claim_coupon', several: true },
  { effect: 'return_coupon', by: 'coupon_id', cause: 'use_coupon', several: true },
  { effect: 'close_deal', by: 'deal_id', cause: 'open_deal' },
  { effect: 'order_line', by: 'deal_id', cause: 'open_deal' },
];

/** Whatever names an exposure or a visit, in whichever event: one row for each mention. */
function mentions(of: readonly string[], apart_from: readonly EventName[]): string {
  return union(
    eventNames
      .filter((name) => !apart_from.includes(name))
      .flatMap((name) => {
        const fields: readonly string[] = ['cause', 'session_id', ...Object.keys(vocabulary[name].fields)];
        return of
          .filter((field) => fields.includes(field))
          .map(
            (field) =>
              `SELECT '${name}' AS effect, "seq", "at_ms", "${field}" AS named FROM "${name}" WHERE "${field}" IS NOT NULL`,
          );
      }),
  );
}

/** A video, a live card, or a visit to a room that no card led to. They enter the log when they end. */
const exposures = `
  SELECT "exposure_id" AS number, "at_ms" FROM "view_video"
  UNION ALL SELECT "card_key", "at_ms" FROM "show_live_card"
  UNION ALL SELECT "entry_key", "at_ms" FROM "enter_live" WHERE "card_key" IS NULL`;
const visits = `SELECT "opened_session_id" AS number, "at_ms" FROM "session_start"`;

function brokenMentions(what: string, mentioned: string, causes: string): string {
  return `
    SELECT e.effect || ' ' || e."seq" || CASE WHEN c."at_ms" IS NULL THEN ' names no ${what}' ELSE ' comes before its ${what}' END AS what
    FROM (${mentioned}) e LEFT JOIN (${causes}) c ON e.named = c.number
    WHERE c."at_ms" IS NULL OR c."at_ms" > e."at_ms"`;
}

function brokenLinks({ effect, by, cause, names = by, several = false }: Link): string {
  const causes = several
    ? `(SELECT "${names}", min("seq") AS "seq", min("at_ms") AS "at_ms" FROM "${cause}" GROUP BY "${names}")`
    : `"${cause}"`;
  return `
    SELECT '${effect} ' || e."seq" || CASE WHEN c."seq" IS NULL THEN ' names no ${cause}' ELSE ' comes before its ${cause} ' || c."seq" END AS what
    FROM "${effect}" e LEFT JOIN ${causes} c ON e."${by}" = c."${names}"
    WHERE e."${by}" IS NOT NULL AND (c."seq" IS NULL OR c."at_ms" > e."at_ms" OR c."seq" >= e."seq")`;
}

/** What refunds follow from, by their reason. */
const refundCauses: readonly { readonly cause: EventName; readonly why: string }[] = [
  { cause: 'cancel_order', why: `e."why" = 'cancelled'` },
  { cause: 'close_complaint', why: `e."why" = 'compensation'` },
  { cause: 'decide_dispute', why: `e."why" = 'charged_back'` },
  { cause: 'receive_return', why: `e."why" NOT IN ('cancelled', 'compensation', 'charged_back')` },
];

export const causeChecks: readonly Check[] = [
  {
    id: 'causes_first',
    sentence: 'Nothing happens before what it follows from: no parcel before its payment, no refund before its return.',
    violations: union([
      ...links.map(brokenLinks),
      // A refund follows from a cancellation, from goods that came back, from a complaint or from a dispute.
      `SELECT 'refund ' || e."seq" || ' follows from nothing' AS what FROM "refund" e
       WHERE ${refundCauses
         .map(
           ({ cause, why }) =>
             `NOT EXISTS (SELECT 1 FROM "${cause}" c WHERE c."order_id" = e."order_id" AND ${why} AND c."seq" < e."seq" AND c."at_ms" <= e."at_ms")`,
         )
         .join(' AND ')}`,
    ]),
  },
  {
    id: 'exposures_first',
    sentence: 'Whatever names an exposure happens after that exposure began.',
    violations: brokenMentions(
      'exposure',
      mentions(['cause', 'exposure_id'], ['view_video', 'show_live_card']),
      exposures,
    ),
  },
  {
    id: 'visits_first',
    sentence: 'Whatever happens in a visit happens after that visit began.',
    violations: brokenMentions('visit', mentions(['session_id'], ['session_start']), visits),
  },
];
