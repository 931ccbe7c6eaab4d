import { fulfillmentMoves, paymentMoves, returnMoves } from '../../../model/commerce/order-life.ts';
import { type Check, union } from './check.ts';

/** A query of (order_id, seq, state): the states an order passes on one axis, and the legal moves between them. */
interface Axis {
  readonly name: string;
  readonly first: string;
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  readonly states: string;
}

const state = (event: string, to: string, where = 'TRUE') =>
  `SELECT "order_id", "seq", ${to} AS state FROM "${event}" WHERE ${where}`;

const axes: readonly Axis[] = [
  {
    name: 'payment',
    first: 'not_paid',
    moves: paymentMoves,
    states: [
      // An attempt is about every order of the checkout that is still there.
      `SELECT o."order_id", a."seq", CASE a."outcome" WHEN 'declined' THEN 'awaiting' ELSE 'requires_action' END AS state
       FROM "payment_attempt" a JOIN "place_order" o USING ("checkout_id")
       WHERE a."outcome" IN ('declined', 'requires_action')
         AND NOT EXISTS (SELECT 1 FROM "cancel_order" c WHERE c."order_id" = o."order_id" AND c."seq" < a."seq")`,
      state('purchase', `CASE "method" WHEN 'pay_on_delivery' THEN 'authorized' ELSE 'captured' END`),
      state(
        'deliver_order',
        `'captured'`,
        `"order_id" IN (SELECT "order_id" FROM "purchase" WHERE "method" = 'pay_on_delivery')`,
      ),
      state('cancel_order', `'canceled'`, 'NOT "was_paid"'),
      state('refund', `CASE WHEN "complete" THEN 'refunded' ELSE 'partially_refunded' END`),
    ].join(' UNION ALL '),
  },
  {
    name: 'fulfillment',
    first: 'not_fulfilled',
    moves: fulfillmentMoves,
    states: [
      state('ship_order', `'shipped'`),
      state('deliver_order', `'delivered'`),
      state('cancel_order', `'canceled'`),
    ].join(' UNION ALL '),
  },
  {
    name: 'return',
    first: 'none',
    moves: returnMoves,
    states: [
      state('request_return', `'open'`),
      state(
        'decide_return',
        `CASE WHEN "decision" IN ('approved', 'approved_by_silence') THEN 'requested' ELSE 'canceled' END`,
      ),
      state('receive_return', `'received'`),
    ].join(' UNION ALL '),
  },
];

const illegalMoves = ({ name, first, moves, states }: Axis) => `
  SELECT 'order ' || "order_id" || ': ${name} from ' || before || ' to ' || state AS what FROM (
    SELECT "order_id", state, lag(state, 1, '${first}') OVER (PARTITION BY "order_id" ORDER BY "seq") AS before
    FROM (${states})
  ) WHERE (before, state) NOT IN (VALUES ${moves.map(({ from, to }) => `('${from}', '${to}')`).join(', ')})`;

/** Cents by order that certain transfers moved. */
const moved = (kind: string) =>
  `(SELECT "why_key" AS "order_id", sum("amount_cents")::BIGINT AS cents FROM "transfer" WHERE "kind" = '${kind}' GROUP BY ALL)`;

const settled = (kind: string, column: string) => `
  SELECT 'order ' || coalesce(o."order_id", t."order_id") || ': ${kind} of ' || coalesce(t.cents, 0) || ' for ' || coalesce(o."${column}", 0) AS what
  FROM "complete_order" o FULL JOIN ${moved(kind)} t USING ("order_id")
  WHERE coalesce(o."${column}", 0) <> coalesce(t.cents, 0)`;

/** Change of the accounts of a kind by a transfer. */
const delta = (kind: string) =>
  `(CASE "to_kind" WHEN '${kind}' THEN "amount_cents" ELSE 0 END - CASE "from_kind" WHEN '${kind}' THEN "amount_cents" ELSE 0 END)`;

