import type { Command } from '../../model/commerce/command.ts';
import { unstamped } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { actKey, merchantActor, merchantOfProduct, prizeOfSubject, prizeSubject } from '../../model/ids.ts';
import { MINUTE_MS, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { promotes } from '../ranking/lean.ts';
import { tally, TALLIES } from '../world/tables.ts';
import type { Timer } from '../world/timers.ts';
import { commonLevers, leversOf, tickStart, type World } from '../world/world.ts';
import { plan } from './order-timers.ts';
import { orderStamp } from './stamp.ts';

/** Places of these acts among those of a shop, or of a winner, in a tick: above what they do themselves. */
const places = { promotion: 40, incentive: 41, prize: 60 } as const;
/** Prizes are handed over, and rewards paid, so soon after. */
const SOON_MS = MINUTE_MS;

function pay(world: World, act_key: number, command: Command, user_id: number | null, at_ms = tickStart(world)): void {
  const stamp = user_id === null ? unstamped : orderStamp(world, user_id, 'platform');
  world.plan.addCommand({
    command,
    occasion: { at_ms, act_key, party: { role: 'platform' } },
    stamp: { ...stamp, actor: 'platform' },
  });
}

/**
 * At midnight each shop that promotes is charged its bid for every thousand exposures that videos with its products had on
 * the day. What was shown before bids were taken is counted too, so that it is never charged.
 */
export function chargePromotions(world: World): void {
  if (world.tick % TICKS_PER_DAY !== 0 || world.frozen?.has('supply')) return;
  const { videos, merchants, products } = world;
  const m = merchants.columns;
  const { promotion_bid_cents } = commonLevers(world);
  const shown = new Float64Array(merchants.rows);
  for (let video = 0; video < videos.rows; video++) {
    const row = videos.columns.product_row[video];
    if (row < 0 || !promotes(products.columns.product_id[row])) continue;
    shown[merchantOfProduct(products.columns.product_id[row])] +=
      videos.columns.tallies[video * TALLIES + tally.exposures];
  }
  for (let merchant = 0; merchant < merchants.rows; merchant++) {
    const amount_cents = Math.round(((shown[merchant] - m.promoted_shown[merchant]) * promotion_bid_cents) / 1_000);
    m.promoted_shown[merchant] = shown[merchant];
    if (amount_cents < 1) continue;
    const act_key = actKey(merchantActor(merchant), world.tick, places.promotion);
    pay(world, act_key, { kind: 'charge_promotion', merchant_id: merchant, amount_cents }, null);
  }
}

/** The platform pays a shop that has just come. */
export function payIncentive(world: World, merchant_id: number): void {
  const { onboarding_incentive_cents: amount_cents } = commonLevers(world);
  if (amount_cents === 0) return;
  const act_key = actKey(merchantActor(merchant_id), world.tick, places.incentive);
  pay(world, act_key, { kind: 'pay_incentive', merchant_id, amount_cents }, null);
}

/** What the platform owes for what has happened falls due a minute later. */
export const platformFollows = {
  win_giveaway(world: World, { sku_id, winner_id, at_ms }: EventRecord<'win_giveaway'>): void {
    plan(world, 'prize', prizeSubject(sku_id, winner_id), at_ms + SOON_MS);
  },
  share(world: World, { content, share_key, at_ms }: EventRecord<'share'>): void {
    const order = content === 'purchase' ? world.books.get('orders', share_key) : undefined;
    if (order !== undefined && rewardOf(world, order.user_id) > 0) plan(world, 'reward', share_key, at_ms + SOON_MS);
  },
} as const;

function rewardOf(world: World, user_id: number): number {
  return user_id < world.users.rows ? leversOf(world, user_id).share_reward_cents : 0;
}

export const platformTimed = {
  /** The subject is the prize. */
  prize(world: World, { subject, at_ms }: Timer): void {
    const { sku_id, winner_id } = prizeOfSubject(subject);
    const act_key = actKey(winner_id, world.tick, places.prize);
    pay(world, act_key, { kind: 'award_prize', sku_id, winner_id }, winner_id, at_ms);
  },
  reward(world: World, { subject, at_ms }: Timer): void {
    const order = world.books.get('orders', subject);
    const amount_cents = order === undefined ? 0 : rewardOf(world, order.user_id);
    if (order === undefined || amount_cents === 0) return;
    pay(world, subject, { kind: 'reward_share', order_id: subject, amount_cents }, order.user_id, at_ms);
  },
} as const;
