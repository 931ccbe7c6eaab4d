import { expect, test } from 'vitest';
import { recordAt, type Segment } from '../../model/events/derive/segment.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { liveTick } from '../world/run-batch.ts';
import { createWorld } from '../world/world.ts';
import { readScenario } from './scenario.ts';

const both = { en: 'x', zh: 'x' };

test('coupons are offered each week, taken along by some, and used by fewer; the platform pays for them', () => {
  const scenario = readScenario(
    {
      name: 'coupons',
      title: both,
      purpose: both,
      settings: [
        { lever: 'coupon_cents', value: 1_000, from_day: 1 },
        { lever: 'first_order_coupon_cents', value: 2_000, from_day: 1 },
      ],
    },
    'coupons',
  );
  const world = createWorld({ seed: 'coupons', users: 80, staged: { scenario, from_day: 0 } });
  const log: Segment[] = [];
  for (let tick = 0; tick < 9 * TICKS_PER_DAY; tick++) {
    liveTick(world);
    if (world.tick % TICKS_PER_DAY === 0) log.push(...world.log.take());
  }
  // Hosts of live rooms drop coupons of shops; these are the platform's.
  const rows = (name: EventName) =>
    log
      .filter((segment) => segment.name === name)
      .flatMap((segment) => Array.from({ length: segment.rows }, (_, row) => recordAt(segment, row)))
      .filter((record) => 'merchant_id' in record && record.merchant_id === null).length;
  expect(rows('offer_coupon')).toBe(4);
  expect(rows('claim_coupon')).toBeGreaterThan(80);
  expect(rows('use_coupon')).toBeGreaterThan(0);
  expect(rows('use_coupon')).toBeLessThan(rows('claim_coupon') / 2);
  const spoilt = world.users.columns.deal_habit.filter((habit) => habit > 0).length;
  expect(spoilt).toBeGreaterThan(0);
  expect(spoilt).toBeLessThanOrEqual(rows('use_coupon'));
});
