import { expect, test } from 'vitest';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { liveIdOf, productIdOf, videoIdOf } from '../../model/ids.ts';
import { checkSchema, checkSegment } from '../output/row-batch.ts';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { categories } from '../lexicon/categories.ts';
import { type EntityInput, entityTables } from './entity-tables.ts';
import { productTraits } from './product-traits.ts';

const draws = createDraws(worldKey('42'));
const members = (count: number) => Array.from({ length: count }, (_, id) => ({ id, join_day: id % 2 ? -id - 1 : id }));
const input: EntityInput = {
  draws,
  users: members(5_000),
  creators: members(60),
  merchants: members(20),
  products: Array.from({ length: 60 }, (_, n) => ({ id: productIdOf(n % 20, Math.floor(n / 20)) })),
  lives: Array.from({ length: 30 }, (_, n) => ({
    live_id: liveIdOf(n, 0),
    creator_id: n,
    category: n % categories.length,
    flagship: n === 7,
    products: n % 3 === 0 ? 0 : 9,
    started_ms: 1_767_542_400_000 + n,
    planned_ms: 3_600_000,
    ended_ms: n % 2 === 0 ? null : 1_767_542_500_000,
  })),
  videos: Array.from({ length: 200 }, (_, n) => ({
    video_id: videoIdOf(n % 60, Math.floor(n / 60)),
    product_id: n % 3 === 0 ? productIdOf(n % 20, 0) : null,
    published_ms: 1_767_542_400_000 + n,
  })),
};
const tables = entityTables(input);
const rowsOf = (folder: string, name: string) => {
  const found = tables.find((table) => table.folder === folder && table.name === name);
  if (found === undefined) throw new Error(`no table ${folder}/${name}`);
  return [...found.segments].flatMap(({ rows, columns }) =>
    Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(
        columns.map(({ name: column, data, dictionary, valid }) => [
          column,
          valid?.[row] === 0 ? null : dictionary === undefined ? data[row] : dictionary[Number(data[row])],
        ]),
      ),
    ),
  );
};

test('every entity has an observed table and a table of truth, which share the key alone', () => {
  const names = ['users', 'creators', 'merchants', 'products', 'skus', 'videos', 'lives'];
  expect(tables.map(({ folder, name }) => `${folder}/${name}`)).toEqual([
    ...names.map((name) => `entities/${name}`),
    ...names.map((name) => `truth/${name}`),
  ]);
  for (const name of names) {
    const [seen, latent] = ['entities', 'truth'].map((folder) =>
      tables.find((table) => table.folder === folder && table.name === name)?.schema.map((column) => column.name),
    );
    expect(seen?.filter((column) => latent?.includes(column))).toEqual([`${name.slice(0, -1)}_id`]);
  }
});

test('segments are such as the writer takes, one row for each entity', () => {
  const counts = Object.fromEntries(
    tables.map(({ folder, name, schema, segments }) => {
      checkSchema(schema);
      let rows = 0;
      for (const segment of segments) {
        checkSegment(schema, segment);
        rows += segment.rows;
      }
      return [`${folder}/${name}`, rows];
    }),
  );
  const skus = input.products.flatMap(({ id }) => productTraits(draws, id).skus).length;
  const expected = { users: 5_000, creators: 60, merchants: 20, products: 60, skus, videos: 200 };
  for (const [name, rows] of Object.entries(expected)) {
    expect(counts[`entities/${name}`], name).toBe(rows);
    expect(counts[`truth/${name}`], name).toBe(rows);
  }
});

test('rows say what the catalogue and the traits say', () => {
  const catalogue = createCatalogue(draws);
  rowsOf('entities', 'products').forEach((row, at) => {
    const { id } = input.products[at];
    const words = catalogue.product(id);
    expect(row).toMatchObject({
      product_id: id,
      merchant_id: productTraits(draws, id).merchant_id,
      title_zh: words.title.zh,
      category: categories[words.category].slug,
    });
  });
  rowsOf('entities', 'users').forEach((row, at) => {
    expect(row).toMatchObject({ user_id: at, join_day: input.users[at].join_day });
  });
});

test('a video about nothing on sale has no product', () => {
  rowsOf('entities', 'videos').forEach((row, at) => {
    const { video_id, product_id, published_ms } = input.videos[at];
    expect(row).toMatchObject({ video_id, product_id, published_ms });
    if (product_id === null) return;
    expect(row.category).toBe(categories[productTraits(draws, product_id).category].slug);
  });
});

test('a world without videos still has their table', () => {
  const empty = entityTables({ ...input, videos: [] }).find(({ name }) => name === 'videos');
  expect(empty?.schema.length).toBeGreaterThan(0);
  expect([...(empty?.segments ?? [])]).toEqual([]);
});
