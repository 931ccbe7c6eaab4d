import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chart, color, theme_names, type ColorName } from './tokens.ts';
import { tokensCss } from './tokens-css.ts';

test('tokens.css is what tokens.ts generates', () => {
  expect(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')).toBe(tokensCss());
});

const readable: ReadonlyArray<readonly [ColorName, readonly ColorName[]]> = [
  ['ink', ['ground', 'surface', 'surface-raised', 'surface-sunken', 'surface-press', 'buy-soft', 'live-soft']],
  ['ink-soft', ['ground', 'surface', 'surface-raised', 'surface-sunken', 'surface-press']],
  ['ink-faint', ['ground', 'surface', 'surface-raised']],
  ['buy-text', ['ground', 'surface', 'surface-raised', 'buy-soft']],
  ['live-text', ['ground', 'surface', 'surface-raised', 'live-soft']],
  ['good', ['ground', 'surface', 'surface-raised', 'good-soft']],
  ['bad', ['ground', 'surface', 'surface-raised', 'bad-soft']],
  ['caution', ['ground', 'surface', 'caution-soft']],
  ['link', ['ground', 'surface', 'surface-raised']],
  ['on-buy', ['buy', 'buy-press']],
  ['on-live', ['live', 'live-press']],
  ['on-good', ['good']],
  ['on-bad', ['bad']],
];

describe.each(theme_names)('%s theme', (theme) => {
  test.each(readable)('%s is readable (4.5:1) on its grounds', (ink, grounds) => {
    for (const ground of grounds)
      expect(contrast(color[theme][ink], color[theme][ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test('chart series, stars, focus ring and control edges keep 3:1', () => {
    for (const mark of [...chart[theme], color[theme].star, color[theme].focus, color[theme]['line-strong']]) {
      expect(contrast(mark, color[theme].surface), mark).toBeGreaterThanOrEqual(3);
    }
  });
});

/** WCAG 2.2 contrast ratio of two opaque sRGB colours. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
