import { formulaOf } from '../../metrics/docs/formula.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';

/** The formula of a metric above and below its line, in the words of its declaration; no denominator is null. */
export function formulaParts(metric: Metric): {
  readonly numerator: string;
  readonly denominator: string | null;
  readonly scale: string;
} {
  const { denominator, scale } = metric;
  const bare = { ...metric, denominator: undefined, scale: undefined };
  return {
    numerator: outer(formulaOf(bare)),
    denominator: denominator === undefined ? null : outer(formulaOf({ ...bare, numerator: denominator })),
    scale: [scale?.times === undefined ? '' : `× ${scale.times}`, scale?.per === undefined ? '' : `÷ ${scale.per}`]
      .filter((text) => text !== '')
      .join(' '),
  };
}

/** Brackets around the whole are for those who stand beside something. */
function outer(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth === 0) return text;
  }
  return text.slice(1, -1);
}
