/**
 * Places in the array by which a crew keeps step. A round opens, its fields and messages are written, `next` is set, and
 * `round` calls those who wait. Whoever wants work adds one to `next` and gets a ticket: the number of a round and of a
 * block in it. Where the ticket's round is the one that was opened last, all fields are those of that round.
 */
export const control = {
  /** Rounds that have been opened. */
  opened: 10,
  /** The next ticket: `round % ROUND_SPAN * BLOCK_SPAN + block`, in unsigned 32 bits. */
  next: 0,
  /** Changes once a round is complete; who has nothing to do waits here. */
  round: 1,
  /** Blocks of this round, and those that are done. */
  blocks: 2,
  done: 3,
  tick: 4,
  visit_rows: 5,
  video_rows: 6,
  /** Messages sent to each worker since the beginning. */
  messages: 7,
  /** A worker has failed. */
  failed: 8,
  /** The crew is dismissed. */
  is_over: 9,
} as const;
export const CONTROL_FIELDS = 11;

/** Blocks that a round can have, and calls for more when there are none. */
export const BLOCK_SPAN = 2 ** 20;
export const ROUND_SPAN = 2 ** 12;
