import { shopRules, type ShopTerms } from '../../model/commerce/shop-rules.ts';
import { DAY_MS } from '../../model/sim-time.ts';
import { at_rest, type LeverValues } from './levers.ts';

const known = new WeakMap<LeverValues, ShopTerms | undefined>();

/** The terms that an act is held to under a set of levers; none where these are the standard ones. */
export function shopTermsOf(levers: LeverValues): ShopTerms | undefined {
  if (!known.has(levers)) known.set(levers, termsUnder(levers));
  return known.get(levers);
}

const moved = [
  'fee_bp',
  'commission_subsidy_bp',
  'free_shipping_from_cents',
  'promise_days',
  'return_window_days',
] as const;

function termsUnder(levers: LeverValues): ShopTerms | undefined {
  if (moved.every((lever) => levers[lever] === at_rest[lever])) return undefined;
  return {
    ...shopRules,
    fee_bp: levers.fee_bp,
    commission_subsidy_bp: levers.commission_subsidy_bp,
    free_shipping_from_cents: levers.free_shipping_from_cents,
    deliver_within_ms: levers.promise_days * DAY_MS,
    return_within_ms: levers.return_window_days * DAY_MS,
  };
}
