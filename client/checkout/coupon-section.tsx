import { Ticket } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { couponText } from '../shelf/coupon-text.ts';
import { useSentence } from '../shell/sentence.ts';
import { Skeleton } from '../shell/skeleton.tsx';
import { useWords } from '../words/words.tsx';
import type { CouponFit } from './coupon-choice.ts';
import type { Coupons } from './use-coupons.ts';

/** Coupons that are shown before all of them are asked for. */
const SHOWN_MAX = 3;

/** What coupons take off this checkout; nothing where there are none. */
export function CouponSection({ coupons }: { readonly coupons: Coupons }): ReactElement | null {
  const words = useWords();
  const { say, pick, money } = words;
  const sentence = useSentence();
  const [shows_all, setAll] = useState(false);
  const { is_loading, fault, fits } = coupons;
  if (!is_loading && fault === null && fits.length === 0) return null;
  const reason = ({ off_cents, missing_cents, is_too_late }: CouponFit): string => {
    if (is_too_late) return say('coupon_not_first');
    if (off_cents !== null) return say('coupon_takes_off', { amount: money(off_cents) });
    return say('coupon_missing', { amount: money(missing_cents) });
  };
  return (
    <section className="checkout-part" aria-label={say('coupons')}>
      <h3>
        <Ticket size={18} aria-hidden />
        {say('coupons')}
      </h3>
      {is_loading && <Skeleton heights={[56]} />}
      {fault !== null && (
        <p className="note" data-kind="bad" role="alert">
          <span>
            {sentence(fault)}{' '}
            <button type="button" className="link-button" onClick={coupons.retry}>
              {say('try_again')}
            </button>
          </span>
        </p>
      )}
      <div className="option-list">
        {fits.slice(0, shows_all ? undefined : SHOWN_MAX).map((fit) => {
          const { coupon, is_chosen, off_cents } = fit;
          return (
            <label key={coupon.coupon_id} className="option" data-idle={off_cents === null || undefined}>
              <input
                type="checkbox"
                checked={is_chosen}
                disabled={off_cents === null}
                onChange={() => coupons.toggle(fit)}
              />
              <span>
                <b>{couponText(words, coupon)}</b>
                <span className="soft">
                  {coupon.shop_name === null ? say('coupon_everywhere') : pick(coupon.shop_name)}
                  {coupon.first_order_only && ` · ${say('coupon_first_only')}`}
                </span>
              </span>
              <span className="coupon-worth tabular" data-works={off_cents !== null || undefined}>
                {reason(fit)}
              </span>
            </label>
          );
        })}
      </div>
      {!shows_all && fits.length > SHOWN_MAX && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {say('coupon_shows_all', { count: fits.length })}
        </button>
      )}
    </section>
  );
}
