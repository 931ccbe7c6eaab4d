import { reviewIdOf } from '../../ids.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { screenWords } from '../words-screen.ts';
import { orderOf, orderReads } from './order-of.ts';
import { listed } from './photos.ts';

export const reviewItem: Rule<'review_item'> = {
  reads: (c, books) => [...orderReads(c, books), { table: 'reviews', id: reviewIdOf(c.order_id, c.line) }],
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    if (order.delivered_at_ms === null || order.paid_at_ms === null) return refuse('not_delivered', c.order_id);
    const line = order.lines[c.line];
    if (line === undefined) return refuse('no_such_line', c.order_id);
    const review_id = reviewIdOf(c.order_id, c.line);
    if (books.get('reviews', review_id) !== undefined) return refuse('already_reviewed', c.order_id);
    return accept({
      name: 'review_item',
      at_ms: occasion.at_ms,
      user_id: order.user_id,
      review_id,
      order_id: order.order_id,
      line: c.line,
      product_id: line.product_id,
      merchant_id: order.merchant_id,
      stars: c.stars,
      words: c.words,
      tags: c.tags,
      photos: listed(c.photos),
      state: screenWords(c.words) === null ? 'published' : 'held',
      delivered_at_ms: order.delivered_at_ms,
      paid_at_ms: order.paid_at_ms,
    });
  },
};

/** The platform shows a review to everybody, or to nobody but who wrote it. */
export const moderateReview: Rule<'moderate_review'> = {
  reads: (c) => [{ table: 'reviews', id: c.review_id }],
  decide(books, c, { at_ms, party }) {
    const review = books.get('reviews', c.review_id);
    if (review === undefined) return refuse('no_such_review', c.review_id);
    if (party.role !== 'platform') return refuse('not_yours', c.review_id);
    if (review.state === c.verdict) return refuse('nothing_changes', c.review_id);
    const { review_id, user_id, product_id, merchant_id } = review;
    return accept({ name: 'moderate_review', at_ms, user_id, review_id, product_id, merchant_id, verdict: c.verdict });
  },
};

/** The shop answers a review, once. */
export const answerReview: Rule<'answer_review'> = {
  reads: (c) => [{ table: 'reviews', id: c.review_id }],
  decide(books, c, { at_ms, party }) {
    const review = books.get('reviews', c.review_id);
    if (review === undefined) return refuse('no_such_review', c.review_id);
    const { review_id, user_id, product_id, merchant_id } = review;
    if (party.role !== 'merchant' || party.merchant_id !== merchant_id) return refuse('not_yours', c.review_id);
    if (review.answer !== null) return refuse('already_answered', c.review_id);
    return accept({ name: 'answer_review', at_ms, user_id, review_id, product_id, merchant_id, words: c.words });
  },
};
