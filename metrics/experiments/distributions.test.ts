import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chiSquareAbove,
  lnGamma,
  normalAbove,
  normalQuantileAbove,
  studentBeyond,
  studentQuantileBeyond,
} from './distributions.ts';

function close(found: number, expected: number, relative = 1e-11): void {
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('the distributions are those of SciPy 1.17.1', () => {
  // `chi2.sf(x, degrees)`
  test.each([
    [0.1, 1, 0.7518296340458492],
    [3.84, 1, 0.05004352124870519],
    [10.83, 1, 0.0009986863791802592],
    [40, 1, 2.5396285894708634e-10],
    [5, 3, 0.1717971442967335],
    [200, 9, 3.312992393909567e-38],
    [0.5, 30, 1],
  ])('χ² above %d with %d degrees', (x, degrees, p) => close(chiSquareAbove(x, degrees), p));

  // `norm.sf(z)`
  test.each([
    [-3, 0.9986501019683699],
    [-0.5, 0.6914624612740131],
    [0, 0.5],
    [0.3, 0.3820885778110474],
    [1.2, 0.11506967022170822],
    [1.96, 0.024997895148220435],
    [4, 3.167124183311986e-5],
    [8, 6.22096057427174e-16],
    [20, 2.7536241186061556e-89],
  ])('normal above %d', (z, p) => close(normalAbove(z), p));

  // `norm.isf(p)`
  test.each([
    [0.3, 0.5244005127080409],
    [0.025, 1.9599639845400545],
    [0.8, -0.8416212335729143],
    [1e-3, 3.090232306167813],
    [1e-10, 6.361340902404056],
    [0.999, -3.090232306167813],
  ])('normal quantile above %d', (p, z) => close(normalQuantileAbove(p), z));

  // `2 * t.sf(t, degrees)`
  test.each([
    [0.1, 1, 0.936548965138893],
    [2, 1, 0.2951672353008665],
    [2, 3.7, 0.12181720190523398],
    [0.5, 12, 0.6261174762253241],
    [1.96, 100, 0.05277890136622966],
    [5, 30, 2.32966854670078e-5],
    [2.1, 2500.5, 0.03582879021103542],
    [1.96, 1e6, 0.04999606758526985],
    [0.01, 1e5, 0.9920213073188231],
    [12, 50, 2.462380625332543e-16],
  ])('t beyond %d with %d degrees', (t, degrees, p) => close(studentBeyond(t, degrees), p));

  // `t.isf(p / 2, degrees)`
  test.each([
    [0.05, 1, 12.706204736174705],
    [0.05, 3.7, 2.8675207071911903],
    [0.01, 12, 3.054539589392902],
    [0.05, 6000.3, 1.9603594217172304],
    [0.001, 30, 3.645958635042021],
    [0.9, 5, 0.1321751752316873],
    [0.05, 1e6, 1.9599663568141072],
  ])('t quantile beyond %d with %d degrees', (p, degrees, t) => close(studentQuantileBeyond(p, degrees), t));
});

test('quantiles undo probabilities', () => {
  const p = fc.double({ min: 1e-9, max: 0.999, noNaN: true });
  fc.assert(fc.property(p, (p) => close(normalAbove(normalQuantileAbove(p)), p, 1e-10)));
  fc.assert(
    fc.property(p, fc.double({ min: 1, max: 1e5, noNaN: true }), (p, degrees) =>
      close(studentBeyond(studentQuantileBeyond(p, degrees), degrees), p, 1e-9),
    ),
  );
});

test('without end of degrees t is normal, and what is no probability is refused', () => {
  expect(studentBeyond(1.7, Number.POSITIVE_INFINITY)).toBe(2 * normalAbove(1.7));
  close(lnGamma(0.5), Math.log(Math.PI) / 2);
  for (const p of [0, 1, Number.NaN]) {
    expect(() => normalQuantileAbove(p)).toThrow(RangeError);
    expect(() => studentQuantileBeyond(p, 3)).toThrow(RangeError);
  }
});
