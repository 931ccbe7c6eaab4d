/** SQLSTATEs of a server that shuts down, starts up, or takes no more connections. */
const AWAY_STATES: ReadonlySet<unknown> = new Set(['57P01', '57P02', '57P03', '53300']);
const BROKEN: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'ENOENT',
]);
/** What `pg` says without a code. */
const SAID =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired)/;

/** Whether an error says that the database cannot be reached at this moment, rather than that we asked it amiss. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (AWAY_STATES.has(code) || BROKEN.has(code) || code?.startsWith('08') === true) return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return SAID.test(error.message);
}
