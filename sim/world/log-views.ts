import { actors } from '../../model/events/envelope.ts';
import { reactionBits } from '../behaviour/response.ts';
import { exact, EXACT, whole, WHOLE } from './planned-views.ts';
import type { World } from './world.ts';

/** Columns in which the exposures of the population do not differ. */
const constants = Object.entries({
  late: 0,
  actor: actors.indexOf('user'),
  by_person: 0,
  played: 1,
});
/** Columns that say whether there was a reaction. */
const flags = Object.entries({
  liked: reactionBits.like,
  commented: reactionBits.comment,
  shared: reactionBits.share,
  saved: reactionBits.save,
  followed: reactionBits.follow,
  disliked: reactionBits.not_interested,
  reported: reactionBits.report,
  clicked_product: reactionBits.click,
  entered_profile: reactionBits.profile,
});

/** Appends the exposures that have been released to the log. */
export function logViews({ plan, log }: World): void {
  const { released } = plan.views;
  const { rows, seqs, count } = released;
  if (count === 0) return;
  released.count = 0;
  const { exact: e, whole: w } = plan.views;
  const builder = log.builder('view_video');
  builder.reserve(count);
  const from = builder.rows;
  builder.rows += count;
  const bytes = builder.columns as Record<string, Uint8Array>;
  const integers = builder.columns as Record<string, Int32Array>;
  const doubles = builder.columns as Record<string, Float64Array>;
  for (const [name, value] of constants) bytes[name].fill(value, from, builder.rows);
  for (const [name] of flags) bytes[name].fill(0, from, builder.rows);
  doubles.cause.fill(-1, from, builder.rows);

  // One loop over the rows with every column at hand: looking a column up costs more than writing to it.
  const { seq, at_ms, ingested_ms, session_id, exposure_id, request_id, propensity } = doubles;
  const { user_id, arms, video_id, creator_id, product_id, category, position, duration_ms, watch_ms } = integers;
  const { city_tier, activity, surface, policy, completed } = bytes;
  for (let n = 0; n < count; n++) {
    const to = from + n;
    const e_at = rows[n] * EXACT;
    const w_at = rows[n] * WHOLE;
    const reactions = w[w_at + whole.reactions];
    seq[to] = seqs[n];
    at_ms[to] = e[e_at + exact.shown_ms];
    ingested_ms[to] = e[e_at + exact.logged_ms];
    session_id[to] = e[e_at + exact.session_id];
    exposure_id[to] = e[e_at + exact.exposure_id];
    request_id[to] = e[e_at + exact.request_id];
    propensity[to] = e[e_at + exact.propensity];
    user_id[to] = w[w_at + whole.user];
    city_tier[to] = w[w_at + whole.cuts] & 0xff;
    activity[to] = w[w_at + whole.cuts] >> 8;
    arms[to] = w[w_at + whole.arms];
    surface[to] = w[w_at + whole.surface];
    position[to] = w[w_at + whole.position];
    policy[to] = w[w_at + whole.policy];
    video_id[to] = w[w_at + whole.video_id];
    creator_id[to] = w[w_at + whole.creator_id];
    product_id[to] = w[w_at + whole.product_id];
    category[to] = w[w_at + whole.category];
    duration_ms[to] = w[w_at + whole.duration_ms];
    watch_ms[to] = w[w_at + whole.watch_ms];
    completed[to] = w[w_at + whole.watch_ms] >= w[w_at + whole.duration_ms] ? 1 : 0;
    // Reactions are rare: flags are raised where there are any.
    if (reactions !== 0) for (const [name, bit] of flags) if ((reactions & bit) !== 0) bytes[name][to] = 1;
  }
}
