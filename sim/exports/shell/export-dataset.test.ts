import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Segment } from '../../../model/events/derive/segment.ts';
import { dateOf, dayOf, hourOf, labelOf, TICKS_PER_DAY } from '../../../model/sim-time.ts';
import { openDataset } from '../../../metrics/shell/open-dataset.ts';
import { generateDataset } from '../../dataset/generate-dataset.ts';
import { entityTables } from '../../genesis/entity-tables.ts';
import { categories } from '../../lexicon/categories.ts';
import { entitiesOf } from '../../world/entities.ts';
import { runBatch } from '../../world/run-batch.ts';
import { createWorld } from '../../world/world.ts';
import { exportSql } from '../export-sql.ts';
import { type FormatName, formatNames } from '../format-names.ts';
import { formats } from '../formats.ts';
import { encryptedSizes } from '../formats/kuairand.ts';
import { type ExportReport, exportDataset } from './export-dataset.ts';
import { ExportRefusal } from './export-refusal.ts';
import { nativeManifest, openNative } from './open-native.ts';

const DAYS = 12;
/** Of the places of the main feed, as in the protocol of calibration. */
const RANDOM_SHARE = 0.02;
const head = { vitrine: '0.0.0', seed: 'exports', users: 80, days: DAYS, scenario: 'default' };

let folder: string;
let native: string;
/** Views named like the events, late records left out. */
let log: DuckDBConnection;
const reports = new Map<FormatName, ExportReport>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-exports-'));
  native = join(folder, 'native');
  const world = createWorld({ ...head, random_share: RANDOM_SHARE });
  await generateDataset(
    native,
    head,
    () => ({
      live: (on_segments) =>
        runBatch(world, {
          until_tick: DAYS * TICKS_PER_DAY,
          on_segments: (segments) => on_segments(segments.map(withLate)),
        }),
      tables: () => entityTables({ draws: world.draws, ...entitiesOf(world) }),
    }),
    { workers: 1 },
  );
  log = await openNative(native, await nativeManifest(native), folder);
  for (const name of ['kuairand', 'kuaisar', 'kuailive', 'rees46', 'open-bandit', 'refund-delay', 'croissant'] as const)
    reports.set(name, await exportDataset(native, name, join(folder, name)));
}, 120_000);
afterAll(async () => {
  log.closeSync();
  await rm(folder, { recursive: true, force: true });
});

/** What a batch has no case of: records that came late. */
function withLate(segment: Segment): Segment {
  if (segment.name !== 'view_video') return segment;
  const late = segment.columns.late as Uint8Array;
  const seq = segment.columns.seq as Float64Array;
  for (let row = 0; row < segment.rows; row++) late[row] = Number(seq[row] % 499 === 0);
  return segment;
}

type Row = Readonly<Record<string, string | number | boolean | null>>;
async function rows(sql: string): Promise<Row[]> {
  return (await log.runAndReadAll(sql)).getRowObjectsJson() as Row[];
}
/** The only number of a query. */
async function number(sql: string): Promise<number> {
  return Number(Object.values((await rows(`SELECT (${sql})::DOUBLE`))[0])[0]);
}
const csv = (format: FormatName, path: string) => `read_csv('${join(folder, format, path)}', header = true)`;

const onehots = Array.from({ length: 18 }, (_, n) => `onehot_feat${n}`).join();
const bandit = [
  'timestamp,item_id,position,click,action_prob,user_feature_0,user_feature_1,user_feature_2,user_feature_3',
  ...Array.from({ length: categories.length }, (_, n) => `user-item_affinity_${n}`),
].join();

