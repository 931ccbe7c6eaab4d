import type { Aggregate, Expression, Quantity } from '../../metrics/definitions/algebra.ts';
import type { Metric, MetricUnit } from '../../metrics/definitions/metric.ts';
import { HOUR_MS, MINUTE_MS } from '../../model/sim-time.ts';
import type { Language } from '../words/language.ts';

/** A number of a metric as it stands on a tile: the digits, and the unit that is written smaller behind them. */
export interface Figure {
  readonly text: string;
  readonly unit: string;
}

const CENTS = 100;
/** From here on amounts are written short (412.3K, 41.2万); below, each of their digits can be read from afar. */
const SHORT_FROM = 100_000;
const locales = { en: 'en', zh: 'zh-CN' } as const;
const formats = new Map<string, Intl.NumberFormat>();

function digits(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) formats.set(key, (format = new Intl.NumberFormat(locales[language], options)));
  // A true minus is as wide as a digit; and nobody owes minus nothing.
  return format.format(value === 0 ? 0 : value).replace('-', '−');
}

const fixed = (places: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: places,
  maximumFractionDigits: places,
});
const upTo = (places: number): Intl.NumberFormatOptions => ({ maximumFractionDigits: places });
const short: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: 4 };

function amount(value: number, language: Language, places: number): string {
  return digits(value, language, Math.abs(value) < SHORT_FROM ? upTo(places) : short);
}

function money(value_cents: number, language: Language): string {
  const yuan = Math.abs(value_cents) / CENTS;
  const text = yuan < 1_000 ? digits(yuan, language, fixed(2)) : amount(yuan, language, 0);
  return `${value_cents < 0 ? '−' : ''}¥${text}`;
}

const writers: Record<MetricUnit, (value: number, language: Language) => Figure> = {
  people: (value, language) => ({ text: amount(value, language, value < 1_000 ? 1 : 0), unit: '' }),
  count: (value, language) => ({ text: amount(value, language, 2), unit: '' }),
  cents: (value, language) => ({ text: money(value, language), unit: '' }),
  ratio: (value, language) => ({
    text: digits(value * 100, language, fixed(Math.abs(value) < 0.1 ? 2 : 1)),
    unit: '%',
  }),
  'per-mille': (value, language) => ({ text: digits(value, language, fixed(2)), unit: '‰' }),
  min: (value, language) => ({ text: digits(value, language, fixed(1)), unit: language === 'zh' ? '分钟' : 'min' }),
  h: (value, language) => ({ text: digits(value, language, fixed(1)), unit: language === 'zh' ? '小时' : 'h' }),
  s: (value, language) => ({ text: digits(value, language, fixed(1)), unit: language === 'zh' ? '秒' : 's' }),
  d: (value, language) => ({ text: digits(value, language, fixed(1)), unit: language === 'zh' ? '天' : 'd' }),
  index: (value, language) => ({ text: digits(value, language, fixed(0)), unit: '' }),
  points: (value, language) => ({ text: digits(value, language, fixed(2)), unit: '' }),
};

/** A value to be read from afar; an em dash where there is none. */
export function figure(value: number | null, unit: MetricUnit, language: Language): Figure {
  return value === null ? { text: '—', unit: '' } : writers[unit](value, language);
}

/** A value within a sentence. */
export function figureText(value: number | null, unit: MetricUnit, language: Language): string {
  const { text, unit: behind } = figure(value, unit, language);
  return behind === '' ? text : `${text}${behind === '%' || behind === '‰' ? '' : ' '}${behind}`;
}

/** What an integer of a metric counts: money, time, or things. */
export type Counted = 'cents' | 'ms' | 'things';

/** What a quantity counts, by the columns it sums. */
function countedIn(quantity: Quantity): Counted {
  if (typeof quantity === 'number') return 'things';
  if ('kind' in quantity) return countedInAggregate(quantity);
  const parts: readonly Quantity[] =
    'plus' in quantity ? quantity.plus : 'minus' in quantity ? quantity.minus : quantity.times;
  return parts.map(countedIn).find((counted) => counted !== 'things') ?? 'things';
}

function countedInAggregate(of: Aggregate): Counted {
  if (of.kind === 'quantile-among') return countedInExpression(of.amounts[0].value);
  const sums =
    of.kind === 'sum' || of.kind === 'quantile' || of.kind === 'top' || of.kind === 'weighted' || of.kind === 'young';
  return sums ? countedInExpression(of.value) : 'things';
}

function countedInExpression(expression: Expression): Counted {
  if (typeof expression === 'string')
    return expression.endsWith('_cents') ? 'cents' : expression.endsWith('_ms') ? 'ms' : 'things';
  if (typeof expression === 'number' || 'day' in expression) return 'things';
  // What is divided is counted in another unit than its column.
  if ('floor' in expression) return 'things';
  const parts = 'plus' in expression ? expression.plus : 'minus' in expression ? expression.minus : expression.times;
  return parts.map(countedInExpression).find((counted) => counted !== 'things') ?? 'things';
}

/** A numerator or denominator with all its digits, so that one more can be seen. */
export function partText(value: number | null, counted: Counted, language: Language): string {
  if (value === null) return '—';
  if (counted === 'cents') {
    const yuan = Math.abs(value) / CENTS;
    return `${value < 0 ? '−' : ''}¥${digits(yuan, language, yuan < 1_000 ? fixed(2) : upTo(0))}`;
  }
  if (counted === 'things') return digits(value, language, upTo(0));
  const is_long = Math.abs(value) >= 100 * HOUR_MS;
  const unit = is_long ? 'h' : 'min';
  return figureText(value / (is_long ? HOUR_MS : MINUTE_MS), unit, language);
}

/** A change of a numerator or denominator, with its sign; empty where there is none. */
function changeText(by: number, counted: Counted, language: Language): string {
  if (by === 0) return '';
  return by > 0 ? `+${partText(by, counted, language)}` : partText(by, counted, language);
}

/**
 * What numerator and denominator of a metric count; null where they say nothing to people: its value is its numerator,
 * or the numerator is a product.
 */
export function partsOf({ numerator, denominator }: Metric): { numerator: Counted; denominator: Counted } | null {
  if (denominator === undefined || (typeof numerator === 'object' && 'times' in numerator)) return null;
  return { numerator: countedIn(numerator), denominator: countedIn(denominator) };
}

/** How a metric changed: above and below its line where it has parts, else by how much. */
export function changeOf(
  metric: Metric,
  by: { readonly value_by: number | null; readonly numerator_by: number; readonly denominator_by: number },
  language: Language,
): string {
  const counted = partsOf(metric);
  if (counted === null) {
    const { value_by } = by;
    if (value_by === null || value_by === 0) return '';
    return `${value_by > 0 ? '+' : ''}${figureText(value_by, metric.unit, language)}`;
  }
  const above = changeText(by.numerator_by, counted.numerator, language);
  const below = changeText(by.denominator_by, counted.denominator, language);
  return [above, below === '' ? '' : `÷ ${below}`].filter((text) => text !== '').join(' ');
}
