import { exponential, high, low } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { HOUR_MS, MINUTE_MS, TICK_MS } from '../../model/sim-time.ts';
import type { Timer } from '../world/timers.ts';
import { VISIT_WHOLE, visitWhole } from '../world/visits.ts';
import type { CommentNote, World } from '../world/world.ts';
import { behave } from './behave.ts';
import { nextExposure } from './feed.ts';
import { nextAct } from './keys.ts';
import { isPerson, plan } from './order-timers.ts';
import { LAST_FEED_STEP } from './steps.ts';
import { visitOf } from './visit-steps.ts';

/** Assumptions about what people say to each other, ranges in brackets. */
const talk = {
  /** Of those who write a comment: they like one that they read (0.2-0.7), and answer one instead of the video (0.1-0.3). */
  likes: 0.45,
  answers: 0.18,
  /** Answers to what a person wrote, 0 to 2 (0-5), and likes of it (0-10). */
  replies: [0.15, 0.5, 0.35],
  likes_most: 6,
  /** Mean time from one to the next (0.5-10 min): a person who waits for an answer is still here. */
  reply_minutes: 1.2,
  like_minutes: 0.8,
  /** Of the answers, those that agree (0.5-0.9); the others are neutral. */
  agrees: 0.7,
  /** Where nobody is here to answer: tried again so often, and no longer than this. */
  retry_ms: 2 * MINUTE_MS,
  patience_ms: 6 * HOUR_MS,
} as const;

/** What a member who writes under a video does with what others wrote there: null for nothing. */
export function readsComments(
  { comments, draws }: World,
  user: number,
  video_id: number,
  act_key: number,
): { readonly liked: number | null; readonly reply_to: number | null } {
  const notes = comments.get(video_id);
  if (notes === undefined) return { liked: null, reply_to: null };
  const [u_likes, u_which, u_answers, u_whom] = draws.units(streams.conversation, user, video_id, low(act_key));
  const others = notes.filter((note) => note.user_id !== user);
  if (others.length === 0) return { liked: null, reply_to: null };
  // What many liked stands above, and is read by more.
  const read = [...others].sort((one, other) => other.likes - one.likes || other.at_ms - one.at_ms);
  const liked = u_likes < talk.likes ? read[Math.floor(u_which ** 2 * read.length)].comment_key : null;
  const said = others[Math.floor(u_whom * others.length)];
  return { liked, reply_to: u_answers < talk.answers ? (said.reply_to ?? said.comment_key) : null };
}

/** A person has written something: others come to it. */
export function personCommented(world: World, { comment_key, video_id, at_ms }: EventRecord<'comment'>): void {
  world.said_by_people.set(comment_key, { video_id, replies: 0 });
  const [, , u_reply, u_like] = world.draws.units(streams.conversation, high(comment_key), low(comment_key), 0);
  plan(world, 'reply_comment', comment_key, at_ms + exponential(u_reply) * talk.reply_minutes * MINUTE_MS);
  plan(world, 'like_comment', comment_key, at_ms + exponential(u_like) * talk.like_minutes * MINUTE_MS);
}

