import { Books } from '../../model/commerce/books.ts';
import { createDraws, type Draws, worldKey } from '../../model/draws/draws.ts';
import { Rooms } from '../../model/live/rooms.ts';
import { startOfTick, type SimMs } from '../../model/sim-time.ts';
import { type Catalogue, createCatalogue } from '../catalogue/catalogue.ts';
import { populationOf } from '../genesis/population.ts';
import type { PopulationSize } from '../genesis/traits.ts';
import { leverSetsAt, type Staged } from '../levers/lever-sets.ts';
import type { LeverValues } from '../levers/levers.ts';
import { emptyPools, type Pools } from '../ranking/pools.ts';
import { type Ranking, rankingOf, type RankingSettings } from '../ranking/ranking-settings.ts';
import type { CandidateLog } from './candidate-log.ts';
import type { Channel } from '../twin/channels.ts';
import { Follows } from './follows.ts';
import { IdIndex } from './id-index.ts';
import type { Watching } from './watching.ts';
import { Questions } from './questions.ts';
import { OnAir } from './stage.ts';
import type { Shopping } from './shopping.ts';
import {
  type CreatorTable,
  creatorTable,
  liveTable,
  merchantTable,
  productTable,
  type UserTable,
  userTable,
  videoTable,
} from './tables.ts';
import { LogTail } from './log-tail.ts';
import { TickPlan } from './tick-plan.ts';
import { Timers } from './timers.ts';
import { Visits } from './visits.ts';

/** What a world is made from: the same settings are the same world, to the byte. */
export interface WorldSettings {
  /** As a person types it. */
  readonly seed: string;
  /** Members at the epoch. */
  readonly users: number;
  /**
   * Share of the feed's places that a uniform draw from a fixed pool of videos fills instead of the ranking, 0 to 1; 0
   * when absent. What KuaiRand did with 0.37 % of its feed: such exposures say what people do with what nobody chose.
   */
  readonly random_share?: number;
  /** How the platform fills its feeds; what is absent is as in the default world. */
  readonly ranking?: Partial<RankingSettings>;
  /** What the levers stand at, and when; all of them at rest where it is absent. */
  readonly staged?: Staged;
}

/** A comment as it can be read; what agents write is rendered from its ordinal. */
export interface CommentNote {
  readonly comment_key: number;
  /** The comment that it answers, itself no answer; null for one of its own. */
  readonly reply_to: number | null;
  readonly user_id: number;
  readonly at_ms: SimMs;
  readonly sentiment: 'negative' | 'neutral' | 'positive';
  readonly words: string | null;
  readonly ordinal: number;
  likes: number;
}

/** What others made of a comment that a person wrote. */
export interface PersonsComment {
  readonly video_id: number;
  /** Answers of the population so far. */
  readonly replies: number;
}

/** Who comes when on the day that goes on, by tick. */
export interface Agenda {
  readonly visits: Map<number, number[]>;
  readonly posts: Map<number, number[]>;
  /** Creators who go live, and users whom the session of the week reminds. */
  readonly lives: Map<number, number[]>;
  readonly reminders: Map<number, number[]>;
}

/**
 * The world as a value: everything that goes on, and nothing else. Phases plan a tick from it without changing what
 * others see; it changes by the events that are released.
 */
