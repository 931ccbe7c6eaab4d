import { expect, test } from 'vitest';
import type { CouponView } from '../../model/wire/commerce-views.ts';
import { wordsOf } from '../words/words.tsx';
import { couponText } from './coupon-text.ts';

const amount = { benefit: 'amount', amount_cents: 500, percent_bp: 0, cap_cents: 0, threshold_cents: 5_000 };
const share = { benefit: 'percent', amount_cents: 0, percent_bp: 1_000, cap_cents: 2_000, threshold_cents: 0 };

test.each([
  [amount, '¥5.00 off from ¥50.00', '满 ¥50.00 减 ¥5.00'],
  [{ ...amount, threshold_cents: 0 }, '¥5.00 off', '立减 ¥5.00'],
  [share, '10% off, up to ¥20.00', '减 10%，最高 ¥20.00'],
  [{ ...share, threshold_cents: 9_900 }, '10% off from ¥99.00, up to ¥20.00', '满 ¥99.00 减 10%，最高 ¥20.00'],
])('%j says what it takes off', (coupon, en, zh) => {
  expect(couponText(wordsOf('en'), coupon as CouponView)).toBe(en);
  expect(couponText(wordsOf('zh'), coupon as CouponView)).toBe(zh);
});
