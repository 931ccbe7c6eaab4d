import { type EventName, eventNames, vocabulary } from '../../../model/events/vocabulary.ts';
import type { Fields } from '../../../model/events/field.ts';
import { type Check, union } from './check.ts';

/** An event that cannot be without another: its field names a record of the cause. */
interface Link {
  readonly effect: EventName;
  readonly by: string;
  readonly cause: EventName;
  /** Field of the cause, where it has another name. */
  readonly names?: string;
  /** The cause enters the log when it ends, so that its effects may stand before it; their times may not. */
  readonly logged_at_end?: boolean;
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
  { effect: 'close_coupon', by: 'coupon_id', cause: 'offer_coupon' },
  { effect: 'claim_coupon', by: 'coupon_id', cause: 'offer_coupon' },
  { effect: 'use_coupon', by: 'coupon_id', cause: 'claim_coupon', several: true },
  { effect: 'return_coupon', by: 'coupon_id', cause: 'use_coupon', several: true },
  { effect: 'close_deal', by: 'deal_id', cause: 'open_deal' },
  { effect: 'order_line', by: 'deal_id', cause: 'open_deal' },
];

/** Whatever names an exposure or a visit, in whichever event. */
const namesExposure: readonly Link[] = eventNames
  .filter((name) => name !== 'view_video')
  .flatMap((effect): Link[] => {
    const to_exposure = { effect, cause: 'view_video', names: 'exposure_id', logged_at_end: true } satisfies Omit<
      Link,
      'by'
    >;
    const has_own = 'exposure_id' in (vocabulary[effect].fields as Fields);
    return [{ ...to_exposure, by: 'cause' }, ...(has_own ? [{ ...to_exposure, by: 'exposure_id' }] : [])];
  });
const namesVisit: readonly Link[] = eventNames
  .filter((name) => name !== 'session_start')
  .map((effect) => ({
    effect,
    by: 'session_id',
    cause: 'session_start',
    names: 'opened_session_id',
    logged_at_end: true,
  }));

function brokenLinks({ effect, by, cause, names = by, logged_at_end = false, several = false }: Link): string {
  const causes = several
    ? `(SELECT "${names}", min("seq") AS "seq", min("at_ms") AS "at_ms" FROM "${cause}" GROUP BY "${names}")`
    : `"${cause}"`;
  const wrong_order = logged_at_end ? '' : ' OR c."seq" >= e."seq"';
  return `
    SELECT '${effect} ' || e."seq" || CASE WHEN c."seq" IS NULL THEN ' names no ${cause}' ELSE ' comes before its ${cause} ' || c."seq" END AS what
    FROM "${effect}" e LEFT JOIN ${causes} c ON e."${by}" = c."${names}"
    WHERE e."${by}" IS NOT NULL AND (c."seq" IS NULL OR c."at_ms" > e."at_ms"${wrong_order})`;
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
    violations: union(namesExposure.map(brokenLinks)),
  },
  {
    id: 'visits_first',
    sentence: 'Whatever happens in a visit happens after that visit began.',
    violations: union(namesVisit.map(brokenLinks)),
  },
];
