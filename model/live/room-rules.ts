import { MINUTE_MS, SECOND_MS } from '../sim-time.ts';

/** Constants of live rooms, each with its source or marked as an assumption with a range. */
export const roomRules = {
  /** Lines of the chat that a late joiner finds (assumption, 30-100). */
  chat_kept: 60,
  /** Notices of joining, buying and winning that stand in the room (assumption, 5-20). */
  notices_kept: 12,
  /** Products of a line-up (TikTok Shop lets a bag hold hundreds; assumption, 20-200). */
  lineup_most: 60,
  /** Letters of a chat line. */
  chat_letters: 120,
  /** Waits that slow mode can ask for. */
  slow_mode_most_ms: 5 * MINUTE_MS,
  /** A mute lasts so long at most: the session. */
  mute_most_ms: 24 * 60 * MINUTE_MS,
  /** Taps that one flurry of likes can hold: nobody taps faster in the seconds that it spans (assumption, 20-100). */
  taps_most: 60,
  /** How long a giveaway stays open, and how many pieces it can have (TikTok Shop; assumption on the bounds). */
  giveaway_least_ms: 30 * SECOND_MS,
  giveaway_most_ms: 20 * MINUTE_MS,
  prizes_most: 50,
  /** A dropped coupon can be claimed for so long (assumption, 1-10 min). */
  coupon_drop_ms: 3 * MINUTE_MS,
  /** Flash deal: countdown before it opens, and how long it then lasts (TikTok Shop's seller manual). */
  flash_countdown_ms: { least: 10 * SECOND_MS, most: 300 * SECOND_MS },
  flash_open_ms: { least: MINUTE_MS, most: 20 * MINUTE_MS },
  /** Length of a session that a host may plan (assumption, up to 12 h). */
  planned_most_ms: 12 * 60 * MINUTE_MS,
} as const;
