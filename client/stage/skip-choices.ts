import { KEPT_RETURN_DAYS } from '../../metrics/definitions/kept.ts';
import { DAY_MS } from '../../model/sim-time.ts';
import type { skipTargets } from '../../model/wire/views.ts';
import type { OrderView } from '../../model/wire/views.ts';

export type SkipTarget = (typeof skipTargets)[number];

export interface SkipChoice {
  readonly to: SkipTarget;
  /** The order whose parcel it is about. */
  readonly order?: OrderView;
}

/** Whether an order can still come to this. */
const ahead: Readonly<
  Record<'parcel_ships' | 'parcel_arrives' | 'parcel_kept', (order: OrderView, now_ms: number) => boolean>
> = {
  parcel_ships: ({ shipped_at_ms }) => shipped_at_ms === null,
  parcel_arrives: ({ delivered_at_ms }) => delivered_at_ms === null,
  parcel_kept: ({ delivered_at_ms, refunded_cents }, now_ms) =>
    refunded_cents === 0 && (delivered_at_ms === null || now_ms <= delivered_at_ms + KEPT_RETURN_DAYS * DAY_MS),
};

/**
 * What can be skipped to: the calendar always, a parcel of mine where an order is open. Of several orders the newest
 * is followed.
 */
export function skipChoices(orders: Iterable<OrderView>, now_ms: number): readonly SkipChoice[] {
  const open = [...orders]
    .filter(({ paid_at_ms, cancelled_at_ms }) => paid_at_ms !== null && cancelled_at_ms === null)
    .toSorted((a, b) => b.placed_at_ms - a.placed_at_ms);
  const parcels = (['parcel_ships', 'parcel_arrives', 'parcel_kept'] as const).flatMap((to) => {
    const order = open.find((each) => ahead[to](each, now_ms));
    return order === undefined ? [] : [{ to, order }];
  });
  return [{ to: 'next_live' }, { to: 'next_day' }, { to: 'next_week' }, ...parcels];
}
