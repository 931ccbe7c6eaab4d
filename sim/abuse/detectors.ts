/**
 * A detector as a platform could run it: a query over the log and `entities/`, never over `truth/`. What it should have
 * found is another query, which only whoever judges it runs.
 */
export interface Detector {
  readonly id: string;
  /** What a row of it is about. */
  readonly subject: 'order' | 'user' | 'product' | 'creator';
  /** What it goes by, in one sentence. */
  readonly sees: string;
  /** Query of one column `subject`. */
  readonly flags: string;
  /** Names of the tables of `truth/` that {@link Detector.truth} reads, as `{name}` there. */
  readonly reads: readonly string[];
  readonly truth: string;
}

/** Thresholds are assumptions; moving them trades precision against recall. */
export const detectors: readonly Detector[] = [
  {
    id: 'brushed_orders',
    subject: 'order',
    sees: 'An order at the usual price from a visit that watched nothing and was over within a minute.',
    flags: `SELECT o."order_id" AS subject FROM "place_order" o
      JOIN "session_end" s ON s."closed_session_id" = o."session_id"
      WHERE s."exposures" = 0 AND s."length_ms" < 60000
        AND o."order_id" NOT IN (SELECT "order_id" FROM "order_line" WHERE "deal_id" IS NOT NULL)`,
    reads: ['abusive_orders'],
    truth: 'SELECT "order_id" AS subject FROM {abusive_orders} WHERE "brushed"',
  },
  {
    id: 'fake_reviews',
    subject: 'order',
    sees: 'Five stars at a shop whose parcels are reviewed more than twice as often as usual.',
    flags: `WITH shops AS (
        SELECT d."merchant_id", count(*) AS parcels, count(r."order_id") AS reviews
        FROM "deliver_order" d LEFT JOIN (SELECT DISTINCT "order_id" FROM "review_item") r USING ("order_id") GROUP BY ALL
      ), usual AS (SELECT sum(reviews) / sum(parcels) AS rate FROM shops)
      SELECT DISTINCT r."order_id" AS subject FROM "review_item" r
      JOIN "deliver_order" d USING ("order_id") JOIN shops s ON s."merchant_id" = d."merchant_id", usual
      WHERE r."stars" = 5 AND s.parcels >= 5 AND s.reviews / s.parcels > 2 * usual.rate`,
    reads: ['abusive_orders'],
    // Praise that was paid for and is not written yet cannot be found.
    truth: `SELECT DISTINCT "order_id" AS subject FROM {abusive_orders} JOIN "review_item" USING ("order_id")
      WHERE "fake_review"`,
  },
  {
    id: 'return_abuse',
    subject: 'user',
    sees: 'Somebody who sent back at least half of three parcels or more.',
    flags: `SELECT d."user_id" AS subject FROM "deliver_order" d LEFT JOIN "request_return" r USING ("order_id")
      GROUP BY d."user_id" HAVING count(*) >= 3 AND count(r."order_id") >= 0.5 * count(*)`,
    reads: ['abusive_users'],
    // Somebody without a parcel has nothing to send back.
    truth: `SELECT DISTINCT "user_id" AS subject FROM {abusive_users} JOIN "deliver_order" USING ("user_id")
      WHERE "abuse" = 'return_abuse'`,
  },
  {
    id: 'scalped_orders',
    subject: 'order',
    sees: 'As many pieces of a flash deal as one customer may have, within eight seconds of its opening or of coming, by who watched nothing.',
    flags: `SELECT DISTINCT l."order_id" AS subject FROM "order_line" l JOIN "open_deal" d USING ("deal_id")
      JOIN "place_order" o USING ("order_id") JOIN "session_end" s ON s."closed_session_id" = o."session_id"
      JOIN "session_start" b ON b."opened_session_id" = o."session_id"
      WHERE s."exposures" = 0 AND l."quantity" = d."per_customer"
        AND (l."at_ms" - d."starts_ms" <= 8000 OR l."at_ms" - b."at_ms" <= 8000)`,
    reads: ['abusive_orders'],
    truth: 'SELECT "order_id" AS subject FROM {abusive_orders} WHERE "scalped"',
  },
  {
    id: 'laundered_gifts',
    subject: 'creator',
    sees: 'A host of whom at least half of what was given came out of visits that watched no video, three gifts or more.',
    flags: `SELECT g."creator_id" AS subject FROM "spend_virtual_currency" g
      JOIN "session_end" s ON s."closed_session_id" = g."session_id" GROUP BY g."creator_id"
      HAVING count(*) FILTER (WHERE s."exposures" = 0) >= 3
        AND sum(g."value_cents") FILTER (WHERE s."exposures" = 0) >= 0.5 * sum(g."value_cents")`,
    reads: ['abusive_creators', 'abusive_gifts'],
    // Who has been given nothing has laundered nothing.
    truth: `SELECT DISTINCT "creator_id" AS subject FROM {abusive_creators} JOIN "spend_virtual_currency" g USING ("creator_id")
      JOIN {abusive_gifts} l ON l."gift_key" = g."gift_key"`,
  },
  {
    id: 'counterfeits',
    subject: 'product',
    sees: 'A product that a return has called a counterfeit.',
    flags: `SELECT DISTINCT l."product_id" AS subject FROM "request_return" r JOIN "order_line" l USING ("order_id")
      WHERE r."reason" = 'counterfeit'`,
    reads: ['products'],
    truth: `SELECT DISTINCT p."product_id" AS subject FROM {products} p JOIN "order_line" USING ("product_id")
      WHERE p."counterfeit"`,
  },
];
