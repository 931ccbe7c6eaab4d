import { streams } from '../../model/draws/streams.ts';
import type { Draws } from '../../model/draws/draws.ts';
import { assurance } from './assurance.ts';
import { TASTE_DIMENSIONS } from '../genesis/traits.ts';
import { craft, CRAFTS, type UserTable, type VideoTable } from '../world/tables.ts';

/** What a viewer did with a video, a bit each. */
export const reactionBits = {
  like: 1,
  comment: 2,
  share: 4,
  save: 8,
  follow: 16,
  not_interested: 32,
  report: 64,
  click: 128,
  profile: 256,
} as const;

/**
 * How people answer videos. Assumptions, fitted by hand on seeds 1 to 3 to figures of rows 1-11 of the calibration (KuaiRand;
 * docs/calibration.md says which), so that they come out of taste, appeal and ranking; none of them knows which policy
 * showed the video. Ranges say where the shape still holds.
 */
export const answers = {
  /** Log odds of staying for a video that is as strange as it is plain (-4 to -2.5). */
  stay: -3.42,
  /** Effect of taste met: cosine of viewer and video, times pickiness (5-8), of a hook and of production from poor to perfect (2-4). */
  taste: 5.6,
  hook: 3.6,
  production: 3,
  /** A tired viewer stays less (0.3-1.2). */
  content_fatigue: 0.6,
  /** A pitch costs attention, the more so where pitches have tired the viewer. */
  pitch: 0.15,
  commerce_fatigue: 0.5,
  /** Mean seconds before somebody who does not stay swipes on (2-4). */
  skim_s: 2.7,
  /** Seconds that one who stays gives at least, and mean seconds beyond at log odds 0, growing with them. */
  linger_s: 5,
  stay_s: 47,
  stay_growth: 0.3,
  /**
   * Rates per stay, before expressiveness; comments and follows grow with involvement, as the time does. Per skim at log
   * odds 0 for `not_interested`, which grows with how little the video suits (0.1-0.5).
   */
  like: 0.065,
  comment: 0.0064,
  share: 0.0031,
  save: 0.006,
  follow: 0.0014,
  follow_after_like: 0.026,
  profile: 0.051,
  not_interested: 0.00078,
  put_off_growth: 0.17,
  report: 0.00003,
  /** Product taps per stay on a tagged video, at a middling fit (0.05-0.15). */
  click: 0.087,
  click_taste: 1.3,
} as const;

/** The answer to the last question; reused by the next. */
export interface Answer {
  watch_ms: number;
  reactions: number;
}
const answer: Answer = { watch_ms: 0, reactions: 0 };

export interface Meeting {
  readonly user_id: number;
  /** Row in the user table. */
  readonly row: number;
  readonly video: number;
  /** Log odds of staying, before any fatigue: {@link standingOdds}. */
  readonly standing: number;
  readonly duration_ms: number;
  /** Which meeting it is: the week of the world, since a feed spares a user the same video within one. */
  readonly nth: number;
  readonly is_followed: boolean;
  /** How plainly a paid video says so, 0 to 1. */
  readonly disclosure: number;
  /** Taste of the tagged product, where it is shown to this user. */
  readonly product_fit: number | null;
}

/** Cosine of two tastes that stand in tables. */
export function fit(a: Float32Array, a_row: number, b: Float32Array, b_row: number): number {
  let dot = 0;
  const from = a_row * TASTE_DIMENSIONS;
  const to = b_row * TASTE_DIMENSIONS;
  for (let d = 0; d < TASTE_DIMENSIONS; d++) dot += a[from + d] * b[to + d];
  return dot;
}

/** Log odds that a user stays with a video, before any fatigue; `met` is the cosine of their tastes. */
export function standingOdds(users: UserTable, row: number, videos: VideoTable, video: number, met: number): number {
  const { craft: crafts } = videos.columns;
  return (
    answers.stay +
    answers.taste * users.columns.pickiness[row] * met +
    answers.hook * (crafts[video * CRAFTS + craft.hook] - 0.5) +
    answers.production * (crafts[video * CRAFTS + craft.production] - 0.5)
  );
}

/**
 * What a user does with a video. The draws are addressed by (user, video, nth meeting), so the answer is defined for
 * any pair, met or not.
 */
export function respond(draws: Draws, users: UserTable, meeting: Meeting): Answer {
  const { user_id, row, video, nth, duration_ms } = meeting;
  const u = users.columns;
  const tagged = meeting.product_fit !== null;
  let odds = meeting.standing - answers.content_fatigue * u.content_fatigue[row];
  if (tagged) odds -= answers.pitch + answers.commerce_fatigue * u.commerce_fatigue[row];
  const words = draws.words(streams.response, user_id, video, nth);
  const stays = words[0] < 2 ** 32 / (1 + Math.exp(-odds));
  const span = -Math.log(1 - words[1] / 2 ** 32);
  const u_click = words[2] / 2 ** 32;
  const u_last = words[3] / 2 ** 32;
  if (!stays) {
    answer.watch_ms = Math.min(duration_ms, Math.round(300 + 1000 * answers.skim_s * span));
    answer.reactions = isPutOff(u_last, odds) ? reactionBits.not_interested : 0;
    if (u_last > 1 - answers.report) answer.reactions = reactionBits.report;
    return answer;
  }
  const involvement = Math.exp(answers.stay_growth * odds);
  const wanted_ms = Math.round(1000 * (answers.linger_s + answers.stay_s * involvement * span));
  // Who wanted more than there is sees some of it again.
  const again = Math.min(duration_ms, Math.max(0, wanted_ms - duration_ms) * 0.15);
  answer.watch_ms = Math.round(Math.min(duration_ms, wanted_ms) + again);
  answer.reactions = react(draws, users, meeting, u_last, involvement);
  if (meeting.product_fit !== null) {
    const rate =
      answers.click *
      2 *
      u.commerce_affinity[row] *
      Math.exp(answers.click_taste * meeting.product_fit - 0.8 * u.commerce_fatigue[row]) *
      (0.5 + u.trust[row]);
    if (u_click < rate * (1 - assurance.disclosure_taps * meeting.disclosure)) answer.reactions |= reactionBits.click;
  }
  return answer;
}

/** Whether one who swipes on also says why; the stranger the video, the likelier. Most draws are decided without a power. */
function isPutOff(u: number, odds: number): boolean {
  return u < 0.1 && u < answers.not_interested * Math.exp(-answers.put_off_growth * odds);
}

function react(
  draws: Draws,
  users: UserTable,
  { user_id, row, video, nth, is_followed }: Meeting,
  u_like: number,
  involvement: number,
): number {
  const { expressiveness } = users.columns;
  const zeal = 2 * expressiveness[row];
  const words = draws.words(streams.reaction, user_id, video, nth);
  const likes = u_like < answers.like * zeal;
  let bits = likes ? reactionBits.like : 0;
  if (words[0] < answers.comment * zeal * involvement * 2 ** 32) bits |= reactionBits.comment;
  if (words[1] < answers.share * zeal * 2 ** 32) bits |= reactionBits.share;
  else if (words[1] > 2 ** 32 * (1 - answers.save)) bits |= reactionBits.save;
  const follow = involvement * (likes ? answers.follow_after_like : answers.follow);
  if (!is_followed && words[2] < follow * 2 ** 32) bits |= reactionBits.follow;
  if (words[3] < answers.profile * 2 ** 32) bits |= reactionBits.profile;
  return bits;
}
