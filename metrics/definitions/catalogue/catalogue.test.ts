import { describe, expect, test } from 'vitest';
import { count, distinct, is } from '../algebra.ts';
import type { Metric } from '../metric.ts';
import { stakeholders } from '../metric.ts';
import { catalogue, defineCatalogue } from './catalogue.ts';

const star = catalogue.get('weekly_kept_buyers') as Metric;
const sample: Metric = { ...(catalogue.get('gmv') as Metric), parents: ['weekly_kept_buyers'] };

describe('a declaration that cannot be evaluated is refused with its place', () => {
  const refused: readonly [string, Partial<Metric>, string][] = [
    ['an unknown event', { numerator: count('buy') }, 'metric gmv.numerator.rows: no event or fact buy'],
    ['an unknown column', { numerator: distinct('purchase', 'buyer') }, 'metric gmv.numerator: no column buyer'],
    [
      'a column that is no integer',
      { numerator: distinct('view_video', 'propensity') },
      'metric gmv.numerator: column propensity is no integer',
    ],
    [
      'an unknown word',
      { denominator: count('purchase', { where: { not: is('origin', 'moon') } }) },
      'metric gmv.denominator.rows.where.not: column origin has no value moon',
    ],
    [
      'an instant that is none',
      { numerator: count('purchase', { at: 'value_cents' }) },
      'metric gmv.numerator.rows.at: no instant value_cents',
    ],
    ['an unknown parent', { parents: ['profit'] }, 'metric gmv.parents: no metric profit'],
    ['a metric above itself', { parents: ['gmv'] }, 'metric gmv.parents: it is above itself'],
    ['an unknown owner', { owner: 'nobody' as Metric['owner'] }, 'metric gmv.owner: no owner nobody'],
    ['half a day', { window_days: 0.5 }, 'metric gmv: a window of 0.5 days'],
    ['one language', { name: { en: 'GMV', zh: '' } }, 'metric gmv.name: must be in both languages'],
  ];
  test.each(refused)('%s', (_, change, place) => {
    expect(() => defineCatalogue([star, { ...sample, ...change }])).toThrow(place);
  });

  test('the same id twice', () => {
    expect(() => defineCatalogue([star, sample, sample])).toThrow('metric gmv: declared twice');
  });
});

test('the catalogue is plain data', () => {
  expect(structuredClone([...catalogue.values()])).toEqual([...catalogue.values()]);
});

test('every stakeholder has a core metric and a guardrail', () => {
  const tiersOf = (stakeholder: string) =>
    new Set([...catalogue.values()].filter((metric) => metric.stakeholder === stakeholder).map(({ tier }) => tier));
  for (const stakeholder of stakeholders)
    expect([...tiersOf(stakeholder)]).toEqual(expect.arrayContaining(['core', 'guardrail']));
});

test('core metrics have a target and guardrails a threshold, each with its source', () => {
  for (const { id, tier, target, warning, breach } of catalogue.values()) {
    if (tier === 'core' && id !== 'net_gmv') expect(target, id).toBeDefined();
    if (tier === 'guardrail') expect(warning ?? breach, id).toBeDefined();
    for (const threshold of [target, warning, breach])
      if (threshold !== undefined) expect(threshold.source).not.toBe('');
  }
});
