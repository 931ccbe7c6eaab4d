import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { isDatabaseAway } from '../postgres/is-away.ts';
import { HttpProblem, type Problem, sendProblem } from './problem.ts';

/** What nobody answered. */
export const refuseUnknown: RequestHandler = (request, response) => {
  const detail = `There is no ${request.method} ${request.originalUrl.split('?')[0]}.`;
  sendProblem(response, { status: 404, title: 'Not found', detail });
};

/** For a path that exists: what else than `methods` was asked of it. */
export function refuseOtherMethods(methods: readonly string[]): RequestHandler {
  return (request) => {
    const detail = `${request.method} is not possible here; ${methods.join(', ')} is.`;
    throw new HttpProblem({ status: 405, title: 'Method not allowed', detail }, { Allow: methods.join(', ') });
  };
}

/** Turns what a handler threw into a problem. What is our fault is logged and told without detail. */
export function answerFaults(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof HttpProblem) {
      response.set(error.headers);
      sendProblem(response, error.problem);
      return;
    }
    if (isDatabaseAway(error)) {
      log.warn({ err: error, request_id: response.locals.request_id }, 'the database is away');
      response.set('Retry-After', String(RETRY_AFTER_S));
      sendProblem(response, databaseAway);
      return;
    }
    const problem = problemOf(error);
    if (problem.status === 500) log.error({ err: error, request_id: response.locals.request_id }, 'request failed');
    sendProblem(response, problem);
  };
}

const RETRY_AFTER_S = 2;
/** Nothing happened, or it happened and the same key tells: asking again is safe. */
const databaseAway: Problem = {
  status: 503,
  title: 'The shop cannot reach its database',
  detail: 'Nothing is lost. Try again in a moment, with the same Idempotency-Key.',
};

/** Titles for what Express and its parsers throw. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  404: 'Not found',
  413: 'The request is too large',
  415: 'This kind of content is not understood',
};

function problemOf(error: unknown): Problem {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  const is_theirs = typeof status === 'number' && status >= 400 && status < 500;
  if (!is_theirs) return { status: 500, title: 'Something went wrong on our side' };
  const title = TITLES[status] ?? 'The request is refused';
  // Express marks the errors whose message may be shown; a file's absence would otherwise tell its path.
  const is_public = 'expose' in (error as object) && (error as { expose: unknown }).expose === true;
  return is_public && status !== 404 ? { status, title, detail: (error as Error).message } : { status, title };
}
