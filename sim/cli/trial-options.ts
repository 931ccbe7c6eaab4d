import { InvalidArgumentError } from 'commander';
import type { Design } from '../../model/experiments/assignment.ts';
import type { Lever } from '../levers/lever.ts';
import { type LeverName, levers } from '../levers/levers.ts';
import { canSplit } from '../scenarios/scenario.ts';
import { BadInput } from './options.ts';

export function parseNumber(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new InvalidArgumentError('Write a number.');
  return value;
}

/** @throws BadInput when a lever cannot stand at a value, or cannot be tried so */
export function checkTrial(lever: LeverName, value: number, design: Design): void {
  const { least, most, whole, at_rest } = levers[lever] as Lever;
  if (!canSplit(lever, design)) throw new BadInput(`${lever} knows no arms of a split by ${design}.`);
  if (value < least || value > most) throw new BadInput(`${lever} goes from ${least} to ${most}, not ${value}.`);
  if (whole && !Number.isInteger(value)) throw new BadInput(`${lever} takes whole numbers, not ${value}.`);
  if (value === at_rest) throw new BadInput(`${lever} stands at ${value} already: there is nothing to try.`);
}
