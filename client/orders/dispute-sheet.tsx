import { type ReactElement, useState } from 'react';
import { disputeReasons } from '../../model/events/open-dispute.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { Sheet } from '../shell/sheet.tsx';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { useWords } from '../words/words.tsx';
import { useOrderSteps } from './use-order-step.ts';

interface DisputeSheetProps {
  readonly order: OrderView;
  /** What the bank would hold back. */
  readonly amount_cents: number;
  readonly onClose: () => void;
}

/** Has one's bank dispute a payment by card: it says before what that does. */
export function DisputeSheet({ order, amount_cents, onClose }: DisputeSheetProps): ReactElement {
  const { say, money } = useWords();
  const steps = useOrderSteps();
  const [reason, setReason] = useState<(typeof disputeReasons)[number]>(
    order.delivered_at_ms === null ? 'product_not_received' : 'product_unacceptable',
  );
  const amount = money(amount_cents);
  const open = async (): Promise<void> => {
    const params = { order_id: order.order_id };
    const body = { reason };
    const is_open = await steps.take((keys) =>
      call('open_dispute', { params, body, intent: keys.keyFor(['dispute', params, body]) }),
    );
    if (!is_open) return;
    toast(say('dispute_opened'));
    onClose();
  };
  return (
    <Sheet
      title={say('dispute')}
      onClose={onClose}
      footer={
        <button
          type="button"
          className="button button-wide"
          data-kind="bad"
          disabled={steps.is_busy}
          onClick={() => void open()}
        >
          {say('dispute_open_it', { amount })}
        </button>
      }
    >
      <div className="order-form">
        <p className="soft">{say('dispute_text', { amount })}</p>
        <div className="chips" role="radiogroup" aria-label={say('return_why')}>
          {disputeReasons.map((one) => (
            <button
              key={one}
              type="button"
              role="radio"
              className="chip"
              aria-checked={reason === one}
              onClick={() => setReason(one)}
            >
              {say(`bank_${one}`)}
            </button>
          ))}
        </div>
      </div>
    </Sheet>
  );
}
