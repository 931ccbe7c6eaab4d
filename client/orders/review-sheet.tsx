import { useQueryClient } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { reviewTags } from '../../model/commerce/review-tags.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { keyOf } from '../wire/queries.ts';
import { ProductArt } from '../art/product-art.tsx';
import { toast } from '../shell/toast.tsx';
import { useWords } from '../words/words.tsx';
import { CaseSheet, orNone, WordsField } from './case-sheet.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import { useOrderSteps } from './use-order-step.ts';

const STARS = [1, 2, 3, 4, 5] as const;
const WORDS_MAX = 1_000;

interface ReviewSheetProps {
  readonly order: OrderView;
  readonly line: number;
  readonly onClose: () => void;
}

/** Stars, tags and words on what arrived. */
export function ReviewSheet({ order, line: nth, onClose }: ReviewSheetProps): ReactElement | null {
  const { say, pick } = useWords();
  const queries = useQueryClient();
  const steps = useOrderSteps();
  const [stars, setStars] = useState(0);
  const [tags, setTags] = useState(0);
  const [words, setWords] = useState('');
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const line = order.lines.find((one) => one.line === nth);
  if (line === undefined) return null;

  const send = async (): Promise<void> => {
    const body = { line: nth, stars, words: orNone(words), tags, photos: [...photos] };
    const params = { order_id: order.order_id };
    const is_sent = await steps.take((keys) =>
      call('review_item', { params, body, intent: keys.keyFor(['review', params, body]) }),
    );
    if (!is_sent) return;
    for (const route of ['product', 'reviews'] as const) void queries.invalidateQueries({ queryKey: keyOf(route) });
    toast(say('review_sent'));
    onClose();
  };
  return (
    <CaseSheet
      title={say('review_title')}
      send={say(stars === 0 ? 'review_stars_first' : 'review_send')}
      is_ready={stars > 0 && !steps.is_busy}
      onSend={send}
      onClose={onClose}
    >
      <div className="review-item">
        <ProductArt emoji={line.product.art} palette={line.product.palette} size={64} />
        <div>
          <b>{pick(line.product.title)}</b>
          <span className="soft">{pick(line.variant)}</span>
        </div>
      </div>
      <div className="star-picker" role="radiogroup" aria-label={say('review_stars')}>
        {STARS.map((one) => (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={stars === one}
            aria-label={say('stars_of_five', { stars: one })}
            data-on={one <= stars || undefined}
            onClick={() => setStars(one)}
          >
            <Star size={36} strokeWidth={1.5} fill={one <= stars ? 'currentColor' : 'none'} aria-hidden />
          </button>
        ))}
      </div>
      <p className="star-word soft" aria-live="polite">
        {stars === 0 ? say('review_how') : say(`stars_${stars as (typeof STARS)[number]}`)}
      </p>
      <div className="chips" role="group" aria-label={say('review_tags')}>
        {reviewTags.map((tag, bit) => (
          <button
            key={tag.en}
            type="button"
            className="chip"
            aria-pressed={(tags & (1 << bit)) !== 0}
            onClick={() => setTags(tags ^ (1 << bit))}
          >
            {pick(tag)}
          </button>
        ))}
      </div>
      <WordsField
        label={say('review_words')}
        words={words}
        most={WORDS_MAX}
        hint={say('review_words_hint')}
        onChange={setWords}
      />
      <PhotoPicker photos={photos} onChange={setPhotos} />
    </CaseSheet>
  );
}
