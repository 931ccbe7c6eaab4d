import { event } from './event-type.ts';
import { choice, duration, flag, key, ref } from './field.ts';

/** Why a look at a product ended without a purchase; `bought` and `carted` where it went on. */
export const itemOutcomes = [
  'bought',
  'carted',
  'price',
  'trust',
  'not_needed',
  'sold_out',
  'compare_elsewhere',
  'later',
  'closed',
] as const;

export const leaveItem = event({
  name: 'leave_item',
  family: 'browse',
  meaning: 'A user closed a product.',
  key: ['view_key'],
  fields: {
    view_key: key('The look that ends.'),
    product_id: ref('The product.'),
    dwell_ms: duration('Time spent on it, on the clock of the watcher.'),
    outcome: choice(itemOutcomes, 'How it ended, as the model decided it; `closed` for people who did not go on.'),
    bought_elsewhere: flag('The user left to compare prices and bought in another app.'),
  },
});
