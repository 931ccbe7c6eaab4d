/** What a member is doing: the step that ends at `next_ms`. */
export const steps = {
  away: 0,
  between: 1,
  watching: 2,
  looking: 3,
  deciding: 4,
  ordering: 5,
  paying: 6,
  searching: 7,
} as const;
