import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/catalogue.ts';
import { cutRefusal, cutsOf } from './cuts.ts';
import type { Dimension } from './dimension.ts';
import { defineDimensions, dimensions } from './dimensions.ts';
import type { Metric } from './metric.ts';

const metric = (id: string) => catalogue.get(id) as Metric;
const ids = (id: string) => cutsOf(metric(id)).map(({ id }) => id);
const words = { en: 'a', zh: 'a' };

describe('what a metric can be cut by', () => {
  test('a dimension that names a column that does not exist is refused with its place', () => {
    const wrong: Dimension = {
      id: 'wrong',
      name: words,
      meaning: words,
      ways: [
        { trait: { column: 'shoe_size' } },
        {
          trait: { look_up: { from: 'list_sku', key: 'shoe', of: { column: 'size' } }, by: 'sku_id' },
          on: ['move_stock'],
        },
      ],
    };
    expect(() => defineDimensions([wrong])).toThrow(
      [
        'metrics cannot be cut:',
        'dimension wrong.ways[0]: no event has its columns',
        'dimension wrong.ways[1]: list_sku has no column shoe',
        'dimension wrong.ways[1]: list_sku has no column size',
      ].join('\n'),
    );
  });

  test('is what all its rows carry, by themselves or through what they name', () => {
    expect(ids('gmv')).toEqual(
      expect.arrayContaining(['city_tier', 'origin', 'category', 'merchant', 'creator', 'first_order']),
    );
    expect(ids('refund_rate')).toEqual(expect.arrayContaining(['city_tier', 'origin', 'category', 'method']));
    expect(ids('buyer_penetration')).not.toContain('category');
    // A day of a creator is made of several kinds of records: only what it is itself tells it apart.
    expect(ids('active_creators')).toEqual(['creator', 'hour', 'weekday']);
  });

  test('every metric can be cut by something, and each dimension cuts some', () => {
    for (const one of catalogue.values()) expect(cutsOf(one).length, one.id).toBeGreaterThan(0);
    const used = new Set([...catalogue.keys()].flatMap(ids));
    expect([...dimensions.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  test('a cut that cannot be is refused with the event that does not carry it and the cuts there are', () => {
    expect(cutRefusal(metric('buyer_penetration'), [dimensions.get('category') as Dimension])).toMatch(
      /^buyer_penetration cannot be cut by category, which session_start does not carry; it can be cut by city_tier, /,
    );
    expect(cutRefusal(metric('gmv'), [dimensions.get('category') as Dimension])).toBeNull();
  });
});
