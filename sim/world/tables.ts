import { TASTE_DIMENSIONS } from '../genesis/traits.ts';
import { many, one, Table } from './table.ts';

/** Categories of the lexicon that a table keeps one number for; the lexicon has fewer. */
export const CATEGORY_SPAN = 24;
/** Items of a slate. */
export const SLATE = 8;
/**
 * Pairs of 32-bit words in which a user's met videos are remembered, by the low bits of the video's row: this week's and
 * last week's side by side, because ranking asks for both at random and memory is what it waits for.
 */
export const SEEN_WORDS = 256;
/** Videos of a creator that can still be offered for the creator's sake. */
export const RECENT_VIDEOS = 12;
/** Creators that a user watched at length lately. */
export const FAVOURITES = 32;

/** Members of the synthetic population; the row is the user id. */
export const userTable = () =>
  new Table({
    join_day: one(Int32Array),
    city_tier: one(Uint8Array),
    device: one(Uint8Array),
    holdout: one(Uint8Array),
    /** A bit for each experiment in whose treated arm the user is. */
    arms: one(Int32Array),
    /** Which of the world's sets of levers holds for the user. */
    lever_set: one(Uint8Array),
    taste: many(Float32Array, TASTE_DIMENSIONS),
    pickiness: one(Float64Array),
    daily_activity: one(Float64Array),
    daily_views: one(Float64Array),
    price_sensitivity: one(Float64Array),
    monthly_budget_cents: one(Float64Array),
    commerce_affinity: one(Float64Array),
    patience: one(Float64Array),
    impulsiveness: one(Float64Array),
    live_affinity: one(Float64Array),
    review_propensity: one(Float64Array),
    expressiveness: one(Float64Array),
    /** Gifts in live rooms, as a multiple of the median member's. */
    generosity: one(Float64Array),

    /** Slow stocks: they change over days and weeks. */
    trust: one(Float64Array),
    habit: one(Float64Array),
    content_fatigue: one(Float64Array),
    commerce_fatigue: one(Float64Array),
    spent_cents: one(Float64Array),
    /** 0..1: how used to discounts; fades over months. */
    deal_habit: one(Float64Array),
    /** Bit n: active n days ago. */
    active_days: one(Uint32Array),
    /** A product that a friend has shown, to be looked at in the next visit: its row plus one; 0 is none. */
    invited: one(Int32Array),
    activity: one(Uint8Array),
    /** Day after that on which somebody left for good, 0 for who is here; and why, a code of `churnReasons`. */
    churned_day: one(Int32Array),
    churn_reason: one(Uint8Array),
    /** A code of `userAbuses`; the platform never reads it. */
    abuse: one(Uint8Array),
    /** A person has taken this persona: the agent rests. */
    taken: one(Uint8Array),

    /** What the platform has observed: exposures and long views by category, halved as they age. */
    shown: many(Float32Array, CATEGORY_SPAN),
    held: many(Float32Array, CATEGORY_SPAN),

    /** Product tags shown and tapped, as the platform counts them; they fade like the rest. */
    offers_seen: one(Float64Array),
    offers_tapped: one(Float64Array),

    /** Videos met: pairs of this week and the one before. */
    seen: many(Uint32Array, 2 * SEEN_WORDS),
    /** A ring of creators watched at length, plus one; 0 is none. */
    favourites: many(Int32Array, FAVOURITES),
    favourites_at: one(Uint8Array),

    /** Row of the visit that goes on, plus one; 0 when away. */
    visit: one(Int32Array),
    /** Exposures wanted in each visit of this day. */
    visit_views: one(Int32Array),
    requests_today: one(Int32Array),

    /** Session of the week that a reminder asks into, plus one; 0 is none. */
    reminded: one(Int32Array),

    /** Keys given in the current tick. */
    key_tick: one(Int32Array),
    acts_in_tick: one(Uint8Array),
  });
export type UserTable = ReturnType<typeof userTable>;

