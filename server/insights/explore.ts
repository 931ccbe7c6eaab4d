import type { AttributionId } from '../../metrics/definitions/attribution.ts';
import type { CutValue } from '../../metrics/evaluate/cut-value.ts';
import type { Dimension } from '../../metrics/definitions/dimension.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import type { Level } from '../../metrics/evaluate/interval.ts';
import type { Grain } from '../../metrics/evaluate/periods.ts';
import { evaluateCut } from '../../metrics/shell/evaluate-cut.ts';
import type { ExploreView } from '../../model/wire/insights-views.ts';
import type { Catalogue } from '../../sim/catalogue/catalogue.ts';
import type { Cut } from './board.ts';
import type { OpenLog } from './log-view.ts';
import { memberOf } from './names.ts';

/** Rows that a screen can show; more are counted. */
export const ROWS_MAX = 500;

export interface ExploreAsk {
  readonly metric: Metric;
  readonly by: readonly Dimension[];
  readonly grain: Grain | undefined;
  readonly compare: boolean;
  readonly level: Level | undefined;
  readonly cut: Cut;
  /** Whom orders are credited to; the log's own rule where it is not said. */
  readonly attribution?: AttributionId;
}

/** A metric in every group of a cut and every period. The metric must be one that can be cut so. */
export async function explore(log: OpenLog, ask: ExploreAsk, catalogue: Catalogue): Promise<ExploreView> {
  const { connection, at_ms, first_ms, seq } = log;
  const { metric, by, grain, compare, level, cut, attribution } = ask;
  const values = await evaluateCut(connection, [metric], {
    as_of_ms: at_ms,
    cut,
    by,
    compare,
    known: log,
    ...(attribution === undefined ? {} : { attribution }),
    ...(grain === undefined ? {} : { grain }),
    ...(level === undefined ? {} : { level }),
  });
  return {
    reading: { at_ms, seq, first_ms },
    rows: values.slice(0, ROWS_MAX).map((value) => ({
      members: value.members.map((key, nth) => memberOf(by[nth].id, key, catalogue)),
      period: value.period ?? null,
      value: value.value,
      numerator: value.numerator,
      denominator: value.denominator,
      reason: value.reason ?? null,
      provisional: value.provisional ?? false,
      before: value.previous ?? null,
      interval: intervalOf(value),
      without_interval: value.interval !== undefined && 'without' in value.interval ? value.interval.without : null,
    })),
    left_out: Math.max(0, values.length - ROWS_MAX),
  };
}

/** The bounds of a value's interval; null where it has none. */
function intervalOf({ interval }: CutValue): { low: number; high: number; level: number } | null {
  if (interval === undefined || !('low' in interval)) return null;
  const { low, high, level } = interval;
  return { low, high, level };
}
