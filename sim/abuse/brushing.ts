import { orderTotal } from '../../model/commerce/order-total.ts';
import { exponential } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { devices } from '../../model/events/session-start.ts';
import type { Surface } from '../../model/events/envelope.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { actKey, orderIdOf, productIdOf, skuIdOf } from '../../model/ids.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { shopTermsOf } from '../levers/shop-terms.ts';
import { hasActsLeft, nextAct } from '../phases/keys.ts';
import { memberStamp } from '../phases/stamp.ts';
import { leversOf, tickStart, type World } from '../world/world.ts';
import { abuse, label } from './abuse-kinds.ts';

/** Minutes of the day between which rings work (assumption: office hours and the evening). */
const hours = { from: 10 * 60, span: 12 * 60 } as const;

/**
 * Rings place the orders that shops have paid for: a member comes, goes straight to the product, orders, pays, and is
 * gone. The money comes back to them outside of the platform, which sees none of it.
 */
export function liveBrushing(world: World): void {
  const minute = world.tick % TICKS_PER_DAY;
  if (minute < hours.from || minute >= hours.from + hours.span || world.ring.length === 0) return;
  const day = Math.floor(world.tick / TICKS_PER_DAY);
  for (const merchant of world.brushing_shops) {
    if (world.merchants.columns.left_day[merchant] !== 0) continue;
    const [u_count] = world.draws.units(streams.abuse, merchant, day, 1);
    const wanted = Math.floor(abuse.brushed_a_day * exponential(u_count) + 0.5);
    for (let nth = 0; nth < wanted; nth++) {
      const [u_minute, u_product] = world.draws.units(streams.abuse, merchant, day, 16 + nth);
      if (hours.from + Math.floor(u_minute * hours.span) === minute) brush(world, merchant, day, nth, u_product);
    }
  }
}

function brush(world: World, merchant: number, day: number, nth: number, u_product: number): void {
  const { draws, ring, users, merchants, product_rows } = world;
  const product_id = productIdOf(merchant, Math.floor(u_product * merchants.columns.products[merchant]));
  const row = product_rows.get(product_id);
  const sku = world.books.get('skus', skuIdOf(product_id, 0));
  if (row === undefined || sku === undefined || sku.free < 1) return;
  const c = users.columns;
  // One member is asked, and no other in the place of one who is busy: what one user does changes nobody else's day.
  const member = ring[Math.floor(draws.unit(streams.abuse, merchant, day, 1024 + nth) * ring.length)];
  const comes_anyway = world.agenda.visits.get(world.tick)?.includes(member) === true;
  const is_free = c.visit[member] === 0 && c.taken[member] === 0 && c.holdout[member] === 0 && !comes_anyway;
  if (is_free && hasActsLeft(world, member)) comeAndOrder(world, member, merchant, product_id, sku);
}

/** All of it within one tick: nobody who brushes for a living looks around. */
function comeAndOrder(
  world: World,
  member: number,
  merchant_id: number,
  product_id: number,
  { sku_id, price_cents }: { readonly sku_id: number; readonly price_cents: number },
): void {
  const start_ms = tickStart(world);
  const c = world.users.columns;
  const session_id = actKey(member, world.tick, 0);
  const behave = (surface: Surface, record: EventRecord): void => {
    const stamp = { ...memberStamp(world, member), session_id, surface };
    world.plan.addBehaviour({ record, stamp, logged_ms: record.at_ms });
  };
  const about = { user_id: member, product_id };
  behave('for_you', {
    name: 'session_start',
    at_ms: start_ms,
    user_id: member,
    opened_session_id: session_id,
    device: devices[c.device[member]],
    entry_id: null,
  });
  const view_key = nextAct(world, member);
  const creator_id = null;
  behave('share_link', {
    name: 'select_item',
    at_ms: start_ms + 4_000,
    ...about,
    creator_id,
    select_key: view_key,
    exposure_id: null,
  });
  behave('share_link', {
    name: 'view_item',
    at_ms: start_ms + 4_000,
    ...about,
    creator_id,
    view_key,
    merchant_id,
  });
  behave('share_link', {
    name: 'leave_item',
    at_ms: start_ms + 12_000,
    ...about,
    view_key,
    dwell_ms: 8_000,
    outcome: 'bought',
    bought_elsewhere: false,
  });
  behave('share_link', {
    name: 'begin_checkout',
    at_ms: start_ms + 12_000,
    user_id: member,
    begin_key: nextAct(world, member),
    lines: 1,
    value_cents: price_cents,
  });
  const terms = shopTermsOf(leversOf(world, member));
  const lines = [{ sku_id, quantity: 1, price_cents, creator_id, exposure_id: null, origin: 'share_link' as const }];
  const { total_cents } = orderTotal([{ merchant_id, price_cents, quantity: 1 }], terms);
  const [{ receiver, address }] = world.catalogue.user(member).addresses;
  const act_key = nextAct(world, member);
  world.plan.addCommand({
    command: { kind: 'place_order', lines, total_cents, ship_to: `${receiver.zh}, ${address.zh}` },
    occasion: { at_ms: start_ms + 20_000, act_key, party: { role: 'user', user_id: member }, terms },
    stamp: { ...memberStamp(world, member), session_id, surface: 'share_link' },
  });
  behave('for_you', {
    name: 'session_end',
    at_ms: start_ms + 50_000,
    user_id: member,
    closed_session_id: session_id,
    length_ms: 50_000,
    exposures: 0,
    reason: 'closed',
  });
  const order_id = orderIdOf(act_key, 0);
  world.abuse_labels.set(order_id, label.brushed);
  world.timers.set({ kind: 'brush_pay', subject: order_id, at_ms: start_ms + 61_000 });
}
