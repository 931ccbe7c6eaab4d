import { expect, test } from 'vitest';
import { Sightings } from './sightings.ts';

test('who comes back in time is not gone, and who was there before the server is given the same time', () => {
  const sightings = new Sightings(1_000);
  sightings.see(1, 7, 0);
  expect(sightings.isGone(1, 7, 900)).toBe(false);
  sightings.see(1, 7, 950);
  expect(sightings.isGone(1, 7, 1_900)).toBe(false);
  expect(sightings.isGone(1, 7, 1_950)).toBe(true);
  expect(sightings.isGone(2, 7, 5_000)).toBe(false);
  expect(sightings.isGone(2, 7, 5_999)).toBe(false);
  expect(sightings.isGone(2, 7, 6_000)).toBe(true);
});

test('being seen in one room says nothing of another', () => {
  const sightings = new Sightings(1_000);
  sightings.see(1, 7, 0);
  expect(sightings.isGone(1, 8, 900)).toBe(false);
  sightings.see(1, 7, 1_800);
  expect(sightings.isGone(1, 8, 1_900)).toBe(true);
});
