import { resolve } from 'node:path';
import type { Relive } from '../dataset/replay.ts';
import { type Verification, verify } from '../dataset/verify.ts';
import { isSampled } from '../world/candidate-log.ts';
import { livingWorld } from './living-world.ts';
import { settingsOf } from './ranking-options.ts';
import { grouped } from './progress.ts';
import { vitrineVersion } from './version.ts';

export interface VerifyCommand {
  readonly json?: true;
  /** False: the world is not lived again. */
  readonly replay: boolean;
}

/** `verify`: a table of the laws, or one JSON document. Answers whether all of them hold. */
export async function verifyCommand(directory: string, { json, replay }: VerifyCommand): Promise<boolean> {
  const is_terminal = process.stderr.isTTY === true;
  const version = await vitrineVersion();
  const relive: Relive = (manifest) =>
    replay && manifest.vitrine === version && manifest.ranking !== undefined
      ? livingWorld({ ...settingsOf(manifest), days: manifest.days, candidates: isSampled })
      : null;
  const verification = await verify(resolve(directory), {
    relive,
    on_check: (id) => void (is_terminal && process.stderr.write(`\r\x1b[K${id} …`)),
  });
  if (is_terminal) process.stderr.write('\r\x1b[K');
  process.stdout.write(`${json ? JSON.stringify(verification, null, 2) : asTable(verification)}\n`);
  return verification.ok;
}

function asTable({ dataset, ok, checks }: Verification): string {
  const width = Math.max(...checks.map(({ id }) => id.length));
  const lines = checks.flatMap(({ id, sentence, ok, violations, example }) => [
    `${ok ? 'holds ' : 'BROKEN'}  ${id.padEnd(width)}  ${sentence}`,
    ...(ok ? [] : [`${' '.repeat(width + 10)}${violationCount(violations)}, for example: ${example}`]),
  ]);
  const broken = checks.filter((check) => !check.ok).length;
  const verdict = ok ? `all ${checks.length} checks hold` : `${broken} of ${checks.length} checks found violations`;
  return [...lines, '', `${dataset}: ${verdict}`].join('\n');
}

function violationCount(violations: number): string {
  return violations === 1 ? '1 violation' : `${grouped(violations)} violations`;
}
