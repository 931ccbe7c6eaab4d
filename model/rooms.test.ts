import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const OXLINT = join(ROOT, 'node_modules', '.bin', 'oxlint');
const ROOMS = ['model', 'metrics', 'sim', 'server', 'client', 'e2e', 'bench'];

/** Planted faults: where, what, and the rule that must see it. */
const FAULTS: readonly (readonly [file: string, source: string, rule: string])[] = [
  // The import table, one line a forbidden direction.
  ...forbidden('model', ['metrics', 'sim', 'server', 'client', 'e2e']),
  ...forbidden('metrics', ['sim', 'server', 'client', 'e2e']),
  ...forbidden('sim', ['server', 'client', 'e2e']),
  ...forbidden('server', ['client', 'e2e']),
  ...forbidden('client', ['sim', 'server', 'e2e']),
  ...forbidden('e2e', ['metrics', 'sim', 'server', 'client']),
  ['client/feed/live-fold.ts', `import { x } from '../../metrics/fold/fold.ts'; x();`, 'no-restricted-imports'],
  [
    'client/feed/type-only.ts',
    `import type { X } from '../../server/x.ts'; export const x: X = 1;`,
    'no-restricted-imports',
  ],
  ['client/feed/file.ts', `import { readFileSync } from 'node:fs'; readFileSync('');`, 'no-restricted-imports'],
  ['sim/phases/dynamic.ts', `export const x = await import('../../server/x.ts');`, 'no-restricted-imports'],
  ['sim/cli/server.ts', `import { x } from '../../server/x.ts'; x();`, 'no-restricted-imports'],
  ['model/rooms-in.test.ts', `import { x } from '../server/x.ts'; x();`, 'no-restricted-imports'],
  // Packages, files and sockets in pure rooms.
  ['model/package.ts', `import pg from 'pg'; pg;`, 'no-restricted-imports'],
  ['model/deep/package.ts', `import { x } from '@duckdb/node-api'; x();`, 'no-restricted-imports'],
  ['model/file.ts', `import { readFileSync } from 'node:fs'; readFileSync('');`, 'no-restricted-imports'],
  ['metrics/sql/socket.ts', `import { connect } from 'node:net'; connect(1);`, 'no-restricted-imports'],
  ['metrics/sql/duckdb.ts', `import { x } from '@duckdb/node-api'; x();`, 'no-restricted-imports'],
  ['sim/phases/worker.ts', `import { Worker } from 'node:worker_threads'; new Worker('');`, 'no-restricted-imports'],
  // Clock, chance, locale, surroundings in pure rooms.
  ...['model', 'metrics/fold', 'sim/phases'].flatMap((room) => [
    [`${room}/chance.ts`, 'export const x = Math.random();', 'no-restricted-properties'] as const,
    [`${room}/taken-chance.ts`, 'const { random } = Math; random();', 'no-restricted-properties'] as const,
    [`${room}/now.ts`, 'export const x = Date.now();', 'no-restricted-properties'] as const,
    [`${room}/new-date.ts`, 'export const x = new Date();', 'no-wall-clock'] as const,
    [`${room}/called-date.ts`, 'export const x = Date();', 'no-wall-clock'] as const,
    [`${room}/stop-watch.ts`, 'export const x = performance.now();', 'no-restricted-properties'] as const,
    [`${room}/timer.ts`, 'setTimeout(() => {}, 1);', 'no-restricted-globals'] as const,
    [`${room}/locale.ts`, 'export const x = (5).toLocaleString();', 'no-restricted-properties'] as const,
    [`${room}/collation.ts`, `export const x = 'a'.localeCompare('b');`, 'no-restricted-properties'] as const,
    [`${room}/intl.ts`, `export const x = new Intl.NumberFormat('en');`, 'no-restricted-globals'] as const,
    [`${room}/environment.ts`, 'export const x = process.env.SEED;', 'no-restricted-globals'] as const,
  ]),
  // Circles and barrels anywhere.
  ['server/circle-a.ts', `import { b } from './circle-b.ts'; export const a = (): number => b;`, 'no-cycle'],
  ['server/circle-b.ts', `import { a } from './circle-a.ts'; export const b = a();`, 'no-cycle'],
  ['server/barrel.ts', `export * from './fine.ts';`, 'no-barrel-file'],
];