/** Headers as published, and the DuckDB types that every value must read as. */
const published: readonly (readonly [FormatName, path: string, header: string, types: string])[] = [
  ...['log_standard.csv', 'log_random.csv'].map(
    (path) =>
      [
        'kuairand',
        path,
        'user_id,video_id,date,hourmin,time_ms,is_click,is_like,is_follow,is_comment,is_forward,is_hate,long_view,play_time_ms,duration_ms,profile_stay_time,comment_stay_time,is_profile_enter,is_rand,tab',
        'i'.repeat(19),
      ] as const,
  ),
  [
    'kuairand',
    'video_features_basic.csv',
    'video_id,author_id,video_type,upload_dt,upload_type,visible_status,video_duration,server_width,server_height,music_id,music_type,tag',
    'iisssiiiiiis',
  ],
  [
    'kuairand',
    'user_features.csv',
    `user_id,user_active_degree,is_lowactive_period,is_live_streamer,is_video_author,follow_user_num,follow_user_num_range,fans_user_num,fans_user_num_range,friend_user_num,friend_user_num_range,register_days,register_days_range,${onehots}`,
    `isiiiisisisis${'i'.repeat(18)}`,
  ],
  [
    'kuaisar',
    'src_inter.csv',
    'user_id,search_session_id,search_session_time,search_session_timestamp,keyword,search_source,item_id,click_cnt,item_type',
    'iisissiis',
  ],
  ['kuailive', 'click.csv', 'user_id,live_id,streamer_id,timestamp,watch_live_time', 'iiiii'],
  ['kuailive', 'gift.csv', 'user_id,live_id,streamer_id,timestamp,gift_price', 'iiiii'],
  ...(['comment', 'like', 'negative'] as const).map(
    (act) => ['kuailive', `${act}.csv`, 'user_id,live_id,streamer_id,timestamp', 'iiii'] as const,
  ),
  [
    'kuailive',
    'room.csv',
    'p_date,live_id,streamer_id,live_type,start_timestamp,end_timestamp,live_content_category,live_name_id',
    'iiiiiiis',
  ],
  [
    'rees46',
    'events.csv',
    'event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session',
    'ssiissfis',
  ],
  ...['personalised', 'uniform'].map(
    (policy) => ['open-bandit', `${policy}/all/all.csv`, bandit, `siiifssss${'f'.repeat(categories.length)}`] as const,
  ),
  ['open-bandit', 'item_context.csv', 'item_id,item_feature_0,item_feature_1,item_feature_2,item_feature_3', 'ifsss'],
  ['refund-delay', 'refund_delay.csv', 'click_time,pay_time,refund_time', 'iii'],
  ['refund-delay', 'click_features.csv', 'user_id,item_id,creator_id,order_id,value_cents', 'iiiii'],
];

test('searches: every tap on a result is counted once, and pages are those of the log', async () => {
  const file = csv('kuaisar', 'src_inter.csv');
  expect(await number(`SELECT count(*) FROM ${file}`)).toBe(await number('SELECT count(*) FROM search_result'));
  const taps = await number(`SELECT count(*) FROM select_item WHERE surface = 'search'`);
  expect(taps).toBeGreaterThan(10);
  expect(await number(`SELECT sum(click_cnt) FROM ${file}`)).toBe(taps);
  expect(await number('SELECT count(*) FROM search WHERE results = 0')).toBeGreaterThan(0);
});

describe('a published schema', () => {
  test.each(published)('%s %s has its names in their order, and its types', async (format, path, header, types) => {
    const text = await readFile(join(folder, format, path), 'utf8');
    expect(text.slice(0, text.indexOf('\n'))).toBe(header);
    const declared = formats[format];
    const file = declared.kind === 'tables' ? declared.files.find((file) => file.path === path) : undefined;
    if (file === undefined) throw new Error(`${path} is not declared`);
    const words = { i: 'BIGINT', f: 'DOUBLE', s: 'VARCHAR' } as const;
    const wanted = [...types].map((letter) => words[letter as keyof typeof words]);
    const described = await rows(`DESCRIBE ${exportSql(file)}`);
    expect(described.map(({ column_type }) => column_type)).toEqual(wanted);
    const columns = header.split(',').map((name, n) => `'${name}': '${wanted[n]}'`);
    const count = `count(*) FROM read_csv('${join(folder, format, path)}', header = true, columns = {${columns.join(', ')}})`;
    const reported = reports.get(format)?.files.find((written) => written.path === path);
    expect(await number(`SELECT ${count}`)).toBe(reported?.rows);
    expect(reported?.rows).toBeGreaterThan(0);
  });

  test('every file of every format is checked here, or is one that this dataset has no row for', () => {
    const checked = published.map(([format, path]) => `${format}/${path}`);
    const written = [...reports].flatMap(([format, { files }]) =>
      formats[format].kind === 'tables' ? files.map(({ path }) => `${format}/${path}`) : [],
    );
    expect(written.toSorted()).toEqual(checked.toSorted());
  });
});

