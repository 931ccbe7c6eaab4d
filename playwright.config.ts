import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/support/browser.ts';

/** Debian's build asks home for updates and profiles otherwise; tests stay on this machine. */
const BROWSER_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const executablePath = findBrowser();

/** A worker has one shop for its tests (e2e/support/shared-shop.ts); what needs a world of its own starts it. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Stated sizes take minutes: `npm run test:full`.
  testIgnore: process.env.FULL ? [] : ['**/*.full.spec.ts'],
  outputDir: 'e2e/.results',
  forbidOnly: true,
  // A test waits half of its time, for a page or for its server to open: two of them fill two cores. Stated sizes
  // are measured, so nothing may run beside them.
  workers: process.env.FULL ? 1 : 2,
  // A machine that others use may starve a browser once; who fails twice is at fault, and who failed once is named.
  retries: process.env.FULL ? 0 : 1,
  timeout: process.env.FULL ? 300_000 : 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['html', { outputFolder: 'e2e/.report', open: 'never' }],
    ['json', { outputFile: 'node_modules/.cache/vitrine/playwright.json' }],
  ],
  use: {
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    // Moving pictures are painted by software here; sentences about motion ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: BROWSER_ARGS,
      chromiumSandbox: false,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  // A test of one of them alone says so in its title: `@phone` or `@wide`.
  projects: [
    {
      name: 'phone',
      grepInvert: /@wide/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    { name: 'wide', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
  ],
});
