import { expect, test } from 'vitest';
import { hair_styles } from './hair.ts';
import { lookOf, skins } from './look.ts';

test('a seed is one look', () => {
  expect(lookOf(42)).toEqual(lookOf(42));
});

test('a population shows every skin and hairstyle, and few doubles', () => {
  const looks = Array.from({ length: 2000 }, (_, seed) => lookOf(seed));
  expect(new Set(looks.map((look) => look.skin)).size).toBe(skins.length);
  expect(new Set(looks.map((look) => look.hair.name)).size).toBe(hair_styles.length);
  const doubles =
    looks.length -
    new Set(
      looks.map((look) =>
        [
          look.skin.base,
          look.hair.name,
          look.hair_color.base,
          look.cloth.base,
          look.garment,
          look.glasses,
          look.beard,
        ].join(),
      ),
    ).size;
  expect(doubles / looks.length).toBeLessThan(0.25);
});
