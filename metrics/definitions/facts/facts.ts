import type { Fact } from '../fact.ts';
import { order } from './order.ts';
import { paymentIntent } from './payment-intent.ts';

/** Every fact there is, by id. */
export const facts: ReadonlyMap<string, Fact> = new Map([order, paymentIntent].map((fact) => [fact.id, fact]));
