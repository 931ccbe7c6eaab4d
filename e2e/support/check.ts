import { runStaticChecks } from './static-checks.ts';

const results = await runStaticChecks();
const failed = results.filter((result) => !result.ok);
process.stdout.write(`\n${results.length - failed.length} checks passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
