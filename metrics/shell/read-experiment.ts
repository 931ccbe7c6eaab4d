import type { DuckDBConnection } from '@duckdb/node-api';
import { type Arm, armBit, type Design, type Experiment } from '../../model/experiments/assignment.ts';
import { dayOf, startOfDay } from '../../model/sim-time.ts';
import type { Metric } from '../definitions/metric.ts';
import { PRE_DAYS, ratioOf } from '../experiments/arm.ts';
import { ALPHA } from '../experiments/compare-arms.ts';
import type { Role } from '../experiments/decision.ts';
import { momentsOf } from '../experiments/moments.ts';
import { minimumDetectable, powerOf } from '../experiments/power.ts';
import { A_TENTH, type Amounts, POWER, type ReadOut, type ReadOutAsk, readOut } from '../experiments/read-out.ts';
import { compileUnits, unitsRefusal, withoutUnits } from '../sql/queries/compile-units.ts';
import { exact, firstInstant, lastInstant, rowsOf } from './evaluate-sql.ts';

/** What is to be read out of a log. */
export interface ExperimentAsk extends Pick<ReadOutAsk, 'alpha' | 'correction' | 'rule' | 'peeking'> {
  readonly experiment: Experiment;
  readonly design: Design;
  /** Whether the days before tell what units would do untreated: not where they were treated then already (a permanent holdout). */
  readonly cuped: boolean;
  /** Civil days, both included. */
  readonly first_day: number;
  readonly last_day: number;
  readonly metrics: readonly { readonly metric: Metric; readonly role: Role }[];
  /** First and last instant of the log, where whoever asks knows them: they are not looked for then. */
  readonly known?: { readonly first_ms: number; readonly at_ms: number };
}

/** An experiment cannot be read so; the message says why. */
export class ExperimentRefused extends Error {}

/** The event that shows a unit, and what names the unit in it, by design. */
const assignedBy: Record<Design, { readonly event: string; readonly unit: string }> = {
  user: { event: 'session_start', unit: '"user_id"' },
  room: { event: 'start_live', unit: '"live_id"' },
  switchback: {
    event: 'session_start',
    unit: `CAST(floor(("at_ms" - ${startOfDay(0)}) / ${startOfDay(1) - startOfDay(0)}) AS BIGINT)`,
  },
};

/** Units whose meeting with the experiment was logged by the end of its days, with the arm logged then. */
async function metUnits(connection: DuckDBConnection, ask: ExperimentAsk): Promise<Map<number, Arm>> {
  const rows = await rowsOf(
    connection,
    `SELECT "unit_key", arg_min("arm", "seq") FROM "meet_experiment"
     WHERE NOT "late" AND "experiment_number" = ${ask.experiment.number} AND "design" = '${ask.design}'
       AND "at_ms" < ${startOfDay(ask.last_day + 1)}
     GROUP BY 1 ORDER BY 1`,
  );
  return new Map(rows.map(([unit, arm]) => [Number(unit), arm as Arm]));
}

/**
 * Units that were there in the days of an experiment whose meetings nobody logged (the permanent holdout), with their
 * arm as it was stamped first.
 * @throws ExperimentRefused when a block of a switchback has both arms
 */
async function assignedUnits(connection: DuckDBConnection, ask: ExperimentAsk): Promise<Map<number, Arm>> {
  const { event, unit } = assignedBy[ask.design];
  const treated = `("arms" & ${armBit(ask.experiment)}) <> 0`;
  const rows = await rowsOf(
    connection,
    `SELECT ${unit}, arg_min(${treated}, "seq"), count(DISTINCT ${treated})
     FROM "${event}"
     WHERE NOT "late" AND "arms" IS NOT NULL AND ${unit} IS NOT NULL
       AND "at_ms" BETWEEN ${startOfDay(ask.first_day)} AND ${startOfDay(ask.last_day + 1) - 1}
     GROUP BY 1 ORDER BY 1`,
  );
  return new Map(
    rows.map(([unit, treated, arms]) => {
      if (ask.design === 'switchback' && Number(arms) > 1)
        throw new ExperimentRefused(
          `day ${String(unit)} has users of both arms: experiment ${ask.experiment.number} is no switchback`,
        );
      return [Number(unit), treated === true ? 'treated' : 'control'];
    }),
  );
}

/** Amounts by unit over civil days, as they are known at an instant: what became of their orders since then counts. */
async function amountsOf(
  connection: DuckDBConnection,
  metrics: readonly Metric[],
  design: Design,
  [first_day, last_day]: readonly [number, number],
  as_of_ms: number,
): Promise<Amounts[]> {
  const found = metrics.map(() => new Map<number, readonly [number, number]>());
  const days = { window_days: last_day - first_day + 1, lag_days: Math.max(0, dayOf(as_of_ms) - last_day) };
  const over = metrics.map((metric) => ({ ...metric, ...days }));
  for (const [nth, key, y, x] of await rowsOf(connection, compileUnits(over, design, { as_of_ms, cut: 'all' })))
    found[Number(nth)].set(Number(key), [exact(y) ?? 0, exact(x) ?? 0]);
  return found;
}

/**
 * The units of an experiment and what each adds to its metrics, from a log.
 * @throws ExperimentRefused when a metric cannot be read by unit, or the days hold no unit of an arm
 */
