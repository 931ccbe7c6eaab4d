import { decide } from '../../model/commerce/decide.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { dayOf, startOfTick, TICK_MS, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { categories } from '../lexicon/categories.ts';
import { reactionBits } from '../behaviour/response.ts';
import { turnDay } from '../phases/day.ts';
import { settleFirst, settleJoiners } from '../phases/members.ts';
import { liveAbuse } from '../abuse/live-abuse.ts';
import { offerCoupons } from '../phases/offers.ts';
import { chargePromotions } from '../phases/platform-pays.ts';
import { liveParcels } from '../phases/parcels.ts';
import { closeDay, liveSupply } from '../phases/supply.ts';
import { screenReviews } from '../phases/review-screen.ts';
import { inspect } from '../phases/vetting.ts';
import { watchBlock } from '../phases/feed.ts';
import { arrive, liveErrands } from '../phases/visit.ts';
import { leverSetsAt } from '../levers/lever-sets.ts';
import { meetBlocks } from './meet-experiment.ts';
import { settleArms } from './stage-experiment.ts';
import { REFRESH_MS, refreshPools } from '../ranking/pools.ts';
import { logViews } from './log-views.ts';
import { isLongView } from './note-held.ts';
import { liveHosts } from '../phases/live-hosts.ts';
import { settleInRoom } from './room-till.ts';
import { append } from './append.ts';
import { observeView } from './observe.ts';
import type { PlannedCommand, PlannedRoomCommand } from './plan.ts';
import { whole, WHOLE } from './planned-views.ts';
import { tally, TALLIES } from './tables.ts';
import { itemKind, TickPlan } from './tick-plan.ts';
import { commonLevers, tickStart, type World } from './world.ts';

/**
 * Plans the tick that is lived now, as numbered phases over a world that nobody else changes meanwhile: commands are
 * intents until they are settled, behaviour is a fact once it is released.
 *
 * @param watchAll - watches all blocks of visits, in any order and in any number of threads
 */
export function planTick(world: World, watchAll = watchBlocks): void {
  world.plan = new TickPlan(tickStart(world), world.plan);
  turnHour(world);
  // 1. Night: slow stocks rest, newcomers settle, the day's visits and posts are planned.
  if (world.tick % TICKS_PER_DAY === 0) {
    const day = dayOf(tickStart(world));
    if (world.tick === 0) settleFirst(world);
    else {
      closeDay(world, day - 1);
      settleJoiners(world, day);
    }
    turnDay(world, day);
  }
  // 2. The platform looks at what it has observed.
  const is_due =
    tickStart(world) - world.pools.refreshed_ms >= REFRESH_MS || (world.tick < 80 && world.tick % 10 === 0);
  if (is_due && !world.frozen?.has('learned')) {
    world.pools = refreshPools(
      world.videos,
      world.creators,
      categories.length,
      tickStart(world),
      world.pools,
      commonLevers(world).reporting_threshold,
    );
  }
  // 3. Creators publish; shops list, restock and reprice; the platform inspects.
  liveSupply(world);
  if (!world.frozen?.has('supply')) inspect(world);
  if (!world.frozen?.has('popularity')) screenReviews(world);
  offerCoupons(world);
  chargePromotions(world);
  // 4. Parcels travel, deadlines pass, buyers have second thoughts.
  liveParcels(world);
  // 5. Hosts go live, run their shows and end them.
  liveHosts(world);
  // 6. Rings, mules and scalpers do what they come for; users arrive.
  liveAbuse(world);
  arrive(world);
  // 7. The feed is watched, block by block of visits: in any order, by anybody.
  const { visits, plan } = world;
  plan.views.begin(visits.blocks);
  watchAll(world);
  // 8. What was watched goes into the plan; who has an errand looks, searches, orders, pays, or is in a live room.
  for (let block = 0; block < visits.blocks; block++) liveErrands(world, block);
  plan.close();
}

/** Watches block after block, in this thread. */
function watchBlocks(world: World): void {
  for (let block = 0; block < world.visits.blocks; block++) watchBlock(world, block);
}

/** Levers move at full hours; who belongs to which segment is settled at midnight. */
function turnHour(world: World): void {
  const { draws, staged, tick } = world;
  if (staged === undefined || tick % 60 !== 0) return;
  world.levers = leverSetsAt(draws, staged, tick);
  if (tick % TICKS_PER_DAY !== 0) return;
  settleArms(world);
  meetBlocks(world);
}

/** How a command that falls due is settled: the events that happen, none when it is refused. */
export type Settle = (planned: PlannedCommand) => readonly EventRecord[];

/** Settles commands on the world's own books: what the batch driver does. */
export function settleInBooks(world: World): Settle {
  return ({ command, occasion }) => {
    const decision = decide(world.books, command, occasion);
    return decision.ok ? decision.events : [];
  };
}

/**
 * Releases what the planned tick brings up to an instant: records get their place in the log, and the world changes by
 * them. Commands are settled one after another, in the order of their instants.
 */
export function releaseUntil(
  world: World,
  until_ms: number,
  settle: Settle,
  settleRoom: (planned: PlannedRoomCommand) => void = (planned) => void settleInRoom(world, planned),
): void {
  const { plan, log } = world;
  while (plan.next(until_ms)) {
    if (plan.kind === itemKind.view) {
      plan.views.release(plan.index, log.next_seq++);
      observePlanned(world, plan.index);
    } else if (plan.kind === itemKind.behaviour) {
      const { record, stamp, logged_ms } = plan.behaviours[plan.index];
      append(world, record, stamp, logged_ms);
    } else if (plan.kind === itemKind.room) {
      settleRoom(plan.room_commands[plan.index]);
    } else {
      const planned = plan.commands[plan.index];
      for (const event of settle(planned)) append(world, event, planned.stamp, planned.occasion.at_ms);
    }
  }
  logViews(world);
}

/** The world after an exposure of the plan. */
function observePlanned(world: World, row: number): void {
  const numbers = world.plan.views.whole;
  const at = row * WHOLE;
  const video = numbers[at + whole.video];
  const is_long = isLongView(numbers[at + whole.duration_ms], numbers[at + whole.watch_ms]);
  observeView(world, video, numbers[at + whole.creator_id], is_long);
  if ((numbers[at + whole.reactions] & reactionBits.click) !== 0) {
    world.videos.columns.tallies[video * TALLIES + tally.clicks]++;
  }
}

/** The tick is over, and all of it has been released. */
export function endTick(world: World): void {
  world.tick++;
}

/** Last instant of the tick that is lived now. */
export function tickEnd(world: World): number {
  return startOfTick(world.tick) + TICK_MS - 1;
}
