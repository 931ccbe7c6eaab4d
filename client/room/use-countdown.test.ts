import { expect, test } from 'vitest';
import { minutesOf } from './use-countdown.ts';

test('time left is told in minutes and seconds, and a begun second counts', () => {
  expect(minutesOf(95_000)).toBe('1:35');
  expect(minutesOf(60_000)).toBe('1:00');
  expect(minutesOf(1)).toBe('0:01');
  expect(minutesOf(0)).toBe('0:00');
});
