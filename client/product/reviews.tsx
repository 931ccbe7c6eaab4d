import { Star } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { ProductView } from '../../model/wire/views.ts';
import { pictureUrl } from '../../model/wire/media.ts';
import { useAnswer } from '../wire/queries.ts';
import { worldNow } from '../wire/world-clock.ts';
import { Avatar } from '../art/avatar.tsx';
import type { Look } from '../report/look.ts';
import { Failure } from '../shell/failure.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { Stars } from '../shell/stars.tsx';
import { useWords } from '../words/words.tsx';

const STARS = [5, 4, 3, 2, 1] as const;

/** What buyers say: mean, histogram, and their words, by stars where asked. */
export function Reviews({ product, look }: { readonly product: ProductView; readonly look: Look }): ReactElement {
  const { say, score, whole } = useWords();
  const [stars, setStars] = useState<number | null>(null);
  const section = useRef<HTMLElement>(null);
  const { mean, histogram, count } = product.rating;

  useEffect(() => {
    if (section.current === null || count === 0) return;
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (entry.isIntersecting) look.readReviews();
      },
      // Reading begins where the words are, not at the edge of the headline.
      { rootMargin: '0px 0px -160px 0px' },
    );
    sight.observe(section.current);
    return () => sight.disconnect();
  }, [look, count]);

  return (
    <section className="card reviews" ref={section} aria-label={say('reviews')}>
      <h3>
        {say('reviews')} <span className="faint tabular">{whole(count)}</span>
      </h3>
      {count === 0 || mean === null ? (
        <p className="soft">{say('no_reviews')}</p>
      ) : (
        <>
          <div className="rating">
            <div>
              <strong className="tabular">{score(mean)}</strong>
              <Stars stars={mean} />
            </div>
            <ul>
              {STARS.map((of) => (
                <li key={of}>
                  <button
                    type="button"
                    aria-pressed={stars === of}
                    aria-label={say('reviews_with_stars', { stars: of, count: histogram[of - 1] })}
                    disabled={histogram[of - 1] === 0}
                    onClick={() => setStars(stars === of ? null : of)}
                  >
                    <span className="tabular">{of}</span>
                    <Star size={11} fill="currentColor" strokeWidth={0} aria-hidden />
                    <span className="rating-bar">
                      <span style={{ width: `${(histogram[of - 1] / count) * 100}%` }} />
                    </span>
                    <span className="tabular rating-count">{whole(histogram[of - 1])}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
          {stars === null ? (
            <ReviewList reviews={product.reviews} />
          ) : (
            <>
              <button type="button" className="chip" aria-pressed onClick={() => setStars(null)}>
                {say('only_stars', { stars })} ✕
              </button>
              <FilteredReviews product_id={product.card.product_id} stars={stars} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function FilteredReviews({ product_id, stars }: { readonly product_id: string; readonly stars: number }): ReactElement {
  const { say } = useWords();
  const answer = useAnswer('reviews', { params: { product_id }, query: { stars } });
  if (answer.isPending) return <Skeleton heights={[64, 64]} />;
  if (answer.isError) {
    return <Failure title={say('reviews_failed')} fault={answer.error} retry={() => void answer.refetch()} />;
  }
  return <ReviewList reviews={answer.data.reviews} />;
}

function ReviewList({ reviews }: { readonly reviews: ProductView['reviews'] }): ReactElement {
  const { say, pick, ago } = useWords();
  const now_ms = worldNow() ?? 0;
  return (
    <ul className="review-list">
      {reviews.map((review) => (
        <li key={review.review_id}>
          <Avatar seed={review.avatar_seed} size={34} name="" />
          <div>
            <b>
              {pick(review.author)}
              {review.mine && <em>{say('you')}</em>}
            </b>
            <span className="review-facts">
              <Stars stars={review.stars} size={12} />
              <span className="faint">
                {pick(review.variant)} · {ago(review.at_ms, now_ms)}
              </span>
            </span>
            {review.state !== 'published' && <span className="review-state">{say(`review_${review.state}`)}</span>}
            {pick(review.words) !== '' && <p>{pick(review.words)}</p>}
            {review.tags.length > 0 && (
              <span className="review-tags">
                {review.tags.map((tag) => (
                  <span key={tag.en}>{pick(tag)}</span>
                ))}
              </span>
            )}
            {review.photos.length > 0 && <ReviewPhotos photos={review.photos} />}
            {review.answer !== null && <p className="review-answer">{say('shop_answer', { words: review.answer })}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Small, and large when asked for. */
function ReviewPhotos({ photos }: { readonly photos: readonly string[] }): ReactElement {
  const { say } = useWords();
  const [large, setLarge] = useState<string | null>(null);
  return (
    <span className="review-photos">
      {photos.map((name) => (
        <button key={name} type="button" aria-label={say('photo_large')} onClick={() => setLarge(name)}>
          <img src={pictureUrl(name)} alt="" width={76} height={76} loading="lazy" />
        </button>
      ))}
      {large !== null && (
        <Sheet title={say('photo_large')} onClose={() => setLarge(null)}>
          <img className="review-photo-large" src={pictureUrl(large)} alt="" />
        </Sheet>
      )}
    </span>
  );
}