test('the same dataset gives the same bytes', async () => {
  for (const [format, { files }] of reports) {
    const again = await exportDataset(native, format, join(folder, `${format}-again`));
    expect(again).toEqual(reports.get(format));
    for (const path of ['export.json', ...files.map((file) => file.path)]) {
      const [first, second] = await Promise.all(
        [format, `${format}-again`].map((out) => readFile(join(folder, out, path))),
      );
      expect(first.equals(second), `${format}/${path}`).toBe(true);
    }
  }
}, 60_000);

describe('KuaiRand', () => {
  const both = () =>
    `(SELECT * FROM ${csv('kuairand', 'log_standard.csv')} UNION ALL SELECT * FROM ${csv('kuairand', 'log_random.csv')})`;

  test('the two logs are the exposures: each once, with the sums of the native columns', async () => {
    expect(await number(`SELECT count(*) FROM ${csv('kuairand', 'log_random.csv')}`)).toBe(
      await number(`SELECT count(*) FROM "view_video" WHERE "policy" = 'uniform'`),
    );
    const [exported] = await rows(`SELECT count(*) AS n, sum(play_time_ms) AS watched, sum(duration_ms) AS long,
      sum(is_like) AS likes, sum(is_follow) AS follows, sum(is_comment) AS comments, sum(is_forward) AS shares,
      sum(is_hate) AS hates, sum(is_profile_enter) AS profiles, sum(is_rand) AS randoms, bit_xor(video_id) AS videos FROM ${both()}`);
    const [known] = await rows(`SELECT count(*) AS n, sum("watch_ms") AS watched, sum("duration_ms") AS long,
      sum("liked"::INT) AS likes, sum("followed"::INT) AS follows, sum("commented"::INT) AS comments, sum("shared"::INT) AS shares,
      sum("disliked"::INT) AS hates, sum("entered_profile"::INT) AS profiles,
      count(*) FILTER (WHERE "policy" = 'uniform') AS randoms, bit_xor("video_id"::BIGINT) AS videos FROM "view_video"`);
    expect(exported).toEqual(known);
  });

  test('late records are left out', async () => {
    const all = await openDataset(native);
    const counted = await all.runAndReadAll('SELECT count(*)::INT FROM "view_video" WHERE "late"');
    all.closeSync();
    const late = Number(counted.getRows()[0][0]);
    expect(late).toBeGreaterThan(10);
    const { rows: written } = await nativeManifest(native);
    expect(await number(`SELECT count(*) FROM ${both()}`)).toBe(written.events.view_video - late);
  });

  test('is_click, long_view, is_rand and the time follow the published rules', async () => {
    const found = await rows(
      `SELECT is_click, long_view, play_time_ms AS play, duration_ms AS duration, "date", hourmin, time_ms FROM ${both()}`,
    );
    const seen = new Set<string>();
    const broken = found.filter((row) => {
      const [play, duration, at_ms] = [Number(row.play), Number(row.duration), Number(row.time_ms)];
      seen.add(`${duration <= 7_000} ${row.is_click}`).add(`${row.long_view}`);
      const known = [
        Number(duration <= 7_000 ? play >= duration : play > 7_000),
        Number(duration <= 18_000 ? play >= duration : play >= 18_000),
        Number(dateOf(dayOf(at_ms)).replaceAll('-', '')),
        hourOf(at_ms) * 100 + Number(labelOf(at_ms).slice(14, 16)),
      ];
      return [row.is_click, row.long_view, row.date, row.hourmin].some((value, n) => Number(value) !== known[n]);
    });
    expect(broken).toEqual([]);
    expect(seen.size).toBe(6);
    expect(await number(`SELECT max(is_rand) FROM ${csv('kuairand', 'log_standard.csv')}`)).toBe(0);
    expect(await number(`SELECT min(is_rand) FROM ${csv('kuairand', 'log_random.csv')}`)).toBe(1);
    expect(await number(`SELECT count(*) FROM ${both()} WHERE tab NOT BETWEEN 0 AND 14`)).toBe(0);
  });

  test('users and videos stand once each, with values in the published sets', async () => {
    const { rows: written } = await nativeManifest(native);
    const users = csv('kuairand', 'user_features.csv');
    const videos = csv('kuairand', 'video_features_basic.csv');
    expect(await number(`SELECT count(DISTINCT user_id) FROM ${users}`)).toBe(written.entities.users);
    expect(await number(`SELECT count(DISTINCT video_id) FROM ${videos}`)).toBe(written.entities.videos);
    expect(await number(`SELECT count(*) FROM ${both()} WHERE video_id NOT IN (SELECT video_id FROM ${videos})`)).toBe(
      0,
    );
    const outside = async (column: string, set: readonly string[]) =>
      rows(`SELECT DISTINCT ${column} FROM read_csv('${join(folder, 'kuairand', 'user_features.csv')}', all_varchar = true)
        WHERE ${column} NOT IN (${set.map((word) => `'${word}'`).join(', ')})`);
    expect(await outside('user_active_degree', ['high_active', 'full_active', 'middle_active', 'UNKNOWN'])).toEqual([]);
    const follows = ['0', '(0,10]', '(10,50]', '(50,100]', '(100,150]', '(150,250]', '(250,500]', '500+'];
    expect(await outside('follow_user_num_range', follows)).toEqual([]);
    const registered = ['15-30', '31-60', '61-90', '91-180', '181-365', '366-730', '730+'];
    expect(await outside('register_days_range', registered)).toEqual([]);
    expect(
      await number(`SELECT count(*) FROM ${users} WHERE (register_days < 15) <> (register_days_range IS NULL)
        OR (follow_user_num = 0) <> (follow_user_num_range = '0') OR register_days < 0`),
    ).toBe(0);
    expect(await number(`SELECT max(follow_user_num) FROM ${users}`)).toBeGreaterThan(0);
    for (const [n, size] of encryptedSizes.entries())
      expect(await number(`SELECT count(*) FROM ${users} WHERE onehot_feat${n} NOT BETWEEN 0 AND ${size - 1}`)).toBe(0);
    expect(await rows(`SELECT DISTINCT video_type FROM ${videos} ORDER BY ALL`)).toEqual([
      { video_type: 'AD' },
      { video_type: 'NORMAL' },
    ]);
    expect(await number(`SELECT count(*) FROM ${videos} WHERE NOT regexp_full_match(tag, '\\d+,1\\d\\d')`)).toBe(0);
  });
});

