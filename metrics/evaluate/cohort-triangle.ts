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
  /** People in the week that the others are compared with: the one in which the cohort began. */
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
 * A triangle of cohorts: how many of the people of each cohort's first week are there again n weeks later. Weeks in
 * which nobody came are zero, not absent. Who was there before the log is measured from its first whole week.
 */
export function cohortTriangle(counts: readonly CohortCount[]): Cohort[] {
  const last = Math.max(...counts.map(({ period }) => period.first_day));
  const begun = [...new Set(counts.map(({ began }) => began))].sort((a, b) => (a ?? -1) - (b ?? -1));
  return begun.flatMap((began) => {
    const own = counts
      .filter((count) => count.began === began && (began !== null || !count.period.partial || count.people > 0))
      .sort((a, b) => a.period.first_day - b.period.first_day);
    const first = own.find(({ period }) => began !== null || !period.partial);
    if (first === undefined || first.people === 0) return [];
    const from = began ?? first.period.first_day;
    const weeks = [];
    for (let day = from; day <= last; day += WEEK_DAYS) {
      const people = own.find(({ period }) => period.first_day === day)?.people ?? 0;
      const partial = counts.some(({ period }) => period.first_day === day && period.partial);
      weeks.push({ nth: (day - from) / WEEK_DAYS, people, share: people / first.people, partial });
    }
    return [{ began, size: first.people, weeks }];
  });
}
