import { startOfDay } from '../../../model/sim-time.ts';
import type { FoldCut } from '../../evaluate/metric-value.ts';
import type { Span } from '../../evaluate/window.ts';
import type { Source } from '../primitives/source.ts';
import { quoted } from '../primitives/expression-sql.ts';

/** Records that count as of an instant: received in time, not in its future. */
export function logged(as_of_ms: number): string[] {
  return ['NOT "late"', `"at_ms" <= ${as_of_ms}`];
}

/** Instants of the span's civil days. */
export function within(at: string, { first, last }: Span): string[] {
  const before = `${quoted(at)} < ${startOfDay(last + 1)}`;
  return first === Number.NEGATIVE_INFINITY
    ? [`${quoted(at)} IS NOT NULL`, before]
    : [`${quoted(at)} >= ${startOfDay(first)}`, before];
}

/** Rows of a cut. Facts carry `by_person` as 0 or 1. */
export function ofCut(cut: FoldCut, { fact }: Source): string[] {
  if (cut === 'all') return [];
  const people = fact === null ? '"by_person"' : '"by_person" = 1';
  return cut === 'people' ? [people] : [people, `"user_id" = ${cut.user_id}`];
}