/** What falls due where a person has written. */
export const conversationTimed = {
  reply_comment(world: World, { subject, at_ms }: Timer): void {
    const found = noteOf(world, subject);
    if (found === null) return;
    const { note, video_id, replies } = found;
    const [u_many] = world.draws.units(streams.conversation, high(subject), low(subject), 0);
    const [none, one] = talk.replies;
    if (replies >= (u_many < none ? 0 : u_many < none + one ? 1 : 2)) return;
    const [u_who, u_mood, u_next] = world.draws.units(
      streams.conversation,
      high(subject),
      low(subject),
      0x100 + replies,
    );
    const user = somebodyHere(world, u_who, note);
    if (user === null) return later(world, 'reply_comment', note, at_ms);
    const video = world.video_rows.get(video_id) as number;
    const v = world.videos.columns;
    const creator_id = v.creator_id[video];
    const exposure_id = nextExposure(world, visitOf(world, user));
    if (exposure_id === null) return later(world, 'reply_comment', note, at_ms);
    world.said_by_people.set(subject, { video_id, replies: replies + 1 });
    // Whoever answers has opened the comments: an exposure as any other, of a video that did not play.
    behave(world, user, 'share_link', exposure_id, {
      name: 'view_video',
      at_ms,
      user_id: user,
      exposure_id,
      request_id: null,
      video_id,
      creator_id,
      product_id: v.product_id[video] < 0 ? null : v.product_id[video],
      category: v.category[video],
      position: 0,
      policy: 'none',
      propensity: 1,
      duration_ms: v.duration_ms[video],
      watch_ms: 0,
      played: false,
      completed: false,
      liked: false,
      commented: true,
      shared: false,
      saved: false,
      followed: false,
      disliked: false,
      reported: false,
      clicked_product: false,
      entered_profile: false,
    });
    behave(world, user, 'share_link', exposure_id, {
      name: 'comment',
      at_ms,
      user_id: user,
      exposure_id,
      comment_key: nextAct(world, user),
      video_id,
      creator_id,
      reply_to: note.reply_to ?? subject,
      sentiment: u_mood < talk.agrees ? 'positive' : 'neutral',
      words: null,
    });
    plan(world, 'reply_comment', subject, at_ms + exponential(u_next) * 2 * talk.reply_minutes * MINUTE_MS);
  },
  like_comment(world: World, { subject, at_ms }: Timer): void {
    const found = noteOf(world, subject);
    if (found === null) return;
    const { note, video_id } = found;
    const [, u_many] = world.draws.units(streams.conversation, high(subject), low(subject), 0);
    if (note.likes >= Math.floor(u_many * (talk.likes_most + 1))) return;
    const [u_who, u_next] = world.draws.units(streams.conversation, high(subject), low(subject), 0x200 + note.likes);
    const user = somebodyHere(world, u_who, note);
    if (user === null) return later(world, 'like_comment', note, at_ms);
    const creator_id = world.videos.columns.creator_id[world.video_rows.get(video_id) as number];
    behave(world, user, 'share_link', null, {
      name: 'like_comment',
      at_ms,
      user_id: user,
      like_key: nextAct(world, user),
      comment_key: subject,
      video_id,
      creator_id,
      liked: true,
    });
    plan(world, 'like_comment', subject, at_ms + exponential(u_next) * 2 * talk.like_minutes * MINUTE_MS);
  },
} as const;

/** What a person wrote, as long as it is kept. */
function noteOf(world: World, comment_key: number) {
  const said = world.said_by_people.get(comment_key);
  if (said === undefined) return null;
  const note = world.comments.get(said.video_id)?.find((each) => each.comment_key === comment_key);
  if (note !== undefined) return { note, ...said };
  world.said_by_people.delete(comment_key);
  return null;
}

/** A member who watches the feed now; null where nobody does. */
function somebodyHere(world: World, draw: number, { user_id }: CommentNote): number | null {
  const { visits } = world;
  const { whole } = visits.table.columns;
  const first = Math.floor(draw * visits.rows);
  for (let n = 0; n < visits.rows; n++) {
    const row = (first + n) % visits.rows;
    const user = whole[row * VISIT_WHOLE + visitWhole.user];
    const is_here = visitOf(world, user) === row && whole[row * VISIT_WHOLE + visitWhole.step] <= LAST_FEED_STEP;
    if (is_here && user !== user_id && !isPerson(world, user)) return user;
  }
  return null;
}

function later(world: World, kind: 'reply_comment' | 'like_comment', note: CommentNote, at_ms: number): void {
  if (at_ms - note.at_ms < talk.patience_ms - TICK_MS) plan(world, kind, note.comment_key, at_ms + talk.retry_ms);
}
