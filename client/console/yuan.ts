import type { Cents } from '../../model/money.ts';

const CENTS = 100;
const AMOUNT = /^\d{1,8}(?:[.。]\d{1,2})?$/;

/** An amount as it is typed, in cents; null where it is none. `12`, `12.9` and `12.90` are amounts. */
export function centsOf(typed: string): Cents | null {
  const text = typed.trim().replace(/^[¥￥]\s*/, '');
  if (!AMOUNT.test(text)) return null;
  return Math.round(Number(text.replace('。', '.')) * CENTS) as Cents;
}

/** An amount as it is typed: `12.90`. */
export function typedYuan(cents: number): string {
  return (cents / CENTS).toFixed(2);
}
