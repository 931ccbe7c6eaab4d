/** A feed spares a user what was met in so many days, and up to twice as many. */
export const MEMORY_DAYS = 7;
