import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { actKey, creatorActor, isGuest } from '../../model/ids.ts';
import { foundingDay, joiners, longestLife, populationOf } from './population.ts';

const draws = createDraws(worldKey('42'));

test('a larger world has more of everybody, and a small one enough for a feed and a street of shops', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 20 }), fc.integer({ min: 1, max: 2 ** 20 }), (a, b) => {
      const [small, large] = [populationOf(Math.min(a, b)), populationOf(Math.max(a, b))];
      for (const kind of ['users', 'creators', 'merchants'] as const) {
        expect(large[kind]).toBeGreaterThanOrEqual(small[kind]);
        expect(Number.isInteger(small[kind])).toBe(true);
        expect(small.daily[kind] / small[kind]).toBeCloseTo(large.daily[kind] / large[kind], 10);
      }
      expect(small.creators).toBeGreaterThanOrEqual(40);
      expect(small.merchants).toBeGreaterThanOrEqual(12);
    }),
  );
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 20 + 1])('refuses a world of %s users', (users) => {
  expect(() => populationOf(users)).toThrow(RangeError);
});

test('over a year as many join as expected, on every scale', () => {
  for (const users of [300, 20_000, 1_000_000]) {
    const size = populationOf(users);
    const days = Array.from({ length: 365 }, (_, day) => joiners(draws, size, day));
    for (const kind of ['users', 'creators', 'merchants'] as const) {
      const expected = size.daily[kind] * 365;
      const total = days.reduce((sum, day) => sum + day[kind], 0);
      // Six standard deviations of a Poisson sum.
      expect(Math.abs(total - expected), `${kind} of ${users}`).toBeLessThan(6 * Math.sqrt(expected));
      const variance = days.reduce((sum, day) => sum + (day[kind] - size.daily[kind]) ** 2, 0) / 365;
      expect(variance / size.daily[kind]).toBeGreaterThan(0.5);
      expect(variance / size.daily[kind]).toBeLessThan(1.6);
    }
  }
});

test('who joins on a day does not depend on what was asked before', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (day, other) => {
      const size = populationOf(5_000);
      const first = joiners(draws, size, day);
      joiners(draws, size, other);
      expect(joiners(draws, size, day)).toEqual(first);
    }),
  );
});

test('founders came within three years, the later the more where the kind grows faster', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (draw) => {
      for (const kind of ['users', 'creators', 'merchants'] as const) {
        const day = foundingDay(kind, draw);
        expect(day).toBeLessThan(0);
        expect(day).toBeGreaterThanOrEqual(-1_095);
      }
      expect(foundingDay('merchants', draw)).toBeGreaterThanOrEqual(foundingDay('users', draw));
    }),
  );
});

test('whoever joins in the longest life of a world finds an id, and a larger world lives less long', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 1_000_000 }), (users) => {
      const days = longestLife(users);
      const { users: members, creators, daily } = populationOf(users);
      expect(days).toBeGreaterThanOrEqual(28);
      expect(days).toBeLessThanOrEqual(longestLife(users - 1));
      expect(() => actKey(creatorActor(creators + Math.ceil(days * daily.creators)), 0, 0)).not.toThrow();
      expect(isGuest(members + Math.ceil(days * daily.users))).toBe(false);
    }),
  );
});