export interface World {
  readonly settings: WorldSettings;
  readonly size: PopulationSize;
  readonly draws: Draws;
  /** Names, addresses and words of everybody and everything. */
  readonly catalogue: Catalogue;
  /** The tick that is lived now. */
  tick: number;
  readonly users: UserTable;
  /** People who joined as guests; the row of a guest is found in {@link World.guest_rows}. */
  readonly guests: UserTable;
  readonly guest_rows: Map<number, number>;
  readonly creators: CreatorTable;
  readonly merchants: ReturnType<typeof merchantTable>;
  readonly products: ReturnType<typeof productTable>;
  readonly product_rows: IdIndex;
  /** Rows of products by category and kind; follows from the products. */
  readonly products_by_kind: Map<number, number[]>;
  readonly lives: ReturnType<typeof liveTable>;
  readonly live_rows: Map<number, number>;
  readonly videos: ReturnType<typeof videoTable>;
  readonly video_rows: IdIndex;
  /** Creators followed by each user, in the order of following. */
  readonly follows: Follows;
  /** The last comments of each video, oldest first. */
  readonly comments: Map<number, CommentNote[]>;
  /** Comments that people wrote: others still come to them. */
  readonly said_by_people: Map<number, PersonsComment>;
  questions: Questions;
  /** The visits of members that go on. */
  readonly visits: Visits;
  readonly shopping: Map<number, Shopping>;
  /** By user and shop: see shop-trust.ts. */
  readonly shop_trusts: Map<number, number>;
  /** What is wrong with an order, bits of `label`; the platform never reads it. */
  readonly abuse_labels: Map<number, number>;
  /** Members who brush orders, carry money into gifts or resell flash stock, and shops that pay rings: they follow from the tables. */
  readonly ring: number[];
  readonly mules: number[];
  readonly scalpers: number[];
  readonly brushing_shops: number[];
  books: Books;
  timers: Timers;
  agenda: Agenda;
  /** Live rooms, and how those who come in this tick find them (made anew for each tick). */
  rooms: Rooms;
  /** Members who look at a live card or are in a room. */
  readonly watching: Map<number, Watching>;
  readonly stage: OnAir;
  pools: Pools;
  readonly ranking: Ranking;
  plan: TickPlan;
  /** The scenario that is lived: the settings', until an experiment is started in the world. */
  staged: Staged | undefined;
  /** Users who have met each experiment of users, by its number. */
  readonly met: Map<number, Set<number>>;
  /** What the levers stand at in this hour: a set for each combination of targets, see `leverSetsAt`. */
  levers: readonly LeverValues[];
  /** Channels that are not this world's own but replayed from its twin's; none where it lives alone. */
  frozen: ReadonlySet<Channel> | null;
  readonly log: LogTail;
  /** Takes what feeds are chosen from, where somebody wants to know; no part of the world's image. */
  candidates: CandidateLog | null;
}

/** A world before its first tick: nobody has done anything yet, and nothing is on sale. */
export function createWorld(settings: WorldSettings): World {
  const draws = createDraws(worldKey(settings.seed));
  return {
    settings,
    size: populationOf(settings.users),
    draws,
    catalogue: createCatalogue(draws),
    tick: 0,
    users: userTable(),
    guests: userTable(),
    guest_rows: new Map(),
    creators: creatorTable(),
    merchants: merchantTable(),
    products: productTable(),
    product_rows: new IdIndex(),
    products_by_kind: new Map(),
    lives: liveTable(),
    live_rows: new Map(),
    videos: videoTable(),
    video_rows: new IdIndex(),
    follows: new Follows(),
    comments: new Map(),
    said_by_people: new Map(),
    questions: new Questions(),
    visits: new Visits(),
    shopping: new Map(),
    shop_trusts: new Map(),
    abuse_labels: new Map(),
    ring: [],
    mules: [],
    scalpers: [],
    brushing_shops: [],
    books: new Books(),
    timers: new Timers(),
    agenda: { visits: new Map(), posts: new Map(), lives: new Map(), reminders: new Map() },
    rooms: new Rooms(),
    watching: new Map(),
    stage: new OnAir(),
    pools: emptyPools(),
    ranking: rankingOf(settings.ranking),
    plan: new TickPlan(startOfTick(0)),
    staged: settings.staged,
    levers: leverSetsAt(draws, settings.staged, 0),
    met: new Map(),
    frozen: null,
    log: new LogTail(),
    candidates: null,
  };
}

/** The instant at which the tick that is lived now began. */
export function tickStart(world: World): SimMs {
  return startOfTick(world.tick);
}

/** What the levers stand at for a member. */
export function leversOf({ levers, users }: Pick<World, 'levers' | 'users'>, user: number): LeverValues {
  return levers[users.columns.lever_set[user]];
}

/** What they stand at for everybody, for shops, creators and the platform. */
export function commonLevers({ levers }: Pick<World, 'levers'>): LeverValues {
  return levers[0];
}

/** Table and row of a user, member or guest; undefined for who is unknown. */
export function userPlace(world: World, user_id: number): { table: UserTable; row: number } | undefined {
  if (user_id >= 0 && user_id < world.users.rows) return { table: world.users, row: user_id };
  const row = world.guest_rows.get(user_id);
  return row === undefined ? undefined : { table: world.guests, row };
}
