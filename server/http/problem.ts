import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** An error answer by RFC 9457. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
}

export function sendProblem(response: Response, problem: Problem): void {
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...problem }));
}

/** What nobody answered. */
export const notFound: RequestHandler = (request, response) => {
  sendProblem(response, { status: 404, title: 'Not found', detail: `There is no ${request.method} ${request.path}.` });
};

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  413: 'The request is too large',
  415: 'This kind of content is not understood',
};

/** Turns what a handler threw into a problem; what is nobody's fault but ours is logged and told without detail. */
export function failed(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; message?: string }, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, 'request failed');
    const detail = status === 500 ? undefined : error.message;
    const title = titles[status] ?? (status === 500 ? 'Something went wrong on our side' : 'The request is refused');
    sendProblem(response, detail === undefined ? { status, title } : { status, title, detail });
  };
}
