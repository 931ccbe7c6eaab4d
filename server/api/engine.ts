import type { z } from 'zod';
import type { SeriesPoint } from '../../metrics/evaluate/metric-value.ts';
import type { Command, Party } from '../../model/commerce/command.ts';
import type { LiveCommand } from '../../model/live/live-command.ts';
import type { Room } from '../../model/live/room.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { SimMs } from '../../model/sim-time.ts';
import type {
  clockRates,
  ClockView,
  FeedItem,
  FunnelView,
  seriesView,
  StreamItem,
  TileView,
} from '../../model/wire/views.ts';
import type { skipTargets } from '../../model/wire/views.ts';
import type { PersonaKind } from '../../model/wire/people-views.ts';
import type { bilingual } from '../../model/wire/edge-schema.ts';
import type { Finding } from '../books/audit.ts';
import type { Idempotency } from '../books/command-log.ts';
import type { Outcome } from '../books/run-command.ts';
import type { Visitor } from '../people/sessions.ts';
import type { Oracles } from '../world/oracles.ts';
import type { LiveOutcome, LivesNow, RoomFacts, Standing } from '../rooms/room-facts.ts';

/** A video as it was chosen for somebody, with what the world thinks of it now. */
export interface SlateItem {
  /** Exposure that showing it will be. */
  readonly exposure_id: number;
  readonly position: number;
  readonly policy: FeedItem['policy'];
  readonly propensity: number;
  readonly video_id: number;
  readonly creator_id: number;
  readonly product_id: number | null;
  readonly counters: FeedItem['video']['counters'];
  readonly followers: number;
  readonly following: boolean;
  readonly liked: boolean;
  readonly saved: boolean;
}

export interface CommentItem {
  readonly comment_key: number;
  readonly reply_to: number | null;
  readonly user_id: number;
  readonly at_ms: SimMs;
  readonly likes: number;
  /** By who reads. */
  readonly liked: boolean;
  readonly words: z.infer<typeof bilingual>;
}

/** A question about a product, with what was said to it: the shop's answer first, which is nobody's in person. */
export interface QuestionItem {
  readonly question_key: number;
  readonly user_id: number;
  readonly at_ms: SimMs;
  readonly words: z.infer<typeof bilingual>;
  readonly answers: readonly {
    readonly user_id: number | null;
    readonly at_ms: SimMs;
    readonly words: z.infer<typeof bilingual>;
  }[];
}

export interface ProductStats {
  readonly sold: number;
  /** Reviews with one to five stars. */
  readonly stars: readonly [number, number, number, number, number];
}

export interface MerchantStats {
  readonly sold: number;
  /** Orders dispatched in time, in basis points; null before the first. */
  readonly on_time_bp: number | null;
}

/** What is observed of a product on sale. */
export interface ProductFacts {
  readonly product_id: number;
  /** Index into the lexicon. */
  readonly category: number;
  readonly sold: number;
  /** Pieces a day, averaged over about a week. */
  readonly sold_lately: number;
  readonly ratings: number;
  /** Sum of all ratings. */
  readonly stars: number;
  /** Day on which its shop put it on sale; 0 for what was there when the world began. */
  readonly since_day: number;
}

/** What is observed of a video. */
export interface VideoFacts {
  readonly video_id: number;
  readonly creator_id: number;
  readonly product_id: number | null;
  readonly likes: number;
  readonly published_ms: SimMs;
}

/** A price that began at an instant. */
export interface PriceMark {
  readonly at_ms: SimMs;
  readonly price_cents: number;
}

/** Where a product is seen beside the shop, and what its variants cost. */
export interface ProductSights {
  /** Videos that show it, the most liked first. */
  readonly videos: readonly VideoFacts[];
  /** Sessions with it in their bag: on air first, then the latest that ended. */
  readonly lives: readonly Room[];
  /** In the order of the variants, the oldest price first; nothing where it never changed. */
  readonly prices: readonly (readonly PriceMark[])[];
}

/** What is observed of a creator, for whoever looks. */
export interface CreatorFacts {
  readonly creator_id: number;
  readonly followers: number;
  readonly following: boolean;
  /** Newest first. */
  readonly videos: readonly VideoFacts[];
}

/** When happened what the books do not date, in the order asked for; null where it did not. */
export interface NoticeDates {
  readonly decisions: readonly ({ readonly at_ms: SimMs; readonly is_approved: boolean } | null)[];
  readonly price_changes: readonly (SimMs | null)[];
}

/** What is observed of everything that can be found. */
export interface ShelfFacts {
  /** Day of the world. */
  readonly today: number;
  readonly products: readonly ProductFacts[];
  /** The newest ones, the oldest of them first. */
  readonly videos: readonly VideoFacts[];
  /** Followers by creator. */
  readonly creators: ReadonlyMap<number, number>;
}

/** A member that a person can be: which contrast they stand for. */
export interface Persona {
  readonly user_id: number;
  readonly kind: PersonaKind;
}

/** What the platform observes of a member; no trait of the model is among it. */
export interface MemberFacts {
  readonly user_id: number;
  readonly orders: number;
  readonly spent_cents: number;
  readonly returns: number;
  readonly reviews: number;
  readonly follows: number;
  readonly in_cart: number;
  readonly on_the_way: number;
  readonly active_days: number;
  /** Null where it is longer ago than 28 days. */
  readonly away_days: number | null;
  readonly favourite: number | null;
  /** Mean share of the list price that was taken off what they bought. */
  readonly saved_share: number;
  /** Share of the orders that went to one shop. */
  readonly one_shop_share: number;
  readonly member_days: number;
}

