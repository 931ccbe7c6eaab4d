import { type ReactElement, useState } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { CouponForm } from './coupon-form.tsx';
import { CouponsTable } from './coupons-table.tsx';
import { AmountField } from './fields.tsx';
import { GoodsCell } from './goods-cell.tsx';
import { Photos } from './order-acts.tsx';
import { Read } from './read.tsx';
import { ReviewText } from './reviews-page.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { useWatched } from './use-watched.ts';
import { centsOf, typedYuan } from './yuan.ts';

type Review = AnswerOf<'platform_desk'>['reviews'][number];

/** What waits for the platform: reviews to look at, complaints to decide, and its own coupons. */
export function PlatformPage(): ReactElement {
  const { say } = useConsoleWords();
  const desk = useWatched('platform_desk', {});
  return (
    <>
      <header className="console-head">
        <h1>{say('platform')}</h1>
        <p>{say('platform_text')}</p>
      </header>
      <Read query={desk}>
        {({ reviews, complaints, coupons }) => (
          <div className="console-columns">
            <section className="console-panel" aria-label={say('cases')}>
              <h2>{say('cases')}</h2>
              {complaints.length === 0 && <p className="console-none">{say('cases_none')}</p>}
              <ul className="console-list">
                {complaints.map((order) => (
                  <li key={order.order_id}>
                    <Case order={order} />
                  </li>
                ))}
              </ul>
            </section>
            <section className="console-panel" aria-label={say('held_reviews')}>
              <h2>{say('held_reviews')}</h2>
              {reviews.length === 0 && <p className="console-none">{say('held_none')}</p>}
              <ul className="console-list">
                {reviews.map((review) => (
                  <li key={review.review_id}>
                    <ReviewText review={review} />
                    <Verdict review={review} />
                  </li>
                ))}
              </ul>
            </section>
            <section className="console-panel" aria-label={say('coupons')}>
              <h2>{say('coupons')}</h2>
              <CouponForm
                onOffer={({ starts_ms, ends_ms, ...terms }, keys) =>
                  call('offer_platform_coupon', {
                    body: { starts_ms, ends_ms, ...terms },
                    intent: keys.keyFor(['coupon', terms, ends_ms - starts_ms]),
                  })
                }
              />
              <CouponsTable coupons={coupons} is_busy={false} onClose={null} />
            </section>
          </div>
        )}
      </Read>
    </>
  );
}

function Verdict({ review: { review_id } }: { readonly review: Review }): ReactElement {
  const { say } = useConsoleWords();
  const moves = useMoves();
  const judge = (verdict: 'published' | 'hidden'): void => {
    const ask = { params: { review_id }, body: { verdict } };
    void moves.make((keys) => call('moderate_review', { ...ask, intent: keys.keyFor(['verdict', ask]) }), say(verdict));
  };
  return (
    <span className="console-buttons">
      <button
        type="button"
        className="console-button"
        data-kind="main"
        disabled={moves.is_busy}
        onClick={() => judge('published')}
      >
        {say('publish')}
      </button>
      <button type="button" className="console-button" disabled={moves.is_busy} onClick={() => judge('hidden')}>
        {say('hide')}
      </button>
    </span>
  );
}

function Case({ order }: { readonly order: OrderView }): ReactElement {
  const { say, pick, money, appWord } = useConsoleWords();
  const moves = useMoves();
  const { order_id, complaint, lines, shop, total_cents, refunded_cents } = order;
  const [award, setAward] = useState(() => typedYuan(total_cents - refunded_cents));
  const award_cents = centsOf(award);
  if (complaint === null) return <></>;
  const decide = (decision: 'uphold' | 'dismiss'): void => {
    const ask = {
      params: { order_id },
      body: { decision, award_cents: decision === 'uphold' ? (award_cents ?? 0) : 0 },
    };
    void moves.make((keys) => call('decide_complaint', { ...ask, intent: keys.keyFor(['case', ask]) }), say('decided'));
  };
  return (
    <div className="console-act">
      <p>
        <b>{pick(shop.name)}</b> · {order_id} · {money(total_cents)}
      </p>
      {lines.map(({ line, product, variant, quantity }) => (
        <GoodsCell key={line} product={product} title={pick(product.title)} text={`${pick(variant)} × ${quantity}`} />
      ))}
      <p>{say('complaint_about', { topic: appWord(`topic_${complaint.topic}`) })}</p>
      {complaint.words !== null && <p className="soft">{say('buyer_said', { words: complaint.words })}</p>}
      <Photos photos={complaint.photos} />
      <p className="soft">
        {complaint.answer === null ? say('shop_silent') : say('shop_answered', { words: complaint.answer })}
        {complaint.offer_cents > 0 && ` ${say('shop_offers', { amount: money(complaint.offer_cents) })}`}
      </p>
      <AmountField label={say('award')} typed={award} onChange={setAward} />
      <span className="console-buttons">
        <button
          type="button"
          className="console-button"
          data-kind="main"
          disabled={moves.is_busy || award_cents === null}
          onClick={() => decide('uphold')}
        >
          {say('uphold')}
        </button>
        <button type="button" className="console-button" disabled={moves.is_busy} onClick={() => decide('dismiss')}>
          {say('dismiss')}
        </button>
      </span>
    </div>
  );
}