export async function experimentUnits(
  connection: DuckDBConnection,
  ask: ExperimentAsk,
): Promise<Pick<ReadOutAsk, 'assigned' | 'metrics'>> {
  for (const { metric } of ask.metrics) {
    const why = unitsRefusal(metric, ask.design);
    if (why !== null)
      throw new ExperimentRefused(`${metric.id} cannot be read out by ${ask.design}: ${withoutUnits[why]}`);
  }
  const met = await metUnits(connection, ask);
  const assigned = met.size > 0 ? met : await assignedUnits(connection, ask);
  if (new Set(assigned.values()).size < 2)
    throw new ExperimentRefused(
      `in these days no unit was in ${assigned.size === 0 ? 'any arm' : 'the other arm'} of experiment ${ask.experiment.number}`,
    );
  const metrics = ask.metrics.map(({ metric }) => metric);
  const { design, first_day, last_day } = ask;
  const now_ms = ask.known?.at_ms ?? (await lastInstant(connection)) ?? startOfDay(last_day);
  const during = await amountsOf(connection, metrics, design, [first_day, last_day], now_ms);
  const first_ms = ask.known?.first_ms ?? (await firstInstant(connection));
  // Blocks of time and new rooms have no past of their own; users have one where the log reaches back.
  const has_past = ask.cuped && design === 'user' && first_ms !== null && dayOf(first_ms) <= first_day - PRE_DAYS;
  // The past is as it was known before the first day, for what came later may be the treatment's doing.
  const past: readonly [number, number] = [first_day - PRE_DAYS, first_day - 1];
  const before = has_past ? await amountsOf(connection, metrics, design, past, startOfDay(first_day) - 1) : null;
  return {
    assigned,
    metrics: ask.metrics.map((one, nth) => ({
      ...one,
      during: during[nth],
      ...(before === null ? {} : { before: before[nth] }),
    })),
  };
}

/**
 * Reads an experiment out of a log.
 * @throws ExperimentRefused as {@link experimentUnits}
 */
export async function readExperiment(connection: DuckDBConnection, ask: ExperimentAsk): Promise<ReadOut> {
  const units = await experimentUnits(connection, ask);
  return readOut({ ...ask, ...units, treated_share: ask.experiment.treated_share });
}

/** Mean over a world's units, or ratio, of each metric in the days of an experiment: what a twin world shows. */
export async function worldValues(connection: DuckDBConnection, ask: ExperimentAsk): Promise<(number | null)[]> {
  const { event, unit } = assignedBy[ask.design];
  const [[units]] = await rowsOf(
    connection,
    `SELECT count(DISTINCT ${unit}) FROM "${event}" WHERE NOT "late" AND "at_ms" BETWEEN ${startOfDay(ask.first_day)} AND ${startOfDay(ask.last_day + 1) - 1}`,
  );
  const metrics = ask.metrics.map(({ metric }) => metric);
  const now_ms = (await lastInstant(connection)) ?? startOfDay(ask.last_day);
  const amounts = await amountsOf(connection, metrics, ask.design, [ask.first_day, ask.last_day], now_ms);
  return amounts.map((of, nth) => {
    const { denominator, scale } = metrics[nth];
    let [y, x] = [0, denominator === undefined ? Number(units) : 0];
    for (const [own_y, own_x] of of.values()) {
      y += own_y;
      if (denominator !== undefined) x += own_x;
    }
    return x === 0 ? null : (y * (scale?.times ?? 1)) / (x * (scale?.per ?? 1));
  });
}

/** What an experiment of a size could show, judged by what units did in the days before. */
export interface PlannedPower {
  /** Units that were there in as many days before. */
  readonly units: number;
  /** The metric over them, in its unit; null where there is nothing to divide by. */
  readonly value: number | null;
  /** The smallest true difference that would show with probability 0.8, in the metric's unit. */
  readonly detectable: number | null;
  /** Probability that a true difference of a tenth of the value would show. */
  readonly power_for_tenth: number | null;
}

/**
 * What an experiment of so many days and so large an arm could show.
 * @throws ExperimentRefused when the metric cannot be read by unit
 */
export async function plannedPower(
  connection: DuckDBConnection,
  ask: Pick<ExperimentAsk, 'design' | 'first_day' | 'last_day'> & {
    readonly metric: Metric;
    readonly treated_share: number;
    readonly at_ms: number;
  },
): Promise<PlannedPower> {
  const { metric, design, first_day, last_day, treated_share, at_ms } = ask;
  const why = unitsRefusal(metric, design);
  if (why !== null) throw new ExperimentRefused(`${metric.id} cannot be read out by ${design}: ${withoutUnits[why]}`);
  const { event, unit } = assignedBy[design];
  const rows = await rowsOf(
    connection,
    `SELECT DISTINCT ${unit} FROM "${event}" WHERE NOT "late" AND ${unit} IS NOT NULL AND "at_ms" BETWEEN ${startOfDay(first_day)} AND ${startOfDay(last_day + 1) - 1} ORDER BY 1`,
  );
  const [amounts] = await amountsOf(connection, [metric], design, [first_day, last_day], at_ms);
  const estimate = ratioOf(
    momentsOf(
      rows.map(([key]) => {
        const [y, x] = amounts.get(Number(key)) ?? [0, 0];
        return [y, metric.denominator === undefined ? 1 : x];
      }),
    ),
  );
  const none = { units: rows.length, value: null, detectable: null, power_for_tenth: null };
  if (estimate === null) return none;
  const factor = (metric.scale?.times ?? 1) / (metric.scale?.per ?? 1);
  const value = estimate.value * factor;
  const plan = {
    control: rows.length * (1 - treated_share),
    treated: rows.length * treated_share,
    deviation: Math.sqrt(estimate.variance * rows.length) * factor,
    alpha: ALPHA,
  };
  if (!(plan.deviation > 0)) return { ...none, value };
  return {
    units: rows.length,
    value,
    detectable: minimumDetectable(POWER, plan),
    power_for_tenth: powerOf(A_TENTH * value, plan),
  };
}
