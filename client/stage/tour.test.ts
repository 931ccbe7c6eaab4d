import { expect, test } from 'vitest';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { HeardMove } from '../live/live-state.ts';
import { shownBy, tour } from './tour.ts';

test('the tour goes through the four steps in five minutes, and points at metrics of each that are there', () => {
  expect(tour.map(({ stage }) => stage)).toEqual(['discovery', 'exploration', 'purchase', 'post-purchase']);
  expect(tour.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(5);
  for (const { stage, metric_ids } of tour) {
    for (const id of metric_ids) expect(catalogue.get(id)?.stage, id).toBe(stage);
  }
});

test('a step is shown by what moved since it began', () => {
  const move = (id: string, ordinal: number) => ({ id, ordinal }) as HeardMove;
  const moves = [move('net_gmv', 9), move('gmv', 8), move('payment_success', 4)];
  expect(shownBy(tour[2], moves, 5)?.ordinal).toBe(9);
  expect(shownBy(tour[2], moves, 9)).toBeUndefined();
  expect(shownBy(tour[0], moves, 0)).toBeUndefined();
});
