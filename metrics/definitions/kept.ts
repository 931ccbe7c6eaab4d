import { DAY_MS } from '../../model/sim-time.ts';
import { all, compare, type Condition, has, minus, not, plus } from './algebra.ts';

/** An order is delivered in time for the north star within this many days of payment. */
export const KEPT_DELIVERY_DAYS = 14;
/** Days after delivery through which an order must not be refunded, disputed or rated one or two stars. */
export const KEPT_RETURN_DAYS = 14;
/** After this many days whether an order is kept can no longer change. */
export const KEPT_FINAL_DAYS = KEPT_DELIVERY_DAYS + KEPT_RETURN_DAYS;

const withinReturnDays = (column: string) => compare(column, '<=', plus('delivered_at_ms', KEPT_RETURN_DAYS * DAY_MS));

/** The condition on an `order` that makes it kept, so far or for good. */
export const kept: Condition = all(
  has('delivered_at_ms'),
  compare(minus('delivered_at_ms', 'paid_at_ms'), '<=', KEPT_DELIVERY_DAYS * DAY_MS),
  not(withinReturnDays('refunded_at_ms')),
  not(withinReturnDays('disputed_at_ms')),
  not(withinReturnDays('low_review_at_ms')),
);
