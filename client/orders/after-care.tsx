import { Landmark, MessageSquareWarning } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { OrderView } from '../../model/wire/views.ts';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { useAnswer } from '../wire/queries.ts';
import { worldNow } from '../wire/world-clock.ts';
import { useWords } from '../words/words.tsx';
import { complaintAnswers, disputableCents, isComplainable } from './after-care.ts';
import { ComplaintSheet } from './complaint-sheet.tsx';
import { DisputeSheet } from './dispute-sheet.tsx';
import { useOrderSteps } from './use-order-step.ts';
import './after-care.css';

/** What went wrong with an order and how it is being put right, and what can be asked for. */
export function AfterCare({ order }: { readonly order: OrderView }): ReactElement {
  return (
    <>
      {order.return_state === 'open' && <OpenReturn order={order} />}
      {order.refunds.length > 0 && <Refunds order={order} />}
      {order.complaint !== null && <Complaint order={order} complaint={order.complaint} />}
      {order.dispute !== null && <Dispute dispute={order.dispute} />}
      <Help order={order} />
    </>
  );
}

interface CareProps {
  readonly order: OrderView;
}

function OpenReturn({ order }: CareProps): ReactElement {
  const { say, instant } = useWords();
  const steps = useOrderSteps();
  const params = { order_id: order.order_id };
  const withdraw = async (): Promise<void> => {
    const is_withdrawn = await steps.take((keys) =>
      call('withdraw_return', { params, body: {}, intent: keys.keyFor(['withdraw return', params]) }),
    );
    if (is_withdrawn) toast(say('return_withdrawn'));
  };
  return (
    <section className="card care" aria-label={say('return_heading')}>
      <h2>{say('return_heading')}</h2>
      {order.return_case !== null && (
        <p className="soft">{say('return_decided_by', { date: instant(order.return_case.decide_by_ms) })}</p>
      )}
      <div className="care-acts">
        <button
          type="button"
          className="button"
          data-kind="line"
          disabled={steps.is_busy}
          onClick={() => void withdraw()}
        >
          {say('return_withdraw')}
        </button>
      </div>
    </section>
  );
}

function Refunds({ order }: CareProps): ReactElement {
  const { say, money, instant } = useWords();
  const steps = useOrderSteps();
  return (
    <section className="card care" aria-label={say('refunds')}>
      <h2>{say('refunds')}</h2>
      <ul className="care-refunds">
        {order.refunds.map(({ nth, why, amount_cents, state, settles_at_ms }) => {
          const params = { order_id: order.order_id, nth: String(nth) };
          return (
            <li key={nth} data-state={state}>
              <span>
                <b>{say(`refund_${state}`, { date: instant(settles_at_ms) })}</b>
                <span className="soft">{say(`reason_${why}`)}</span>
              </span>
              <b className="tabular">{money(amount_cents)}</b>
              {state === 'failed' && (
                <button
                  type="button"
                  className="button"
                  data-kind="buy"
                  disabled={steps.is_busy}
                  onClick={() =>
                    void steps.take((keys) =>
                      call('retry_refund', { params, body: {}, intent: keys.keyFor(['retry refund', params]) }),
                    )
                  }
                >
                  {say('refund_retry')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Complaint({
  order,
  complaint,
}: CareProps & { readonly complaint: NonNullable<OrderView['complaint']> }): ReactElement {
  const { say, money, instant } = useWords();
  const steps = useOrderSteps();
  const params = { order_id: order.order_id };
  const { topic, state, words, answer, answer_by_ms, offer_cents, award_cents } = complaint;
  const offer = money(offer_cents);
  const labels = {
    accept: offer_cents > 0 ? say('complaint_accept', { amount: offer }) : say('complaint_accept_word'),
    withdraw: say('complaint_withdraw'),
  };
  return (
    <section className="card care" aria-label={say('complaint')}>
      <h2>
        {say('complaint')} <span className="soft">{say(`topic_${topic}`)}</span>
      </h2>
      <p>{say(`complaint_${state}`, { date: instant(answer_by_ms), award: money(award_cents) })}</p>
      {words !== null && <p className="soft">{say('complaint_you', { words })}</p>}
      {answer !== null && <p className="care-answer">{say('shop_answer', { words: answer })}</p>}
      {offer_cents > 0 && <p>{say('complaint_offer', { amount: offer })}</p>}
      <div className="care-acts">
        {complaintAnswers(complaint).map((decision) => (
          <button
            key={decision}
            type="button"
            className="button"
            data-kind={decision === 'accept' ? 'buy' : 'line'}
            disabled={steps.is_busy}
            onClick={() =>
              void steps.take((keys) =>
                call('close_complaint', {
                  params,
                  body: { decision },
                  intent: keys.keyFor(['close complaint', params, decision]),
                }),
              )
            }
          >
            {labels[decision]}
          </button>
        ))}
      </div>
    </section>
  );
}

function Dispute({ dispute }: { readonly dispute: NonNullable<OrderView['dispute']> }): ReactElement {
  const { say, money, instant } = useWords();
  return (
    <section className="card care" aria-label={say('dispute')}>
      <h2>
        {say('dispute')} <span className="soft">{say(`bank_${dispute.reason}`)}</span>
      </h2>
      <p>{say(`dispute_${dispute.state}`, { date: instant(dispute.respond_by_ms) })}</p>
      <p className="soft tabular">{money(dispute.amount_cents)}</p>
    </section>
  );
}

function Help({ order }: CareProps): ReactElement | null {
  const { say } = useWords();
  const [sheet, setSheet] = useState<'complaint' | 'dispute' | null>(null);
  const can_complain = isComplainable(order, worldNow() ?? order.placed_at_ms);
  const held_cents = disputableCents(order);
  if (!can_complain && held_cents === 0) return null;
  return (
    <section className="card care" aria-label={say('help')}>
      <h2>{say('help')}</h2>
      <div className="care-acts">
        {can_complain && (
          <button type="button" className="button" data-kind="line" onClick={() => setSheet('complaint')}>
            <MessageSquareWarning size={17} aria-hidden />
            {say('complain')}
          </button>
        )}
        {held_cents > 0 && <AskBank checkout_id={order.checkout_id} onAsk={() => setSheet('dispute')} />}
      </div>
      {sheet === 'complaint' && <ComplaintSheet order={order} onClose={() => setSheet(null)} />}
      {sheet === 'dispute' && <DisputeSheet order={order} amount_cents={held_cents} onClose={() => setSheet(null)} />}
    </section>
  );
}

/** What was not paid by card no bank can dispute. */
function AskBank({
  checkout_id,
  onAsk,
}: {
  readonly checkout_id: string;
  readonly onAsk: () => void;
}): ReactElement | null {
  const { say } = useWords();
  const checkout = useAnswer('checkout', { params: { checkout_id } });
  if (checkout.data?.method !== 'card') return null;
  return (
    <button type="button" className="button" data-kind="line" onClick={onAsk}>
      <Landmark size={17} aria-hidden />
      {say('dispute_ask')}
    </button>
  );
}
