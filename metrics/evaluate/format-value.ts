import type { MetricUnit } from '../definitions/metric.ts';

/** Digits in groups of three; no locale, so that a run prints the same anywhere. */
function grouped(digits: string): string {
  const [whole, fraction] = digits.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

const fixed = (value: number, places: number) => grouped(value.toFixed(places));

const formats: Record<MetricUnit, (value: number) => string> = {
  people: (value) => fixed(value, Number.isInteger(value) ? 0 : 1),
  count: (value) => fixed(value, Number.isInteger(value) ? 0 : 2),
  cents: (value) => `${value < 0 ? '-' : ''}¥${fixed(Math.abs(value) / 100, 2)}`,
  ratio: (value) => `${fixed(value * 100, Math.abs(value) < 0.1 ? 2 : 1)} %`,
  'per-mille': (value) => `${fixed(value, 2)} ‰`,
  s: (value) => `${fixed(value, 1)} s`,
  d: (value) => `${fixed(value, 1)} d`,
  min: (value) => `${fixed(value, 1)} min`,
  h: (value) => `${fixed(value, 1)} h`,
  index: (value) => fixed(value, 0),
  points: (value) => fixed(value, 2),
};

/** A value for people to read; null is an em dash. */
export function formatValue(value: number | null, unit: MetricUnit): string {
  return value === null ? '—' : formats[unit](value);
}
