import { type ReactElement, useState } from 'react';
import { pictureUrl } from '../../model/wire/media.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { AmountField, TextField } from './fields.tsx';
import { trackingOf } from './tracking.ts';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { centsOf } from './yuan.ts';

interface OrderActsProps {
  readonly order: OrderView;
}

/** All that an order asks of its shop now. */
export function OrderActs({ order }: OrderActsProps): ReactElement {
  const is_paid =
    order.payment === 'captured' || order.payment === 'authorized' || order.payment === 'partially_refunded';
  const waits = order.fulfillment === 'not_fulfilled' && order.cancelled_at_ms === null && order.disputed_cents === 0;
  return (
    <div className="console-acts">
      {is_paid && waits && <ShipAct order={order} />}
      {order.return_state === 'open' && order.return_case !== null && <ReturnAct order={order} />}
      {order.complaint?.state === 'open' && <ComplaintAct order={order} />}
      {order.dispute?.state.endsWith('needs_response') === true && <DisputeAct order={order} />}
    </div>
  );
}

function ShipAct({ order: { order_id } }: OrderActsProps): ReactElement {
  const { say } = useConsoleWords();
  const moves = useMoves();
  const ask = { params: { order_id }, body: { tracking: trackingOf(order_id) } };
  return (
    <button
      type="button"
      className="console-button"
      data-kind="main"
      disabled={moves.is_busy}
      aria-label={say('ship_order', { order: order_id })}
      onClick={() =>
        void moves.make(
          (keys) => call('ship_order', { ...ask, intent: keys.keyFor(['ship', ask]) }),
          say('shipped_some', { count: 1 }),
        )
      }
    >
      {say('ship')}
    </button>
  );
}

function ReturnAct({ order: { order_id, return_case } }: OrderActsProps): ReactElement {
  const { say, money, appWord } = useConsoleWords();
  const moves = useMoves();
  const decide = (decision: 'approve' | 'reject'): void => {
    const ask = { params: { order_id }, body: { decision } };
    void moves.make(
      (keys) => call('decide_return', { ...ask, intent: keys.keyFor(['return', ask]) }),
      say(decision === 'approve' ? 'return_approved' : 'return_rejected'),
    );
  };
  if (return_case === null) return <></>;
  return (
    <div className="console-act">
      <p>{say('return_for', { reason: appWord(`reason_${return_case.reason}`) })}</p>
      <p className="soft">{say('return_refund', { amount: money(return_case.refund_cents) })}</p>
      <Photos photos={return_case.photos} />
      <span className="console-buttons">
        <button
          type="button"
          className="console-button"
          data-kind="main"
          disabled={moves.is_busy}
          onClick={() => decide('approve')}
        >
          {say('approve')}
        </button>
        <button type="button" className="console-button" disabled={moves.is_busy} onClick={() => decide('reject')}>
          {say('reject')}
        </button>
      </span>
    </div>
  );
}

function ComplaintAct({ order: { order_id, complaint } }: OrderActsProps): ReactElement {
  const { say, appWord } = useConsoleWords();
  const moves = useMoves();
  const [words, setWords] = useState('');
  const [offer, setOffer] = useState('0');
  const offer_cents = centsOf(offer);
  if (complaint === null) return <></>;
  const send = (): void => {
    if (offer_cents === null) return;
    const ask = { params: { order_id }, body: { words: words.trim() === '' ? null : words.trim(), offer_cents } };
    void moves.make(
      (keys) => call('answer_complaint', { ...ask, intent: keys.keyFor(['complaint', ask]) }),
      say('answered'),
    );
  };
  return (
    <form
      className="console-act"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>{say('complaint_about', { topic: appWord(`topic_${complaint.topic}`) })}</p>
      {complaint.words !== null && <p className="soft">{say('buyer_said', { words: complaint.words })}</p>}
      <Photos photos={complaint.photos} />
      <TextField label={say('answer_words')} text={words} onChange={setWords} />
      <AmountField label={say('offer_money')} typed={offer} onChange={setOffer} />
      <button
        type="submit"
        className="console-button"
        data-kind="main"
        disabled={moves.is_busy || offer_cents === null || (words.trim() === '' && offer_cents === 0)}
      >
        {say('answer')}
      </button>
    </form>
  );
}

function DisputeAct({ order: { order_id, dispute } }: OrderActsProps): ReactElement {
  const { say, money, appWord } = useConsoleWords();
  const moves = useMoves();
  const [evidence, setEvidence] = useState('');
  if (dispute === null) return <></>;
  const send = (): void => {
    const ask = { params: { order_id }, body: { evidence: evidence.trim() } };
    void moves.make(
      (keys) => call('answer_dispute', { ...ask, intent: keys.keyFor(['dispute', ask]) }),
      say('evidence_sent'),
    );
  };
  return (
    <form
      className="console-act"
      onSubmit={(event) => {
        event.preventDefault();
        if (evidence.trim() !== '') send();
      }}
    >
      <p>{say('dispute_of', { reason: appWord(`bank_${dispute.reason}`), amount: money(dispute.amount_cents) })}</p>
      <TextField label={say('evidence')} text={evidence} onChange={setEvidence} />
      <button
        type="submit"
        className="console-button"
        data-kind="main"
        disabled={moves.is_busy || evidence.trim() === ''}
      >
        {say('evidence_send')}
      </button>
    </form>
  );
}

/** What somebody sent with a case, to be looked at. */
export function Photos({ photos }: { readonly photos: readonly string[] }): ReactElement | null {
  const { say } = useConsoleWords();
  if (photos.length === 0) return null;
  return (
    <span className="console-photos" role="group" aria-label={say('photos')}>
      {photos.map((name, nth) => (
        <a key={name} href={pictureUrl(name)} target="_blank" rel="noreferrer">
          <img src={pictureUrl(name)} alt={say('photo', { nth: nth + 1 })} width={48} height={48} loading="lazy" />
        </a>
      ))}
    </span>
  );
}
