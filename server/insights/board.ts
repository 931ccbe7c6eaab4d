import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { northStarFactors } from '../../metrics/definitions/catalogue/north-star.ts';
import { dimensions } from '../../metrics/definitions/dimensions.ts';
import type { Dimension } from '../../metrics/definitions/dimension.ts';
import { comparedWithHoldout } from '../../metrics/definitions/compared-with-holdout.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import type { CutValue } from '../../metrics/evaluate/cut-value.ts';
import { decomposeProduct } from '../../metrics/evaluate/decompose.ts';
import type { Funnel } from '../../metrics/evaluate/funnel-value.ts';
import { evaluateCut } from '../../metrics/shell/evaluate-cut.ts';
import { evaluateFunnelSql, evaluateSql } from '../../metrics/shell/evaluate-sql.ts';
import { answerOf, pageOf } from '../../metrics/verdict/verdict.ts';
import { DAY_MS, dayOf } from '../../model/sim-time.ts';
import type { InsightsBoard } from '../../model/wire/insights-views.ts';
import type { OpenLog } from './log-view.ts';

const WEEK_MS = 7 * DAY_MS;

export type Cut = 'all' | 'people';
type Days = ReadonlyMap<string, readonly (number | null)[]>;

/**
 * Everything on the framework page as of the end of the log.
 * @param days - each metric at the end of the last closed days
 */
export async function boardOf(
  { connection, at_ms, first_ms, seq }: OpenLog,
  cut: Cut,
  days: Days,
): Promise<InsightsBoard> {
  const metrics = [...catalogue.values()];
  const values = await evaluateCut(connection, metrics, { as_of_ms: at_ms, cut, compare: true });
  const held_out = await holdoutValues({ connection, at_ms }, cut);
  const before_ms = at_ms - WEEK_MS;
  const has_week_before = before_ms >= first_ms;
  const funnel = await evaluateFunnelSql(connection, { as_of_ms: at_ms, cut });
  const funnel_before = has_week_before ? await evaluateFunnelSql(connection, { as_of_ms: before_ms, cut }) : null;
  const page = pageOf(
    values,
    values.map(({ id, previous }) => ({ id, value: previous?.value ?? null })),
    [...held_out.values.values()],
  );
  const { sentence, verdicts } = answerOf(page);
  return {
    reading: { at_ms, seq, first_ms },
    last_closed_day: dayOf(at_ms + 1) - 1,
    metrics: values.map((value) => ({
      ...numbersOf(value),
      id: value.id,
      reason: value.reason ?? null,
      provisional: value.provisional ?? false,
      before: value.previous ?? { value: null, change: null, relative: null },
      holdout: numbersOf(held_out.values.get(value.id)),
      days: [...(days.get(value.id) ?? [])],
    })),
    holdout_users: held_out.users,
    answer: {
      sentence,
      verdicts: verdicts.map(({ stakeholder, standing, sentence, core, limits, against_holdout }) => ({
        stakeholder,
        standing,
        sentence,
        metrics: [...new Set([...core, ...limits, ...against_holdout].map(({ metric }) => metric.id))],
      })),
    },
    funnel: {
      first_day: funnel.first_day,
      last_day: funnel.last_day,
      steps: marks(funnel.steps, funnel_before?.steps),
      branches: marks(funnel.branches, funnel_before?.branches),
    },
    star_change: has_week_before ? await starChange({ connection, at_ms }, cut) : null,
  };
}

type Numbers = Pick<CutValue, 'value' | 'numerator' | 'denominator'>;

function numbersOf<T extends Numbers | undefined>(of: T): T extends undefined ? null : Numbers {
  const numbers = of === undefined ? null : { value: of.value, numerator: of.numerator, denominator: of.denominator };
  return numbers as T extends undefined ? null : Numbers;
}

function marks(now: Funnel['steps'], before: Funnel['steps'] | undefined): InsightsBoard['funnel']['steps'] {
  return now.map(({ id, users }, nth) => ({ id, users, users_before: before?.[nth].users ?? 0 }));
}

const HOLDOUT = 'holdout';
const HELD_OUT = 'true';

/** The metrics that the page compares with users who never see commerce, and how many of either were there. */
async function holdoutValues({ connection, at_ms }: Pick<OpenLog, 'connection' | 'at_ms'>, cut: Cut) {
  const by = [dimensions.get(HOLDOUT) as Dimension];
  const compared = [...comparedWithHoldout, 'wau'].map((id) => catalogue.get(id) as Metric);
  const values = await evaluateCut(connection, compared, { as_of_ms: at_ms, cut, by });
  const active = (member: string) =>
    values.find(({ id, members }) => id === 'wau' && members[0] === member)?.value ?? 0;
  const own = values.filter(({ id, members }) => members[0] === HELD_OUT && id !== 'wau');
  return {
    values: new Map(own.map((value) => [value.id, value])),
    users: { held_out: active(HELD_OUT), treated: active('false') },
  };
}

/** Why the north star moved since a week ago: what each of its factors added. */
async function starChange({ connection, at_ms }: Pick<OpenLog, 'connection' | 'at_ms'>, cut: Cut) {
  const read = async (as_of_ms: number) =>
    (await evaluateSql(connection, northStarFactors, { as_of_ms, cut })).map(({ numerator, denominator }, nth) => ({
      numerator: numerator ?? 0,
      denominator: denominator ?? (catalogue.get(northStarFactors[nth])?.denominator === undefined ? 1 : 0),
    }));
  const [before, now] = [await read(at_ms - WEEK_MS), await read(at_ms)];
  if ([...before, ...now].some(({ denominator }) => denominator <= 0)) return null;
  const { change, parts, denominator } = decomposeProduct(before, now);
  const real = (part: bigint) => quotient(part, denominator);
  return { change: real(change), parts: parts.map((part, nth) => ({ id: northStarFactors[nth], part: real(part) })) };
}

/** Two big integers divided; a millionth is enough for people to read. */
function quotient(a: bigint, b: bigint): number {
  const MILLION = 1_000_000;
  return Number((a * BigInt(MILLION)) / b) / MILLION;
}
