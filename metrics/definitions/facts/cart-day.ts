import { minus, plus } from '../algebra.ts';
import { cutColumns, cutValues, type Fact } from '../fact.ts';

/** Days that a user's number is put before, so that user and day are one key. */
const DAYS = 2 ** 16;
const userAndDay = plus({ times: ['user_id', DAYS] }, { day: 'at_ms' });

/**
 * A cart: what a user put into it on a civil day, from the first thing. Whether a payment followed within 24 hours is
 * known from the last one of that day and the first one of the next.
 */
export const cartDay: Fact = {
  id: 'cart_day',
  meaning: 'One day on which a user put something into the cart.',
  at: 'added_at_ms',
  // Only records that arrive late touch it after the next day.
  open_days: 4,
  anchor: 'add_to_cart',
  columns: {
    ...cutColumns,
    city_tier: { reduce: 'max', description: 'City tier of the user.' },
    added_at_ms: { reduce: 'min', description: 'First thing put into the cart that day.' },
    last_paid_ms: { reduce: 'max', description: 'Last payment of that day.' },
    next_paid_ms: { reduce: 'min', description: 'First payment of the day after.' },
  },
  contributions: [
    {
      from: 'add_to_cart',
      key: userAndDay,
      set: { ...cutValues, city_tier: 'city_tier', added_at_ms: 'at_ms' },
    },
    { from: 'purchase', key: userAndDay, set: { last_paid_ms: 'at_ms' } },
    { from: 'purchase', key: minus(userAndDay, 1), set: { next_paid_ms: 'at_ms' } },
  ],
};
