import { generosityOf } from '../behaviour/live.ts';
import { armOf, holdout } from '../../model/experiments/assignment.ts';
import { devices } from '../../model/events/session-start.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { dayOf, startOfDay } from '../../model/sim-time.ts';
import { creatorTraits } from '../genesis/creator-traits.ts';
import { merchantTraits } from '../genesis/merchant-traits.ts';
import { joiners } from '../genesis/population.ts';
import { creatorAbuse, creatorAbuses, userAbuse, userAbuses } from '../abuse/abuse-kinds.ts';
import { noteBrushing, noteRing } from '../abuse/rings.ts';
import { abuses, TASTE_DIMENSIONS } from '../genesis/traits.ts';
import { userTraits } from '../genesis/user-traits.ts';
import { shop_life } from './learning.ts';
import { stocks } from '../behaviour/stocks.ts';
import { leverSetOf, userArms } from '../levers/lever-sets.ts';
import { payIncentive } from './platform-pays.ts';
import { chooseFlagship } from './live-schedule.ts';
import { commonLevers, tickStart, type World } from '../world/world.ts';

/** How many more shops come for an incentive of e - 1 times a hundred yuan (assumption, 0.2-0.8), growing with its logarithm. */
const ONBOARDING = 0.4;

/** Room for those who join within some months. */
const GROWTH_ROOM = 1.1;

/** Everybody who is there at the epoch. */
export function settleFirst(world: World): void {
  const { users, creators, merchants } = world.size;
  // Tables that double when they are full would hold everybody twice meanwhile.
  world.users.reserve(Math.ceil(users * GROWTH_ROOM));
  world.creators.reserve(Math.ceil(creators * GROWTH_ROOM));
  for (let n = 0; n < users; n++) addUser(world);
  for (let n = 0; n < creators; n++) addCreator(world);
  for (let n = 0; n < merchants; n++) addMerchant(world);
  chooseFlagship(world);
}

/** Those who join on a day. */
export function settleJoiners(world: World, day: number): void {
  const { onboarding_incentive_cents } = commonLevers(world);
  const { daily } = world.size;
  const drawn = 1 + ONBOARDING * Math.log1p(onboarding_incentive_cents / 10_000);
  const come = joiners(world.draws, { ...world.size, daily: { ...daily, merchants: daily.merchants * drawn } }, day);
  if (!world.frozen?.has('supply')) {
    for (let n = 0; n < come.creators; n++) addCreator(world, day);
    for (let n = 0; n < come.merchants; n++) payIncentive(world, addMerchant(world, day));
  }
  const at_ms = startOfDay(day);
  for (let n = 0; n < come.users; n++) {
    const record = {
      name: 'sign_up',
      at_ms,
      user_id: world.users.rows + n,
      kind: 'member',
      user_key: world.users.rows + n,
    } as const;
    world.plan.addBehaviour({ record, stamp: { ...unstamped, actor: 'user' }, logged_ms: at_ms });
  }
}

export function addUser(world: World, join_day?: number): number {
  const { users, draws } = world;
  const user = users.add();
  const traits = userTraits(draws, user, join_day);
  const c = users.columns;
  c.join_day[user] = traits.join_day;
  c.city_tier[user] = traits.city_tier;
  c.device[user] = devices.indexOf(traits.device);
  c.holdout[user] = armOf(draws, holdout, user) === 'treated' ? 1 : 0;
  c.arms[user] = userArms(draws, world.staged, user, dayOf(tickStart(world)));
  c.taste.set(traits.taste, user * TASTE_DIMENSIONS);
  c.pickiness[user] = traits.pickiness;
  c.daily_activity[user] = traits.daily_activity;
  c.daily_views[user] = traits.daily_views;
  c.price_sensitivity[user] = traits.price_sensitivity;
  c.monthly_budget_cents[user] = traits.monthly_budget_cents;
  c.commerce_affinity[user] = traits.commerce_affinity;
  c.patience[user] = traits.patience;
  c.impulsiveness[user] = traits.impulsiveness;
  c.live_affinity[user] = traits.live_affinity;
  c.review_propensity[user] = traits.review_propensity;
  c.expressiveness[user] = traits.expressiveness;
  c.generosity[user] = generosityOf(draws, user);
  c.trust[user] = traits.platform_trust;
  c.habit[user] = 1;
  c.commerce_fatigue[user] = stocks.commerce_fatigue_at_first;
  c.key_tick[user] = -1;
  c.abuse[user] = userAbuses.indexOf(userAbuse(draws, user));
  noteRing(world, user);
  c.lever_set[user] = leverSetOf(world.staged, users, user, dayOf(tickStart(world)));
  return user;
}

function addCreator(world: World, join_day?: number): void {
  const { creators, draws } = world;
  const creator = creators.add();
  const traits = creatorTraits(draws, creator, join_day);
  const c = creators.columns;
  c.join_day[creator] = traits.join_day;
  c.niche[creator] = traits.niche;
  c.stamina[creator] = traits.stamina;
  c.commercial_appetite[creator] = traits.commercial_appetite;
  c.posts_per_day[creator] = traits.posts_per_day;
  c.taste.set(traits.taste, creator * TASTE_DIMENSIONS);
  c.fame[creator] = traits.fame;
  c.charisma[creator] = traits.charisma;
  c.honesty[creator] = traits.honesty;
  c.lives_per_day[creator] = traits.lives_per_day;
  c.abuse[creator] = creatorAbuses.indexOf(creatorAbuse(draws, creator));
  c.energy[creator] = 1;
  c.appetite[creator] = traits.commercial_appetite;
}

function addMerchant(world: World, join_day?: number): number {
  const { merchants, draws } = world;
  const merchant = merchants.add();
  const traits = merchantTraits(draws, merchant, join_day);
  const c = merchants.columns;
  c.join_day[merchant] = traits.join_day;
  c.dispatch_hours[merchant] = traits.dispatch_hours;
  c.service_quality[merchant] = traits.service_quality;
  c.products[merchant] = traits.products;
  c.cash_cents[merchant] = shop_life.capital_cents;
  c.abuse[merchant] = abuses.indexOf(traits.abuse);
  noteBrushing(world, merchant);
  return merchant;
}
