import { resolve } from 'node:path';
import { generateDataset } from '../dataset/generate-dataset.ts';
import type { Manifest } from '../dataset/manifest.ts';
import { livingWorld } from './living-world.ts';
import { createProgress, grouped } from './progress.ts';
import { type RankingOptions, recordOf, settingsOf } from './ranking-options.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { scenarioRecord } from './scenario-option.ts';
import { vitrineVersion } from './version.ts';

export interface GenerateCommand extends RankingOptions {
  readonly seed: string;
  readonly users: number;
  readonly days: number;
  readonly scenario: Scenario;
  readonly workers: number;
  readonly candidates?: true;
  readonly out: string;
  readonly json?: true;
}

/** Members below whom a minute's feeds are watched about as soon as another thread wakes up (assumption, 500-5,000). */
const CREW_USERS = 2_000;

/** Threads that watch the feeds of a world. */
function threadsFor(workers: number, users: number): number {
  return users < CREW_USERS ? 1 : workers;
}

/** `generate`: the result on standard output, progress on standard error. */
export async function generate(command: GenerateCommand): Promise<void> {
  const { json, workers, out, candidates, seed, users, days, scenario } = command;
  const settings = { seed, users, days, ...scenarioRecord(scenario), ranking: recordOf(command) };
  const dir = resolve(out);
  const started_ms = performance.now();
  const progress = createProgress(days, process.stderr, () => performance.now());
  let is_stopped = false;
  const stop = () => {
    is_stopped = true;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    process.stderr.write(
      `${grouped(users)} users, ${grouped(days)} ${days === 1 ? 'day' : 'days'}, seed ${settings.seed} …\n`,
    );
    const head = { vitrine: await vitrineVersion(), ...settings };
    const begin = () =>
      livingWorld({
        ...settingsOf(settings),
        days,
        threads: threadsFor(workers, users),
        ...(candidates ? { candidates: () => true } : {}),
      });
    const manifest = await generateDataset(dir, head, begin, {
      workers,
      on_progress: progress.tell,
      is_stopped: () => is_stopped,
    });
    progress.end();
    const seconds = (performance.now() - started_ms) / 1_000;
    process.stdout.write(`${json ? asJson(dir, manifest, seconds) : asText(dir, manifest, seconds)}\n`);
  } finally {
    progress.end();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function asJson(dir: string, manifest: Manifest, seconds: number): string {
  const { seed, users, days, scenario, vitrine, records, rows, files } = manifest;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const facts = { dir, seed, users, days, scenario, vitrine, events: records, bytes, rows };
  const speed = { seconds: Number(seconds.toFixed(3)), events_per_s: Math.round(records / seconds) };
  return JSON.stringify({ ...facts, ...speed }, null, 2);
}

function asText(dir: string, { records, rows, files }: Manifest, seconds: number): string {
  const counts = Object.entries({
    ...rows.events,
    ...prefixed('entities', rows.entities),
    ...prefixed('truth', rows.truth),
  });
  const width = Math.max(...counts.map(([name]) => name.length));
  const digits = Math.max(...counts.map(([, count]) => grouped(count).length));
  const megabytes = files.reduce((sum, file) => sum + file.bytes, 0) / 1e6;
  return [
    ...counts.map(([name, count]) => `${name.padEnd(width)}  ${grouped(count).padStart(digits)}`),
    '',
    `${grouped(records)} events, ${megabytes.toFixed(1)} MB, ${seconds.toFixed(1)} s: ${dir}`,
  ].join('\n');
}

function prefixed(folder: string, counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${folder}/${name}`, count]));
}
