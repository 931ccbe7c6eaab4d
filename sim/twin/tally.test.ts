import { expect, test } from 'vitest';
import { KEPT_FINAL_DAYS } from '../../metrics/definitions/kept.ts';
import { createFold } from '../../metrics/fold/fold.ts';
import { createWorld } from '../world/world.ts';
import { effectsOf, live } from './evaluate.ts';
import { Tally } from './tally.ts';
import { beginning, liveDay, takeDay } from './twin.ts';

const WEEK = { from_day: 4, to_day: 11 };

test('what is counted person by person adds up to the metrics of the catalogue', { timeout: 120_000 }, () => {
  const world = createWorld({ seed: 'tally', users: 30 });
  const fold = createFold();
  liveDay(world);
  takeDay(world, fold);
  const tally = new Tally(world, [WEEK]);
  const valueOf = (id: string) => fold.series(id, 1)[0]?.value ?? null;
  const early: Record<string, number | null> = {};
  for (let day = 1; day <= WEEK.to_day + KEPT_FINAL_DAYS + 1; day++) {
    liveDay(world);
    tally.takeDay(takeDay(world, fold));
    if (day === WEEK.to_day) for (const id of ['gmv', 'orders']) early[id] = valueOf(id);
  }
  const [counted] = tally.counted();
  const sum = (of: Float64Array) => 7 * of.reduce((total, each) => total + each, 0);
  expect(early.orders).toBeGreaterThan(3);
  expect(sum(counted.orders)).toBeCloseTo(early.orders as number);
  expect(sum(counted.gmv_cents)).toBeCloseTo(early.gmv as number);
  expect(sum(counted.kept_buyer_weeks)).toBeCloseTo(valueOf('weekly_kept_buyers_final') as number);
  expect(valueOf('weekly_kept_buyers_final')).toBeGreaterThan(0);
  // Nothing is paid for but what was sold, and goods cost something.
  expect(sum(counted.payout_cents)).toBeLessThan(sum(counted.net_gmv_cents));
  expect(sum(counted.profit_cents)).toBeLessThan(sum(counted.payout_cents));
  expect(sum(counted.active_days)).toBeLessThanOrEqual(7 * world.users.rows);
});

test('a lever moves what is counted, and none moves nothing', { timeout: 120_000 }, () => {
  const begun = beginning('tally', 12, 1);
  const windows = [{ from_day: 0, to_day: 2 }];
  const [rest, same] = [1, 2].map(() => live(begun, { windows, settling_days: 1 }).counted[0]);
  for (const { effect } of Object.values(effectsOf(rest, same))) expect(effect).toEqual({ mean: 0, variance: 0 });
});
