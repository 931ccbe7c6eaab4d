import type { LeverValues } from '../levers/levers.ts';
import type { CreatorTable, UserTable, VideoTable } from '../world/tables.ts';
import { merchantOfProduct } from '../../model/ids.ts';
import { weights } from './policies/personalised.ts';
import { feature, FEATURES, NO_PRODUCT } from './pools.ts';
import type { Request } from './policy.ts';

/** A creator is new for so many days. */
const NEW_CREATOR_DAYS = 30;
/** Taps per offer that everybody starts from, and offers behind which a user's own record is trusted (assumption, 20-200). */
const usual_taps = { rate: 0.04, weight: 60 } as const;
/** How far a user's record moves the load (assumption, 0.3-1.5): score for taps e times the usual. */
const PERSONAL = 0.8;
/** Score that a bid of ten yuan for a thousand exposures buys (assumption, 0.3-1.5), growing with its logarithm. */
const BID_WORTH = 0.8;
/** One shop in so many promotes when there is something to bid for (assumption, 2-5). */
const ONE_IN = 3;

/** What leaning reads: only what a platform observes. */
export interface LeanView {
  readonly creators: CreatorTable;
  readonly videos: VideoTable;
}
interface Leaner {
  readonly table: UserTable;
  readonly row: number;
  readonly day: number;
}

/** Whether a shop promotes its products when bids are taken. */
export function promotes(product_id: number): boolean {
  return merchantOfProduct(product_id) % ONE_IN === 0;
}

/**
 * What the levers add to the scores of a policy, and which candidates a cap on commerce leaves: the best of those that
 * sell. Returns how many candidates are left; with every lever at rest nothing changes.
 */
export function lean(view: LeanView, levers: LeverValues, who: Leaner, request: Request, scores: Float64Array): number {
  if (request.commerce) leanToCommerce(view, levers, who, request, scores);
  leanOtherwise(view, levers, who, request, scores);
  return levers.load_cap < 8 && request.commerce ? cap(levers.load_cap, request, scores) : request.count;
}

function leanToCommerce(
  { videos }: LeanView,
  { commerce_load, load_personalisation, promotion_bid_cents }: LeverValues,
  { table, row }: Leaner,
  { pools, count, places }: Request,
  scores: Float64Array,
): void {
  if (commerce_load === 0 && load_personalisation === 0 && promotion_bid_cents === 0) return;
  const { offers_seen, offers_tapped } = table.columns;
  const { rate, weight } = usual_taps;
  const relative = (offers_tapped[row] + rate * weight) / (offers_seen[row] + weight) / rate;
  const load = commerce_load + load_personalisation * PERSONAL * Math.log(relative);
  const bid = BID_WORTH * Math.log1p(promotion_bid_cents / 1_000);
  for (let n = 0; n < count; n++) {
    if (pools.features[places[n] * FEATURES + feature.pull] === NO_PRODUCT) continue;
    scores[n] += load;
    if (bid > 0 && promotes(videos.columns.product_id[pools.rows[places[n]]])) scores[n] += bid;
  }
}

function leanOtherwise(
  { creators }: LeanView,
  { rank_quality, rank_taste, rank_following, new_creator_boost }: LeverValues,
  { day }: Leaner,
  { pools, count, places, ties, preference }: Request,
  scores: Float64Array,
): void {
  if (rank_quality === 1 && rank_taste === 1 && rank_following === 1 && new_creator_boost === 0) return;
  const { join_day } = creators.columns;
  for (let n = 0; n < count; n++) {
    const at = places[n] * FEATURES;
    scores[n] +=
      (rank_quality - 1) * weights.quality * pools.features[at + feature.quality] +
      (rank_taste - 1) * weights.taste * preference[pools.features[at + feature.category]] +
      (rank_following - 1) * ties[n];
    if (day - join_day[pools.features[at + feature.creator]] < NEW_CREATOR_DAYS) scores[n] += new_creator_boost;
  }
}

/** Keeps the best `most` of the candidates that sell, and all others, in their order. */
function cap(most: number, { pools, count, places, ties }: Request, scores: Float64Array): number {
  const sells = (n: number) => pools.features[places[n] * FEATURES + feature.pull] !== NO_PRODUCT;
  const best = Array.from({ length: count }, (_, n) => n)
    .filter(sells)
    .sort((a, b) => scores[b] - scores[a] || places[a] - places[b]);
  const kept = new Set(best.slice(0, most));
  let left = 0;
  for (let n = 0; n < count; n++) {
    if (sells(n) && !kept.has(n)) continue;
    places[left] = places[n];
    ties[left] = ties[n];
    scores[left++] = scores[n];
  }
  return left;
}