const FINE: readonly (readonly [file: string, source: string])[] = [
  [
    'model/fine.ts',
    `import { z } from 'zod'; import alea from 'seedrandom/lib/alea.js'; export const x = [z, alea, new Date(5)];`,
  ],
  [
    'model/fine.test.ts',
    `import { test } from 'vitest'; import { x } from './fine.ts'; test('x', () => void [x, Date.now()]);`,
  ],
  ['metrics/fold/fine.ts', `import { x } from '../../model/fine.ts'; export const y = x;`],
  [
    'metrics/shell/fine.ts',
    `import { x } from '@duckdb/node-api'; import { y } from '../fold/fine.ts'; x(y, Date.now());`,
  ],
  ['metrics/definitions/fine.ts', `import { x } from '../../model/fine.ts'; export const y = x;`],
  [
    'sim/phases/fine.ts',
    `import { y } from '../../metrics/fold/fine.ts'; import { faker } from '@faker-js/faker'; export const z = [y, faker];`,
  ],
  [
    'sim/cli/fine.ts',
    `import { argv } from 'node:process'; import { z } from '../phases/fine.ts'; console.log(argv, z, new Date());`,
  ],
  ['server/fine.ts', `import { z } from '../sim/phases/fine.ts'; import pg from 'pg'; export const w = [z, pg];`],
  [
    'client/feed/fine.ts',
    `import { y } from '../../metrics/definitions/fine.ts'; import { x } from '../../model/fine.ts'; export const v = [x, y];`,
  ],
  ['client/feed/fine.test.ts', `import { readFileSync } from 'node:fs'; readFileSync('');`],
  [
    'e2e/fine.ts',
    `import { x } from '../model/fine.ts'; import { test } from '@playwright/test'; test('x', () => void x);`,
  ],
];

interface Report {
  readonly diagnostics: readonly { readonly code?: string; readonly filename: string; readonly message: string }[];
}

let folder: string;
let seen: Map<string, string[]>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-rooms-'));
  for (const file of ['.oxlintrc.json', 'model/wall-clock.lint.mjs'])
    place(file, readFileSync(join(ROOT, file), 'utf8'));
  for (const [file, source] of [...FAULTS, ...FINE]) place(file, source);
  for (const room of ROOMS) place(`${room}/x.ts`, 'export const x = 1; export type X = number;');
  seen = new Map();
  for (const { filename, code, message } of lint().report.diagnostics) {
    seen.set(filename, [...(seen.get(filename) ?? []), `${code ?? ''} ${message}`]);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(FAULTS)('%s: %s', (file, _source, rule) => {
  expect(seen.get(file)?.join('\n') ?? 'nothing').toContain(`(${rule})`);
});

test.each(FINE)('%s is let pass', (file) => {
  expect(seen.get(file)).toBeUndefined();
});

test('a run that reads no file fails', () => {
  mkdirSync(join(folder, 'empty'));
  expect(lint('empty').status).not.toBe(0);
});

test('a configuration whose own rules are missing fails', () => {
  rmSync(join(folder, 'model', 'wall-clock.lint.mjs'));
  expect(lint('server/fine.ts').status).not.toBe(0);
});

test('no file passes on the names of another one', () => {
  const barrels = ROOMS.flatMap((room) => sources(join(ROOT, room))).filter((path) =>
    /^export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s/m.test(readFileSync(path, 'utf8')),
  );
  expect(barrels).toEqual([]);
});

function forbidden(room: string, others: readonly string[]): (readonly [string, string, string])[] {
  return others.flatMap((other) => [
    [
      `${room}/imports-${other}.ts`,
      `import { x } from '../${other}/x.ts'; export const y = x;`,
      'no-restricted-imports',
    ] as const,
    [
      `${room}/deep/er/imports-${other}.ts`,
      `import { x } from '../../../${other}/x.ts'; export const y = x;`,
      'no-restricted-imports',
    ] as const,
  ]);
}

function place(file: string, source: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${source}\n`);
}

function lint(...paths: string[]): { status: number | null; report: Report } {
  const { status, stdout, stderr } = spawnSync(OXLINT, ['--format=json', ...paths], { cwd: folder, encoding: 'utf8' });
  const json = stdout.slice(stdout.indexOf('{'));
  try {
    return { status, report: json === '' ? { diagnostics: [] } : (JSON.parse(json) as Report) };
  } catch {
    return { status, report: { diagnostics: [{ filename: '', message: stdout + stderr }] } };
  }
}

function sources(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
}
