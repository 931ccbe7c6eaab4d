import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Stakeholder, stakeholders } from '../../metrics/definitions/metric.ts';
import { initiatives } from '../scenarios/initiatives.ts';
import { readings, scenarioOf, type Verdict, verdictOn } from '../twin/evaluate.ts';
import { type InitiativesResult, initiativesPage, ranked } from '../twin/initiatives-page.ts';
import type { Values } from '../twin/scorecard.ts';
import { beginning } from '../twin/twin.ts';
import { createProgress, grouped } from './progress.ts';
import { vitrineVersion } from './version.ts';

export interface InitiativesCommand {
  readonly weeks: readonly number[];
  readonly seed: string;
  readonly users: number;
  readonly burnIn: number;
  readonly json?: true;
  readonly out?: string;
  readonly page?: string;
}

/** `initiatives`: the result on standard output, progress on standard error. */
export async function evaluateInitiatives(command: InitiativesCommand): Promise<void> {
  const { weeks, seed, users, burnIn, json, out, page } = command;
  process.stderr.write(`${initiatives.length} initiatives, ${grouped(users)} users, ${weeks.join(', ')} weeks …\n`);
  const progress = createProgress(initiatives.length + 1, process.stderr, () => performance.now());
  const begun = beginning(seed, users, burnIn);
  const before = readings(begun, undefined, weeks);
  const verdicts = initiatives.flatMap((initiative, nth) => {
    progress.tell({ done: (nth + 1) / (initiatives.length + 1), records: 0 });
    const after = readings(begun, scenarioOf(initiative), weeks);
    return weeks.map((week) =>
      verdictOn(initiative, week, users, before.get(week) as Values, after.get(week) as Values),
    );
  });
  progress.end();
  const by = <T>(of: (own: readonly Verdict[]) => T): Record<string, T> =>
    Object.fromEntries(weeks.map((week) => [String(week), of(verdicts.filter((each) => each.weeks === week))]));
  const result: InitiativesResult = {
    vitrine: await vitrineVersion(),
    date: new Date().toISOString().slice(0, 10),
    seed,
    users,
    burn_in_days: burnIn,
    weeks,
    verdicts,
    by_north_star: by((own) => ranked(own, ({ effect_per_cost }) => effect_per_cost)),
    by_stakeholder: by(
      (own) =>
        Object.fromEntries(stakeholders.map((each) => [each, ranked(own, ({ scores }) => scores[each])])) as Record<
          Stakeholder,
          string[]
        >,
    ),
  };
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (out !== undefined) await writeFile(resolve(out), text);
  if (page !== undefined) await writeFile(resolve(page), initiativesPage(result));
  process.stdout.write(json ? text : initiativesPage(result));
}
