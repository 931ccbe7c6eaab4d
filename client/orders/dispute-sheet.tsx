import { type ReactElement, useState } from 'react';
import { disputeReasons } from '../../model/events/open-dispute.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { useWords } from '../words/words.tsx';
import { CaseSheet, Reasons } from './case-sheet.tsx';
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
    <CaseSheet
      title={say('dispute')}
      text={say('dispute_text', { amount })}
      send={say('dispute_open_it', { amount })}
      tone="bad"
      is_ready={!steps.is_busy}
      onSend={open}
      onClose={onClose}
    >
      <Reasons
        legend={say('return_why')}
        reasons={disputeReasons}
        chosen={reason}
        wordOf={(one) => say(`bank_${one}`)}
        onChoose={setReason}
      />
    </CaseSheet>
  );
}
