import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as time from './sim-time.ts';

test('day 0 is Monday 2026-01-05, and sixty days later it is a Friday', () => {
  expect(time.dateOf(0)).toBe('2026-01-05');
  expect(time.weekdayOf(0)).toBe(0);
  expect(time.dateOf(60)).toBe('2026-03-06');
  expect(time.weekdayOf(60)).toBe(4);
});

test('hours and labels are those of UTC+8, whatever the machine thinks', () => {
  const evening = time.startOfDay(60) + 20 * time.HOUR_MS;
  expect(time.hourOf(evening)).toBe(20);
  expect(time.labelOf(evening)).toBe('2026-03-06 20:00:00');
});

test('ticks and days contain the instants between their starts', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat(time.TICK_MS - 1), (tick, within) => {
      const at_ms = time.startOfTick(tick) + within;
      expect(time.tickOf(at_ms)).toBe(tick);
      expect(time.dayOf(at_ms)).toBe(Math.floor(tick / time.TICKS_PER_DAY));
      expect(time.startOfDay(time.dayOf(at_ms))).toBeLessThanOrEqual(at_ms);
    }),
  );
});
