import { beforeEach, expect, test } from 'vitest';
import { createWorld, type World } from '../world/world.ts';
import { closeShopDay, creator_life, isPosting, learnCreators, shop_life } from './learning.ts';
import { settleFirst } from './members.ts';

let world: World;
beforeEach(() => {
  world = createWorld({ seed: 'a career', users: 40 });
  settleFirst(world);
});

/** So many days on which every creator posts once and is watched and paid as said. */
function live(days: number, views: (day: number) => number, cents = 0): void {
  const c = world.creators.columns;
  for (let day = 0; day < days; day++) {
    for (let creator = 0; creator < world.creators.rows; creator++) {
      c.posted_today[creator] = isPosting(world, creator, day) ? 1 : 0;
      c.views_today[creator] = views(day);
      c.earned_today_cents[creator] = cents;
    }
    learnCreators(world, day);
  }
}

const mean = (values: ArrayLike<number>) =>
  Array.from(values)
    .slice(0, world.creators.rows)
    .reduce((sum, value) => sum + value, 0) / world.creators.rows;

test('creators who are watched more and more stay eager and better their hooks', () => {
  live(40, (day) => 100 + 10 * day);
  const c = world.creators.columns;
  expect(mean(c.energy)).toBeGreaterThan(1.25);
  expect(mean(c.hook_learned)).toBeGreaterThan(0.2);
  expect(Math.max(...c.hook_learned)).toBeLessThanOrEqual(creator_life.hook_most);
  expect(Math.max(...c.quit_day)).toBe(0);
});

test('creators whom nobody watches any more post less, and some give up', () => {
  live(120, (day) => Math.max(0, 1_000 - 20 * day));
  live(60, (day) => (day === 0 ? 1 : 0));
  const c = world.creators.columns;
  const quitters = Array.from(c.quit_day).filter((day) => day > 0).length;
  expect(quitters).toBeGreaterThan(0);
  expect(quitters).toBeLessThan(world.creators.rows);
});

test('commission makes more videos carry a product, and its absence fewer', () => {
  const born = mean(world.creators.columns.appetite);
  live(60, () => 100, 5_000);
  const paid = mean(world.creators.columns.appetite);
  expect(paid).toBeGreaterThan(born + 0.1);
  live(120, () => 100, 0);
  expect(mean(world.creators.columns.appetite)).toBeLessThan(paid - 0.1);
});

test('who posts much and has little stamina burns out, rests, and comes back', () => {
  const c = world.creators.columns;
  c.stamina[0] = 0.05;
  let rested = 0;
  for (let day = 0; day < 80; day++) {
    const posts = isPosting(world, 0, day);
    c.posted_today[0] = posts ? 5 : 0;
    if (!posts) rested++;
    learnCreators(world, day);
  }
  expect(c.burn_outs[0]).toBeGreaterThan(1);
  expect(rested).toBeGreaterThan(2 * creator_life.rest_days - 1);
  expect(rested).toBeLessThan(80);
});

test('a shop that loses what it came with closes, one that earns does not', () => {
  const m = world.merchants.columns;
  const days = Math.ceil(shop_life.capital_cents / shop_life.daily_cost_cents) + 1;
  for (let day = 0; day < days; day++) {
    m.cash_cents[1] += 2 * shop_life.daily_cost_cents;
    closeShopDay(world, day);
  }
  expect(m.left_day[0]).toBeGreaterThan(shop_life.patience_days);
  expect(m.left_day[1]).toBe(0);
});
