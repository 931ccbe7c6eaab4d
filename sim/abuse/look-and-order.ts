import type { Command } from '../../model/commerce/command.ts';
import type { Surface } from '../../model/events/envelope.ts';
import { orderIdOf } from '../../model/ids.ts';
import { nextAct } from '../phases/keys.ts';
import type { World } from '../world/world.ts';
import type { BriefVisit } from './brief-visit.ts';

/** A bot or a hired hand pays so soon after the order: when what was ordered has been settled. */
const PAYS_AFTER_MS = 61_000;

interface Errand {
  readonly merchant_id: number;
  readonly product_id: number;
  readonly surface: Surface;
  readonly looks_ms: number;
  readonly begins_ms: number;
  readonly orders_ms: number;
  readonly line: Omit<(Command & { kind: 'place_order' })['lines'][number], 'origin'>;
  readonly total_cents: number;
}

/** Straight to the product, to the checkout and to the button; paid a minute later. Returns the checkout's number. */
export function lookAndOrder(world: World, visit: BriefVisit, errand: Errand): number {
  const { member, behave } = visit;
  const { merchant_id, product_id, surface, looks_ms, begins_ms, orders_ms, line, total_cents } = errand;
  const { creator_id, exposure_id } = line;
  const about = { user_id: member, product_id };
  const view_key = nextAct(world, member);
  const looks = { at_ms: looks_ms, ...about, creator_id };
  behave(surface, { name: 'select_item', ...looks, select_key: view_key, exposure_id }, exposure_id);
  behave(surface, { name: 'view_item', ...looks, view_key, merchant_id }, exposure_id);
  const dwell_ms = begins_ms - looks_ms;
  behave(
    surface,
    { name: 'leave_item', at_ms: begins_ms, ...about, view_key, dwell_ms, outcome: 'bought', bought_elsewhere: false },
    exposure_id,
  );
  const value_cents = line.price_cents * line.quantity;
  const begin_key = nextAct(world, member);
  const begins = { at_ms: begins_ms, user_id: member, begin_key, lines: 1, value_cents } as const;
  behave(surface, { name: 'begin_checkout', ...begins }, exposure_id);
  const [{ receiver, address }] = world.catalogue.user(member).addresses;
  const ship_to = `${receiver.zh}, ${address.zh}`;
  const lines = [{ ...line, origin: surface }];
  const checkout_id = visit.shop(orders_ms, surface, { kind: 'place_order', lines, total_cents, ship_to }, exposure_id);
  world.timers.set({ kind: 'brush_pay', subject: orderIdOf(checkout_id, 0), at_ms: visit.start_ms + PAYS_AFTER_MS });
  return checkout_id;
}
