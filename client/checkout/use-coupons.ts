import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CouponView } from '../../model/wire/commerce-views.ts';
import type { CheckoutLine } from '../shell/visit.tsx';
import { call } from '../wire/call.ts';
import { keyOf } from '../wire/queries.ts';
import { bestCoupons, type CouponFit, couponFits, usableBy, withCoupon } from './coupon-choice.ts';

export interface Coupons {
  /** Not known yet: the total may still fall. */
  readonly is_loading: boolean;
  readonly fault: unknown;
  readonly fits: readonly CouponFit[];
  /** Those that the order is placed with. */
  readonly chosen: readonly CouponView[];
  toggle(fit: CouponFit): void;
  retry(): void;
}

/** Coupons that I hold for these lines; the best ones are chosen until I choose myself. */
export function useCoupons(lines: readonly CheckoutLine[], is_placed: boolean): Coupons {
  const asked = lines.map(({ sku_id, quantity, deal_id }) => ({ sku_id, quantity, deal_id }));
  const quote = useQuery({
    queryKey: keyOf('quote', { query: asked }),
    queryFn: ({ signal }) => call('quote', { body: { lines: asked }, signal }),
    enabled: !is_placed && lines.length > 0,
    // A coupon that was claimed or used a moment ago counts.
    staleTime: 0,
  });
  const held = quote.data?.coupons.map(({ coupon }) => coupon) ?? [];
  const knows_first = held.some(({ first_order_only }) => first_order_only);
  const orders = useQuery({
    queryKey: keyOf('orders', {}),
    queryFn: ({ signal }) => call('orders', { signal }),
    enabled: !is_placed && knows_first,
  });
  const has_bought = orders.data?.orders.some(({ paid_at_ms }) => paid_at_ms !== null) ?? true;
  const [wanted, setWanted] = useState<readonly CouponView[] | null>(null);
  const { fits, chosen } = is_placed
    ? { fits: [], chosen: [] }
    : couponFits(lines, held, wanted ?? bestCoupons(lines, usableBy(held, has_bought)), has_bought);
  return {
    is_loading: quote.isLoading || orders.isLoading,
    fault: quote.error,
    fits,
    chosen,
    toggle: ({ coupon, is_chosen }) =>
      setWanted(is_chosen ? chosen.filter((one) => one !== coupon) : withCoupon(chosen, coupon)),
    retry: () => void quote.refetch(),
  };
}
