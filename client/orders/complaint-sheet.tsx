import { type ReactElement, useState } from 'react';
import { complaintTopics } from '../../model/events/open-complaint.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { Sheet } from '../shell/sheet.tsx';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { useWords } from '../words/words.tsx';
import { useOrderSteps } from './use-order-step.ts';

const WORDS_MAX = 1_000;

interface ComplaintSheetProps {
  readonly order: OrderView;
  readonly onClose: () => void;
}

/** Complains to the platform about an order. */
export function ComplaintSheet({ order, onClose }: ComplaintSheetProps): ReactElement {
  const { say } = useWords();
  const steps = useOrderSteps();
  const [topic, setTopic] = useState<(typeof complaintTopics)[number]>(
    order.delivered_at_ms === null ? 'not_arrived' : 'not_as_described',
  );
  const [words, setWords] = useState('');
  const send = async (): Promise<void> => {
    const params = { order_id: order.order_id };
    const body = { topic, words: words.trim() === '' ? null : words.trim() };
    const is_sent = await steps.take((keys) =>
      call('open_complaint', { params, body, intent: keys.keyFor(['complain', params, body]) }),
    );
    if (!is_sent) return;
    toast(say('complaint_sent'));
    onClose();
  };
  return (
    <Sheet
      title={say('complaint')}
      size="tall"
      onClose={onClose}
      footer={
        <button
          type="button"
          className="button button-wide"
          data-kind="buy"
          disabled={steps.is_busy}
          onClick={() => void send()}
        >
          {say('complaint_send')}
        </button>
      }
    >
      <div className="order-form">
        <p className="soft">{say('complaint_text')}</p>
        <fieldset>
          <legend>{say('complaint_what')}</legend>
          <div className="chips" role="radiogroup" aria-label={say('complaint_what')}>
            {complaintTopics.map((one) => (
              <button
                key={one}
                type="button"
                role="radio"
                className="chip"
                aria-checked={topic === one}
                onClick={() => setTopic(one)}
              >
                {say(`topic_${one}`)}
              </button>
            ))}
          </div>
        </fieldset>
        <label className="field">
          {say('complaint_words')}
          <textarea rows={4} maxLength={WORDS_MAX} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      </div>
    </Sheet>
  );
}
