import type { ReactElement } from 'react';
import type { OrderView } from '../../model/wire/views.ts';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';

interface CancelSheetProps {
  readonly order: OrderView;
  readonly is_busy: boolean;
  readonly onCancel: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before an order is cancelled: it cannot be taken back, and says what comes back. */
export function CancelSheet({ order, is_busy, onCancel, onClose }: CancelSheetProps): ReactElement {
  const { say, money } = useWords();
  return (
    <Sheet title={say('cancel_ask')} onClose={onClose}>
      <p className="soft">
        {order.paid_at_ms === null ? say('cancel_unpaid') : say('cancel_paid', { amount: money(order.total_cents) })}
      </p>
      <div className="sheet-acts">
        <button type="button" className="button" disabled={is_busy} onClick={onClose}>
          {say('cancel_keep')}
        </button>
        <button type="button" className="button" data-kind="bad" disabled={is_busy} onClick={() => void onCancel()}>
          {say('act_cancel')}
        </button>
      </div>
    </Sheet>
  );
}
