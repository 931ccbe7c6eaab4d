import type { CommandKind } from '../../model/commerce/command.ts';
import type { Refusal, RefusalReason } from '../../model/commerce/refusal.ts';
import { type IdKind, toEdge } from '../../model/ids.ts';
import type { Idempotency } from '../books/command-log.ts';
import { keepAnswer } from '../books/idempotency.ts';
import type { Call, Mover, MovingRoute } from './call.ts';
import { type HttpProblem } from '../http/problem.ts';
import { problemOf } from './problems.ts';

/** The answer to a call that moved something, and whether it is that of an earlier call with the same key. */
export interface SettledAnswer {
  readonly answer: object;
  readonly is_replay: boolean;
}

/**
 * Has a call's command settled at the till and answers with what came of it; a replay gets the answer of the first.
 * @throws {HttpProblem} where the kernel refuses, or the key was used for something else
 */
export async function settleCall<R extends MovingRoute>(
  mover: Mover<R>,
  call: Call<R>,
  idempotency: Idempotency,
): Promise<SettledAnswer> {
  const command = await mover.command(call);
  const outcome = await call.shop.engine.submit(call.visitor, command, idempotency, mover.party?.(call));
  if (outcome.kind === 'key_reused') throw problemOf('idempotency_key_reused');
  const { entry } = outcome;
  if (entry.refusal !== null) throw refusalOf(command.kind, entry.refusal);
  if (outcome.kind === 'replayed' && outcome.answer !== null) return { answer: outcome.answer, is_replay: true };
  const after = outcome.kind === 'settled' ? outcome.after : null;
  const answer = (await mover.answer(call, entry, after)) as object;
  await keepAnswer(call.shop.db, { place: entry.place, answer });
  return { answer, is_replay: outcome.kind === 'replayed' };
}

/** What a refusal's subject is an id of, where it is not an order. */
const subjects: { readonly [K in CommandKind]?: 'sku' | 'checkout' | 'coupon' | 'deal' | 'review' } = {
  claim_coupon: 'coupon',
  offer_coupon: 'coupon',
  close_coupon: 'coupon',
  open_deal: 'deal',
  close_deal: 'deal',
  answer_review: 'review',
  moderate_review: 'review',
  set_price: 'sku',
  adjust_stock: 'sku',
  add_to_cart: 'sku',
  set_cart_quantity: 'sku',
  place_order: 'sku',
  confirm_payment: 'checkout',
  authenticate_payment: 'checkout',
};

/** What the subject is an id of where the reason says so, whatever was asked for. */
const subjectsByReason: { readonly [R in RefusalReason]?: IdKind } = {
  already_placed: 'checkout',
  no_such_coupon: 'coupon',
  coupon_over: 'coupon',
  coupon_not_held: 'coupon',
  coupon_threshold: 'coupon',
  coupon_first_order: 'coupon',
  coupons_stacked: 'coupon',
  no_such_deal: 'deal',
  deal_over: 'deal',
  deal_sold_out: 'deal',
  deal_limit: 'deal',
  no_such_sku: 'sku',
  out_of_stock: 'sku',
};

function refusalOf(kind: CommandKind, { reason, subject }: Refusal): HttpProblem {
  if (subject === undefined) return problemOf(reason);
  const of = subjectsByReason[reason] ?? subjects[kind] ?? 'order';
  return problemOf(reason, { subject: toEdge(of, subject) });
}
