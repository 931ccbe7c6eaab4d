/** What a member is doing: the step that ends at the visit's `next_ms`. */
export const steps = {
  away: 0,
  /** The feed: what blocks of visits do on their own. */
  between: 1,
  watching: 2,
  /** Errands: what needs books and shelves. */
  tapping: 3,
  looking: 4,
  deciding: 5,
  ordering: 6,
  paying: 7,
  searching: 8,
  /** On the profile of the creator whose exposure has just closed. */
  visiting: 9,
  /** About to leave the app, to compare prices elsewhere. */
  leaving: 10,
  /** It is time for what is live. */
  live_due: 11,
  /** A live card is looked at. */
  card: 12,
  in_room: 13,
} as const;

/** Steps up to this one belong to the feed. */
export const LAST_FEED_STEP = steps.watching;
