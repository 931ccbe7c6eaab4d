import type { Response } from 'express';

/** One field of a request that cannot be taken. */
export interface FieldFault {
  /** JSON Pointer (RFC 6901) into the body. */
  readonly pointer: string;
  readonly detail: string;
}

/** An error answer by RFC 9457. */
export interface Problem {
  readonly status: number;
  /** What kind of problem it is, the same for every occurrence. */
  readonly title: string;
  /** What is wrong with this request, in a sentence for the person who sent it. */
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
}

/** Thrown by a handler whose request is at fault; the last handler answers with it. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
    this.headers = headers;
  }
}

/** `about:blank`: the status and the title say it all, and no page describes a problem further. */
export function sendProblem(response: Response, problem: Problem): void {
  const { request_id } = response.locals;
  response
    .status(problem.status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...problem, request_id }));
}
