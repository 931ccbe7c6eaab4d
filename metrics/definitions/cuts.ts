import type { Aggregate, Quantity, Rows } from './algebra.ts';
import type { Dimension, Trait } from './dimension.ts';
import { serves } from './dimension-ways.ts';
import { dimensions } from './dimensions.ts';
import type { Fact } from './fact.ts';
import { facts } from './facts/facts.ts';
import { isEvent } from './is-event.ts';
import type { Metric } from './metric.ts';

/** Column of a fact's rows that holds its key. */
export const FACT_KEY = 'key';

/** The column of its anchor that holds a fact's key; null where the key is computed, so that rows find no anchor. */
function anchorKey({ anchor, contributions }: Fact): string | null {
  const key = contributions.find(({ from }) => from === anchor)?.key;
  return typeof key === 'string' ? key : null;
}

/** How rows of an event or a fact are told apart by a dimension; null where they cannot be. A fact has what its anchor has. */
export function traitOf({ ways }: Dimension, source: string): Trait | null {
  if (isEvent(source)) return ways.find((way) => serves(way, source))?.trait ?? null;
  const fact = facts.get(source);
  if (fact === undefined) return null;
  const trait = ways.find((way) => serves(way, fact.anchor))?.trait ?? null;
  if (trait === null || 'clock' in trait) return trait;
  const key = anchorKey(fact);
  if (key === null) return 'column' in trait && trait.column in fact.columns ? trait : null;
  return { look_up: { from: fact.anchor, key, of: trait }, by: FACT_KEY };
}

/**
 * The rows of an aggregate that a cut divides: what is counted or summed. What belongs to a counted key besides (that it
 * came back, what it earned, what it weighs) is its own wherever it happened.
 */
function dividedRows(of: Aggregate): Rows {
  return of.kind === 'quantile-among' ? of.among.rows : of.rows;
}

function* aggregates(quantity: Quantity | undefined): Generator<Aggregate> {
  if (quantity === undefined || typeof quantity === 'number') return;
  if ('kind' in quantity) yield quantity;
  else {
    const parts = 'plus' in quantity ? quantity.plus : 'minus' in quantity ? quantity.minus : quantity.times;
    for (const part of parts) yield* aggregates(part);
  }
}

/** Names of the events and facts whose rows a cut of the metric divides. */
export function sourcesDivided({ numerator, denominator }: Metric): string[] {
  const divided = [...aggregates(numerator), ...aggregates(denominator)].filter(({ everyone }) => everyone !== true);
  return [...new Set(divided.map((of) => dividedRows(of).from))];
}

/** Whether a group has anything of a metric: what is taken over everyone is in every group and says nothing of it. */
export function countsAnything(
  { denominator: of }: Metric,
  numerator: number | null,
  denominator: number | null,
): boolean {
  const divided = [...aggregates(of)].some(({ everyone }) => everyone !== true);
  return (numerator ?? 0) !== 0 || (divided && (denominator ?? 0) !== 0);
}

/** Dimensions that a metric can be cut by: those that tell all its rows apart. */
export function cutsOf(metric: Metric): Dimension[] {
  const sources = sourcesDivided(metric);
  return [...dimensions.values()].filter((dimension) => sources.every((name) => traitOf(dimension, name) !== null));
}

/** Why a metric cannot be cut by some dimensions, as a sentence that names those it can; null when it can. */
export function cutRefusal(metric: Metric, by: readonly Dimension[]): string | null {
  const cuts = cutsOf(metric);
  const refused = by.find((dimension) => !cuts.includes(dimension));
  if (refused === undefined) return null;
  const without = sourcesDivided(metric).filter((name) => traitOf(refused, name) === null);
  const can = cuts.map(({ id }) => id).join(', ');
  return `${metric.id} cannot be cut by ${refused.id}, which ${without.join(' and ')} does not carry; it can be cut by ${can}.`;
}