export type PersonaFacts = Persona & MemberFacts;

/** The living world behind the interface: its clock, its one till, and what it knows of everybody. */
/** An experiment as somebody means to start it. */
export type ExperimentPlan = Omit<
  EventRecord<'start_experiment'>,
  'name' | 'at_ms' | 'user_id' | 'act_key' | 'experiment_number' | 'first_day' | 'until_day'
> & { readonly days: number };

export interface Engine {
  now_ms(): SimMs;
  clock(): ClockView;
  setRate(rate: (typeof clockRates)[number]): Promise<ClockView>;
  /** Null where there is nothing of the kind to skip to. */
  skip(visitor: Visitor, to: (typeof skipTargets)[number], order_id: number | null): Promise<ClockView | null>;
  reset(): Promise<void>;
  /** Has books and event log looked at while nobody is at the till, so that both are of one instant. */
  auditLog(
    books: () => Promise<readonly Finding[]>,
  ): Promise<{ readonly at_ms: SimMs; readonly checks: readonly Finding[] }>;
  /** Somebody has come; the world sees a visit begin, once for each visit. */
  join(visitor: Visitor): Promise<void>;
  /**
   * Settles a person's command at the till, one after another with those of the population: gives it its instant and
   * its act's key, runs it (`runCommand`), and tells the world what happened. Resolves when all of it is durable.
   *
   * @param party - for whom they act; as a buyer where it is not given
   */
  submit(visitor: Visitor, command: Command, idempotency?: Idempotency, party?: Party): Promise<Outcome>;
  /** Members that people can be, each with what is observed of them. */
  personas(): Promise<readonly PersonaFacts[]>;
  /** Somebody is not this user any more: the visit ends, and a member's agent goes on. */
  leave(visitor: Visitor): Promise<void>;
  /** Null where there is none. */
  creatorFacts(visitor: Visitor, creator_id: number): Promise<CreatorFacts | null>;
  /** Creators that somebody follows, the last one first. */
  followed(visitor: Visitor): Promise<readonly CreatorFacts[]>;
  /** Videos that somebody liked or saved, the last one first. */
  dear(visitor: Visitor, kept: 'liked' | 'saved'): Promise<readonly VideoFacts[]>;
  datesOf(order_ids: readonly number[], sku_ids: readonly number[]): Promise<NoticeDates>;
  slate(visitor: Visitor, surface: 'for_you' | 'following'): Promise<readonly SlateItem[]>;
  /** One video as a shared link opens it; null where there is none. */
  video(visitor: Visitor, video_id: number): Promise<SlateItem | null>;
  /** Who is live now, the best for this person first. */
  lives(visitor: Visitor): Promise<LivesNow>;
  /** A room, live or ended while it can still be looked at; null where there is none. */
  room(live_id: number): Promise<RoomFacts | null>;
  /** What a room is to somebody. */
  standing(visitor: Visitor, live_id: number): Promise<Standing>;
  /** Has somebody do something in a room; decided and recorded at its instant, one after another. */
  actLive(visitor: Visitor, command: LiveCommand): Promise<LiveOutcome>;
  /** The session that a creator would start now. */
  nextSession(creator_id: number): Promise<{ readonly live_id: number; readonly category: number }>;
  /** Whether the world has such a creator. */
  isCreator(creator_id: number): boolean;
  /** The newest comments; null where there is no such video. */
  comments(video_id: number, reader_id?: number): Promise<readonly CommentItem[] | null>;
  /** What was asked about a product, the newest first. */
  questions(product_id: number): Promise<readonly QuestionItem[]>;
  productStats(product_id: number): Promise<ProductStats>;
  merchantStats(merchant_id: number): Promise<MerchantStats>;
  productSights(product_id: number, sku_ids: readonly number[]): Promise<ProductSights>;
  shelf(): Promise<ShelfFacts>;
  /** What somebody watched at length, by category: newer views count more. */
  watched(visitor: Visitor): Promise<readonly number[]>;
  /** Takes what a client says it did into the log; a record that is there already is not counted again. */
  report(
    visitor: Visitor,
    records: readonly Omit<EventRecord, 'user_id'>[],
  ): Promise<{ readonly accepted: number; readonly duplicates: number }>;
  /** Puts a decision about a guardrail into the log, for some simulated days from now. */
  decide(
    user_id: number,
    decision: Omit<EventRecord<'override_guardrail'>, 'name' | 'at_ms' | 'user_id' | 'act_key' | 'until_ms'> & {
      readonly days: number;
    },
  ): Promise<EventRecord<'override_guardrail'>>;
  /**
   * Starts an experiment: from the next midnight on, for some days. The world is kept as it is, for its oracle.
   * Null where as many run as can.
   */
  startExperiment(user_id: number, plan: ExperimentPlan): Promise<EventRecord<'start_experiment'> | null>;
  /** Ends an experiment from now on. */
  endExperiment(
    user_id: number,
    end: Pick<EventRecord<'end_experiment'>, 'experiment_number' | 'who' | 'reason'>,
  ): Promise<EventRecord<'end_experiment'>>;
  readonly oracles: Oracles;
  tiles(visitor: Visitor): Promise<readonly TileView[]>;
  /** Null where there is no such metric. */
  series(metric_id: string): Promise<z.infer<typeof seriesView> | null>;
  /** Each metric as it stood at the end of each of the last days that are over, the oldest first. */
  history(): Promise<readonly (readonly [metric_id: string, points: readonly SeriesPoint[]])[]>;
  funnel(visitor: Visitor): Promise<FunnelView>;
  stream(visitor: Visitor): Promise<readonly StreamItem[]>;
}
