import { reviewIdOf } from '../../ids.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { orderOf, orderReads } from './order-of.ts';

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
      delivered_at_ms: order.delivered_at_ms,
      paid_at_ms: order.paid_at_ms,
    });
  },
};
