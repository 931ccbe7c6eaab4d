import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalRational, plusRational, rational, toNumber } from './rational.ts';
import { type GroupValue, identities, partsBy, whyProduct, whySegments } from './why.ts';

const values = (fractions: Readonly<Record<string, readonly [number, number | null]>>) =>
  new Map(
    Object.entries(fractions).map(([id, [numerator, denominator]]) => [
      id,
      { value: numerator / (denominator ?? 1), numerator, denominator },
    ]),
  );
const shop = (wau: number, buyers: number, orders: number, gmv: number) =>
  values({
    wau: [wau, null],
    buyer_penetration: [buyers, wau],
    orders_per_buyer: [orders, buyers],
    aov: [gmv, orders],
    gmv: [gmv, null],
    orders: [orders, null],
    weekly_buyers: [buyers, null],
  });
const sum = (parts: readonly ReturnType<typeof rational>[]) => parts.reduce(plusRational, rational(0));

describe('why a product moved', () => {
  test('is told by its factors, by stage and by stakeholder, each summing to the change', () => {
    const why = whyProduct('gmv', shop(100, 10, 20, 1_000), shop(120, 15, 24, 1_500));
    expect(toNumber(why?.change ?? rational(0))).toBe(500);
    for (const property of ['stage', 'stakeholder'] as const)
      expect(toNumber(sum([...partsBy(why?.drivers ?? [], property).values()]))).toBeCloseTo(500, 10);
    expect(why?.drivers.map(({ metric, part }) => [metric.id, Math.sign(toNumber(part))])).toEqual([
      ['wau', 1],
      ['buyer_penetration', 1],
      ['orders_per_buyer', -1],
      ['aov', 1],
    ]);
  });

  test('whatever the readings, exactly', () => {
    const n = fc.integer({ min: 1, max: 1e6 });
    const reading = fc.tuple(n, n, n, n).map((of) => shop(...of));
    fc.assert(
      fc.property(reading, reading, fc.constantFrom('gmv', 'orders', 'weekly_buyers'), (before, after, id) => {
        const why = whyProduct(id, before, after);
        if (why === null) throw new Error('nothing told');
        expect(equalRational(sum(why.drivers.map(({ part }) => part)), why.change)).toBe(true);
      }),
    );
  });

  test('says nothing where a factor is missing, and refuses what is no product', () => {
    const before = shop(100, 10, 20, 1_000);
    const gap = new Map(before).set('aov', { value: null as never, numerator: 0, denominator: 0 });
    expect(whyProduct('gmv', before, gap)).toBeNull();
    expect(() => whyProduct('ctor', before, before)).toThrow('these are: weekly_kept_buyers');
    expect(() =>
      whyProduct('gmv', before, shop(100, 10, 20, 1_000).set('gmv', { value: 1, numerator: 1, denominator: null })),
    ).toThrow('is not the product of');
    expect(identities.size).toBeGreaterThan(3);
  });
});

describe('why a ratio moved, by segment', () => {
  const group = (key: string, numerator: number, denominator: number): GroupValue => ({ key, numerator, denominator });
  const of = (...groups: GroupValue[]) => ({
    whole: {
      numerator: groups.reduce((all, one) => all + one.numerator, 0),
      denominator: groups.reduce((all, one) => all + (one.denominator ?? 0), 0),
    },
    groups,
  });

  test('tells mix from rate: both cities keep their rate, yet the whole falls', () => {
    const { change, segments } = whySegments(
      of(group('rich', 40, 100), group('poor', 10, 100)),
      of(group('rich', 40, 100), group('poor', 30, 300)),
    );
    expect(toNumber(change)).toBeCloseTo(0.175 - 0.25, 12);
    expect(segments.map(({ rate }) => toNumber(rate))).toEqual([0, 0]);
    expect(toNumber(sum(segments.map(({ mix }) => mix)))).toBeCloseTo(-0.075, 12);
    expect(segments.every(({ mix }) => toNumber(mix) < 0)).toBe(true);
  });

  test('a segment that is new or gone is mix alone', () => {
    const { segments } = whySegments(of(group('old', 10, 100)), of(group('new', 30, 100)));
    expect(segments.map(({ rate }) => toNumber(rate))).toEqual([0, 0]);
  });

  test('segments and overlap sum to the change exactly, for ratios and for totals', () => {
    const some = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(1_000), fc.integer({ min: 0, max: 1_000 })),
      { selector: ([key]) => key, minLength: 1 },
    );
    const side = fc.tuple(some, fc.nat(2_000), fc.integer({ min: 1, max: 4_000 }));
    fc.assert(
      fc.property(side, side, fc.boolean(), (a, b, ratio) => {
        const [before, after] = [a, b].map(([groups, numerator, denominator]) => ({
          whole: { numerator, denominator: ratio ? denominator : null },
          groups: groups.map(([key, n, d]) => ({ key, numerator: n, denominator: ratio ? d : null })),
        }));
        const { change, segments, overlap } = whySegments(before, after);
        expect(
          equalRational(plusRational(sum(segments.flatMap(({ rate, mix }) => [rate, mix])), overlap), change),
        ).toBe(true);
      }),
    );
  });

  test('where groups are the whole, nothing is left over', () => {
    const before = of(group('a', 3, 10), group('b', 5, 7));
    const after = of(group('a', 4, 9), group('b', 5, 20), group('c', 1, 2));
    expect(toNumber(whySegments(before, after).overlap)).toBe(0);
  });
});
