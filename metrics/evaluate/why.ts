import { catalogue } from '../definitions/catalogue/catalogue.ts';
import { northStarFactors } from '../definitions/catalogue/north-star.ts';
import type { Metric } from '../definitions/metric.ts';
import { decomposeProduct, type Fraction } from './decompose.ts';
import type { MetricValue } from './metric-value.ts';
import { equalRational, minusRational, plusRational, type Rational, rational, timesRational } from './rational.ts';

/** Metrics that are, at any instant and over everyone, exactly the product of others. */
export const identities: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['weekly_kept_buyers', northStarFactors],
  ['weekly_buyers', ['wau', 'buyer_penetration']],
  ['orders', ['wau', 'buyer_penetration', 'orders_per_buyer']],
  ['gmv', ['wau', 'buyer_penetration', 'orders_per_buyer', 'aov']],
]);

/** A driver's share of a change, in the unit of the metric before scaling. */
export interface Driver {
  readonly metric: Metric;
  readonly part: Rational;
}

/** A metric's change told apart; the parts sum to it exactly. */
export interface Why {
  readonly change: Rational;
  readonly drivers: readonly Driver[];
}

type Values = ReadonlyMap<string, Pick<MetricValue, 'value' | 'numerator' | 'denominator'>>;

function fractionOf(id: string, values: Values): Fraction | null {
  const value = values.get(id);
  if (value === undefined || value.value === null || value.numerator === null) return null;
  return { numerator: value.numerator, denominator: value.denominator ?? 1 };
}

/**
 * Why a metric that is a product changed between two readings: the Shapley share of each factor.
 *
 * @returns null where a factor cannot be computed in both
 * @throws RangeError when the metric is no product, or its factors do not multiply to it
 */
export function whyProduct(id: string, before: Values, after: Values): Why | null {
  const factors = identities.get(id);
  if (factors === undefined)
    throw new RangeError(`${id} is no product of metrics; these are: ${[...identities.keys()].join(', ')}`);
  const read = (values: Values) => factors.map((factor) => fractionOf(factor, values));
  const [old, now] = [read(before), read(after)];
  if ([...old, ...now].some((factor) => factor === null)) return null;
  for (const [values, found] of [
    [before, old],
    [after, now],
  ] as const) {
    const whole = fractionOf(id, values);
    const product = (found as Fraction[]).reduce(
      (all, { numerator, denominator }) => timesRational(all, rational(numerator, denominator)),
      rational(1),
    );
    if (whole === null || !equalRational(product, rational(whole.numerator, whole.denominator)))
      throw new RangeError(`${id} is not the product of ${factors.join(', ')}`);
  }
  const { change, parts, denominator } = decomposeProduct(old as Fraction[], now as Fraction[]);
  return {
    change: { n: change, d: denominator },
    drivers: factors.map((factor, nth) => ({
      metric: catalogue.get(factor) as Metric,
      part: { n: parts[nth], d: denominator },
    })),
  };
}

/** Parts of a change added up by a property of their driver: its stage, or whom it is for. */
export function partsBy<K extends 'stage' | 'stakeholder'>(
  drivers: readonly Driver[],
  property: K,
): Map<Metric[K], Rational> {
  const found = new Map<Metric[K], Rational>();
  for (const { metric, part } of drivers) {
    const key = metric[property];
    found.set(key, plusRational(found.get(key) ?? rational(0), part));
  }
  return found;
}

/** What a group of a cut has of a metric. */
export interface GroupValue {
  readonly key: string;
  readonly numerator: number;
  /** Null of a metric without one. */
  readonly denominator: number | null;
}

/** What a group did to a change. */
export interface SegmentPart {
  readonly key: string;
  /** Because the metric changed within the group. */
  readonly rate: Rational;
  /** Because the group became a larger or smaller part of the whole. */
  readonly mix: Rational;
}

export interface SegmentWhy {
  readonly change: Rational;
  readonly segments: readonly SegmentPart[];
  /** What no group accounts for: keys that several groups count, which the whole counts once. */
  readonly overlap: Rational;
}

const half = rational(1, 2);
const zero = rational(0);
const mean = (a: Rational, b: Rational) => timesRational(half, plusRational(a, b));

/**
 * Why a ratio changed, by segment: with w the share of a segment in the denominator and r its ratio, Δ(w r) is w̄ Δr, what
 * changed within (rate), and (r̄ − R̄) Δw, what changed in weight (mix; the R̄ cancel in the sum, for weights always add up
 * to one). A total has only rates. Segments, overlap and change agree exactly.
 */
export function whySegments(
  before: { readonly whole: Omit<GroupValue, 'key'>; readonly groups: readonly GroupValue[] },
  after: { readonly whole: Omit<GroupValue, 'key'>; readonly groups: readonly GroupValue[] },
): SegmentWhy {
  const value = ({ numerator, denominator }: Omit<GroupValue, 'key'>) => rational(numerator, denominator ?? 1);
  const change = minusRational(value(after.whole), value(before.whole));
  const keys = [...new Set([...before.groups, ...after.groups].map(({ key }) => key))];
  const find = (groups: readonly GroupValue[], key: string) => groups.find((group) => group.key === key);
  const average = mean(value(before.whole), value(after.whole));
  const segments = keys.map((key): SegmentPart => {
    const [old, now] = [find(before.groups, key), find(after.groups, key)];
    if (before.whole.denominator === null || after.whole.denominator === null)
      return { key, rate: rational((now?.numerator ?? 0) - (old?.numerator ?? 0)), mix: zero };
    const weight = (group: GroupValue | undefined, whole: number) => rational(group?.denominator ?? 0, whole);
    const rateOf = (group: GroupValue | undefined) =>
      group === undefined || (group.denominator ?? 0) === 0 ? null : value(group);
    const [w0, w1] = [weight(old, before.whole.denominator), weight(now, after.whole.denominator)];
    // A segment that was not there before, or is not any more, has no rate to have changed.
    const r0 = rateOf(old) ?? rateOf(now) ?? zero;
    const r1 = rateOf(now) ?? r0;
    return {
      key,
      rate: timesRational(mean(w0, w1), minusRational(r1, r0)),
      mix: timesRational(minusRational(mean(r0, r1), average), minusRational(w1, w0)),
    };
  });
  const told = segments.reduce((sum, { rate, mix }) => plusRational(sum, plusRational(rate, mix)), zero);
  return { change, segments, overlap: minusRational(change, told) };
}
