/** Why a command of a live room is refused: a closed list, each with the HTTP status it maps to and a sentence for people. */
export const liveRefusals = {
  no_such_live: { status: 404, sentence: 'There is no such live session.' },
  not_live: { status: 409, sentence: 'This session is over.' },
  already_live: { status: 409, sentence: 'This host is live already.' },
  not_the_host: { status: 403, sentence: 'Only the host can do this.' },
  not_there: { status: 409, sentence: 'You are not in the room.' },
  already_there: { status: 409, sentence: 'You are in the room already.' },
  muted: { status: 403, sentence: 'The host has silenced you in this session.' },
  slow_mode: { status: 429, sentence: 'Slow mode is on: wait a little before the next line.' },
  empty_words: { status: 422, sentence: 'There is nothing to send.' },
  no_such_line: { status: 404, sentence: 'This line is no longer in the chat.' },
  already_answered: { status: 409, sentence: 'This line has been answered.' },
  not_in_lineup: { status: 422, sentence: 'This product is not in the line-up of the session.' },
  not_explaining: { status: 409, sentence: 'No product is being explained.' },
  lineup_too_long: { status: 422, sentence: 'A line-up has 60 products at most, each of them once.' },
  giveaway_open: { status: 409, sentence: 'A giveaway is open already: a room has one at a time.' },
  no_giveaway: { status: 409, sentence: 'No giveaway is open.' },
  not_due: { status: 409, sentence: 'The giveaway is still open.' },
  giveaway_over: { status: 409, sentence: 'The giveaway has closed.' },
  already_entered: { status: 409, sentence: 'You take part already.' },
  must_follow: { status: 403, sentence: 'Follow the host to take part.' },
  must_chat: { status: 403, sentence: 'Write a line in the chat to take part.' },
  must_watch: { status: 403, sentence: 'Stay a little longer to take part.' },
  already_following: { status: 409, sentence: 'You follow this host already.' },
  nothing_changes: { status: 409, sentence: 'Nothing would change.' },
} as const;

export type LiveRefusalReason = keyof typeof liveRefusals;

export interface LiveRefusal {
  readonly ok: false;
  readonly reason: LiveRefusalReason;
  /** Milliseconds after which it can be tried again, where waiting helps. */
  readonly wait_ms?: number;
}

export function refuseLive(reason: LiveRefusalReason, wait_ms?: number): LiveRefusal {
  return wait_ms === undefined ? { ok: false, reason } : { ok: false, reason, wait_ms };
}
