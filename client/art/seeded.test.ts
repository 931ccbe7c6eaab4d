import { expect, test } from 'vitest';
import { seeded } from './seeded.ts';

test('the same address is the same draw, whatever was drawn before', () => {
  const draw = seeded(7);
  const first = draw(1, 2);
  draw(9);
  expect(draw(1, 2)).toBe(first);
  expect(seeded(7)(1, 2)).toBe(first);
});

test('draws are uniform, and neighbouring seeds and addresses are unrelated', () => {
  const n = 20_000;
  let sum = 0;
  let across_seeds = 0;
  let across_addresses = 0;
  for (let index = 0; index < n; index++) {
    const value = seeded(index)(3) - 0.5;
    sum += value;
    across_seeds += value * (seeded(index + 1)(3) - 0.5);
    across_addresses += value * (seeded(index)(4) - 0.5);
  }
  // Four standard errors: 1/√12 for a mean, 1/12 for a product of two centred uniforms.
  expect(Math.abs(sum / n)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
  expect(Math.abs(across_seeds / n)).toBeLessThan(4 / 12 / Math.sqrt(n));
  expect(Math.abs(across_addresses / n)).toBeLessThan(4 / 12 / Math.sqrt(n));
});
