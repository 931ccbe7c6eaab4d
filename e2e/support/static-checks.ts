import { runStep, type StepResult } from './step.ts';

/** What is checked without running anything, in the order in which it is worth reading. */
const CHECKS: readonly { readonly title: string; readonly command: readonly string[] }[] = [
  { title: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { title: 'lint and import table', command: ['oxlint'] },
  { title: 'format', command: ['biome', 'format', '--reporter=summary', '--max-diagnostics=none'] },
  { title: 'unused exports and dependencies', command: ['knip', '--no-progress'] },
];

/** Runs every static check, also after one has failed, and says how each went. */
export async function runStaticChecks(): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const { title, command } of CHECKS) results.push(await runStep(title, command));
  return results;
}
