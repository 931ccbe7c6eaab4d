import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

const SERVER_FAULT = 500;

/**
 * Names each request by an id of our own (never the sender's, which could be forged into the log), which stands in the
 * answer's `X-Request-Id`, in every problem and in the log line. Queries and bodies are not logged: people are in them.
 */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const request_id = randomUUID();
    const path = request.path;
    response.locals.request_id = request_id;
    response.setHeader('X-Request-Id', request_id);
    response.once('close', () => {
      const { statusCode: status, writableFinished: is_finished } = response;
      const level = status >= SERVER_FAULT ? 'warn' : path.startsWith('/api/') ? 'info' : 'debug';
      const duration_ms = Math.round((performance.now() - started) * 10) / 10;
      const line = { request_id, method: request.method, path, status, duration_ms };
      log[level](line, is_finished ? 'answered' : 'left before the answer');
    });
    next();
  };
}
