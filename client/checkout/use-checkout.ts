import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { CouponView } from '../../model/wire/commerce-views.ts';
import type { CheckoutView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { useIntents } from '../wire/intent.ts';
import { keyOf } from '../wire/queries.ts';
import { Problem } from '../wire/problem.ts';
import { orderTotal } from '../shell/order-total.ts';
import type { CheckoutLine } from '../shell/visit.tsx';
import { type Payment, methodOf } from './payment.ts';
import { type LineChange, linesNow } from './lines-now.ts';

/** Refusals after which the lines are read again: what the shop has now is not what was looked at. */
const STALE = new Set([
  'price_changed',
  'total_changed',
  'out_of_stock',
  'no_such_sku',
  'deal_over',
  'deal_sold_out',
  'deal_limit',
]);

export interface Checkout {
  readonly lines: readonly CheckoutLine[];
  /** What the shop changed since the lines were chosen. */
  readonly changes: readonly LineChange[];
  /** Null until the order is placed: from then on its lines, prices and address stand. */
  readonly placed: CheckoutView | null;
  readonly is_busy: boolean;
  readonly fault: unknown;
  /** @param coupons - that the order is placed with, where it is not placed yet */
  pay(payment: Payment, address_id: number | null, coupons: readonly CouponView[]): Promise<void>;
  answerChallenge(passed: boolean): Promise<void>;
}

/** The way from lines to a paid order. However often Pay is tapped, each step happens once. */
export function useCheckout(given: readonly CheckoutLine[], placed_before: CheckoutView | undefined): Checkout {
  const queries = useQueryClient();
  const placing = useIntents();
  const paying = useIntents();
  const [lines, setLines] = useState(given);
  const [changes, setChanges] = useState<readonly LineChange[]>([]);
  const [placed, setPlaced] = useState<CheckoutView | null>(placed_before ?? null);
  const [fault, setFault] = useState<unknown>(null);
  const [is_busy, setBusy] = useState(false);
  // State comes a render late; a double tap does not wait for it.
  const lock = useRef(false);

  const once = useCallback(async (step: () => Promise<void>): Promise<void> => {
    if (lock.current) return;
    lock.current = true;
    setBusy(true);
    setFault(null);
    try {
      await step();
    } catch (problem) {
      setFault(problem);
    } finally {
      lock.current = false;
      setBusy(false);
    }
  }, []);

  const forgetOrders = (): void => {
    for (const route of ['orders', 'order', 'cart', 'me', 'product', 'coupons', 'deals'] as const) {
      void queries.invalidateQueries({ queryKey: keyOf(route) });
    }
  };

  const place = async (address_id: number, coupons: readonly CouponView[]): Promise<CheckoutView> => {
    const wanted = lines.map(({ sku_id, quantity, price_cents, creator_id, exposure_id, origin, deal_id }) => ({
      sku_id,
      quantity,
      price_cents,
      creator_id,
      exposure_id,
      origin,
      deal_id,
    }));
    const { total_cents } = orderTotal(lines, coupons);
    const body = { lines: wanted, coupon_ids: coupons.map(({ coupon_id }) => coupon_id), total_cents, address_id };
    try {
      const answer = await call('place_order', { body, intent: placing.keyFor(body) });
      setPlaced(answer);
      forgetOrders();
      return answer;
    } catch (problem) {
      // A coupon that was refused is known better now.
      void queries.invalidateQueries({ queryKey: keyOf('quote') });
      if (problem instanceof Problem && STALE.has(problem.code)) {
        const now = await linesNow(lines);
        setLines(now.lines);
        setChanges(now.changes);
      }
      throw problem;
    }
  };

  return {
    lines,
    changes,
    placed,
    is_busy,
    fault,
    pay: (payment, address_id, coupons) =>
      once(async () => {
        setChanges([]);
        const checkout = placed ?? (address_id === null ? null : await place(address_id, coupons));
        if (checkout === null) return;
        const ask = { params: { checkout_id: checkout.checkout_id }, body: { method: methodOf(payment) } };
        // The attempt is part of the intent: the same card after a decline is another attempt.
        const intent = paying.keyFor([ask, checkout.attempts]);
        setPlaced(await call('confirm_payment', { ...ask, intent }));
        forgetOrders();
      }),
    answerChallenge: (passed) =>
      once(async () => {
        if (placed === null) return;
        const ask = { params: { checkout_id: placed.checkout_id }, body: { passed } };
        setPlaced(await call('authenticate_payment', { ...ask, intent: paying.keyFor([ask, placed.attempts]) }));
        forgetOrders();
      }),
  };
}