describe('REES46', () => {
  const events = () => csv('rees46', 'events.csv');

  test('rows are looks, addings to the cart and paid lines, with what they cost', async () => {
    const counts = await rows(`SELECT event_type, count(*)::INT AS n FROM ${events()} GROUP BY ALL ORDER BY ALL`);
    const lines = `"purchase" JOIN "order_line" USING ("order_id")`;
    expect(counts).toEqual([
      { event_type: 'cart', n: await number('SELECT count(*) FROM "add_to_cart"') },
      { event_type: 'purchase', n: await number(`SELECT count(*) FROM ${lines}`) },
      { event_type: 'view', n: await number('SELECT count(*) FROM "view_item"') },
    ]);
    const cents = (type: string) => `SELECT sum(round(price * 100)) FROM ${events()} WHERE event_type = '${type}'`;
    expect(await number(cents('purchase'))).toBe(await number(`SELECT sum("price_cents") FROM ${lines}`));
    expect(await number(cents('cart'))).toBe(await number('SELECT sum("price_cents") FROM "add_to_cart"'));
    expect(await number(`SELECT count(*) FROM ${events()} WHERE price IS NULL OR price <= 0`)).toBe(0);
  });

  test('a look has the price in force, a product its category and brand', async () => {
    const text = await readFile(join(folder, 'rees46', 'events.csv'), 'utf8');
    expect(text.split('\n')[1]).toMatch(/^2026-01-\d\d \d\d:\d\d:\d\d UTC,view,\d+,\d+,[a-z-]+\.[a-z0-9_]+,/);
    const looks = await rows(`SELECT v."seq", v."product_id", (
        SELECT arg_max(p."price_cents", (p."at_ms", p."seq")) FROM (
          SELECT "sku_id", "at_ms", "seq", "price_cents" FROM "list_sku"
          UNION ALL SELECT "sku_id", "at_ms", "seq", "price_cents" FROM "set_price"
        ) p WHERE p."sku_id" = v."product_id" * 8 AND p."at_ms" <= v."at_ms"
      ) AS cents FROM "view_item" v ORDER BY v."seq"`);
    const exported = await rows(
      `SELECT product_id, round(price * 100)::INT AS cents FROM ${events()} WHERE event_type = 'view'`,
    );
    expect(exported.map(({ product_id, cents }) => [Number(product_id), Number(cents)])).toEqual(
      looks.map(({ product_id, cents }) => [Number(product_id), Number(cents)]),
    );
    expect(
      await number(`SELECT count(*) FROM (SELECT product_id FROM ${events()} GROUP BY product_id
        HAVING count(DISTINCT (category_id, category_code, brand)) > 1)`),
    ).toBe(0);
  });
});

