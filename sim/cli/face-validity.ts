import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { faceRows, misleading } from '../scenarios/face-validity.ts';
import {
  type FaceReading,
  faceReadings,
  type FaceResult,
  type TestReading,
  testReadings,
} from '../twin/face-validity.ts';
import { faceValidityPage } from '../twin/face-validity-page.ts';
import { beginning } from '../twin/twin.ts';
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
export async function faceValidity({
  weeks,
  seeds,
  users,
  burnIn,
  json,
  out,
  page,
}: FaceValidityCommand): Promise<void> {
  const span = [Math.min(...weeks), Math.max(...weeks)] as const;
  process.stderr.write(`${faceRows.length} settings, ${grouped(users)} users, ${span.join(' and ')} weeks …\n`);
  const steps = seeds.length * (2 * faceRows.length + 4 * misleading.length);
  const progress = createProgress(steps, process.stderr, () => performance.now());
  const readings: FaceReading[] = [];
  const tests: TestReading[] = [];
  const tell = () => progress.tell({ done: (readings.length + tests.length) / steps, records: 0 });
  for (const seed of seeds) {
    const begun = beginning(seed, users, burnIn);
    for (const reading of faceReadings(begun, seed, span)) {
      readings.push(reading);
      tell();
    }
    for (const reading of testReadings(begun, seed, span[1])) {
      tests.push(reading);
      tell();
    }
  }
  progress.end();
  const result: FaceResult = {
    vitrine: await vitrineVersion(),
    date: new Date().toISOString().slice(0, 10),
    users,
    burn_in_days: burnIn,
    weeks: span,
    seeds,
    readings,
    tests,
  };
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (out !== undefined) await writeFile(resolve(out), text);
  if (page !== undefined) await writeFile(resolve(page), faceValidityPage(result));
  process.stdout.write(json ? text : faceValidityPage(result));
}
