import { catalogue as metrics } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Dimension } from '../../metrics/definitions/dimension.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { identities } from '../../metrics/evaluate/why.ts';
import { evaluateSql } from '../../metrics/shell/evaluate-sql.ts';
import { whyByFactor, whyBySegment, type WhyPart } from '../../metrics/shell/read-why.ts';
import { dayOf, startOfDay } from '../../model/sim-time.ts';
import type { WhyView } from '../../model/wire/insights-plan-views.ts';
import type { Catalogue } from '../../sim/catalogue/catalogue.ts';
import type { OpenLog } from './log-view.ts';
import { memberOf } from './names.ts';

const WEEK_DAYS = 7;
/** Segments that a screen can tell apart: those that did most. */
const SEGMENTS_MAX = 12;

/** Why a metric moved in the week that is over: by what it is made of, and by segment. */
export async function whyMoved(
  { connection, at_ms, first_ms, seq }: OpenLog,
  metric: Metric,
  dimension: Dimension,
  catalogue: Catalogue,
): Promise<WhyView> {
  const to_day = dayOf(at_ms + 1) - 1;
  const from_day = to_day - WEEK_DAYS;
  const between = { from: startOfDay(from_day + 1) - 1, to: startOfDay(to_day + 1) - 1, known: { first_ms, seq } };
  const valueAt = async (as_of_ms: number) => (await evaluateSql(connection, [metric.id], { as_of_ms, seq }))[0].value;
  const factors = identities.has(metric.id) ? await whyByFactor(connection, metric, between) : null;
  const segments = await whyBySegment(connection, metric, dimension, between);
  const named = (parts: readonly WhyPart[], kind: WhyPart['kind']) =>
    parts
      .filter((part) => part.kind === kind)
      .map(({ of, part }) => ({ of, name: kind === 'metric' ? (metrics.get(of)?.name ?? null) : null, part }));
  return {
    reading: { at_ms, seq, first_ms },
    metric_id: metric.id,
    from_day,
    to_day,
    before: await valueAt(between.from),
    after: await valueAt(between.to),
    by_factor:
      factors === null
        ? null
        : {
            metrics: named(factors, 'metric'),
            stages: named(factors, 'stage'),
            stakeholders: named(factors, 'stakeholder'),
          },
    dimension: dimension.id,
    by_segment: segments === null ? null : segmentsOf(segments, dimension, catalogue),
  };
}

/** The segments that did most; what the others did is one of them. */
function segmentsOf(
  parts: readonly WhyPart[],
  dimension: Dimension,
  catalogue: Catalogue,
): NonNullable<WhyView['by_segment']> {
  const of = (kind: WhyPart['kind'], key: string) =>
    parts.find((part) => part.kind === kind && part.of === key)?.part ?? 0;
  const keys = [...new Set(parts.filter(({ kind }) => kind === 'rate').map((part) => part.of))];
  const all = keys
    .map((key) => ({ of: key, rate: of('rate', key), mix: of('mix', key) }))
    .sort((a, b) => Math.abs(b.rate + b.mix) - Math.abs(a.rate + a.mix));
  const rest = all.slice(SEGMENTS_MAX);
  const added = (pick: (segment: (typeof all)[number]) => number) => rest.reduce((sum, one) => sum + pick(one), 0);
  const shown = all.slice(0, SEGMENTS_MAX).map((segment) => ({
    ...segment,
    name: segment.of === '—' ? null : memberOf(dimension.id, segment.of, catalogue).name,
  }));
  const others = { of: '…', name: null, rate: added(({ rate }) => rate), mix: added(({ mix }) => mix) };
  return {
    segments: rest.length === 0 ? shown : [...shown, others],
    overlap: parts.find(({ kind }) => kind === 'overlap')?.part ?? 0,
  };
}
