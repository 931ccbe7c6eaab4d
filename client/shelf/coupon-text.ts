import type { CouponView } from '../../model/wire/commerce-views.ts';
import type { Words } from '../words/words.tsx';

const BP = 10_000;

/** What a coupon takes off and from what sum on, in a few words. */
export function couponText(
  { say, money, percent }: Words,
  {
    benefit,
    amount_cents,
    percent_bp,
    cap_cents,
    threshold_cents,
  }: Pick<CouponView, 'benefit' | 'amount_cents' | 'percent_bp' | 'cap_cents' | 'threshold_cents'>,
): string {
  const from = money(threshold_cents);
  const has_threshold = threshold_cents > 0;
  if (benefit === 'percent') {
    const values = { share: percent(percent_bp / BP), cap: money(cap_cents), from };
    return say(has_threshold ? 'coupon_share_from' : 'coupon_share', values);
  }
  return say(has_threshold ? 'coupon_off' : 'coupon_plain', { off: money(amount_cents), from });
}
