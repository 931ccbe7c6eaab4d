import { availableParallelism } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { faceRows, misleading } from '../scenarios/face-validity.ts';
import { bySeed } from '../shell/by-seed.ts';
import { type FaceReading, type FaceResult, type TestReading, testOutcomes } from '../twin/face-validity.ts';
import { faceValidityPage } from '../twin/face-validity-page.ts';
import { createProgress, grouped } from './progress.ts';
import { vitrineVersion } from './version.ts';

export interface FaceValidityCommand {
  readonly weeks: readonly number[];
  readonly seeds: readonly string[];
  readonly users: number;
  readonly burnIn: number;
  readonly json?: true;
  readonly out?: string;
  readonly page?: string;
}

/** `face-validity`: the result on standard output, progress on standard error. */
export async function faceValidity(command: FaceValidityCommand): Promise<void> {
  const { weeks, seeds, users, burnIn, json, out, page } = command;
  const span = [Math.min(...weeks), Math.max(...weeks)] as const;
  process.stderr.write(
    `${faceRows.length} settings, ${grouped(users)} users, ${seeds.length} seeds, ${span.join(' and ')} weeks …\n`,
  );
  const steps = seeds.length * (2 * faceRows.length + testOutcomes.length * misleading.length);
  const progress = createProgress(steps, process.stderr, () => performance.now());
  const readings: FaceReading[] = [];
  const tests: TestReading[] = [];
  const task = { readings: 'face-validity', users, burn_in_days: burnIn, weeks: span } as const;
  await bySeed<FaceReading | TestReading>(seeds, availableParallelism(), task, (reading) => {
    if ('case' in reading) tests.push(reading);
    else readings.push(reading);
    progress.tell({ done: (readings.length + tests.length) / steps, records: 0 });
  });
  progress.end();
  const in_order = <T extends { readonly seed: string }>(all: readonly T[]) =>
    seeds.flatMap((seed) => all.filter((each) => each.seed === seed));
  const result: FaceResult = {
    vitrine: await vitrineVersion(),
    date: new Date().toISOString().slice(0, 10),
    users,
    burn_in_days: burnIn,
    weeks: span,
    seeds,
    readings: in_order(readings),
    tests: in_order(tests),
  };
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (out !== undefined) await writeFile(resolve(out), text);
  if (page !== undefined) await writeFile(resolve(page), faceValidityPage(result));
  process.stdout.write(json ? text : faceValidityPage(result));
}
