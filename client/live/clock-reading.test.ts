import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClockView } from '../../model/wire/views.ts';
import { type ClockReading, hearClock, holdClock, isTurnedBack, shownTime, skipDone } from './clock-reading.ts';

const noon: ClockView = { now_ms: 1_000_000_000, rate: 60, asked_rate: 60, held_by: 'nobody', skipping_to_ms: null };

test('time goes on between messages at the rate that was told', () => {
  const reading = hearClock(null, noon, 5_000);
  expect(shownTime(reading, 6_000) - noon.now_ms).toBe(60_000);
});

test('a message that travelled slowly does not turn the clock back; the clock waits for it', () => {
  const reading = hearClock(hearClock(null, noon, 0), { ...noon, now_ms: noon.now_ms + 50_000 }, 1_000);
  expect(shownTime(reading, 1_000)).toBe(noon.now_ms + 60_000);
  expect(shownTime(reading, 1_100)).toBe(noon.now_ms + 60_000);
  expect(shownTime(reading, 2_000)).toBe(noon.now_ms + 110_000);
});

test('a world that was reset is believed', () => {
  const opening = { ...noon, now_ms: noon.now_ms - 86_400_000, rate: 1 as const };
  expect(shownTime(hearClock(hearClock(null, noon, 0), opening, 1_000), 1_000)).toBe(opening.now_ms);
});

test('a world that is held while what is shown ran ahead of it is the same world', () => {
  const behind = { ...noon, now_ms: noon.now_ms + 30_000, rate: 1 as const, held_by: 'checkout' as const };
  const fast = hearClock(null, noon, 0);
  expect(isTurnedBack(fast, behind)).toBe(false);
  const held = hearClock(fast, behind, 1_000);
  expect(shownTime(held, 1_000)).toBe(noon.now_ms + 60_000);
  expect(isTurnedBack(held, { ...behind, now_ms: behind.now_ms + 500 })).toBe(false);
  expect(isTurnedBack(holdClock(fast, 5_000), behind)).toBe(false);
  expect(isTurnedBack(held, { ...behind, now_ms: behind.now_ms - 86_400_000 })).toBe(true);
});

test('a pause stands still, and so does a clock that is not heard any more', () => {
  const paused = hearClock(null, { ...noon, rate: 0 }, 0);
  expect(shownTime(paused, 60_000)).toBe(noon.now_ms);
  const held = holdClock(hearClock(null, noon, 0), 2_000);
  expect(shownTime(held, 90_000)).toBe(noon.now_ms + 120_000);
});

test('a skip shows what was heard and how far it is', () => {
  const start = hearClock(null, { ...noon, skipping_to_ms: noon.now_ms + 1_000 }, 0);
  expect(skipDone(start)).toBe(0);
  const later = hearClock(start, { ...noon, now_ms: noon.now_ms + 250, skipping_to_ms: noon.now_ms + 1_000 }, 9);
  expect(skipDone(later)).toBe(0.25);
  expect(shownTime(later, 5_000)).toBe(noon.now_ms + 250);
  expect(skipDone(hearClock(later, { ...noon, now_ms: noon.now_ms + 1_000 }, 20))).toBeNull();
});

test('law: whatever is heard within its lateness, what is shown never goes back', () => {
  const message = fc.record({
    after_ms: fc.integer({ min: 0, max: 5_000 }),
    late_ms: fc.integer({ min: 0, max: 2_000 }),
    rate: fc.constantFrom(...([0, 1, 60, 600] as const)),
  });
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 30 }), (messages) => {
      let real_ms = 0;
      let world_ms = noon.now_ms;
      let rate: ClockView['rate'] = 60;
      let reading: ClockReading = hearClock(null, noon, 0);
      let shown_ms = 0;
      for (const next of messages) {
        real_ms += next.after_ms;
        world_ms += next.after_ms * rate;
        expect(shownTime(reading, real_ms)).toBeGreaterThanOrEqual(shown_ms);
        rate = next.rate;
        reading = hearClock(reading, { ...noon, now_ms: world_ms - next.late_ms * rate, rate }, real_ms);
        expect(shownTime(reading, real_ms)).toBeGreaterThanOrEqual(shown_ms);
        shown_ms = shownTime(reading, real_ms);
      }
    }),
  );
});
