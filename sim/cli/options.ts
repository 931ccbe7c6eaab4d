import { InvalidArgumentError } from 'commander';
import { TICK_SPAN } from '../../model/ids.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { longestLife } from '../genesis/population.ts';
import { grouped } from './progress.ts';

/** People above this leave no ids to those who join: see {@link checkLife}. */
const USERS_MAX = 1_000_000;
/** Ticks that the key of an act can name. */
const DAYS_MAX = Math.floor(TICK_SPAN / TICKS_PER_DAY);
const WORKERS_MAX = 64;
const SEED_LENGTH_MAX = 100;
const CALIBRATION_DAYS_MIN = 37;
const SEEDS_MAX = 20;

/** Input that is well-formed and still cannot be followed, said so that its author can put it right. */
export class BadInput extends Error {}

function wholeNumber(max: number, min = 1): (text: string) => number {
  return (text) => {
    const n = /^\d{1,15}$/.test(text) ? Number(text) : 0;
    if (n < min || n > max) {
      throw new InvalidArgumentError(`It must be a whole number from ${grouped(min)} to ${grouped(max)}.`);
    }
    return n;
  };
}

/** @throws BadInput where so many people cannot live so long, because those who join would find no ids */
export function checkLife(users: number, days: number): void {
  const most = longestLife(users);
  if (days > most) {
    throw new BadInput(`A world of ${grouped(users)} people can live ${grouped(most)} days, not ${grouped(days)}.`);
  }
}

export const parseUsers = wholeNumber(USERS_MAX);
export const parseDays = wholeNumber(DAYS_MAX);
export const parseWorkers = wholeNumber(WORKERS_MAX);
/** A month is measured, after a week in which the ranking gets to know the people. */
export const parseCalibrationDays = wholeNumber(DAYS_MAX, CALIBRATION_DAYS_MIN);

/** Seeds apart by commas; 101-103 are three. */
export function parseSeeds(text: string): string[] {
  const seeds = text.split(',').flatMap((part) => {
    const range = /^(\d{1,9})-(\d{1,9})$/.exec(part.trim());
    if (range === null) return [parseSeed(part.trim())];
    const [first, last] = [Number(range[1]), Number(range[2])];
    if (last < first || last - first >= SEEDS_MAX) {
      throw new InvalidArgumentError(`A range of seeds goes up, over at most ${SEEDS_MAX}.`);
    }
    return Array.from({ length: last - first + 1 }, (_, n) => String(first + n));
  });
  if (seeds.length > SEEDS_MAX) throw new InvalidArgumentError(`There can be at most ${SEEDS_MAX} seeds.`);
  if (new Set(seeds).size < seeds.length) throw new InvalidArgumentError('A seed is there twice.');
  return seeds;
}

/** Weeks apart by commas, in their order. */
export function parseWeeks(text: string): number[] {
  const weeks = text.split(',').map(wholeNumber(Math.floor(DAYS_MAX / 7)));
  return [...new Set(weeks)].sort((a, b) => a - b);
}

export function parseSeed(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be empty.');
  if (text.length > SEED_LENGTH_MAX || /\p{C}/u.test(text)) {
    throw new InvalidArgumentError(`It must be up to ${SEED_LENGTH_MAX} printable characters.`);
  }
  return text;
}

export function parseOut(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must name a folder.');
  return text;
}

/** Ids and ranges of them apart by commas: 0-2,9 are four. */
export function parseIds(text: string): number[] {
  const ids = text.split(',').flatMap((part) => {
    const [, first, last = first] = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(part.trim()) ?? [];
    if (first === undefined) throw new InvalidArgumentError('It must be ids and ranges of them, as 0-49,77.');
    const length = Number(last) - Number(first) + 1;
    if (length < 1 || length > IDS_MAX)
      throw new InvalidArgumentError(`A range goes up, over at most ${grouped(IDS_MAX)}.`);
    return Array.from({ length }, (_, n) => Number(first) + n);
  });
  return [...new Set(ids)];
}
const IDS_MAX = 1_000_000;
