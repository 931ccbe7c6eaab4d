import { expect, test } from 'vitest';
import { metricOf } from './board.ts';
import { formulaParts } from './formula-parts.ts';

test('a formula stands above and below its line, scale apart', () => {
  expect(formulaParts(metricOf('watch_min_per_dau'))).toMatchObject({
    numerator: 'sum(watch_ms of view_video)',
    scale: '÷ 60000',
  });
  expect(formulaParts(metricOf('gmv'))).toMatchObject({ denominator: null, scale: '' });
});

test('only brackets around the whole fall away', () => {
  expect(formulaParts(metricOf('net_gmv')).numerator).toBe(
    'sum(value_cents of purchase) − sum(value_cents of refund by paid_at_ms)',
  );
});