export const shopChecks: readonly Check[] = [
  {
    id: 'order_life',
    sentence: 'An order moves only along the transition tables of payment, fulfilment and return.',
    violations: union(axes.map(illegalMoves)),
  },
  {
    id: 'order_sums',
    sentence: 'An order costs what its lines and its shipping cost, less its coupons, and is paid at that price.',
    violations: `
      SELECT 'order ' || o."order_id" AS what FROM "place_order" o
      LEFT JOIN (SELECT "order_id", count(*) AS n, sum("quantity" * "price_cents")::BIGINT AS cents,
        sum("shop_discount_cents")::BIGINT AS shop_cents, sum("platform_discount_cents")::BIGINT AS platform_cents FROM "order_line" GROUP BY ALL) l USING ("order_id")
      LEFT JOIN "purchase" p USING ("order_id")
      WHERE o."lines" IS DISTINCT FROM l.n OR o."items_cents" IS DISTINCT FROM l.cents
        OR o."shop_discount_cents" <> l.shop_cents OR o."platform_discount_cents" <> l.platform_cents
        OR o."total_cents" <> o."items_cents" + o."shipping_cents" - o."shop_discount_cents" - o."platform_discount_cents"
        OR p."total_cents" <> o."total_cents" OR p."value_cents" <> o."items_cents"`,
  },
  {
    id: 'stock_free',
    sentence: 'The free stock of a SKU is the sum of its movements, and never below zero.',
    violations: `
      SELECT 'SKU ' || "sku_id" || ' at ' || "seq" || ': ' || "free_after" || ' free, movements say ' || free AS what FROM (
        SELECT "sku_id", "seq", "free_after", sum("free_delta") OVER (PARTITION BY "sku_id" ORDER BY "seq") AS free
        FROM "move_stock"
      ) WHERE "free_after" < 0 OR "free_after" <> free`,
  },
  {
    id: 'stock_held',
    sentence: 'The pieces of a SKU that are held for orders are never below zero.',
    violations: `
      SELECT 'SKU ' || "sku_id" || ' at ' || "seq" || ': ' || held || ' held' AS what FROM (
        SELECT "sku_id", "seq", sum("held_delta") OVER (PARTITION BY "sku_id" ORDER BY "seq") AS held FROM "move_stock"
      ) WHERE held < 0`,
  },
  {
    id: 'transfers',
    sentence: 'Every transfer moves more than nothing, from one account to another.',
    violations: `
      SELECT 'transfer ' || "seq" || ' of ' || "amount_cents" AS what FROM "transfer"
      WHERE "amount_cents" <= 0 OR ("from_kind" = "to_kind" AND "from_owner" = "to_owner")`,
  },
  {
    id: 'captures',
    sentence: 'A paid order moved exactly its price into escrow, an unpaid one nothing.',
    violations: `
      SELECT 'order ' || coalesce(o."order_id", t."order_id") || ': captured ' || coalesce(t.cents, 0) || ' of ' || coalesce(o.cents, 0) AS what
      FROM (
        SELECT "order_id", CASE WHEN p."method" IS NULL OR (p."method" = 'pay_on_delivery' AND d."seq" IS NULL) THEN 0 ELSE o."total_cents" END AS cents
        FROM "place_order" o LEFT JOIN "purchase" p USING ("order_id") LEFT JOIN "deliver_order" d USING ("order_id")
      ) o FULL JOIN ${moved('capture')} t USING ("order_id")
      WHERE coalesce(o.cents, 0) <> coalesce(t.cents, 0)`,
  },
  {
    id: 'refunds',
    sentence: 'What a refund says is what went back to the buyer.',
    violations: `
      SELECT 'order ' || coalesce(r."order_id", t."order_id") || ': ' || coalesce(t.cents, 0) || ' went back of ' || coalesce(r.cents, 0) AS what
      FROM (SELECT "order_id", sum("amount_cents")::BIGINT AS cents FROM "refund" GROUP BY ALL) r
      FULL JOIN ${moved('refund')} t USING ("order_id")
      WHERE coalesce(r.cents, 0) <> coalesce(t.cents, 0)`,
  },
  {
    id: 'settlements',
    sentence: 'A completed order paid out to shop, creators and platform what it says.',
    violations: union([
      settled('payout', 'merchant_cents'),
      settled('commission', 'commission_cents'),
      settled('commission_subsidy', 'commission_subsidy_cents'),
      settled('fee', 'fee_cents'),
    ]),
  },
  {
    id: 'escrow',
    sentence:
      'What an order captured is refunded, settled or still in escrow: never less than nothing, nothing once it is over.',
    violations: `
      WITH steps AS (
        SELECT "why_key", "seq", sum(${delta('escrow')}) OVER (PARTITION BY "why_key" ORDER BY "seq") AS cents,
          row_number() OVER (PARTITION BY "why_key" ORDER BY "seq" DESC) = 1 AS is_last
        FROM "transfer" WHERE "from_kind" = 'escrow' OR "to_kind" = 'escrow'
      ),
      ended AS (SELECT "order_id" FROM "complete_order" UNION SELECT "order_id" FROM "cancel_order")
      SELECT 'order ' || "why_key" || ' has ' || cents || ' in escrow' AS what FROM steps
      WHERE cents < 0 OR (is_last AND cents <> 0 AND "why_key" IN (SELECT "order_id" FROM ended))`,
  },
  {
    id: 'subsidies',
    sentence: 'The platform pays what its coupons take off an order that is paid, and gets no more than that back.',
    violations: `
      SELECT 'order ' || o."order_id" || ': ' || coalesce(s.cents, 0) || ' paid, ' || coalesce(b.cents, 0) || ' back of ' || o."platform_discount_cents" AS what
      FROM "place_order" o LEFT JOIN ${moved('subsidy')} s USING ("order_id") LEFT JOIN ${moved('subsidy_back')} b USING ("order_id")
      LEFT JOIN ${moved('capture')} c USING ("order_id")
      WHERE coalesce(s.cents, 0) NOT IN (0, o."platform_discount_cents") OR coalesce(b.cents, 0) > coalesce(s.cents, 0)
        OR (c.cents IS NOT NULL AND coalesce(s.cents, 0) <> o."platform_discount_cents")`,
  },
  {
    id: 'coupons',
    sentence: 'No coupon is claimed more often than there are, nor used more often than it was claimed.',
    violations: `
      SELECT 'coupon ' || c."coupon_id" || ': ' || coalesce(t.claimed, 0) || ' claimed, ' || coalesce(u.used, 0) || ' used of ' || c."total" AS what
      FROM "offer_coupon" c
      LEFT JOIN (SELECT "coupon_id", count(*) AS claimed FROM "claim_coupon" GROUP BY ALL) t USING ("coupon_id")
      LEFT JOIN (SELECT "coupon_id", sum(n)::BIGINT AS used FROM (
        SELECT "coupon_id", 1 AS n FROM "use_coupon" UNION ALL SELECT "coupon_id", -1 FROM "return_coupon"
      ) GROUP BY ALL) u USING ("coupon_id")
      WHERE coalesce(t.claimed, 0) > c."total" OR coalesce(u.used, 0) > coalesce(t.claimed, 0)`,
  },
  {
    id: 'deals',
    sentence: 'No more pieces are ordered in a flash deal than were set aside, and none outside of its time.',
    violations: `
      SELECT 'deal ' || d."deal_id" AS what FROM "open_deal" d
      JOIN (SELECT "deal_id", sum("quantity")::BIGINT AS pieces, min("at_ms") AS first_ms, max("at_ms") AS last_ms
        FROM "order_line" WHERE "deal_id" IS NOT NULL GROUP BY ALL) l USING ("deal_id")
      WHERE l.pieces > d."stock" OR l.first_ms < d."starts_ms" OR l.last_ms >= d."ends_ms"`,
  },
  {
    id: 'wallets',
    sentence: 'No wallet is ever below zero.',
    violations: `
      WITH entries AS (
        SELECT "from_owner" AS owner, "seq", -"amount_cents" AS cents FROM "transfer" WHERE "from_kind" = 'wallet'
        UNION ALL SELECT "to_owner", "seq", "amount_cents" FROM "transfer" WHERE "to_kind" = 'wallet'
      )
      SELECT 'wallet of user ' || owner || ' at ' || "seq" || ': ' || cents AS what FROM (
        SELECT owner, "seq", sum(cents) OVER (PARTITION BY owner ORDER BY "seq") AS cents FROM entries
      ) WHERE cents < 0`,
  },
];
