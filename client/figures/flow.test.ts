import { expect, test } from 'vitest';
import { flowOf } from './flow.ts';

const step = (id: string, users: number, mine = false) => ({ id, users, mine });
const week = { first_day: 54, last_day: 60, branches: [step('reviewed', 40, true)] };

test('each step is a share of the one before, and I stand at the furthest that I reached', () => {
  const { steps, branches } = flowOf({
    ...week,
    steps: [
      step('exposed', 1000, true),
      step('viewed', 400, true),
      step('paid', 50),
      step('delivered', 40),
      step('kept', 0),
    ],
  });
  expect(steps.map(({ of_before }) => of_before)).toEqual([null, 0.4, 0.125, 0.8, 0]);
  expect(steps.map(({ me }) => me)).toEqual(['passed', 'here', 'not_yet', 'not_yet', 'not_yet']);
  expect(steps.map(({ stage }) => stage)).toEqual([
    'discovery',
    'exploration',
    'purchase',
    'post-purchase',
    'post-purchase',
  ]);
  expect(branches[0].name.en).toBe('Reviewed');
});

test('an empty week divides nothing by nothing', () => {
  const { steps } = flowOf({ ...week, steps: [step('exposed', 0), step('viewed', 0)] });
  expect(steps[1]).toMatchObject({ of_before: null, of_first: 0, me: 'not_yet' });
});
