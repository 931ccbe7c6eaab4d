import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { plannedPower } from '../../metrics/shell/read-experiment.ts';
import { unitsRefusal } from '../../metrics/sql/queries/compile-units.ts';
import { type Design, designs } from '../../model/experiments/assignment.ts';
import { dayOf } from '../../model/sim-time.ts';
import type { ExperimentOptionsView, ExperimentPowerView } from '../../model/wire/insights-plan-views.ts';
import type { Lever } from '../../sim/levers/lever.ts';
import { type LeverName, leverNames, levers } from '../../sim/levers/levers.ts';
import { canSplit, TARGETS_MAX } from '../../sim/scenarios/scenario.ts';
import { isOver, type LivedExperiment } from './experiment-log.ts';
import type { OpenLog } from './log-view.ts';

/** What a plan names that cannot be, in words; null where it can be tried. */
export function planRefusal(plan: {
  readonly design: Design;
  readonly lever: LeverName;
  readonly value: number;
  readonly metrics: readonly Metric[];
}): string | null {
  const { design, lever, value, metrics } = plan;
  const { least, most, whole, at_rest } = levers[lever] as Lever;
  if (!canSplit(lever, design)) return `${lever} knows no arms of a split by ${design}.`;
  if (!(value >= least && value <= most)) return `${lever} goes from ${least} to ${most}, not ${value}.`;
  if (whole && !Number.isInteger(value)) return `${lever} takes whole numbers, not ${value}.`;
  if (value === at_rest) return `${lever} stands at ${value} already: there is nothing to try.`;
  const unread = metrics.find((metric) => unitsRefusal(metric, design) !== null);
  if (unread !== undefined) return `${unread.id} cannot be read out by ${design}.`;
  if (new Set(metrics).size < metrics.length) return 'A metric is named twice.';
  return null;
}

/** What an experiment can be about. */
export function experimentOptions(known: readonly LivedExperiment[], now_ms: number): ExperimentOptionsView {
  const byDesign = designs.map((design) => {
    const ids = [...catalogue.values()].filter((metric) => unitsRefusal(metric, design) === null).map(({ id }) => id);
    return [design, ids] as const;
  });
  return {
    from_day: dayOf(now_ms) + 1,
    levers: leverNames.map((id) => {
      const { title, meaning, unit, least, most, at_rest, whole } = levers[id] as Lever;
      const allowed = designs.filter((design) => canSplit(id, design));
      return { id, title, meaning, unit, least, most, at_rest, whole: whole === true, designs: allowed };
    }),
    metrics: Object.fromEntries(byDesign) as Record<Design, string[]>,
    room_for: Math.max(0, TARGETS_MAX - known.filter((each) => !isOver(each, now_ms)).length),
  };
}

interface Size {
  readonly metric: Metric;
  readonly design: Design;
  readonly share: number;
  readonly days: number;
}

/** The smallest effect that an experiment of a size could show, judged by as many days that are over. */
export async function experimentPower(
  { connection, at_ms, first_ms, seq }: OpenLog,
  { metric, design, share, days }: Size,
): Promise<ExperimentPowerView> {
  const last_day = dayOf(at_ms + 1) - 1;
  const first_day = Math.max(dayOf(first_ms), last_day - days + 1);
  const power = await plannedPower(connection, { metric, design, first_day, last_day, treated_share: share, at_ms });
  return { reading: { at_ms, seq, first_ms }, metric_id: metric.id, days: last_day - first_day + 1, ...power };
}
