import { type ReactElement, useState } from 'react';
import { type ReturnReason, returnReasons } from '../../model/events/request-return.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { Stepper } from '../shell/stepper.tsx';
import { toast } from '../shell/toast.tsx';
import { useWords } from '../words/words.tsx';
import { CaseSheet, orNone, Reasons, WordsField } from './case-sheet.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import { useOrderSteps } from './use-order-step.ts';

const NOTE_MAX = 500;

/** Asks to return an order, or part of it. */
export function ReturnSheet({
  order,
  onClose,
}: {
  readonly order: OrderView;
  readonly onClose: () => void;
}): ReactElement {
  const { say, pick } = useWords();
  const steps = useOrderSteps();
  const [reason, setReason] = useState<ReturnReason>('changed_mind');
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const [quantities, setQuantities] = useState(() => order.lines.map(({ quantity }) => quantity));
  const ask = async (): Promise<void> => {
    const body = { reason, note: orNone(note), quantities, photos: [...photos] };
    const params = { order_id: order.order_id };
    const is_asked = await steps.take((keys) =>
      call('request_return', { params, body, intent: keys.keyFor(['return', params, body]) }),
    );
    if (!is_asked) return;
    toast(say('return_asked'));
    onClose();
  };
  return (
    <CaseSheet
      title={say('return_title')}
      send={say('return_ask')}
      is_ready={!steps.is_busy && quantities.some((quantity) => quantity > 0)}
      onSend={ask}
      onClose={onClose}
    >
      <Reasons
        legend={say('return_why')}
        reasons={returnReasons}
        chosen={reason}
        wordOf={(one) => say(`reason_${one}`)}
        onChoose={setReason}
      />
      <fieldset>
        <legend>{say('return_what')}</legend>
        {order.lines.map((line, nth) => (
          <div key={line.line} className="return-line">
            <span>{pick(line.product.title)}</span>
            <Stepper
              value={quantities[nth]}
              min={0}
              max={line.quantity}
              onChange={(quantity) => setQuantities(quantities.with(nth, quantity))}
            />
          </div>
        ))}
      </fieldset>
      <WordsField label={say('return_note')} words={note} most={NOTE_MAX} onChange={setNote} />
      <PhotoPicker photos={photos} onChange={setPhotos} />
    </CaseSheet>
  );
}
