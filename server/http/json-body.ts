import express, { type RequestHandler } from 'express';
import { shapeFault } from './json-shape.ts';
import { HttpProblem } from './problem.ts';

const LIMIT = '64kb';

const parse = express.json({
  limit: LIMIT,
  strict: true,
  verify(_request, _response, body) {
    const detail = shapeFault(body.toString('utf8'));
    if (detail !== null) throw new HttpProblem({ status: 400, title: 'The request cannot be read', detail });
  },
});

/** Pictures and clips: their own routes read them, after they have looked at who brings them. */
const BINARY = /^\/v1\/(pictures|videos\/[^/]+\/clip)$/;

/** Reads a JSON body of at most 64 kB; any other kind of content is refused before a byte of it is read. */
export const readJsonBody: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' && BINARY.test(request.path)) return next();
  const has_body = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  if (has_body && !request.is('json')) {
    const detail = 'Send JSON, with the header "Content-Type: application/json".';
    throw new HttpProblem({ status: 415, title: 'This kind of content is not understood', detail });
  }
  parse(request, response, next);
};
