import { expect, test } from 'vitest';
import { shopRules } from '../../model/commerce/shop-rules.ts';
import { DAY_MS } from '../../model/sim-time.ts';
import { at_rest } from './levers.ts';
import { shopTermsOf } from './shop-terms.ts';

test('at rest the levers are the standard terms of the shop', () => {
  expect(shopTermsOf(at_rest)).toBeUndefined();
  const { fee_bp, commission_subsidy_bp, free_shipping_from_cents, promise_days, return_window_days } = at_rest;
  expect(shopRules).toMatchObject({
    fee_bp,
    commission_subsidy_bp,
    free_shipping_from_cents,
    deliver_within_ms: promise_days * DAY_MS,
    return_within_ms: return_window_days * DAY_MS,
  });
});

test('a lever that moves is a term that moves, and no other', () => {
  expect(shopTermsOf({ ...at_rest, promise_days: 3 })).toEqual({ ...shopRules, deliver_within_ms: 3 * DAY_MS });
});
