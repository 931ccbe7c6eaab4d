import { Check, Ticket } from 'lucide-react';
import type { ReactElement } from 'react';
import { useAnswer } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import { couponText } from './coupon-text.ts';
import { useClaim } from './use-claim.ts';
import './coupon.css';

/** Coupons that are shown at once. */
const SHOWN_MAX = 3;

/** Coupons of a shop, each to be taken by a tap. Whoever looks at a product misses nothing without them. */
export function ShopCoupons({ merchant_id }: { readonly merchant_id: string }): ReactElement | null {
  const words = useWords();
  const { say } = words;
  const answer = useAnswer('coupons', { query: { merchant_id } });
  const claims = useClaim();
  const shown = (answer.data?.coupons ?? [])
    .filter((coupon) => coupon.merchant_id === merchant_id && (coupon.claimable || coupon.held > 0))
    .slice(0, SHOWN_MAX);
  if (shown.length === 0) return null;
  return (
    <ul className="coupon-chips" aria-label={say('coupons')}>
      {shown.map((coupon) => {
        const name = couponText(words, coupon);
        return (
          <li key={coupon.coupon_id}>
            <button
              type="button"
              className="coupon-chip"
              disabled={!coupon.claimable || claims.is_busy}
              aria-label={coupon.claimable ? say('coupon_claim_name', { name }) : undefined}
              onClick={() => void claims.claim(coupon.coupon_id)}
            >
              {coupon.claimable ? <Ticket size={14} aria-hidden /> : <Check size={14} aria-hidden />}
              {name}
              <b>{say(coupon.claimable ? 'coupon_claim' : 'coupon_claimed')}</b>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
