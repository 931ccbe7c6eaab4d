import { type RefusalReason, refusals } from '../../model/commerce/refusal.ts';
import { liveRefusals } from '../../model/live/live-refusal.ts';
import { HttpProblem } from '../http/problem.ts';

/** What can be wrong with a call beside the kernel's refusals: each with its status and a sentence for people. */
export const callProblems = {
  invalid_request: { status: 422, sentence: 'Some of what was sent cannot be taken.' },
  idempotency_key_missing: { status: 400, sentence: 'This call moves money or stock: it needs an Idempotency-Key.' },
  idempotency_key_invalid: { status: 400, sentence: 'An Idempotency-Key has 1 to 255 visible ASCII characters.' },
  idempotency_key_reused: { status: 422, sentence: 'This Idempotency-Key was used for another request.' },
  no_session: { status: 401, sentence: 'Join first: POST /api/v1/session.' },
  not_an_operator: { status: 403, sentence: 'Only an operator of the demonstration can do this.' },
  no_desk: { status: 403, sentence: 'Only who sits at the desk of a shop can do this.' },
  other_site: { status: 403, sentence: 'Another site cannot act for you here.' },
  too_many_requests: { status: 429, sentence: 'That was a lot at once. Wait a moment.' },
  still_opening: { status: 503, sentence: 'The shop is still opening.' },
  no_such_product: { status: 404, sentence: 'There is no such product.' },
  no_such_video: { status: 404, sentence: 'There is no such video.' },
  no_such_category: { status: 404, sentence: 'There is no such category.' },
  no_such_live: liveRefusals.no_such_live,
  no_such_metric: { status: 404, sentence: 'There is no such metric.' },
  no_such_dimension: { status: 422, sentence: 'There is no such dimension.' },
  cannot_be_cut_so: { status: 422, sentence: 'This metric cannot be divided so.' },
  not_a_guardrail: { status: 422, sentence: 'This metric is no guardrail.' },
  no_such_lever: { status: 422, sentence: 'There is no such lever.' },
  cannot_be_tried_so: { status: 422, sentence: 'This cannot be tried so.' },
  too_many_experiments: { status: 409, sentence: 'As many experiments run as can beside each other.' },
  no_such_experiment: { status: 404, sentence: 'There is no such experiment.' },
  experiment_is_over: { status: 409, sentence: 'This experiment is over already.' },
  no_day_over: { status: 409, sentence: 'No day of this experiment is over yet.' },
  no_world_kept: { status: 409, sentence: 'The world before this experiment is not kept any more.' },
  took_too_long: { status: 422, sentence: 'This question reads too much: ask for fewer groups or a coarser grain.' },
  nothing_written_yet: { status: 503, sentence: 'Nothing has been written to the log yet.' },
  no_such_person: { status: 404, sentence: 'The log knows nobody of this kind.' },
  no_such_visit: { status: 404, sentence: 'The log knows no such visit.' },
  no_such_creator: { status: 422, sentence: 'There is no such creator to credit.' },
  no_such_shop: { status: 404, sentence: 'There is no such shop.' },
  creator_not_found: { status: 404, sentence: 'There is no such creator.' },
  somebody_else_already: { status: 409, sentence: 'You have just become somebody else. Ask again.' },
  no_such_persona: { status: 404, sentence: 'There is no such persona.' },
  persona_taken: { status: 409, sentence: 'Somebody else is this persona just now.' },
  persona_name: { status: 409, sentence: 'A persona keeps its name: give it back to be called otherwise.' },
  no_such_address: { status: 422, sentence: 'This is none of your addresses.' },
  not_a_picture: { status: 415, sentence: 'Send a JPEG, PNG or WebP picture.' },
  not_a_clip: { status: 415, sentence: 'Send an MP4 or WebM clip.' },
  no_room: { status: 507, sentence: 'There is no room for more files. Take a clip away first.' },
  no_such_picture: { status: 422, sentence: 'One of the pictures is not here: upload it first.' },
  nothing_to_skip_to: { status: 409, sentence: 'There is nothing of the kind to skip to.' },
} as const;

export type CallProblem = keyof typeof callProblems;
export type ProblemCode = CallProblem | RefusalReason;

/** Every kind of problem that a call can meet. */
export const allProblems: Readonly<Record<ProblemCode, { readonly status: number; readonly sentence: string }>> = {
  ...callProblems,
  ...refusals,
};

/** The problem of a kind, with what this occurrence adds. */
export function problemOf(
  code: ProblemCode,
  more: Pick<HttpProblem['problem'], 'detail' | 'subject' | 'errors'> = {},
  headers: Readonly<Record<string, string>> = {},
): HttpProblem {
  const { status, sentence } = allProblems[code];
  return new HttpProblem({ status, title: sentence, code, ...more }, headers);
}
