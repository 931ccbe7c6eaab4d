import { mkdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { obtainBrowser } from './browser.ts';
import { runStaticChecks } from './static-checks.ts';
import { runStep } from './step.ts';
import { addTallies, type Tally, tallyPlaywright, tallyVitest } from './tally.ts';

const HELP = `npm test [-- --full]

Checks types, imports, format and unused exports; builds; runs unit and property tests; drives the built shop in a
real browser. The last line says how many passed and failed. A failed check or build counts as one failure.

  --full    every law at its stated size (npm run test:full)
  --help    this text

CHROMIUM_PATH names the browser; TEST_DATABASE_URL a PostgreSQL to use instead of embedded ones.
`;

const REPORTS = resolve(import.meta.dirname, '../../node_modules/.cache/vitrine');
const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, wavering: 0 };
const ONE_FAILURE: Tally = { ...NOTHING, failed: 1 };

const { values: options } = parseArgs({ options: { full: { type: 'boolean' }, help: { type: 'boolean' } } });
if (options.help) process.stdout.write(HELP);
else process.exitCode = await runTests(options.full ?? false);

async function runTests(full: boolean): Promise<number> {
  const started = performance.now();
  const env: Record<string, string> = full ? { FULL: '1' } : {};
  await rm(REPORTS, { recursive: true, force: true });
  await mkdir(REPORTS, { recursive: true });

  const tallies: Tally[] = [];
  for (const check of await runStaticChecks()) tallies.push(check.ok ? NOTHING : ONE_FAILURE);

  const server = await runStep('build: server and commands', ['tsc', '-p', 'tsconfig.build.json']);
  const client = await runStep('build: client', ['vite', 'build', '--logLevel', 'warn']);
  const is_built = server.ok && client.ok;
  if (!is_built) tallies.push(ONE_FAILURE);

  tallies.push(
    await runVitest(server.ok ? { ...env, VITRINE_BUILD: resolve(import.meta.dirname, '../../dist') } : env),
  );
  // What could not be built cannot be driven; the failure is counted above.
  if (is_built) tallies.push(await runPlaywright(env));

  const { passed, failed, skipped, wavering } = addTallies(tallies);
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`\n${skipped} skipped, ${wavering} passed only when tried again, ${seconds} s\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

async function runVitest(env: Readonly<Record<string, string>>): Promise<Tally> {
  const report = resolve(REPORTS, 'vitest.json');
  const command = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const step = await runStep('unit and property tests', command, env);
  return tallyOf(step.ok, report, tallyVitest);
}

async function runPlaywright(env: Readonly<Record<string, string>>): Promise<Tally> {
  try {
    const browser = obtainBrowser();
    const step = await runStep('end to end, in a browser', ['playwright', 'test'], { ...env, CHROMIUM_PATH: browser });
    return await tallyOf(step.ok, resolve(REPORTS, 'playwright.json'), tallyPlaywright);
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n`);
    return ONE_FAILURE;
  }
}

/** A runner that executed no test, or died before its report, has failed whatever it says. */
async function tallyOf<Report>(ok: boolean, path: string, tally: (report: Report) => Tally): Promise<Tally> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return ONE_FAILURE;
  const result = tally(JSON.parse(text) as Report);
  const has_failed = !ok || result.passed + result.failed === 0;
  return has_failed && result.failed === 0 ? { ...result, failed: 1 } : result;
}
