import type { Period } from './periods.ts';

/** People of a cohort in a civil week. */
export interface CohortCount {
  /** Monday on which the cohort began, a day number; null for who was there before the log. */
  readonly began: number | null;
  readonly period: Period;
  readonly people: number;
}

export interface Cohort {
  readonly began: number | null;
  /** People with whom each week is compared. */
  readonly size: number;
  readonly weeks: readonly {
    /** Weeks since the cohort began. */
    readonly nth: number;
    readonly people: number;
    readonly share: number;
    /** The log does not cover the whole week. */
    readonly partial: boolean;
  }[];
}

const WEEK_DAYS = 7;

/**
 * A triangle of cohorts: how many of the people of each cohort are there n weeks after it began. Weeks in which nobody
 * came are zero, not absent. Who was there before the log is measured from its first whole week.
 *
 * @param sizes - people of a cohort by its first day; where none is given, those of its first week
 */
export function cohortTriangle(
  counts: readonly CohortCount[],
  sizes: ReadonlyMap<number, number> = new Map(),
): Cohort[] {
  const last = Math.max(...counts.map(({ period }) => period.first_day));
  const begun = [...new Set(counts.map(({ began }) => began))].sort((a, b) => (a ?? -1) - (b ?? -1));
  return begun.flatMap((began) => {
    const own = counts
      .filter((count) => count.began === began && (began !== null || !count.period.partial || count.people > 0))
      .sort((a, b) => a.period.first_day - b.period.first_day);
    const first = own.find(({ period }) => began !== null || !period.partial);
    const size = (began === null ? undefined : sizes.get(began)) ?? first?.people ?? 0;
    if (first === undefined || size === 0) return [];
    const from = began ?? first.period.first_day;
    const weeks = [];
    for (let day = from; day <= last; day += WEEK_DAYS) {
      const people = own.find(({ period }) => period.first_day === day)?.people ?? 0;
      const partial = counts.some(({ period }) => period.first_day === day && period.partial);
      weeks.push({ nth: (day - from) / WEEK_DAYS, people, share: people / size, partial });
    }
    return [{ began, size, weeks }];
  });
}
