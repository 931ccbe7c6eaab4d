import { type AttributionId, attributionRules } from '../../definitions/attribution.ts';
import { logged } from '../clauses/clauses.ts';
import { and } from '../primitives/expression-sql.ts';

/**
 * A table of purchases that name the creator whom a rule credits, to stand in place of the log's own; null where that is
 * the rule.
 */
export function creditedPurchaseCte(rule: AttributionId, as_of_ms: number): string | null {
  const { touches } = attributionRules[rule];
  if (touches === null) return null;
  const { from, take, within_ms } = touches;
  const order = take === 'latest' ? 'DESC' : 'ASC';
  const near = [
    '"touch"."at_ms" <= "paid"."at_ms"',
    ...(within_ms === null ? [] : [`"touch"."at_ms" >= "paid"."at_ms" - ${within_ms}`]),
  ];
  const touched = `SELECT "user_id", "creator_id", "at_ms", "seq" FROM "${from}" WHERE ${and([...logged(as_of_ms), '"creator_id" IS NOT NULL', '"user_id" IS NOT NULL'])}`;
  return `SELECT "paid".* REPLACE ("credit"."creator_id" AS "creator_id")
  FROM "main"."purchase" AS "paid" LEFT JOIN (
    SELECT "paid"."seq" AS "paid_seq", "touch"."creator_id"
    FROM "main"."purchase" AS "paid" JOIN (${touched}) AS "touch"
      ON "touch"."user_id" = "paid"."user_id" AND ${and(near)}
    QUALIFY row_number() OVER (PARTITION BY "paid"."seq" ORDER BY "touch"."at_ms" ${order}, "touch"."seq" ${order}) = 1
  ) AS "credit" ON "credit"."paid_seq" = "paid"."seq"`;
}
