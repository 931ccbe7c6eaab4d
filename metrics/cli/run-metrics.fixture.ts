import { execFile } from 'node:child_process';
import { vi } from 'vitest';
import { run } from './program.ts';

export interface Ended {
  /** What the shell was answered. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `npm run metrics -- …` as a program of its own. */
export function metricsProgram(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'metrics/cli/main.ts', ...args], (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** The same command line in this process. */
export async function metrics(...args: string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const onOut = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  const onErr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
  try {
    return { code: await run(args), out, err };
  } finally {
    onOut.mockRestore();
    onErr.mockRestore();
  }
}
