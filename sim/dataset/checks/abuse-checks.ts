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
];
