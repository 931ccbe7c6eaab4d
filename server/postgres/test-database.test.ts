import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([openTestDatabase(), openTestDatabase()]);
});

afterAll(async () => {
  await Promise.all([first.drop(), second.drop()]);
});

test('two test databases share a server and see nothing of each other', async () => {
  await first.pool.query('create table only_here (id int)');
  await second.pool.query('create table only_here (id int)');
  await first.pool.query('insert into only_here values (1)');
  expect((await second.pool.query('select count(*) as n from only_here')).rows).toEqual([{ n: 0 }]);
  expect(new URL(first.url).host).toBe(new URL(second.url).host);
});

test('text sorts by code point, whatever the host', async () => {
  const { rows } = await first.pool.query(`select x from unnest(array['b', 'a', 'B', '中']) as x order by x`);
  expect(rows.map((row) => row.x)).toEqual(['B', 'a', 'b', '中']);
});
