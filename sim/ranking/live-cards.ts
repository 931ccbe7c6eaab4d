import { streams } from '../../model/draws/streams.ts';
import type { PolicyName } from '../../model/events/view-video.ts';
import type { Room } from '../../model/live/room.ts';
import { dayOf } from '../../model/sim-time.ts';
import { REQUESTS_PER_DAY } from './rank.ts';
import type { Stage } from '../world/stage.ts';
import { CATEGORY_SPAN, type UserTable } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/** Policy that chooses live cards. */
export const CARD_POLICY: PolicyName = 'personalised';
/** Rooms compared for one card: where more are live, a stretch of them from a drawn start, and who is followed. */
const CANDIDATES = 40;
const FOLLOWED = 8;
/** Weights by which a card is chosen; all of it is observed (assumptions, ± 50 %). */
const weights = { followed: 1.4, taste: 1.1, crowd: 0.25, announced: 0.4, temperature: 0.8 } as const;
/** Exposures behind which a viewer's record in a category is trusted, and the usual rate of long views. */
const prior = { exposures: 12, rate: 0.25 } as const;

const scores = new Float64Array(CANDIDATES + FOLLOWED);
/** By category, e to what the viewer's record there is worth; 0 where it has not been asked for. */
const tastes = new Float64Array(CATEGORY_SPAN);
const candidates: Stage[] = [];

export interface ChosenLive {
  readonly stage: Stage;
  /** Probability of this choice, given those that are live. */
  readonly propensity: number;
}

/**
 * A live session for a card, by what the platform observes; null when nobody is live whom this viewer may see. Softmax
 * over the candidates.
 *
 * @param nth - card of this request; the Live tab shows several
 */
export function chooseLive(world: World, user: number, at_ms: number, nth: number): ChosenLive | null {
  const { holdout, requests_today } = world.users.columns;
  const request = dayOf(at_ms) * REQUESTS_PER_DAY + requests_today[user];
  const on_air = holdout[user] === 0 ? world.stage.all : world.stage.talks;
  const [u_start, u_choice] = world.draws.units(streams.liveCard, user, request, nth);
  const followed = world.follows.get(user) ?? [];
  const { stages, ends_ms, masses, categories, creators } = on_air;
  const live = stages.length;
  const first = live > CANDIDATES ? Math.floor(u_start * live) : 0;
  const reach = Math.min(CANDIDATES, live);
  candidates.length = 0;
  tastes.fill(0);
  let mass = 0;
  for (let n = 0; n < reach; n++) {
    const at = (first + n) % live;
    if (ends_ms[at] <= at_ms) continue;
    const is_followed = followed.length > 0 && followed.includes(creators[at]);
    const score = masses[at] * tasteMass(world.users, user, categories[at]) * (is_followed ? FOLLOWED_MASS : 1);
    scores[candidates.push(stages[at]) - 1] = score;
    mass += score;
  }
  if (live > CANDIDATES && followed.length > 0) {
    const stretch = candidates.length;
    addFollowed(world, followed, on_air === world.stage.talks, at_ms);
    for (let n = stretch; n < candidates.length; n++) {
      const { room, mass: drawn } = candidates[n];
      scores[n] = drawn * tasteMass(world.users, user, room.category) * FOLLOWED_MASS;
      mass += scores[n];
    }
  }
  if (candidates.length === 0) return null;
  let rest = u_choice * mass;
  let chosen = 0;
  while (chosen < candidates.length - 1 && rest >= scores[chosen]) rest -= scores[chosen++];
  return { stage: candidates[chosen], propensity: scores[chosen] / mass };
}

/** Those whom the viewer follows and who are live, the latest first. */
function addFollowed(world: World, followed: readonly number[], only_talks: boolean, at_ms: number): void {
  let added = 0;
  for (let n = followed.length - 1; n >= 0 && added < FOLLOWED; n--) {
    const stage = world.stage.get(world.rooms.hosted(followed[n]) ?? -1);
    if (stage === undefined || stage.ends_ms <= at_ms || candidates.includes(stage)) continue;
    if (only_talks && stage.room.lineup.length > 0) continue;
    candidates.push(stage);
    added++;
  }
}

/** How well a session suits somebody, in the logarithm of the odds of being shown. */
export function scoreOf(users: UserTable, row: number, room: Room, is_followed: boolean): number {
  return worthOf(is_followed, tasteOf(users, row, room.category), crowdOf(room), room.flagship);
}

function worthOf(is_followed: boolean, taste: number, crowd: number, is_flagship: boolean): number {
  const value = (is_followed ? weights.followed : 0) + taste + crowd + (is_flagship ? weights.announced : 0);
  return value / weights.temperature;
}

/** The factor of a viewer's taste in a mass, looked up once for each card. */
function tasteMass(users: UserTable, row: number, category: number): number {
  if (tastes[category] === 0) tastes[category] = Math.exp(tasteOf(users, row, category) / weights.temperature);
  return tastes[category];
}

function tasteOf({ columns }: UserTable, row: number, category: number): number {
  const at = row * CATEGORY_SPAN + category;
  const rate = (columns.held[at] + prior.exposures * prior.rate) / (columns.shown[at] + prior.exposures);
  return weights.taste * Math.log(rate / prior.rate);
}

/** What it is worth that a room is full. */
function crowdOf({ viewers }: Room): number {
  return weights.crowd * Math.log(1 + viewers);
}

/** What of the odds of being shown is the same for every viewer: a session's share of the masses that a card is chosen by. */
export function cardMass(room: Room): number {
  return Math.exp(worthOf(false, 0, crowdOf(room), room.flagship));
}
const FOLLOWED_MASS = Math.exp(weights.followed / weights.temperature);
