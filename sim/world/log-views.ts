import type { ColumnBuffer, SegmentBuilder } from '../../model/events/derive/segment.ts';
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

/** The buffers of the log's exposures by their use, as long as the log does not replace them. */
function bound(columns: Record<string, ColumnBuffer>, capacity: number) {
  const bytes = columns as Record<string, Uint8Array>;
  const integers = columns as Record<string, Int32Array>;
  const doubles = columns as Record<string, Float64Array>;
  const { seq, at_ms, ingested_ms, session_id, exposure_id, request_id, propensity, cause } = doubles;
  const { user_id, arms, video_id, creator_id, product_id, category, position, duration_ms, watch_ms } = integers;
  const { city_tier, activity, surface, policy, completed } = bytes;
  const of_doubles = { seq, at_ms, ingested_ms, session_id, exposure_id, request_id, propensity, cause };
  const of_integers = { user_id, arms, video_id, creator_id, product_id, category, position, duration_ms, watch_ms };
  return {
    capacity,
    ...of_doubles,
    ...of_integers,
    city_tier,
    activity,
    surface,
    policy,
    completed,
    constants: constants.map(([name, value]) => ({ buffer: bytes[name], value })),
    flags: flags.map(([name, bit]) => ({ buffer: bytes[name], bit })),
  };
}

/** Looking columns up by name costs more than writing a minute's exposures to them. */
const bindings = new WeakMap<SegmentBuilder, ReturnType<typeof bound>>();

function buffersOf(builder: SegmentBuilder): ReturnType<typeof bound> {
  let buffers = bindings.get(builder);
  if (buffers?.capacity !== builder.capacity) {
    buffers = bound(builder.columns, builder.capacity);
    bindings.set(builder, buffers);
  }
  return buffers as ReturnType<typeof bound>;
}

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
  const buffers = buffersOf(builder);
  for (const { buffer, value } of buffers.constants) buffer.fill(value, from, builder.rows);
  for (const { buffer } of buffers.flags) buffer.fill(0, from, builder.rows);
  buffers.cause.fill(-1, from, builder.rows);

  // One loop over the rows with every column at hand.
  const { seq, at_ms, ingested_ms, session_id, exposure_id, request_id, propensity } = buffers;
  const { user_id, arms, video_id, creator_id, product_id, category, position, duration_ms, watch_ms } = buffers;
  const { city_tier, activity, surface, policy, completed } = buffers;
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
    if (reactions !== 0) raise(buffers.flags, reactions, to);
  }
}

function raise(all: readonly { readonly buffer: Uint8Array; readonly bit: number }[], reactions: number, row: number) {
  for (let n = 0; n < all.length; n++) if ((reactions & all[n].bit) !== 0) all[n].buffer[row] = 1;
}
