import { expect, test } from 'vitest';
import { createDraws, worldKey } from '../draws/draws.ts';
import { armBit, armBits, armOf, type Experiment, holdout } from './assignment.ts';

const draws = createDraws(worldKey('assignment'));
const half: Experiment = { number: 7, name: 'half', treated_share: 0.5 };
const units = Array.from({ length: 20_000 }, (_, unit) => unit);
const treated = (experiment: Experiment) => units.filter((unit) => armOf(draws, experiment, unit) === 'treated');

test('each arm gets its share, within four standard errors', () => {
  for (const experiment of [holdout, half, { ...half, number: 8, treated_share: 0.2 }]) {
    const p = experiment.treated_share;
    const error = Math.sqrt((p * (1 - p)) / units.length);
    expect(Math.abs(treated(experiment).length / units.length - p)).toBeLessThan(4 * error);
  }
});

test('a larger share keeps those who were treated, and nobody and everybody are shares', () => {
  const more = new Set(treated({ ...half, treated_share: 0.6 }));
  expect(treated(half).every((unit) => more.has(unit))).toBe(true);
  expect(treated({ ...half, treated_share: 0 })).toEqual([]);
  expect(treated({ ...half, treated_share: 1 })).toEqual(units);
});

test('splits of different numbers, and of different worlds, are independent', () => {
  const first = new Set(treated(half));
  const both = treated({ ...half, number: 8 }).filter((unit) => first.has(unit)).length;
  expect(Math.abs(both / units.length - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / units.length));
  const other = createDraws(worldKey('another world'));
  const same = units.filter((unit) => armOf(other, half, unit) === armOf(draws, half, unit)).length;
  expect(Math.abs(same / units.length - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / units.length));
});

test('bits name the experiments in which a unit is treated', () => {
  for (const unit of units.slice(0, 200)) {
    const bits = armBits(draws, [holdout, half], unit);
    expect((bits & armBit(holdout)) !== 0).toBe(armOf(draws, holdout, unit) === 'treated');
    expect((bits & armBit(half)) !== 0).toBe(armOf(draws, half, unit) === 'treated');
  }
});