describe('Open Bandit', () => {
  test('rows are the ranked exposures with their propensities; affinities are the clicks before', async () => {
    for (const policy of ['personalised', 'uniform']) {
      const file = csv('open-bandit', `${policy}/all/all.csv`);
      const [exported] = await rows(
        `SELECT count(*) AS n, min(action_prob) > 0 AS above, max(action_prob) <= 1 AS below, min(position) AS first FROM ${file}`,
      );
      const n = await number(`SELECT count(*) FROM "view_video" WHERE "policy" = '${policy}'`);
      expect([Number(exported.n), exported.above, exported.below, Number(exported.first)]).toEqual([n, true, true, 1]);
    }
    const affinities = categories.map((_, n) => `"user-item_affinity_${n}"`).join(' + ');
    const exported = await rows(`SELECT action_prob AS p, ${affinities} AS clicks, arms.item_feature_3 AS video
      FROM ${csv('open-bandit', 'uniform/all/all.csv')} JOIN ${csv('open-bandit', 'item_context.csv')} arms USING (item_id)
      ORDER BY timestamp, action_prob`);
    const known = await rows(`SELECT * FROM (SELECT "propensity" AS p, (
        SELECT count(*) FROM "view_video" b WHERE b."user_id" = v."user_id" AND b."seq" < v."seq"
          AND CASE WHEN b."duration_ms" <= 7000 THEN b."watch_ms" >= b."duration_ms" ELSE b."watch_ms" > 7000 END
      ) AS clicks, "video_id" AS video, "at_ms" FROM "view_video" v WHERE "policy" = 'uniform') ORDER BY "at_ms", p`);
    const plain = (found: Row[]) => found.map(({ p, clicks, video }) => [Number(p), Number(clicks), Number(video)]);
    expect(plain(exported)).toEqual(plain(known));
  });
});

