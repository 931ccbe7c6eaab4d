import type { z } from 'zod';
import { isGuest, toEdge } from '../../../model/ids.ts';
import { tagsOf } from '../../../model/commerce/review-tags.ts';
import type { reviewView } from '../../../model/wire/views.ts';
import type { Stars } from '../../../sim/lexicon/review-phrases.ts';
import type { ReviewOfVariant } from '../../books/read-books.ts';
import { portraits } from './portraits.ts';
import type { Shop } from '../shop.ts';
import { variantName } from './product-cards.ts';

/** Reviews as they are read under a product. */
export async function reviewViews(
  shop: Shop,
  reviews: readonly ReviewOfVariant[],
  reader_id: number,
): Promise<z.infer<typeof reviewView>[]> {
  const authors = await portraits(
    shop,
    reviews.map(({ user_id }) => user_id),
  );
  return reviews.map((review) => {
    const { name, avatar_seed } = authors(review.user_id);
    return {
      review_id: toEdge('review', review.review_id),
      author: name,
      avatar_seed,
      stars: review.stars,
      ...saidIn(shop, review),
      variant: variantName(shop, review.product_id, review.sku_id),
      at_ms: review.at_ms,
      mine: review.user_id === reader_id,
      photos: review.photos,
      state: review.state,
      answer: review.answer,
    };
  });
}

/** A person's words stand in the language they were written in; members speak both. */
function saidIn({ catalogue }: Shop, review: ReviewOfVariant) {
  const { user_id, words, product_id, ordinal, on_time } = review;
  if (words !== null || isGuest(user_id))
    return { words: { en: words ?? '', zh: words ?? '' }, tags: tagsOf(review.tags) };
  const { text, tags } = catalogue.review({ product_id, ordinal, stars: review.stars as Stars, on_time });
  return { words: text, tags };
}
