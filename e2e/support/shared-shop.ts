import { test as alone } from '@playwright/test';
import { type RunningServer, startServer } from './server.ts';

/** Ten days and an evening after the beginning: people have a past, and the session of the week goes on. */
const WORLD = { users: 300, days: 11 } as const;
const START_MS = 180_000;

/**
 * Tests that share one running shop a worker. Each is a visit of its own; whoever turns the clock far turns the world
 * back to its opening state after.
 */
export const test = alone.extend<Record<never, never>, { shop: RunningServer }>({
  shop: [
    // The runner reads from the pattern what a fixture needs: this one needs nothing.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const shop = await startServer(WORLD);
      await use(shop);
      await shop.stop();
    },
    { scope: 'worker', timeout: START_MS },
  ],
});
