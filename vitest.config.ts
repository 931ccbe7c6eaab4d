import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{model,metrics,sim,server,client,bench,e2e}/**/*.test.{ts,tsx}'],
    globalSetup: ['server/postgres/test-cluster.ts'],
    // A run that reads no test must not look like one that passed.
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
