import { literal } from '../../../metrics/sql/primitives/expression-sql.ts';
import { type Check, union } from './check.ts';

export const abuseChecks: readonly Check[] = [
  {
    id: 'abuse_labels',
    sentence:
      'Labelled orders were placed; what was brushed never goes back, and praise that was paid for has five stars.',
    violations: ({ ofTruth }) => {
      const file = ofTruth('abusive_orders');
      if (file === null) return null;
      const labels = `read_parquet(${literal(file)}) l`;
      return union([
        `SELECT 'labelled order ' || l."order_id" || ' was not placed' AS what FROM ${labels}
         WHERE l."order_id" NOT IN (SELECT "order_id" FROM "place_order")`,
        `SELECT 'brushed order ' || l."order_id" || ' goes back' FROM ${labels}
         JOIN "request_return" r USING ("order_id") WHERE l."brushed"`,
        `SELECT 'the review of order ' || l."order_id" || ' was paid for and has ' || r."stars" || ' stars' FROM ${labels}
         JOIN "review_item" r USING ("order_id") WHERE l."fake_review" AND r."stars" <> 5`,
      ]);
    },
  },
  {
    id: 'scalped_labels',
    sentence: 'What is labelled as scalped was ordered in a flash deal, and never goes back.',
    violations: ({ ofTruth }) => {
      const file = ofTruth('abusive_orders');
      if (file === null) return null;
      const labels = `(SELECT "order_id" FROM read_parquet(${literal(file)}) WHERE "scalped") l`;
      return union([
        `SELECT 'scalped order ' || l."order_id" || ' is of no flash deal' AS what FROM ${labels}
         WHERE l."order_id" NOT IN (SELECT "order_id" FROM "order_line" WHERE "deal_id" IS NOT NULL)`,
        `SELECT 'scalped order ' || l."order_id" || ' goes back' FROM ${labels} JOIN "request_return" r USING ("order_id")`,
      ]);
    },
  },
  {
    id: 'gift_labels',
    sentence: 'A laundered gift was given, in a live room, to a host who launders.',
    violations: ({ ofTruth }) => {
      const [gifts, hosts] = [ofTruth('abusive_gifts'), ofTruth('abusive_creators')];
      if (gifts === null || hosts === null) return null;
      return `SELECT 'laundered gift ' || l."gift_key" || ' was not given, or to another' AS what
        FROM read_parquet(${literal(gifts)}) l LEFT JOIN "spend_virtual_currency" g USING ("gift_key")
        WHERE g."live_id" IS NULL OR g."creator_id" NOT IN (SELECT "creator_id" FROM read_parquet(${literal(hosts)}))`;
    },
  },
];
