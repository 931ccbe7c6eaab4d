import type { DuckDBConnection } from '@duckdb/node-api';
import { cutRefusal } from '../definitions/cuts.ts';
import type { Dimension } from '../definitions/dimension.ts';
import type { Metric } from '../definitions/metric.ts';
import { type Rational, toNumber } from '../evaluate/rational.ts';
import { type GroupValue, identities, partsBy, whyProduct, whySegments } from '../evaluate/why.ts';
import { CutRefused, evaluateCut } from './evaluate-cut.ts';
import { evaluateSql } from './evaluate-sql.ts';

/** The two readings between which a metric moved. */
export interface Between {
  readonly from: number;
  readonly to: number;
  /** First instant and last record of the log, where they are known. */
  readonly known?: { readonly first_ms: number; readonly seq: number };
}

/** A part of a change, in the metric's unit. Parts of a kind, or rates, mixes and overlap together, add up to it. */
export interface WhyPart {
  readonly of: string;
  readonly kind: 'metric' | 'stage' | 'stakeholder' | 'rate' | 'mix' | 'overlap';
  readonly part: number;
}

/** What belongs to no single group. */
const SEVERAL = 'counted in several';

const seqOf = (known: Between['known']) => (known === undefined ? {} : { seq: known.seq });

const scaled = ({ scale }: Metric, part: Rational) => (toNumber(part) * (scale?.times ?? 1)) / (scale?.per ?? 1);

/**
 * Why a metric that is a product moved: by factor, and by their stages and stakeholders. Null where one of them cannot be
 * computed in both readings.
 * @throws RangeError when the metric is no product
 */
export async function whyByFactor(
  connection: DuckDBConnection,
  metric: Metric,
  { from, to, known }: Between,
): Promise<WhyPart[] | null> {
  const ids = [metric.id, ...(identities.get(metric.id) ?? [])];
  const read = async (as_of_ms: number) =>
    new Map((await evaluateSql(connection, ids, { as_of_ms, ...seqOf(known) })).map((value) => [value.id, value]));
  const why = whyProduct(metric.id, await read(from), await read(to));
  if (why === null) return null;
  const by = (kind: 'stage' | 'stakeholder') =>
    [...partsBy(why.drivers, kind)].map(([of, part]): WhyPart => ({ of, kind, part: scaled(metric, part) }));
  return [
    ...why.drivers.map(({ metric: { id }, part }): WhyPart => ({ of: id, kind: 'metric', part: scaled(metric, part) })),
    ...by('stage'),
    ...by('stakeholder'),
  ];
}

/**
 * Why a metric moved, by segment: what changed within each, and how much of the whole it is. Null where the metric cannot
 * be computed in both readings.
 * @throws CutRefused when the metric cannot be cut so
 */
export async function whyBySegment(
  connection: DuckDBConnection,
  metric: Metric,
  dimension: Dimension,
  { from, to, known }: Between,
): Promise<WhyPart[] | null> {
  const refusal = cutRefusal(metric, [dimension]);
  if (refusal !== null) throw new CutRefused(refusal);
  const read = async (as_of_ms: number) => {
    const [whole] = await evaluateSql(connection, [metric.id], { as_of_ms, ...seqOf(known) });
    const groups = (
      await evaluateCut(connection, [metric], { as_of_ms, by: [dimension], ...(known && { known }) })
    ).map(
      ({ members, numerator, denominator }): GroupValue => ({
        key: members[0] ?? '—',
        numerator: numerator ?? 0,
        denominator,
      }),
    );
    return whole.value === null
      ? null
      : { whole: { numerator: whole.numerator ?? 0, denominator: whole.denominator }, groups };
  };
  const [before, after] = [await read(from), await read(to)];
  if (before === null || after === null) return null;
  const { segments, overlap } = whySegments(before, after);
  return [
    ...segments.flatMap(({ key, rate, mix }): WhyPart[] => [
      { of: key, kind: 'rate', part: scaled(metric, rate) },
      ...(metric.denominator === undefined ? [] : [{ of: key, kind: 'mix' as const, part: scaled(metric, mix) }]),
    ]),
    { of: SEVERAL, kind: 'overlap', part: scaled(metric, overlap) },
  ];
}
