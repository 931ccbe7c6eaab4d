import { Ticket } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import type { CouponView } from '../../model/wire/commerce-views.ts';
import { couponText } from '../shelf/coupon-text.ts';
import { useClaim } from '../shelf/use-claim.ts';
import { Failure } from '../shell/failure.tsx';
import { Notice } from '../shell/notice.tsx';
import { Page } from '../shell/page.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useAnswer } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import './me.css';
import './coupons.css';

/** Coupons that I hold, and those of the platform that I can take. */
export function CouponsPage(): ReactElement {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const answer = useAnswer('coupons', {});
  const claims = useClaim();
  const coupons = answer.data?.coupons ?? [];
  const held = coupons.filter((coupon) => coupon.held > 0);
  const offered = coupons.filter(({ claimable }) => claimable);
  return (
    <Page title={say('coupons')} back="/me">
      {answer.data === undefined && answer.isError && (
        <Failure title={say('coupons_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton heights={[92, 92, 92]} />}
      {answer.data !== undefined && held.length + offered.length === 0 && (
        <Notice
          title={say('coupons_empty')}
          picture={<Ticket size={40} strokeWidth={1.5} aria-hidden />}
          action={{ label: say('to_videos'), run: () => navigate('/') }}
        >
          <p>{say('coupons_empty_text')}</p>
        </Notice>
      )}
      <div className="me">
        {offered.length > 0 && (
          <section className="coupon-list" aria-label={say('coupons_offered')}>
            <h2>{say('coupons_offered')}</h2>
            {offered.map((coupon) => (
              <CouponTicket key={coupon.coupon_id} coupon={coupon}>
                <button
                  type="button"
                  className="button"
                  data-kind="buy"
                  disabled={claims.is_busy}
                  onClick={() => void claims.claim(coupon.coupon_id)}
                >
                  {say('coupon_claim')}
                </button>
              </CouponTicket>
            ))}
          </section>
        )}
        {held.length > 0 && (
          <section className="coupon-list" aria-label={say('coupons_held')}>
            <h2>{say('coupons_held')}</h2>
            {held.map((coupon) => (
              <CouponTicket key={coupon.coupon_id} coupon={coupon}>
                <Link href="/shop" className="button" data-kind="soft">
                  {say('tab_shop')}
                </Link>
              </CouponTicket>
            ))}
          </section>
        )}
      </div>
    </Page>
  );
}

function CouponTicket({
  coupon,
  children,
}: {
  readonly coupon: CouponView;
  readonly children: ReactElement;
}): ReactElement {
  const words = useWords();
  const { say, pick, instant, whole } = words;
  const facts = [
    say('coupon_until', { date: instant(coupon.ends_ms) }),
    ...(coupon.first_order_only ? [say('coupon_first_only')] : []),
    coupon.held > 0
      ? say('coupon_held_count', { count: coupon.held })
      : say('coupon_left', { shown: whole(coupon.left) }),
  ];
  return (
    <article className="card coupon-ticket">
      <div>
        <h3>{couponText(words, coupon)}</h3>
        <p>{coupon.shop_name === null ? say('coupon_everywhere') : pick(coupon.shop_name)}</p>
        <p className="faint tabular">{facts.join(' · ')}</p>
      </div>
      {children}
    </article>
  );
}
