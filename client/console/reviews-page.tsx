import { type ReactElement, useState } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { Stars } from '../shell/stars.tsx';
import { call } from '../wire/call.ts';
import { TextField } from './fields.tsx';
import { GoodsCell } from './goods-cell.tsx';
import { Photos } from './order-acts.tsx';
import { Pager } from './pager.tsx';
import { Read } from './read.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { useWatched } from './use-watched.ts';

type Review = AnswerOf<'desk_reviews'>['reviews'][number];

const which = ['no', 'yes', 'any'] as const;

/** What buyers wrote, and what the shop says to it. */
export function ReviewsPage(): ReactElement {
  const { say } = useConsoleWords();
  const [answered, setAnswered] = useState<(typeof which)[number]>('no');
  const [page, setPage] = useState(0);
  const reviews = useWatched('desk_reviews', { query: { answered, page } });
  return (
    <section className="console-panel" aria-label={say('page_reviews')}>
      <div className="chips" role="group" aria-label={say('reviews_which')}>
        {which.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={answered === each}
            onClick={() => {
              setAnswered(each);
              setPage(0);
            }}
          >
            {say(`reviews_${each}`)}
          </button>
        ))}
      </div>
      <Read query={reviews}>
        {(answer) =>
          answer.reviews.length === 0 ? (
            <p className="console-none">{say('reviews_empty')}</p>
          ) : (
            <>
              <ul className="console-list">
                {answer.reviews.map((review) => (
                  <li key={review.review_id}>
                    <ReviewText review={review} />
                    {review.answer === null ? (
                      <AnswerForm review={review} />
                    ) : (
                      <p className="soft">{say('shop_said', { words: review.answer })}</p>
                    )}
                  </li>
                ))}
              </ul>
              <Pager page={page} next_page={answer.next_page} onTurn={setPage} />
            </>
          )
        }
      </Read>
    </section>
  );
}

/** A review as whoever has to deal with it reads it. */
export function ReviewText({ review }: { readonly review: Review }): ReactElement {
  const { pick, instant } = useConsoleWords();
  const { stars, words, author, product, variant, at_ms, photos, tags } = review;
  return (
    <div className="console-review">
      <GoodsCell product={product} title={pick(product.title)} text={pick(variant)} />
      <p>
        <Stars stars={stars} /> <b>{pick(author)}</b> <small>{instant(at_ms)}</small>
      </p>
      <p>{pick(words)}</p>
      {tags.length > 0 && <p className="soft">{tags.map(pick).join(' · ')}</p>}
      <Photos photos={photos} />
    </div>
  );
}

function AnswerForm({ review: { review_id } }: { readonly review: Review }): ReactElement {
  const { say } = useConsoleWords();
  const moves = useMoves();
  const [words, setWords] = useState('');
  const send = (): void => {
    const ask = { params: { review_id }, body: { words: words.trim() } };
    void moves.make((keys) => call('answer_review', { ...ask, intent: keys.keyFor(['review', ask]) }), say('answered'));
  };
  return (
    <form
      className="console-act"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') send();
      }}
    >
      <TextField label={say('answer_words')} text={words} onChange={setWords} />
      <button type="submit" className="console-button" disabled={moves.is_busy || words.trim() === ''}>
        {say('answer')}
      </button>
    </form>
  );
}
