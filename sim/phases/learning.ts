import { streams } from '../../model/draws/streams.ts';
import { within } from '../behaviour/stocks.ts';
import type { World } from '../world/world.ts';

/** Share of yesterday in an average over about a week. */
export const YESTERDAY = 0.15;

/** How creators learn and tire. Assumptions, ranges in brackets. */
export const creator_life = {
  /** Energy moves by so much a day between burnt out and eager, by views and earnings against the usual (0.01-0.05). */
  step: 0.03,
  least: 0.25,
  most: 1.3,
  /** Appetite for commerce follows what a tagged video earns: that much of the way a day, between these (1-5 %). */
  appetite_step: 0.03,
  appetite_least: 0.02,
  appetite_most: 0.85,
  /** Yuan a day of commission at which appetite neither grows nor shrinks, for each video a day that is tagged (1-10). */
  worthwhile_cents: 300,
  /** Hooks get better by practice towards this many logits, by this share a day with posts (0.5-2 %; power law of practice). */
  hook_most: 0.8,
  hook_step: 0.012,
  /** Strain grows with posts and is slept off; beyond stamina a creator rests (a quarter a night; 6-20 days). */
  strain: 0.06,
  strain_night: 0.75,
  /** Strain of a session for each multiple of the own hours beyond the first (0.1-0.6). */
  strain_live: 0.3,
  rest_days: 6,
  rest_spread_days: 14,
  /** Nights in a row at the least energy after which a creator gives up, and the chance of it then (20-60; 2-8 %). */
  patience_days: 30,
  quits: 0.04,
} as const;

export const quitReasons = ['none', 'unrewarded'] as const;
export const leavingReasons = ['none', 'losses'] as const;

/** How shops keep books on themselves. Assumptions, ranges in brackets. */
export const shop_life = {
  /** Cents a day that a shop costs beyond its goods, and what it starts with (5-50 yuan; 300-5,000 yuan). */
  daily_cost_cents: 1_200,
  capital_cents: 40_000,
  /** Days without which nobody gives up (20-60). */
  patience_days: 21,
} as const;

/** What creators make of the day that has passed. */
export function learnCreators({ creators, draws }: World, day: number): void {
  const c = creators.columns;
  for (let creator = 0; creator < creators.rows; creator++) {
    if (c.quit_day[creator] !== 0) continue;
    const usual = c.views_usual[creator];
    const earned = c.earned_today_cents[creator];
    const rewarded = c.views_today[creator] >= usual || earned > c.earned_usual_cents[creator];
    const stamina = 0.5 + c.stamina[creator];
    const step = rewarded ? creator_life.step : -creator_life.step / stamina;
    c.energy[creator] = within(c.energy[creator] + step, creator_life.least, creator_life.most);
    c.views_usual[creator] += YESTERDAY * (c.views_today[creator] - usual);
    c.earned_usual_cents[creator] += YESTERDAY * (earned - c.earned_usual_cents[creator]);
    c.views_today[creator] = 0;
    c.earned_today_cents[creator] = 0;

    // Commission that a tagged video of a day brings, against what makes the trouble worth it.
    const tagged = Math.max(0.1, c.posts_per_day[creator] * c.energy[creator] * c.appetite[creator]);
    const worth = c.earned_usual_cents[creator] / tagged - creator_life.worthwhile_cents;
    const towards = worth > 0 ? creator_life.appetite_most : creator_life.appetite_least;
    c.appetite[creator] += creator_life.appetite_step * 0.2 * (towards - c.appetite[creator]);

    const posted = c.posted_today[creator];
    c.posted_today[creator] = 0;
    if (posted > 0 && rewarded) {
      c.hook_learned[creator] += creator_life.hook_step * (creator_life.hook_most - c.hook_learned[creator]);
    }
    c.strain[creator] = c.strain[creator] * creator_life.strain_night + creator_life.strain * posted;
    const [u_rest, u_days, u_quit] = draws.units(streams.creatorNight, creator, day, 0);
    if (c.strain[creator] > 0.6 + c.stamina[creator] && u_rest < 0.3) {
      const days = creator_life.rest_days + Math.floor(u_days * creator_life.rest_spread_days);
      c.rests_until_day[creator] = day + days;
      c.strain[creator] = 0;
      c.burn_outs[creator]++;
    }
    const is_down = c.energy[creator] <= creator_life.least + 1e-9;
    c.low_days[creator] = is_down ? c.low_days[creator] + 1 : 0;
    if (c.low_days[creator] >= creator_life.patience_days && u_quit < creator_life.quits) c.quit_day[creator] = day + 1;
  }
}

/** Whether a creator posts at all on a day. */
export function isPosting({ creators }: World, creator: number, day: number): boolean {
  const c = creators.columns;
  return c.quit_day[creator] === 0 && day >= c.rests_until_day[creator];
}

/** Shops pay their day, and those that have lost what they came with give up. */
export function closeShopDay({ merchants }: World, day: number): void {
  const m = merchants.columns;
  for (let merchant = 0; merchant < merchants.rows; merchant++) {
    if (m.left_day[merchant] !== 0) continue;
    m.cash_cents[merchant] -= shop_life.daily_cost_cents;
    const age_days = day - Math.max(0, m.join_day[merchant]);
    if (m.cash_cents[merchant] < 0 && age_days >= shop_life.patience_days) m.left_day[merchant] = day + 1;
  }
}