describe('refund delays', () => {
  test('clicks come before payments, payments before refunds, and no payment counts twice', async () => {
    const delays = csv('refund-delay', 'refund_delay.csv');
    expect(await number(`SELECT count(*) FROM ${delays}`)).toBe(await number('SELECT count(*) FROM "select_item"'));
    expect(
      await number(`SELECT count(*) FROM ${delays} WHERE pay_time <= click_time OR refund_time < pay_time
        OR (pay_time IS NULL AND refund_time IS NOT NULL)`),
    ).toBe(0);
    const paid = await number(`SELECT count(pay_time) FROM ${delays}`);
    const features = csv('refund-delay', 'click_features.csv');
    expect(await number(`SELECT count(order_id) FROM ${features}`)).toBe(paid);
    expect(paid).toBeGreaterThan(0);
    expect(await number(`SELECT count(refund_time) FROM ${delays}`)).toBeGreaterThan(0);
    expect(
      await number(`SELECT count(*) FROM (SELECT order_id, item_id FROM ${features} WHERE order_id IS NOT NULL
        GROUP BY ALL HAVING count(*) > 1)`),
    ).toBe(0);
  });

  test('every payment that a tap led to is credited, with the first refund of its line', async () => {
    const orders = await rows(`SELECT f.order_id, f.item_id, d.pay_time, d.refund_time
      FROM (SELECT *, row_number() OVER () AS n FROM ${csv('refund-delay', 'click_features.csv')}) f
      JOIN (SELECT *, row_number() OVER () AS n FROM ${csv('refund-delay', 'refund_delay.csv')}) d USING (n)
      WHERE f.order_id IS NOT NULL`);
    for (const { order_id, pay_time, refund_time } of orders) {
      expect(Number(pay_time)).toBe(await number(`SELECT "at_ms" FROM "purchase" WHERE "order_id" = ${order_id}`));
      const refunds = await rows(
        `SELECT "at_ms", "complete" FROM "refund" WHERE "order_id" = ${order_id} ORDER BY "at_ms"`,
      );
      if (refund_time !== null) expect(refunds.map(({ at_ms }) => Number(at_ms))).toContain(Number(refund_time));
      if (refunds.some(({ complete }) => complete)) expect(refund_time).not.toBeNull();
    }
  });
});

