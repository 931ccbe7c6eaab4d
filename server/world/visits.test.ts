import { expect, test } from 'vitest';
import { Visits } from './visits.ts';

const MINUTE_MS = 60_000;

test('a visit ends after thirty idle minutes, as long as it was', () => {
  const visits = new Visits();
  const mei = { user_id: 7, visit_id: 70 };
  visits.see(mei, 0, 3);
  visits.see({ user_id: 8, visit_id: 80 }, 0, 3);
  visits.count(mei, 3);
  visits.see(mei, 20 * MINUTE_MS, 3);
  expect(visits.takeIdle(31 * MINUTE_MS)).toEqual([{ user_id: 8, visit_id: 80, length_ms: 0, exposures: 0 }]);
  expect(visits.has(mei)).toBe(true);
  expect(visits.takeIdle(51 * MINUTE_MS)).toEqual([{ ...mei, length_ms: 20 * MINUTE_MS, exposures: 3 }]);
  expect(visits.has(mei)).toBe(false);
});

test('a visit ends with its day, and whoever goes on begins another one', () => {
  const visits = new Visits();
  visits.see({ user_id: 7, visit_id: 70 }, 0, 3);
  visits.see({ user_id: 8, visit_id: 80 }, 0, 4);
  expect(visits.takeOlder(4).map(({ visit_id }) => visit_id)).toEqual([70]);
  expect(visits.takeOf(8).map(({ visit_id }) => visit_id)).toEqual([80]);
  expect(visits.takeAll()).toEqual([]);
});
