import { expect, test } from 'vitest';
import { both } from './bilingual.ts';
import { ofMany } from './of-many.ts';

const pens = both('gel pens', '中性笔');
const said = (en: string, noun = pens): string => ofMany(both(en, ''), noun).en;

test('verbs and articles agree with a noun of many', () => {
  expect(said('Is the {noun} still there')).toBe('Are the {noun} still there');
  expect(said('How long does the {noun} last')).toBe('How long do the {noun} last');
  expect(said('The {noun} goes back to the usual price')).toBe('The {noun} go back to the usual price');
  expect(said('Too dear for a {noun}')).toBe('Too dear for {noun}');
  expect(said('If the {noun} does not fit, send it back')).toBe('If the {noun} do not fit, send them back');
});

test('what is not about the noun itself stays as it is', () => {
  expect(said('The box of my {noun} was dented')).toBe('The box of my {noun} was dented');
  expect(said('My coupon for the {noun} is gone, why')).toBe('My coupon for the {noun} is gone, why');
  expect(said('Is the {noun} still there', both('floral dress', '连衣裙'))).toBe('Is the {noun} still there');
});