describe('Croissant', () => {
  type Node = Record<string, unknown> & { '@id': string };
  let document: Record<string, unknown> & { distribution: Node[]; recordSet: (Node & { field: Node[] })[] };
  beforeAll(async () => {
    document = JSON.parse(await readFile(join(folder, 'croissant', 'croissant.json'), 'utf8'));
  });

  test('has what the specification requires of a dataset', () => {
    const required = [
      '@context',
      '@type',
      'conformsTo',
      'description',
      'license',
      'name',
      'url',
      'creator',
      'datePublished',
      'distribution',
    ];
    expect(required.filter((key) => document[key] === undefined)).toEqual([]);
    expect(document['@type']).toBe('sc:Dataset');
    expect(document.conformsTo).toBe('http://mlcommons.org/croissant/1.0');
    expect(document.datePublished).toBe(dateOf(DAYS - 1));
  });

  test('names every file with the hash and size that it has beside the description', async () => {
    const { files } = await nativeManifest(native);
    const objects = document.distribution.filter((node) => node['@type'] === 'cr:FileObject');
    expect(objects.map((node) => [node.contentUrl, node.sha256, node.contentSize])).toEqual(
      files.map(({ path, sha256, bytes }) => [path, sha256, `${bytes} B`]),
    );
    for (const { contentUrl, sha256, encodingFormat } of objects) {
      const bytes = await readFile(join(folder, 'croissant', String(contentUrl)));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(encodingFormat).toMatch(/^(application\/x-parquet|application\/json|text\/markdown)$/);
    }
  });

  test('every reference resolves, no id stands twice, and fields are the columns of the files', async () => {
    const ids = [
      ...document.distribution.map((node) => node['@id']),
      ...document.recordSet.flatMap((set) => [set['@id'], ...set.field.map((field) => field['@id'])]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const { distribution, recordSet } = document;
    const referred = JSON.stringify({ distribution, recordSet }).matchAll(/\{"@id":"([^"]+)"\}/g);
    const known = new Set(ids);
    expect([...referred].map(([, id]) => id).filter((id) => !known.has(id))).toEqual([]);
    for (const set of recordSet) {
      const { source } = set.field[0] as unknown as { source: { fileSet?: Node; fileObject?: Node } };
      const resource = distribution.find((node) => node['@id'] === (source.fileSet ?? source.fileObject)?.['@id']);
      const glob = String(resource?.includes ?? resource?.contentUrl);
      const columns = await rows(
        `DESCRIBE SELECT * FROM read_parquet('${join(folder, 'croissant', glob)}', hive_partitioning = false)`,
      );
      expect(set.field.map((field) => field.name)).toEqual(columns.map(({ column_name }) => column_name));
      const kind = (type: string) =>
        type === 'BOOLEAN'
          ? 'sc:Boolean'
          : type === 'VARCHAR'
            ? 'sc:Text'
            : /FLOAT|DOUBLE/.test(type)
              ? 'sc:Float'
              : 'sc:Integer';
      expect(set.field.map((field) => field.dataType)).toEqual(
        columns.map(({ column_type }) => kind(String(column_type))),
      );
    }
  });
});

describe('an export is refused', () => {
  const refused = async (directory: string, format: FormatName, out: string): Promise<string> => {
    const error = await exportDataset(directory, format, out).then(
      () => null,
      (error: Error) => error,
    );
    expect(error).toBeInstanceOf(ExportRefusal);
    return error?.message ?? '';
  };

  test('of what is no dataset, an unfinished one, a damaged one', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    expect(await refused(empty, 'kuairand', join(folder, 'never'))).toContain('is no dataset: it has no manifest.json');
    await mkdir(join(empty, '.unfinished'));
    expect(await refused(empty, 'kuairand', join(folder, 'never'))).toContain('is an unfinished dataset');
    await writeFile(join(empty, 'manifest.json'), '{}');
    expect(await refused(empty, 'kuairand', join(folder, 'never'))).toContain('is no dataset: manifest.json: ');
    const damaged = join(folder, 'damaged');
    await cp(native, damaged, { recursive: true });
    await rm(join(damaged, 'events', 'view_video', 'day=2026-01-06.parquet'));
    expect(await refused(damaged, 'kuairand', join(folder, 'never'))).toContain(
      'is damaged: events/view_video/day=2026-01-06',
    );
    await expect(stat(join(folder, 'never'))).rejects.toThrow('ENOENT');
  });

  test('into a folder that holds something, which stays as it is; what an interrupted export left is replaced', async () => {
    const out = join(folder, 'occupied');
    await mkdir(join(out, '.unfinished'), { recursive: true });
    await writeFile(join(out, 'notes.txt'), 'mine');
    expect(await refused(native, 'refund-delay', out)).toContain('is not empty: it holds notes.txt');
    expect(await readdir(out)).toEqual(['.unfinished', 'notes.txt']);
    await rm(join(out, 'notes.txt'));
    await exportDataset(native, 'refund-delay', out);
    expect((await readdir(out)).toSorted()).toEqual(['click_features.csv', 'export.json', 'refund_delay.csv']);
  });
});

test('the names of formats are those of the declarations', () => {
  expect(Object.keys(formats).toSorted()).toEqual([...formatNames].toSorted());
});

test('the examples of docs/datasets.md run, and weighing by propensities undoes what ranking did', async () => {
  const page = await readFile(join(import.meta.dirname, '../../../docs/datasets.md'), 'utf8');
  const examples = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) =>
    sql.replaceAll("'events/", `'${native}/events/`).replaceAll("'entities/", `'${native}/entities/`),
  );
  expect(examples.length).toBeGreaterThan(2);
  const results: Row[][] = [];
  for (const sql of examples) results.push(await rows(sql));
  for (const found of results) expect(found.length).toBeGreaterThan(0);
  const [weighed] = results.filter(([first]) => 'weighed_valid_play' in first).map(([first]) => first);
  const [estimate, error] = [Number(weighed.weighed_valid_play), Number(weighed.standard_error)];
  expect(Number(weighed.observed_valid_play)).toBeGreaterThan(estimate + 5 * error);
  expect(Number(weighed.effective_rows)).toBeLessThan(Number(weighed.rows) / 2);
  // The pool of the uniform draws outnumbers the candidates of a request, so the two means are nearly of the same videos.
  const { rate, n } = (
    await rows(`SELECT avg(is_click) AS rate, count(*)::INT AS n FROM ${csv('kuairand', 'log_random.csv')}`)
  )[0];
  const spread = Math.hypot(error, Math.sqrt((Number(rate) * (1 - Number(rate))) / Number(n)));
  expect(Math.abs(estimate - Number(rate))).toBeLessThan(3 * spread);
});
