import type { ProductMore } from '../../model/wire/product-views.ts';

type Mark = ProductMore['prices'][number]['marks'][number];

/** A price over time as a line of steps, in a box of pixels, y downwards. */
export interface PriceCourse {
  /** Path data of the line. */
  readonly line: string;
  readonly low_cents: number;
  readonly high_cents: number;
  /** When it was at its lowest last, and still is where it is so now. */
  readonly is_lowest: boolean;
  readonly since_ms: number;
}

/** How far back a price is looked at. */
const LONGEST_MS = 60 * 24 * 60 * 60_000;

/** The course of a price up to now; null where it never changed. */
export function priceCourse(
  marks: readonly Mark[],
  now_cents: number,
  now_ms: number,
  width: number,
  height: number,
  pad = 4,
): PriceCourse | null {
  const last = marks.at(-1);
  if (last === undefined) return null;
  const since_ms = Math.max(marks[0].at_ms, now_ms - LONGEST_MS);
  // A price that began before is where the line begins.
  const seen = marks.filter((_, nth) => nth === marks.length - 1 || marks[nth + 1].at_ms > since_ms);
  const steps = last.price_cents === now_cents ? seen : [...seen, { at_ms: now_ms, price_cents: now_cents }];
  const prices = steps.map(({ price_cents }) => price_cents);
  const low_cents = Math.min(...prices);
  const high_cents = Math.max(...prices);
  const span_ms = Math.max(1, now_ms - since_ms);
  const x = (at_ms: number): number => round(pad + (Math.max(0, at_ms - since_ms) / span_ms) * (width - 2 * pad));
  const y = (cents: number): number =>
    high_cents === low_cents
      ? height / 2
      : round(height - pad - ((cents - low_cents) / (high_cents - low_cents)) * (height - 2 * pad));
  const path = steps.map(({ at_ms, price_cents }, nth) =>
    nth === 0 ? `M${x(at_ms)} ${y(price_cents)}` : `H${x(at_ms)}V${y(price_cents)}`,
  );
  return {
    line: `${path.join('')}H${round(width - pad)}`,
    low_cents,
    high_cents,
    is_lowest: now_cents === low_cents && low_cents < high_cents,
    since_ms,
  };
}

const round = (length: number): number => Math.round(length * 10) / 10;
