import { availableParallelism } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Stakeholder, stakeholders } from '../../metrics/definitions/metric.ts';
import { initiatives } from '../scenarios/initiatives.ts';
import { bySeed } from '../shell/by-seed.ts';
import { type InitiativeReading, ranked, scoreBeyondChance, type Verdict, verdictOn } from '../twin/initiatives.ts';
import { type InitiativesResult, initiativesPage } from '../twin/initiatives-page.ts';
import { createProgress, grouped } from './progress.ts';
import { vitrineVersion } from './version.ts';

export interface InitiativesCommand {
  readonly weeks: readonly number[];
  readonly seeds: readonly string[];
  readonly users: number;
  readonly burnIn: number;
  readonly json?: true;
  readonly out?: string;
  readonly page?: string;
}

/** `initiatives`: the result on standard output, progress on standard error. */
export async function evaluateInitiatives(command: InitiativesCommand): Promise<void> {
  const { weeks, seeds, users, burnIn, json, out, page } = command;
  process.stderr.write(
    `${initiatives.length} initiatives, ${grouped(users)} users, ${seeds.length} seeds, ${weeks.join(', ')} weeks …\n`,
  );
  const steps = seeds.length * initiatives.length * weeks.length;
  const progress = createProgress(steps, process.stderr, () => performance.now());
  const found: InitiativeReading[] = [];
  const task = { readings: 'initiatives', users, burn_in_days: burnIn, weeks } as const;
  await bySeed<InitiativeReading>(seeds, availableParallelism(), task, (reading) => {
    found.push(reading);
    progress.tell({ done: found.length / steps, records: 0 });
  });
  progress.end();
  const verdicts = initiatives.flatMap((initiative) =>
    weeks.map((week) => {
      const own = found.filter((each) => each.initiative === initiative.id && each.weeks === week);
      const in_order = seeds.flatMap((seed) => own.filter((each) => each.seed === seed));
      return verdictOn(initiative, week, users, in_order);
    }),
  );
  const by = <T>(of: (own: readonly Verdict[]) => T): Record<string, T> =>
    Object.fromEntries(weeks.map((week) => [String(week), of(verdicts.filter((each) => each.weeks === week))]));
  const result: InitiativesResult = {
    vitrine: await vitrineVersion(),
    date: new Date().toISOString().slice(0, 10),
    seeds,
    users,
    burn_in_days: burnIn,
    weeks,
    verdicts,
    by_north_star: by((own) => ranked(own, ({ effect_per_cost }) => effect_per_cost)),
    by_stakeholder: by(
      (own) =>
        Object.fromEntries(
          stakeholders.map((each) => [each, ranked(own, (verdict) => scoreBeyondChance(verdict, each))]),
        ) as Record<Stakeholder, string[]>,
    ),
  };
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (out !== undefined) await writeFile(resolve(out), text);
  if (page !== undefined) await writeFile(resolve(page), initiativesPage(result));
  process.stdout.write(json ? text : initiativesPage(result));
}
