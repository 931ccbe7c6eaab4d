import { expect, test } from 'vitest';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric, MetricUnit } from '../../metrics/definitions/metric.ts';
import type { Language } from '../words/language.ts';
import { changeOf, figure, figureText, partsOf, partText } from './figure.ts';

const written: readonly [number | null, MetricUnit, Language, string][] = [
  [1284, 'people', 'en', '1,284'],
  [287.4, 'people', 'en', '287.4'],
  [412_345, 'people', 'en', '412.3K'],
  [412_345, 'people', 'zh', '41.23万'],
  [3_990, 'cents', 'en', '¥39.90'],
  [-3_990, 'cents', 'en', '−¥39.90'],
  [1_234_567, 'cents', 'en', '¥12,346'],
  [128_440_200, 'cents', 'en', '¥1.284M'],
  [0.0405, 'ratio', 'en', '4.05%'],
  [0.381, 'ratio', 'zh', '38.1%'],
  [0, 'ratio', 'en', '0.00%'],
  [-0, 'cents', 'en', '¥0.00'],
  [0.61, 'per-mille', 'en', '0.61‰'],
  [126.04, 'min', 'en', '126.0 min'],
  [31.25, 'h', 'zh', '31.3 小时'],
  [1_804.4, 'index', 'en', '1,804'],
  [null, 'ratio', 'en', '—'],
];
test.each(written)('%s %s in %s reads %s', (value, unit, language, text) => {
  expect(figureText(value, unit, language)).toBe(text);
});

test('the unit stands apart from the digits, to be written smaller', () => {
  expect(figure(0.5, 'ratio', 'en')).toEqual({ text: '50.0', unit: '%' });
});

test('what a metric counts is read from its declaration', () => {
  const of = (id: string) => {
    const metric = catalogue.get(id);
    return metric && partsOf(metric);
  };
  expect(of('product_ctr')).toEqual({ numerator: 'things', denominator: 'things' });
  expect(of('gmv_per_dau')).toEqual({ numerator: 'cents', denominator: 'things' });
  expect(of('merchant_margin')).toEqual({ numerator: 'cents', denominator: 'cents' });
  expect(of('watch_min_per_dau')).toEqual({ numerator: 'ms', denominator: 'things' });
  expect(of('gmv')).toBeNull();
});

test('a part keeps all its digits, so that one more shows', () => {
  expect(partText(8_402_113, 'things', 'en')).toBe('8,402,113');
  expect(partText(128_440_200, 'cents', 'en')).toBe('¥1,284,402');
  expect(partText(90_000, 'ms', 'en')).toBe('1.5 min');
  expect(partText(null, 'things', 'en')).toBe('—');
});

test('a change shows above and below the line, or as the value where there is no line to see', () => {
  const changed = (id: string, value_by: number, numerator_by: number, denominator_by: number) =>
    changeOf(catalogue.get(id) as Metric, { value_by, numerator_by, denominator_by }, 'en');
  expect(changed('product_ctr', 0.25, 1, 1)).toBe('+1 ÷ +1');
  expect(changed('product_ctr', -0.2, 0, 1)).toBe('÷ +1');
  expect(changed('gmv_per_dau', -3_900, -3_900, 0)).toBe('−¥39.00');
  expect(changed('gmv', 3_900, 3_900, 0)).toBe('+¥39.00');
  expect(changed('weekly_kept_buyers', 0.8, 240, 0)).toBe('+0.8');
});
