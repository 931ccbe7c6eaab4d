import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Dimension } from '../../metrics/definitions/dimension.ts';
import { dimensions } from '../../metrics/definitions/dimensions.ts';
import { joiners } from '../../metrics/definitions/joiners.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { cohortTriangle } from '../../metrics/evaluate/cohort-triangle.ts';
import { evaluateCut } from '../../metrics/shell/evaluate-cut.ts';
import type { CohortsView } from '../../model/wire/insights-views.ts';
import type { OpenLog } from './log-view.ts';

/** What is counted of a cohort, by what tells cohorts apart. */
const followed: Readonly<Record<CohortsView['kind'], string>> = { joined: 'wau', first_bought: 'weekly_buyers' };

/** Who joined, or first bought, in a week, and how many of them are active, or buy, in each week after. */
export async function cohortsOf(log: OpenLog, kind: CohortsView['kind']): Promise<CohortsView> {
  const { connection, at_ms, first_ms, seq } = log;
  const metric = catalogue.get(followed[kind]) as Metric;
  const by = [dimensions.get(kind) as Dimension];
  const values = await evaluateCut(connection, [metric], { as_of_ms: at_ms, by, grain: 'week', known: log });
  const counts = values.flatMap(({ members: [began], period, value }) =>
    period === undefined ? [] : [{ began: began === null ? null : Number(began), period, people: value ?? 0 }],
  );
  // Who first bought in a week bought in it; who joined may first come in the next one.
  const joined = kind === 'joined' ? await evaluateCut(connection, [joiners], { as_of_ms: at_ms, by, known: log }) : [];
  const sizes = new Map(joined.map(({ members: [began], value }) => [Number(began), value ?? 0]));
  return {
    reading: { at_ms, seq, first_ms },
    kind,
    metric_id: metric.id,
    cohorts: cohortTriangle(counts, sizes).map(({ began, size, weeks }) => ({
      first_day: began,
      size,
      weeks: [...weeks],
    })),
  };
}