export const creatorTable = () =>
  new Table({
    join_day: one(Int32Array),
    niche: one(Uint8Array),
    stamina: one(Float64Array),
    commercial_appetite: one(Float64Array),
    posts_per_day: one(Float64Array),
    videos: one(Int32Array),
    followers: one(Int32Array),
    /** Reward of the last weeks, as they feel it: views and earnings against their own past. */
    energy: one(Float64Array),
    views_today: one(Int32Array),
    views_usual: one(Float64Array),
    /** Commission that was paid out: yesterday, usually, and in all. */
    earned_today_cents: one(Float64Array),
    earned_usual_cents: one(Float64Array),
    earned_cents: one(Float64Array),
    /** Share of videos that carry a product, as it has been learned. */
    appetite: one(Float64Array),
    /** Logits by which practice has bettered the hooks. */
    hook_learned: one(Float64Array),
    posted_today: one(Int32Array),
    strain: one(Float64Array),
    rests_until_day: one(Int32Array),
    burn_outs: one(Int32Array),
    /** Nights in a row at the least energy. */
    low_days: one(Int32Array),
    /** Day after that of giving up; 0 for who goes on. */
    quit_day: one(Int32Array),
    taste: many(Float32Array, TASTE_DIMENSIONS),
    /** Followers outside of the population. */
    fame: one(Float64Array),
    charisma: one(Float64Array),
    honesty: one(Float64Array),
    lives_per_day: one(Float64Array),
    /** Hosts the session of the week. */
    flagship: one(Uint8Array),
    /** A code of `creatorAbuses`; the platform never reads it. */
    abuse: one(Uint8Array),
    /** Rows of the last videos, newest last, and how many there are. */
    recent: many(Int32Array, RECENT_VIDEOS),
    recent_count: one(Uint8Array),
  });
export type CreatorTable = ReturnType<typeof creatorTable>;

export const merchantTable = () =>
  new Table({
    join_day: one(Int32Array),
    dispatch_hours: one(Float64Array),
    service_quality: one(Float64Array),
    products: one(Int32Array),
    /** A code of `abuses`; the platform never reads it. */
    abuse: one(Uint8Array),
    /** What the shop has left of its capital and its earnings. */
    cash_cents: one(Float64Array),
    /** Day after that on which the shop closed; 0 while it is open. */
    left_day: one(Int32Array),
    /** Exposures of videos with its products up to the last midnight, for a shop that promotes. */
    promoted_shown: one(Float64Array),
    /** Numbers of flash deals and of coupons that the shop has used. */
    deals: one(Int32Array),
    coupons: one(Int32Array),
  });

export type ProductTable = ReturnType<typeof productTable>;

/** Products in the order of their appearance. */
export const productTable = () =>
  new Table({
    product_id: one(Int32Array),
    category: one(Uint8Array),
    /** Kind of thing: index into the category's types. */
    type: one(Uint8Array),
    skus: one(Uint8Array),
    taste: many(Float32Array, TASTE_DIMENSIONS),
    quality: one(Float64Array),
    counterfeit: one(Uint8Array),
    commission_bp: one(Int32Array),
    sold: one(Int32Array),
    /** Pieces a day, averaged over about a week. */
    sold_lately: one(Float64Array),
    sold_today: one(Int32Array),
    /** Taken off by the platform: not restocked. */
    barred: one(Uint8Array),
    /** Swapped for a counterfeit after it was listed. */
    swapped: one(Uint8Array),
    /** Multiple of the shop's own price that stands now; 0 means 1. */
    marked_up: one(Float64Array),
    ratings: one(Int32Array),
    stars: one(Int32Array),
  });

/** Places in a row of a video's `craft` and of its `tallies`: each is read together. */
export const craft = { hook: 0, production: 1 } as const;
export const CRAFTS = 2;
export const tally = { exposures: 0, plays: 1, long_views: 2, clicks: 3 } as const;
export const TALLIES = 4;

/** Live sessions in the order of their start; `ended_ms` is -1 while one goes on. */
export const liveTable = () =>
  new Table({
    live_id: one(Int32Array),
    creator_id: one(Int32Array),
    category: one(Uint8Array),
    flagship: one(Uint8Array),
    products: one(Uint8Array),
    started_ms: one(Float64Array),
    planned_ms: one(Int32Array),
    ended_ms: one(Float64Array),
    entries: one(Int32Array),
    peak_viewers: one(Int32Array),
  });

/** Videos in the order of their publication. */
export const videoTable = () =>
  new Table({
    video_id: one(Int32Array),
    creator_id: one(Int32Array),
    product_id: one(Int32Array),
    /** Row of the product; -1 for none. */
    product_row: one(Int32Array),
    category: one(Uint8Array),
    duration_ms: one(Int32Array),
    published_ms: one(Float64Array),
    taste: many(Float32Array, TASTE_DIMENSIONS),
    craft: many(Float64Array, CRAFTS),
    tallies: many(Int32Array, TALLIES),
    likes: one(Int32Array),
    comments: one(Int32Array),
    shares: one(Int32Array),
    saves: one(Int32Array),
    follows: one(Int32Array),
    dislikes: one(Int32Array),
  });
export type VideoTable = ReturnType<typeof videoTable>;
