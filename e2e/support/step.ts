import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, resolve } from 'node:path';

export interface StepResult {
  readonly title: string;
  readonly ok: boolean;
  readonly seconds: number;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs one program of the project (found in node_modules/.bin), its output passing through, and says how it went. */
export async function runStep(
  title: string,
  [program, ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  process.stdout.write(`\n── ${title}\n`);
  const started = performance.now();
  const path = [resolve(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, PATH: path },
    shell: process.platform === 'win32',
  });
  const ok = await Promise.race([
    once(child, 'close').then(([code]) => code === 0),
    once(child, 'error').then(() => false),
  ]);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${ok ? '✓' : '✗'} ${title} (${seconds.toFixed(1)} s)\n`);
  return { title, ok, seconds };
}
