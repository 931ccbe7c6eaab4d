import { expect, test } from 'vitest';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { board } from './board.ts';

test('every metric of the catalogue has exactly one place on the board', () => {
  const placed = [
    board.star,
    ...board.factors,
    ...board.core.flatMap(({ metrics }) => metrics),
    ...board.guardrails,
    ...board.supporting.flatMap(({ metrics }) => metrics),
  ].map(({ id }) => id);
  expect(placed.toSorted()).toEqual([...catalogue.keys()].toSorted());
});

test('each stakeholder has core metrics', () => {
  for (const { stakeholder, metrics } of board.core) expect(metrics.length, stakeholder).toBeGreaterThan(0);
});
