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
  const first = on_air.length > CANDIDATES ? Math.floor(u_start * on_air.length) : 0;
  const reach = Math.min(CANDIDATES, on_air.length);
  candidates.length = 0;
  for (let n = 0; n < reach; n++) {
    const stage = on_air[(first + n) % on_air.length];
    if (stage.ends_ms > at_ms) candidates.push(stage);
  }
  if (on_air.length > CANDIDATES) addFollowed(world, followed, on_air === world.stage.talks, at_ms);
  if (candidates.length === 0) return null;
  let mass = 0;
  tastes.fill(0);
  for (let n = 0; n < candidates.length; n++) {
    const { category, creator_id, mass: drawn } = candidates[n];
    if (tastes[category] === 0) tastes[category] = Math.exp(tasteOf(world.users, user, category) / weights.temperature);
    scores[n] = drawn * tastes[category] * (followed.length > 0 && followed.includes(creator_id) ? FOLLOWED_MASS : 1);
    mass += scores[n];
  }
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
