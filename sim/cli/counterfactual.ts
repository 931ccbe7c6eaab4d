import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { type Manifest, readManifest } from '../dataset/manifest.ts';
import { openParquetFile } from '../output/column-writer.ts';
import { poolSize } from '../ranking/random-pool.ts';
import { counterfactual_schema, counterfactuals } from '../world/counterfactual.ts';
import { runBatch } from '../world/run-batch.ts';
import { createWorld, type World } from '../world/world.ts';
import { BadInput } from './options.ts';
import { grouped } from './progress.ts';
import { settingsOf } from './ranking-options.ts';
import { vitrineVersion } from './version.ts';

export interface CounterfactualCommand {
  readonly users: readonly number[];
  readonly items: readonly number[] | 'pool';
  readonly day?: number;
  readonly out: string;
  readonly json?: true;
}

/** Pairs that one file takes. */
const PAIRS_MAX = 50_000_000;

/**
 * `counterfactual`: lives the world of a dataset again up to a day, and writes what each of the users would do with each
 * of the videos then. Takes as long as living those days.
 */
export async function counterfactual(directory: string, command: CounterfactualCommand): Promise<void> {
  const manifest = await manifestOf(resolve(directory));
  const { day = manifest.days, json } = command;
  const out = resolve(command.out);
  if (day > manifest.days) throw new BadInput(`The dataset ends after day ${manifest.days}.`);
  if ((await stat(out).catch(() => null)) !== null) throw new BadInput(`${out} is there already: name another file.`);
  const world = createWorld(settingsOf(manifest));
  await runBatch(world, { until_tick: day * TICKS_PER_DAY, on_segments: () => {} });
  const videos = videosOf(world, command.items);
  const users = command.users.filter((user) => user < world.users.rows);
  if (users.length === 0) throw new BadInput(`The world has users 0 to ${world.users.rows - 1}.`);
  const pairs = users.length * videos.length;
  if (pairs > PAIRS_MAX) throw new BadInput(`${grouped(pairs)} pairs are more than ${grouped(PAIRS_MAX)}: name fewer.`);
  const file = await openParquetFile(out, counterfactual_schema);
  try {
    for (const segment of counterfactuals(world, users, videos)) await file.append(segment);
    await file.close();
  } catch (error) {
    await file.abandon();
    throw error;
  }
  const facts = { file: out, seed: manifest.seed, day, users: users.length, videos: videos.length, pairs };
  process.stdout.write(
    json
      ? `${JSON.stringify(facts, null, 2)}\n`
      : `${grouped(pairs)} pairs of ${grouped(users.length)} users and ${grouped(videos.length)} videos at the end of day ${day}: ${out}\n`,
  );
}

async function manifestOf(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() => {
    throw new BadInput(`${directory} is no dataset: it has no manifest.json.`);
  });
  const manifest = readManifest(text);
  if (manifest.vitrine === (await vitrineVersion())) return manifest;
  throw new BadInput(`The dataset was written by version ${manifest.vitrine}, whose world this program does not live.`);
}

function videosOf(world: World, items: CounterfactualCommand['items']): number[] {
  const { video_id } = world.videos.columns;
  if (items === 'pool') return [...video_id.subarray(0, poolSize(world.size, world.videos.rows))];
  const known = items.filter((item) => world.video_rows.has(item));
  if (known.length === 0) throw new BadInput('None of these videos is in the world; ids stand in entities/videos.');
  return known;
}
