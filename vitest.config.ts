import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{model,metrics,sim,server,client,bench}/**/*.test.{ts,tsx}', 'e2e/support/**/*.test.ts'],
    // Stated sizes take minutes: `npm run test:full`.
    exclude: [...configDefaults.exclude, ...(process.env.FULL ? [] : ['**/*.full.test.ts'])],
    globalSetup: ['server/postgres/test-cluster.ts'],
    // A run that reads no test must not look like one that passed.
    passWithNoTests: false,
    allowOnly: false,
    // Two at a time also where a machine has two cores only: half of the files wait for databases and threads.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
