import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from './embedded.ts';
import { processLives } from './end-process.ts';
import { FolderInUse } from './folder-lock.ts';
import { stopOrphan } from './orphan.ts';
import { readPostmasterFile } from './postmaster-file.ts';

let data_dir: string;
let cluster: string;

beforeEach(async () => {
  data_dir = await mkdtemp(join(tmpdir(), 'vitrine-embedded-'));
  cluster = join(data_dir, 'postgres', 'cluster');
});

afterEach(async () => {
  await stopOrphan(cluster);
  await rm(data_dir, { recursive: true, force: true });
});

describe('an embedded PostgreSQL', { timeout: 60_000 }, () => {
  test('a first start creates it, a second start finds its rows', async () => {
    const first_start_ms = await timed(async () => {
      const first = await openDatabase({ data_dir });
      await first.pool.query(`create table note (body text); insert into note values ('hello')`);
      await first.stop();
    });
    let rows: unknown;
    const second_start_ms = await timed(async () => {
      const second = await openDatabase({ data_dir });
      rows = (await second.pool.query('select body from note')).rows;
      await second.stop();
    });
    expect(rows).toEqual([{ body: 'hello' }]);
    console.log(`embedded PostgreSQL: first start ${first_start_ms} ms, later start ${second_start_ms} ms`);
  });

  test('durability settings, loopback and a private password are in force', async () => {
    const database = await openDatabase({ data_dir });
    const { rows } = await database.pool.query(
      `select name, setting from pg_settings where name in
       ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'data_checksums') order by name`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      synchronous_commit: 'on',
    });
    expect((await stat(join(data_dir, 'postgres', 'password'))).mode & 0o777).toBe(0o600);
    const wrong = new URL(database.url);
    wrong.password = 'guess';
    await expect(openDatabase({ data_dir, database_url: wrong.href })).rejects.toThrow(/password authentication/);
    await database.stop();
    expect(await readPostmasterFile(cluster)).toBeNull();
  });

  test('bigints arrive as numbers, and refuse to be rounded', async () => {
    const database = await openDatabase({ data_dir });
    expect((await database.pool.query('select count(*) as n, 9007199254740991::int8 as edge')).rows).toEqual([
      { n: 1, edge: Number.MAX_SAFE_INTEGER },
    ]);
    await expect(database.pool.query('select 9007199254740992::int8')).rejects.toThrow(RangeError);
    await database.stop();
  });

  test('a second start on the same folder is refused, from this process and from another', async () => {
    const database = await openDatabase({ data_dir });
    await expect(openDatabase({ data_dir })).rejects.toThrow(FolderInUse);
    const other = startWriter();
    const [code] = await once(other.child, 'exit');
    expect(code).not.toBe(0);
    expect(other.stderr()).toContain(`is in use by process ${process.pid}`);
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.stop();
    await (await openDatabase({ data_dir })).stop();
  });

  test('a postmaster that outlived its killed owner is stopped, and its rows are there', async () => {
    const acknowledged = await killWriterMidWrite();
    const orphan = await readPostmasterFile(cluster);
    expect(orphan !== null && processLives(orphan.pid)).toBe(true);

    const database = await openDatabase({ data_dir });
    expect(processLives(orphan!.pid)).toBe(false);
    expect(await missing(database.pool, acknowledged)).toEqual([]);
    await database.stop();
  });

  test('kill -9 of owner and postmaster mid-write loses no acknowledged row', async () => {
    for (let round = 0; round < 3; round++) {
      const acknowledged = await killWriterMidWrite(true);
      const database = await openDatabase({ data_dir });
      expect(await missing(database.pool, acknowledged)).toEqual([]);
      await database.stop();
    }
  });

  test('a stale postmaster.pid whose number belongs to another program is cleared, and that program lives on', async () => {
    await (await openDatabase({ data_dir })).stop();
    const bystander = spawn('sleep', ['60']);
    const lines = [bystander.pid, cluster, 0, 1, '', '127.0.0.1', '', 'ready', ''];
    await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'));
    const database = await openDatabase({ data_dir });
    expect(bystander.exitCode).toBeNull();
    await database.stop();
    bystander.kill();
  });

  test('a lock left by a killed process is replaced, also when its number has been given away', async () => {
    await (await openDatabase({ data_dir })).stop();
    for (const stale of [
      { pid: 2 ** 22 + 1, born: 'x' },
      { pid: process.ppid, born: 'another boot/1' },
      { pid: process.pid, born: null },
    ]) {
      await writeFile(join(data_dir, 'postgres', 'owner.lock'), JSON.stringify({ ...stale, token: 'left behind' }));
      await (await openDatabase({ data_dir })).stop();
    }
    await writeFile(join(data_dir, 'postgres', 'owner.lock'), '{"pid":');
    await (await openDatabase({ data_dir })).stop();
  });

  test('a first start killed halfway is begun anew', async () => {
    const writer = startWriter();
    await waitFor(async () => {
      const drafts = await readdir(join(data_dir, 'postgres')).catch(() => []);
      return drafts.some((name) => existsSync(join(data_dir, 'postgres', name, 'base')));
    });
    writer.child.kill('SIGKILL');
    // Until the kernel has buried it, it still counts as a living owner.
    await once(writer.child, 'exit');
    const database = await openDatabase({ data_dir });
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.stop();
  });
});

describe('a database by URL', () => {
  test('one that nobody serves is refused with its address and without its password', async () => {
    const port = await closedPort();
    const opening = openDatabase({ data_dir, database_url: `postgres://shop:secret@127.0.0.1:${port}/shop` });
    const error = await opening.catch((cause: Error) => cause);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(/DATABASE_URL \(127\.0\.0\.1:\d+\/shop\).*ECONNREFUSED/);
    expect((error as Error).message).not.toContain('secret');
  });
});

interface Writer {
  readonly child: ChildProcessWithoutNullStreams;
  readonly acknowledged: number[];
  stderr(): string;
}

function startWriter(): Writer {
  const script = fileURLToPath(new URL('./killed-writer.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, data_dir]);
  const acknowledged: number[] = [];
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  createInterface(child.stdout).on('line', (line) => {
    if (line !== 'ready') acknowledged.push(Number(line));
  });
  return { child, acknowledged, stderr: () => stderr };
}

async function killWriterMidWrite(postmaster_too = false): Promise<readonly number[]> {
  const writer = startWriter();
  await waitFor(() => writer.acknowledged.length >= 200 || writer.child.exitCode !== null);
  expect(writer.stderr()).toBe('');
  const postmaster = await readPostmasterFile(cluster);
  if (postmaster_too) process.kill(postmaster!.pid, 'SIGKILL');
  writer.child.kill('SIGKILL');
  await once(writer.child, 'close');
  return writer.acknowledged;
}

async function missing(
  pool: { query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }> },
  ids: readonly number[],
): Promise<unknown[]> {
  const { rows } = await pool.query('select id from unnest($1::int8[]) as id where id not in (select id from orders)', [
    ids,
  ]);
  return rows;
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('waited 30 s in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round(performance.now() - started);
}
