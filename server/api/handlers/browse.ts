import { findReviews, findVariants } from '../../books/read-books.ts';
import type { Answerer } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import { feedViews } from '../views/feed-views.ts';
import { portraits } from '../views/portraits.ts';
import { productView } from '../views/product-view.ts';
import { reviewViews } from '../views/review-views.ts';

const REVIEWS_PER_PAGE = 20;

export const feed: Answerer<'feed'> = async ({ shop, visitor, query }) => ({
  items: await feedViews(shop, await shop.engine.slate(visitor, query.surface)),
});

export const video: Answerer<'video'> = async ({ shop, visitor, params }) => {
  const item = await shop.engine.video(visitor, idOf('video', params.video_id));
  if (item === null) throw problemOf('no_such_video', { subject: params.video_id });
  const [view] = await feedViews(shop, [item]);
  return view;
};

export const comments: Answerer<'comments'> = async ({ shop, visitor, params }) => {
  const items = await shop.engine.comments(idOf('video', params.video_id), visitor.user_id);
  if (items === null) throw problemOf('no_such_video', { subject: params.video_id });
  const authors = await portraits(
    shop,
    items.map(({ user_id }) => user_id),
  );
  return {
    comments: items.map(({ comment_key, reply_to, user_id, at_ms, words, likes, liked }) => {
      const { name, avatar_seed } = authors(user_id);
      const mine = user_id === visitor.user_id;
      return { comment_id: comment_key, reply_to, author: name, avatar_seed, words, at_ms, mine, likes, liked };
    }),
  };
};

export const product: Answerer<'product'> = async ({ shop, visitor, params }) => {
  const view = await productView(shop, idOf('product', params.product_id), visitor.user_id);
  if (view === null) throw problemOf('no_such_product', { subject: params.product_id });
  return view;
};

export const reviews: Answerer<'reviews'> = async ({ shop, visitor, params, query }) => {
  const product_id = idOf('product', params.product_id);
  if ((await findVariants(shop.db, [product_id])).length === 0) {
    throw problemOf('no_such_product', { subject: params.product_id });
  }
  const rows = await findReviews(shop.db, product_id, {
    reader_id: visitor.user_id,
    limit: REVIEWS_PER_PAGE,
    ...query,
  });
  return { reviews: await reviewViews(shop, rows, visitor.user_id) };
};
