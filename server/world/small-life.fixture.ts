import { apply } from '../../model/commerce/apply.ts';
import { Books } from '../../model/commerce/books.ts';
import { decide } from '../../model/commerce/decide.ts';
import type { Command } from '../../model/commerce/command.ts';
import type { ColumnBuffer, Segment } from '../../model/events/derive/segment.ts';
import { columnsOf } from '../../model/events/derive/columns.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { actKey, FIRST_CLIENT_ID, FIRST_GUEST_ID } from '../../model/ids.ts';
import { orderTotal } from '../../model/commerce/order-total.ts';
import { HOUR_MS, type SimMs, startOfDay, tickOf } from '../../model/sim-time.ts';
import type { CommandInput, Input } from './input.ts';
import type { Life } from './life.ts';
import { commandStamp, personStamp } from './person-stamp.ts';

export const settings = { seed: '7', users: 60 } as const;
export const visitor = { user_id: FIRST_GUEST_ID, visit_id: FIRST_CLIENT_ID + 5 } as const;

/** An evening of a guest: joins, is dealt a slate, likes, orders two things, pays. Given act by act to a world that has come there. */
export function* evening(life: Life, from_ms: SimMs): Generator<Input> {
  const { user_id, visit_id } = visitor;
  const act = (at_ms: SimMs, nth: number, command: Command): CommandInput => {
    const occasion = { at_ms, act_key: actKey(user_id, tickOf(at_ms), nth), party: { role: 'user', user_id } } as const;
    const request = { command, occasion, stamp: commandStamp(life.world, visitor, command) };
    const decision = decide(life.world.books, command, occasion);
    return { kind: 'command', at_ms, request, events: decision.ok ? decision.events : [] };
  };
  const does = (at_ms: SimMs, record: EventRecord): Input => ({
    kind: 'behaviour',
    at_ms,
    record,
    stamp: personStamp(life.world, visitor, 'for_you', null),
  });
  yield does(from_ms, { name: 'sign_up', at_ms: from_ms, user_id, kind: 'guest', user_key: user_id });
  const opened = { opened_session_id: visit_id, device: 'web', entry_id: null } as const;
  yield does(from_ms + 1, { name: 'session_start', at_ms: from_ms + 1, user_id, ...opened });
  yield { kind: 'slate', at_ms: from_ms + 2, user_id, surface: 'for_you' };
  const v = life.world.videos.columns;
  const liked = { exposure_id: FIRST_CLIENT_ID + 99, video_id: v.video_id[3], creator_id: v.creator_id[3] };
  yield does(from_ms + 40_000, { name: 'like', at_ms: from_ms + 39_500, user_id, ...liked });
  const wanted = [...life.world.books.rows('skus')].filter(({ free }) => free > 2).slice(0, 2);
  const credit = { creator_id: null, exposure_id: null, origin: 'for_you' } as const;
  const lines = wanted.map(({ sku_id, price_cents }) => ({ sku_id, price_cents, quantity: 1, ...credit }));
  const { total_cents } = orderTotal(wanted.map((sku) => ({ ...sku, quantity: 1 })));
  const order = act(from_ms + 70_000, 0, { kind: 'place_order', lines, total_cents, ship_to: 'Mei, 1 Garden Road' });
  yield order;
  const checkout_id = order.request.occasion.act_key;
  const card = { kind: 'card', number: '4242424242424242' } as const;
  yield act(from_ms + 95_000, 1, { kind: 'confirm_payment', checkout_id, method: card });
}

/** Lives as the live driver does: in slices of any length, settling at a till with books of its own what falls due. */
export function goTo(life: Life, till: Books, until_ms: number, ends_tick = false): void {
  let step = life.go(until_ms, [], ends_tick);
  while (step.due.length > 0) {
    const settled = step.due.map(({ command, occasion }) => {
      const decision = decide(till, command, occasion);
      if (decision.ok) for (const event of decision.events) apply(till, event);
      return decision.ok ? decision.events : [];
    });
    step = life.go(until_ms, settled, ends_tick);
  }
}

/** Books of a till that stands where a life does. */
export const tillOf = (life: Life): Books => Books.materialise(life.world.books.capture());

/** Half past eight in the evening of the first day: shelves are full by then. */
export const EVENING_MS = startOfDay(0) + 20.5 * HOUR_MS;

/** Segments of a log, each event's in one piece. */
export function whole(segments: readonly Segment[]): Record<string, Record<string, (number | string)[]>> {
  const log: Record<string, Record<string, (number | string)[]>> = {};
  for (const { name, rows, columns } of segments) {
    log[name] ??= Object.fromEntries(columnsOf(name).map((column) => [column.name, []]));
    for (const [column, values] of Object.entries(log[name])) {
      values.push(...Array.from((columns[column] as Exclude<ColumnBuffer, string[]>).slice(0, rows)));
    }
  }
  return log;
}
