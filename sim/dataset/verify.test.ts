import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toSegments } from '../../model/events/derive/segment.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { openDataset } from '../../metrics/shell/open-dataset.ts';
import type { Check, DatasetFiles } from './checks/check.ts';
import { outcomes } from './checks/exposure-checks.ts';
import { readManifest } from './manifest.ts';
import { openDatasetWriter } from './dataset-writer.ts';
import { SMALL_LOG_DAYS, smallLog, smallTables } from './small-log.fixture.ts';
import { supportHoleTable } from './support-holes.ts';
import { type CheckResult, datasetFiles, fileLaws, holdToLaw, lawChecks, verify } from './verify.ts';
import { type RowColumn, schemaOf, segmentsOf } from '../genesis/row-table.ts';
import { type TableSource, writeTable } from './write-table.ts';

let folder: string;
let sound: string;
let connection: DuckDBConnection;
let copies = 0;
/** One that nothing of the small log lies in. */
const hole = { policy: 'popularity', holes: [{ city_tiers: [5], categories: [6] }] } as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-verify-test-'));
  sound = join(folder, 'sound');
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const head = { vitrine: '0.0.0', seed: 'any', users: 6, days: SMALL_LOG_DAYS, scenario: 'default' };
  const writer = await openDatasetWriter(sound, head);
  for (const table of smallTables()) await writeTable(writer, table);
  for (const table of supportHoleTable(hole)) await writeTable(writer, table);
  for (const table of abusiveTables()) await writeTable(writer, table);
  await writer.write(toSegments(smallLog()));
  await writer.close();
});
afterAll(async () => {
  connection.closeSync();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Orders of the small log that were reviewed with five stars, as if the praise had been paid for; those in a flash deal, as
 * if they had been scalped; gifts in rooms, as if they had been laundered.
 */
function* abusiveTables(): Generator<TableSource> {
  const log = smallLog();
  const praised = log.flatMap((record) => (record.name === 'review_item' ? [record.order_id] : []));
  const scalped = log.flatMap((record) =>
    record.name === 'order_line' && record.deal_id !== null ? [record.order_id] : [],
  );
  const orders = [...new Set([...praised, ...scalped])].map((order_id) => ({ order_id }));
  const bool = (name: string, ids: readonly number[]) =>
    ({ name, type: 'bool', of: ({ order_id }: { order_id: number }) => ids.includes(order_id) }) as const;
  yield truth('abusive_orders', orders, [
    { name: 'order_id', type: 'i64', of: ({ order_id }) => order_id },
    bool('brushed', praised),
    bool('fake_review', praised),
    bool('scalped', scalped),
  ]);
  const gifts = log.filter((record) => record.name === 'spend_virtual_currency');
  yield truth('abusive_gifts', gifts, [{ name: 'gift_key', type: 'i64', of: ({ gift_key }) => gift_key }]);
  yield truth('abusive_creators', gifts, [{ name: 'creator_id', type: 'i32', of: ({ creator_id }) => creator_id }]);
}

function truth<R>(name: string, rows: readonly R[], columns: readonly RowColumn<NoInfer<R>>[]): TableSource {
  return { folder: 'truth', name, schema: schemaOf(columns), segments: [...segmentsOf(rows, columns)] };
}

async function copyOfSound(): Promise<string> {
  const directory = join(folder, `copy-${copies++}`);
  await cp(sound, directory, { recursive: true });
  return directory;
}

/** Rewrites the files of an event with some columns replaced, or without any row. */
async function rewrite(directory: string, event: EventName, replaced: string | null): Promise<void> {
  const own = join(directory, 'events', event);
  for (const file of await readdir(own)) {
    const path = join(own, file);
    const rows = `read_parquet('${path}', hive_partitioning = false)`;
    const query = replaced === null ? `SELECT * FROM ${rows} LIMIT 0` : `SELECT * REPLACE (${replaced}) FROM ${rows}`;
    await connection.run(`COPY (${query}) TO '${path}.new' (FORMAT parquet)`);
    await rename(`${path}.new`, path);
  }
}

async function failing(directory: string): Promise<string[]> {
  const { ok, checks } = await verify(directory);
  const failed = checks.filter((check) => !check.ok);
  expect(ok).toBe(failed.length === 0);
  return failed.map(({ id }) => id);
}

test('a sound dataset passes every check, and every check has an own id and sentence', async () => {
  const { ok, checks } = await verify(sound);
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  expect(ok).toBe(true);
  const ids = [...Object.keys(fileLaws), ...lawChecks.map(({ id }) => id)];
  expect(checks.map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an empty dataset is sound', async () => {
  const directory = join(folder, 'empty');
  const head = { vitrine: '0.0.0', seed: 'any', users: 1, days: 1, scenario: 'default' };
  await (await openDatasetWriter(directory, head)).close();
  expect(await failing(directory)).toEqual([]);
});

/** Planted violations: the check that must see it, the event whose rows are changed, and how. */
const plants: readonly (readonly [check: string, event: EventName, replaced: string | null])[] = [
  ['seq_dense', 'like', '"seq" + 100000 AS "seq"'],
  ['seq_dense', 'save', '7 AS "seq"'],
  ['log_order', 'view_video', '-"seq" AS "seq"'],
  ['log_order', 'view_video', '-"ingested_ms" AS "ingested_ms"'],
  ['day_of_receipt', 'purchase', '"ingested_ms" + 86400000 AS "ingested_ms"'],
  ['times', 'purchase', '"ingested_ms" + 1 AS "at_ms"'],
  ['times', 'purchase', 'TRUE AS "late"'],
  ['times', 'purchase', '"at_ms" - 172800001 AS "at_ms"'],
  ['keys_unique', 'view_video', '1 AS "exposure_id"'],
  ['nothing_missing', 'view_video', 'NULL::INTEGER AS "watch_ms"'],
  ['entities_known', 'view_video', '"video_id" + 100 AS "video_id"'],
  ['entities_known', 'like', '"user_id" + 100 AS "user_id"'],
  ['entities_known', 'order_line', '"sku_id" + 100 AS "sku_id"'],
  ['videos_published', 'view_video', '"at_ms" - 864000000 AS "at_ms"'],
  ['causes_first', 'purchase', '"order_id" + 1 AS "order_id"'],
  ['causes_first', 'ship_order', '1 AS "seq"'],
  ['causes_first', 'deliver_order', '"at_ms" - 864000000 AS "at_ms"'],
  ['causes_first', 'refund', `'late' AS "why"`],
  ['causes_first', 'cancel_order', '"seq" + 100000 AS "seq"'],
  ['exposures_first', 'like', '0 AS "exposure_id"'],
  ['exposures_first', 'comment', '"at_ms" - 60000 AS "at_ms"'],
  ['exposures_first', 'order_line', '0 AS "cause"'],
  ['visits_first', 'view_video', '0 AS "session_id"'],
  ['visits_first', 'session_start', '"at_ms" + 3600000 AS "at_ms"'],
  ...outcomes.map(({ flag }) => ['outcomes', 'view_video', `NOT "${flag}" AS "${flag}"`] as const),
  ...outcomes.map(({ event }) => ['outcomes', event, null] as const),
  ['propensities', 'view_video', '0.0::DOUBLE AS "propensity"'],
  ['propensities', 'view_video', '1.01::DOUBLE AS "propensity"'],
  ['propensities', 'view_video', `'nan'::DOUBLE AS "propensity"`],
  ['support_holes', 'view_video', `5::UTINYINT AS "city_tier", 6 AS "category", 'popularity' AS "policy"`],
  ['abuse_labels', 'place_order', '"order_id" + 1 AS "order_id"'],
  ['abuse_labels', 'review_item', '4::UTINYINT AS "stars"'],
  ['scalped_labels', 'order_line', 'NULL::INTEGER AS "deal_id"'],
  ['gift_labels', 'spend_virtual_currency', '"creator_id" + 1 AS "creator_id"'],
  ['gift_labels', 'spend_virtual_currency', null],
  ['prizes', 'win_giveaway', null],
  ['prizes', 'win_giveaway', '"winner_id" + 1 AS "winner_id"'],
  ['order_life', 'payment_attempt', `'declined' AS "outcome", "seq" + 1000 AS "seq"`],
  ['order_life', 'refund', '"seq" - 1000 AS "seq"'],
  ['order_life', 'cancel_order', 'FALSE AS "was_paid"'],
  ['order_life', 'ship_order', '"seq" + 1000 AS "seq"'],
  ['order_life', 'decide_return', `'rejected' AS "decision"`],
  ['order_sums', 'place_order', '"items_cents" - 1 AS "items_cents"'],
  ['order_sums', 'place_order', '"shipping_cents" + 1 AS "shipping_cents"'],
  ['order_sums', 'order_line', '"quantity" + 1 AS "quantity"'],
  ['order_sums', 'purchase', '"total_cents" + 1 AS "total_cents"'],
  ['stock_free', 'move_stock', '"free_delta" - 30 AS "free_delta", "free_after" - 30 AS "free_after"'],
  ['stock_free', 'move_stock', '"free_after" + 1 AS "free_after"'],
  ['stock_held', 'move_stock', '"held_delta" - 1 AS "held_delta"'],
  ['transfers', 'transfer', '0 AS "amount_cents"'],
  ['transfers', 'transfer', '"from_kind" AS "to_kind", "from_owner" AS "to_owner"'],
  ['captures', 'transfer', `if("kind" = 'capture', "amount_cents" - 1, "amount_cents") AS "amount_cents"`],
  ['captures', 'purchase', `'pay_on_delivery' AS "method"`],
  ['refunds', 'transfer', `if("kind" = 'refund', "amount_cents" - 1, "amount_cents") AS "amount_cents"`],
  ['refunds', 'refund', '"amount_cents" + 1 AS "amount_cents"'],
  ...(['merchant', 'commission', 'commission_subsidy', 'fee'] as const).map(
    (part) => ['settlements', 'complete_order', `"${part}_cents" + 1 AS "${part}_cents"`] as const,
  ),
  ['escrow', 'transfer', `if("kind" = 'payout', "amount_cents" + 1, "amount_cents") AS "amount_cents"`],
  ['escrow', 'transfer', `if("kind" = 'payout', "amount_cents" - 1, "amount_cents") AS "amount_cents"`],
  ['subsidies', 'transfer', `if("kind" = 'subsidy', "amount_cents" - 1, "amount_cents") AS "amount_cents"`],
  ['subsidies', 'transfer', `if("kind" = 'subsidy_back', 100000, "amount_cents") AS "amount_cents"`],
  ['coupons', 'offer_coupon', '0 AS "total"'],
  ['coupons', 'claim_coupon', null],
  ['deals', 'open_deal', '0 AS "stock"'],
  ['deals', 'open_deal', '"at_ms" AS "ends_ms"'],
  ['causes_first', 'decide_dispute', null],
  ['causes_first', 'close_complaint', null],
  ['wallets', 'transfer', `if("kind" = 'top_up', 1, "amount_cents") AS "amount_cents"`],
  ['booked_roads', 'transfer', `if("kind" = 'promotion', 'buyer', "to_kind"::VARCHAR) AS "to_kind"`],
  ['booked_roads', 'transfer', `if("kind" = 'incentive', 'escrow', "from_kind"::VARCHAR) AS "from_kind"`],
  ['booked_roads', 'transfer', `if("kind" = 'gift', 'prize', "kind"::VARCHAR) AS "kind"`],
  ['gifts_paid', 'transfer', `if("kind" = 'gift', "amount_cents" + 1, "amount_cents") AS "amount_cents"`],
  ['gifts_paid', 'transfer', `if("kind" = 'gift_fee', 'promotion', "kind"::VARCHAR) AS "kind"`],
  ['gifts_paid', 'spend_virtual_currency', '"value_cents" + 1 AS "value_cents"'],
  ['gifts_paid', 'spend_virtual_currency', null],
  ['rewards_earned', 'share', null],
  ['rewards_earned', 'share', '"user_id" + 1 AS "user_id"'],
  ['rewards_earned', 'transfer', `if("kind" = 'share_reward', 0, "seq") AS "seq"`],
  [
    'rewards_earned',
    'transfer',
    `if("kind" = 'share_reward', 'incentive', "kind"::VARCHAR) AS "kind", if("kind" = 'share_reward', 3, "to_owner") AS "to_owner"`,
  ],
  ['prizes', 'transfer', `if("kind" = 'share_reward', 'prize', "kind"::VARCHAR) AS "kind"`],
  ['exposures_first', 'send_chat', '0 AS "cause"'],
  ['sessions_open', 'start_live', '"live_id" + 1 AS "live_id"'],
  ['sessions_open', 'enter_live', '"at_ms" - 86400000 AS "at_ms"'],
  ['sessions_open', 'end_live', '1 AS "seq"'],
  ['sessions_open', 'show_live_card', '"at_ms" + 86400000 AS "at_ms"'],
  ['visits_to_rooms', 'send_chat', '"entry_key" + 1 AS "entry_key"'],
  ['visits_to_rooms', 'like_live', '"seq" + 100000 AS "seq"'],
  ['visits_to_rooms', 'leave_live', '"watch_ms" + 1 AS "watch_ms"'],
  ['visits_to_rooms', 'leave_live', null],
  ['visits_to_rooms', 'show_live_card', '"user_id" + 1 AS "user_id"'],
  ['visits_to_rooms', 'show_live_card', 'NOT "entered" AS "entered"'],
  ['viewers', 'enter_live', '"viewers" + 1 AS "viewers"'],
  ['viewers', 'leave_live', '1 AS "seq"'],
  ['viewers', 'end_live', '"entries" + 1 AS "entries"'],
  ['viewers', 'end_live', '"peak_viewers" + 1 AS "peak_viewers"'],
  ['visit_counts', 'leave_live', '"chats" + 1 AS "chats"'],
  ['visit_counts', 'like_live', '"taps" + 1 AS "taps"'],
  ['explanations', 'explain_product', '"product_id" + 1 AS "product_id"'],
  ['explanations', 'stop_explaining', '"length_ms" + 1 AS "length_ms"'],
  ['giveaways', 'draw_giveaway', '"at_ms" - 90000 AS "at_ms"'],
  ['giveaways', 'draw_giveaway', '"winners" + 1 AS "winners"'],
  ['giveaways', 'win_giveaway', '"winner_id" + 1 AS "winner_id"'],
  ['answers', 'answer_chat', '"chat_key" + 500 AS "chat_key"'],
  ['exposure_numbers', 'show_live_card', '100 AS "card_key"'],
];

describe('a planted violation is found', () => {
  let directory: string;
  let opened: DuckDBConnection;
  let files: DatasetFiles;

  beforeAll(async () => {
    directory = await copyOfSound();
    opened = await openDataset(directory);
    // Files change under it.
    await opened.run('SET enable_external_file_cache = false');
    files = datasetFiles(directory, readManifest(await readFile(join(directory, 'manifest.json'), 'utf8')));
  });
  afterAll(() => opened.closeSync());
  const holdTo = (id: string): Promise<CheckResult> =>
    holdToLaw(opened, lawChecks.find((law) => law.id === id) as Check, files);

  test.each(plants)('%s: %s, %s', async (id, event, replaced) => {
    const own = join('events', event);
    try {
      await rewrite(directory, event, replaced);
      const { ok, violations, example } = await holdTo(id);
      expect(ok).toBe(false);
      expect(violations).toBeGreaterThan(0);
      expect(example).not.toMatch(/^$|cannot be checked/);
    } finally {
      await cp(join(sound, own), join(directory, own), { recursive: true });
    }
  });

  test('and none where all of them were put right again', async () => {
    for (const { id } of lawChecks) expect(await holdTo(id)).toMatchObject({ id, ok: true });
  });

  test('entities_unique: somebody stands twice', async () => {
    const directory = await copyOfSound();
    const path = join(directory, 'entities', 'users.parquet');
    await connection.run(`COPY (SELECT 1 AS "user_id" FROM range(2)) TO '${path}' (FORMAT parquet)`);
    const laws = lawChecks.filter(({ id }) => id === 'entities_unique');
    const { checks } = await verify(directory, { laws });
    expect(checks.at(-1)).toMatchObject({ ok: false, violations: 1, example: 'user_id 1 stands 2 times' });
  });

  test('every law has one', () => {
    const planted = new Set(['entities_unique', ...plants.map(([check]) => check)]);
    expect(lawChecks.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
  });
});

describe('a folder that is not what was written is found', () => {
  const like = 'events/like/day=2026-01-05.parquet';

  test('a changed byte', async () => {
    const directory = await copyOfSound();
    await writeFile(
      join(directory, 'README.md'),
      (await readFile(join(directory, 'README.md'), 'utf8')).replace('a', 'b'),
    );
    expect(await failing(directory)).toEqual(['files']);
  });

  test('a missing file', async () => {
    const directory = await copyOfSound();
    await rm(join(directory, like));
    expect(await failing(directory)).toEqual(expect.arrayContaining(['files', 'rows', 'outcomes']));
  });

  test('a file more', async () => {
    const directory = await copyOfSound();
    await writeFile(join(directory, 'events', 'notes.txt'), '');
    expect(await failing(directory)).toEqual(['files']);
  });

  test('another number of rows', async () => {
    const directory = await copyOfSound();
    const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'));
    manifest.rows.events.like++;
    await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest));
    expect(await failing(directory)).toEqual(['rows']);
  });

  test('a file that is no Parquet', async () => {
    const directory = await copyOfSound();
    await writeFile(join(directory, like), 'oops');
    const { ok, checks } = await verify(directory);
    expect(ok).toBe(false);
    expect(checks.filter((check) => !check.ok).map(({ id }) => id)).toEqual(expect.arrayContaining(['files', 'rows']));
  });

  test.each([
    ['no manifest', null, 'there is no manifest.json'],
    ['a manifest that is not JSON', '{', 'manifest.json is not JSON'],
    ['the manifest of something else', '{"name":"x"}', 'manifest.json: '],
  ])('%s', async (_, text, message) => {
    const directory = await copyOfSound();
    await rm(join(directory, 'manifest.json'));
    if (text !== null) await writeFile(join(directory, 'manifest.json'), text);
    const { ok, checks } = await verify(directory);
    expect(ok).toBe(false);
    expect(checks).toHaveLength(1);
    expect(checks[0].example).toContain(message);
  });
});
