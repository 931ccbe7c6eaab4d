import { expect, test } from 'vitest';
import { addTallies, tallyPlaywright, tallyVitest } from './tally.ts';

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  success: true,
  testResults: [],
};
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 2 }, errors: [] };

test('counts of both runners add up', () => {
  expect(addTallies([tallyVitest(vitest), tallyPlaywright(playwright)])).toEqual({
    passed: 7,
    failed: 0,
    skipped: 4,
    wavering: 0,
  });
});

test('a file that could not be read is a failure beside failed tests', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
  ];
  expect(tallyVitest({ ...vitest, numFailedTests: 1, success: false, testResults }).failed).toBe(2);
});

test('an error outside any test is a failure', () => {
  expect(tallyVitest({ ...vitest, success: false }).failed).toBe(1);
  expect(tallyPlaywright({ ...playwright, errors: ['no browser'] }).failed).toBe(1);
});

test('what passed only at the second try passed, and is told', () => {
  const told = tallyPlaywright({ stats: { ...playwright.stats, flaky: 1 }, errors: [] });
  expect(told).toMatchObject({ passed: 5, failed: 0, wavering: 1 });
});
