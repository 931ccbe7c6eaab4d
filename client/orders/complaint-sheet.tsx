import { type ReactElement, useState } from 'react';
import { complaintTopics } from '../../model/events/open-complaint.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { useWords } from '../words/words.tsx';
import { CaseSheet, orNone, Reasons, WordsField } from './case-sheet.tsx';
import { PhotoPicker } from './photo-picker.tsx';
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
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const send = async (): Promise<void> => {
    const params = { order_id: order.order_id };
    const body = { topic, words: orNone(words), photos: [...photos] };
    const is_sent = await steps.take((keys) =>
      call('open_complaint', { params, body, intent: keys.keyFor(['complain', params, body]) }),
    );
    if (!is_sent) return;
    toast(say('complaint_sent'));
    onClose();
  };
  return (
    <CaseSheet
      title={say('complaint')}
      text={say('complaint_text')}
      send={say('complaint_send')}
      is_ready={!steps.is_busy}
      onSend={send}
      onClose={onClose}
    >
      <Reasons
        legend={say('complaint_what')}
        reasons={complaintTopics}
        chosen={topic}
        wordOf={(one) => say(`topic_${one}`)}
        onChoose={setTopic}
      />
      <WordsField label={say('complaint_words')} words={words} most={WORDS_MAX} onChange={setWords} />
      <PhotoPicker photos={photos} onChange={setPhotos} />
    </CaseSheet>
  );
}
