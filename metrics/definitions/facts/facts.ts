import type { Fact } from '../fact.ts';
import { cartDay } from './cart-day.ts';
import { creator, creatorDay, member, merchant } from './lives.ts';
import { order } from './order.ts';
import { paymentIntent } from './payment-intent.ts';

/** Every fact there is, by id. */
export const facts: ReadonlyMap<string, Fact> = new Map(
  [order, paymentIntent, cartDay, member, creator, creatorDay, merchant].map((fact) => [fact.id, fact]),
);
