import { dayOf } from '../../../model/sim-time.ts';
import { funnel } from '../../definitions/funnel.ts';
import type { Rows } from '../../definitions/algebra.ts';
import { logged, ofCut, within } from '../clauses/clauses.ts';
import { and, conditionSql, literal, presentSql } from '../primitives/expression-sql.ts';
import { sourceOf } from '../primitives/source.ts';
import type { AsOf } from './compile-value.ts';
import { Query } from './query.ts';

/** SQL of the flow funnel as of an instant: one row (id, users) a step and branch. */
export function compileFunnel({ as_of_ms, cut = 'all' }: AsOf): string {
  const query = new Query({ as_of_ms, cut, by: [], periods: null });
  const last = dayOf(as_of_ms);
  const span = { first: last - funnel.window_days + 1, last };
  const moments = (rows: Rows) => {
    const source = sourceOf(rows.from);
    const where = rows.where === undefined ? [] : [conditionSql(rows.where, source)];
    return `SELECT "user_id", "at_ms" FROM "${rows.from}" WHERE ${and([...logged(as_of_ms), ...within('at_ms', span), ...ofCut(cut, source), ...presentSql(['user_id'], source), ...where])}`;
  };
  const orders = sourceOf(funnel.orders.from);
  const table = query.fact(funnel.orders.from);
  const marks = [...funnel.after, ...funnel.branches].map(
    ({ id, where }) => [id, conditionSql(where, orders)] as const,
  );
  const [[delivered]] = marks;
  const flags = marks.map(([id, sql]) => `${sql} AS "${id}"`).join(', ');
  const ctes = [
    ['"exposed"', `SELECT "user_id", min("at_ms") AS "exposed_ms" FROM (${moments(funnel.exposed.rows)}) GROUP BY 1`],
    [
      '"viewed"',
      `SELECT "user_id", min("at_ms") AS "viewed_ms" FROM (${moments(funnel.viewed.rows)}) JOIN "exposed" USING ("user_id") WHERE "at_ms" >= "exposed_ms" GROUP BY 1`,
    ],
    [
      '"week"',
      `SELECT "user_id", "paid_at_ms", ${flags} FROM ${table} WHERE ${and([...within('paid_at_ms', span), ...ofCut(cut, orders)])}`,
    ],
    ['"chained"', `SELECT "week".* FROM "week" JOIN "viewed" USING ("user_id") WHERE "paid_at_ms" >= "viewed_ms"`],
    [
      '"again"',
      `SELECT "user_id" FROM "chained" GROUP BY 1 HAVING bool_or("${delivered}") AND min("paid_at_ms") < (SELECT max("paid_at_ms") FROM "week" WHERE "week"."user_id" = "chained"."user_id")`,
    ],
  ] as const;
  const users = (from: string, where = 'TRUE') => `SELECT count(DISTINCT "user_id") FROM ${from} WHERE ${where}`;
  const counts: [string, string][] = [
    [funnel.exposed.id, users('"exposed"')],
    [funnel.viewed.id, users('"viewed"')],
    [funnel.paid.id, users('"chained"')],
    ...marks.map(([id]): [string, string] => [id, users('"chained"', `"${delivered}" AND "${id}"`)]),
    [funnel.again.id, users('"again"')],
  ];
  return `${query.with(ctes)}${counts.map(([id, sql]) => `SELECT ${literal(id)} AS "id", (${sql}) AS "users"`).join('\nUNION ALL\n')}`;
}
