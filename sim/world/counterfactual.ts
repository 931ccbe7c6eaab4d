import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { expectedResponse } from '../behaviour/expected-response.ts';
import { fit, reactionBits, respond, standingOdds } from '../behaviour/response.ts';
import { type RowColumn, schemaOf, segmentsOf } from '../genesis/row-table.ts';
import type { ColumnSchema, ColumnSegment } from '../output/column-segment.ts';
import { MEMORY_DAYS } from '../phases/memory-days.ts';
import { commonLevers, type World } from './world.ts';

type Pair = ReturnType<typeof pairOf>;

const outcome = (name: string, bit: number): RowColumn<Pair> => ({
  name,
  type: 'bool',
  of: ({ reactions }) => (reactions & bit) !== 0,
});
const expected = (name: string, of: keyof Pair['expected']): RowColumn<Pair> => ({
  name,
  type: 'f64',
  of: (pair) => pair.expected[of],
});

const columns: readonly RowColumn<Pair>[] = [
  { name: 'user_id', type: 'i32', of: ({ user_id }) => user_id },
  { name: 'video_id', type: 'i32', of: ({ video_id }) => video_id },
  { name: 'watch_ms', type: 'i32', of: ({ watch_ms }) => watch_ms },
  ...Object.entries(reactionBits).map(([name, bit]) => outcome(name, bit)),
  expected('p_stay', 'stays'),
  expected('p_valid_play', 'valid_play'),
  expected('p_long_view', 'long_view'),
  expected('p_complete_play', 'complete_play'),
  expected('expected_watch_s', 'watch_s'),
  expected('p_like', 'like'),
  expected('p_comment', 'comment'),
  expected('p_share', 'share'),
  expected('p_save', 'save'),
  expected('p_follow', 'follow'),
  expected('p_profile', 'profile'),
  expected('p_not_interested', 'not_interested'),
  expected('p_click', 'click'),
];

export const counterfactual_schema: readonly ColumnSchema[] = schemaOf(columns);

/**
 * What each user would do with each video if it were shown now, met or not: the outcome that the draws of this week have
 * for the pair, and what is expected over the draws. The world is not changed.
 */
export function counterfactuals(
  world: World,
  users: readonly number[],
  videos: readonly number[],
): Generator<ColumnSegment> {
  return segmentsOf(pairs(world, users, videos), columns);
}

function* pairs(world: World, users: readonly number[], videos: readonly number[]): Generator<Pair> {
  for (const user of users) for (const video of videos) yield pairOf(world, user, video);
}

function pairOf(world: World, user: number, video_id: number) {
  const { users, products } = world;
  const video = world.video_rows.get(video_id);
  if (user >= users.rows || video === undefined) throw new RangeError(`no user ${user} or no video ${video_id}`);
  const v = world.videos.columns;
  const met = fit(users.columns.taste, user, v.taste, video);
  const product_row = users.columns.holdout[user] === 0 ? v.product_row[video] : -1;
  const meeting = {
    user_id: user,
    row: user,
    video,
    standing: standingOdds(users, user, world.videos, video, met),
    duration_ms: v.duration_ms[video],
    nth: Math.floor(world.tick / (MEMORY_DAYS * TICKS_PER_DAY)),
    is_followed: world.follows.get(user)?.includes(v.creator_id[video]) ?? false,
    disclosure: commonLevers(world).disclosure,
    product_fit: product_row < 0 ? null : fit(users.columns.taste, user, products.columns.taste, product_row),
  };
  const { watch_ms, reactions } = respond(world.draws, users, meeting);
  return { user_id: user, video_id, watch_ms, reactions, expected: expectedResponse(users, meeting) };
}
