import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createFold } from '../../metrics/fold/fold.ts';
import { columnsOf } from '../../model/events/derive/columns.ts';
import type { Segment } from '../../model/events/derive/segment.ts';
import type { AccountKind } from '../../model/events/transfer.ts';
import { type SimMs, startOfTick, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { runBatch } from '../../sim/world/run-batch.ts';
import { createWorld, type WorldSettings } from '../../sim/world/world.ts';
import type { AccountBalance } from '../books/whole-books.ts';
import { readImage, writeImage } from './image-file.ts';
import { Life, type LifeImage } from './life.ts';
import { clearLog, readLogManifest } from './log-folder.ts';
import type { LogWriter } from './log-writer.ts';
import { PeopleMemory } from './people-memory.ts';
import { choosePersonas } from './personas.ts';

/** Hour at which the shop opens, in the evening of the day after the burn-in. */
const OPENING_HOUR = 20;

/** Which world it is, and how long it lives before it opens. */
export interface OpeningSettings extends WorldSettings {
  readonly days: number;
  /** Version of the program: another one may live another life. */
  readonly version: string;
}

/** The state in which a shop opens: what a reset comes back to. */
export interface OpeningImage {
  readonly key: string;
  /** First instant that is not lived yet. */
  readonly at_ms: SimMs;
  readonly last_seq: number;
  readonly life: LifeImage;
  readonly balances: readonly AccountBalance[];
}

/** The data folder holds another world than the one that was asked for. */
export class OtherWorld extends Error {
  override readonly name = 'OtherWorld';

  constructor(found: string, wanted: string) {
    super(
      `The shop's data are of the world ${found} (seed.users.days), not ${wanted}: set DATA_DIR, and DATABASE_URL where it is used, to others, or SEED, WORLD_USERS and WORLD_DAYS to what they were.`,
    );
  }
}

/** What tells worlds apart, whatever version lived them. */
export function worldName({ seed, users, days }: Omit<OpeningSettings, 'version'>): string {
  return `${seed}.${users}.${days}`;
}

/** The world of an opening's key. */
export function worldOfKey(key: string): string {
  return key.split('_')[0];
}

const pathOf = (data_dir: string, key: string): string => join(data_dir, 'opening', `${key}.image`);

/** @throws Error when it is gone or unreadable */
export async function readOpening(data_dir: string, key: string): Promise<OpeningImage> {
  const image = await readImage<OpeningImage>(pathOf(data_dir, key));
  if (image?.key !== key) throw new Error(`the opening state ${pathOf(data_dir, key)} cannot be read`);
  return image;
}

/**
 * Sees to it that the data folder has an opening state and the log up to it: what lies there, or a burn-in.
 *
 * @param on_progress - the share of the burn-in that is done, 0 to 1
 * @returns key of the opening
 * @throws {OtherWorld}
 */
export async function prepareOpening(
  data_dir: string,
  settings: OpeningSettings,
  writer: LogWriter,
  on_progress: (done: number) => void,
): Promise<string> {
  const folder = join(data_dir, 'log');
  const manifest = await readLogManifest(folder);
  const wanted = worldName(settings);
  if (manifest !== null && worldOfKey(manifest.opening) !== wanted)
    throw new OtherWorld(worldOfKey(manifest.opening), wanted);
  // A life that an earlier version of the program began goes on from its own opening.
  if (manifest !== null && (await isThere(pathOf(data_dir, manifest.opening)))) return manifest.opening;
  const key = `${wanted}_${settings.version}`;
  await clearLog(folder);
  const image = await burnIn(key, settings, writer, on_progress);
  await writeImage(pathOf(data_dir, key), image);
  // The mark comes last: an opening without it is not whole.
  const { last_seq, at_ms } = image;
  await writer.flush({ format: 'vitrine-log', opening: key, opening_seq: last_seq, last_seq, until_ms: at_ms - 1 });
  return key;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Lives the days before the opening, as fast as the machine allows. */
async function burnIn(
  key: string,
  { seed, users, days }: OpeningSettings,
  writer: LogWriter,
  on_progress: (done: number) => void,
): Promise<OpeningImage> {
  const world = createWorld({ seed, users });
  const fold = createFold();
  const ledger = new Ledger();
  const memory = new PeopleMemory();
  let behind: Promise<void> = Promise.resolve();
  await runBatch(world, {
    until_tick: days * TICKS_PER_DAY + OPENING_HOUR * 60,
    async on_segments(segments) {
      if (segments.length === 0) return;
      // Segments that come together are of one civil day.
      fold.advance((segments[0].columns.ingested_ms as Float64Array)[0]);
      for (const segment of segments) {
        fold.add(segment);
        ledger.add(segment);
        memory.watch(segment);
      }
      await behind;
      behind = writer.write(segments);
      // Whoever awaits next sees the failure; until then it is not an unhandled one.
      behind.catch(() => {});
    },
    on_progress: (done, total) => on_progress(done / total),
  });
  await behind;
  memory.personas = choosePersonas(world);
  const life = new Life(world, fold, memory);
  return {
    key,
    at_ms: startOfTick(world.tick),
    last_seq: life.next_seq - 1,
    life: life.capture(),
    balances: ledger.balances(),
  };
}

/** Adds up the accounts of the ledger. */
class Ledger {
  readonly #accounts = new Map<string, { account: AccountKind; owner: number; cents: number }>();

  add({ name, rows, columns }: Segment): void {
    if (name !== 'transfer') return;
    const [from, to] = ['from_kind', 'to_kind'].map(
      (column) => columnsOf('transfer').find((each) => each.name === column)?.dictionary as readonly AccountKind[],
    );
    const c = columns as Readonly<Record<string, Float64Array>>;
    for (let row = 0; row < rows; row++) {
      this.#move(from[c.from_kind[row]], c.from_owner[row], -c.amount_cents[row]);
      this.#move(to[c.to_kind[row]], c.to_owner[row], c.amount_cents[row]);
    }
  }

  balances(): AccountBalance[] {
    return [...this.#accounts.values()];
  }

  #move(account: AccountKind, owner: number, cents: number): void {
    const key = `${account}/${owner}`;
    const known = this.#accounts.get(key);
    if (known === undefined) this.#accounts.set(key, { account, owner, cents });
    else known.cents += cents;
  }
}
