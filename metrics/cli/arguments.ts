import { InvalidArgumentError } from 'commander';
import { wholeCatalogue as catalogue } from '../definitions/catalogue/truth.ts';
import type { Dimension } from '../definitions/dimension.ts';
import { dimensions } from '../definitions/dimensions.ts';
import type { Metric } from '../definitions/metric.ts';
import { type Level, levels } from '../evaluate/interval.ts';
import { parseInstant } from './instant.ts';

/** What people write on the command line, or a refusal that says what can be written. */
export function metricOf(id: string): Metric {
  const metric = catalogue.get(id);
  if (metric === undefined)
    throw new InvalidArgumentError(`There is no metric "${id}". These are: ${[...catalogue.keys()].join(', ')}`);
  return metric;
}

export function instantOf(text: string): number {
  const at_ms = parseInstant(text);
  if (at_ms === null)
    throw new InvalidArgumentError(
      'Write 2026-03-06, "2026-03-06 20:00:00" (UTC+8) or milliseconds, not before the epoch of the worlds.',
    );
  return at_ms;
}

export function dimensionOf(id: string): Dimension {
  const dimension = dimensions.get(id);
  if (dimension === undefined)
    throw new InvalidArgumentError(`There is no dimension "${id}". These are: ${[...dimensions.keys()].join(', ')}`);
  return dimension;
}

export function levelOf(text: string): Level {
  if (!(text in levels)) throw new InvalidArgumentError(`Levels are ${Object.keys(levels).join(', ')} (per cent).`);
  return Number(text) as Level;
}

/** A share that is neither nobody nor everybody. */
export function shareOf(text: string): number {
  const share = Number(text);
  if (!(share > 0 && share < 1)) throw new InvalidArgumentError('Write a share between 0 and 1.');
  return share;
}
