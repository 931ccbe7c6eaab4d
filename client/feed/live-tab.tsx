import { Radio } from 'lucide-react';
import type { ReactElement } from 'react';
import { Notice } from '../shell/notice.tsx';
import { useWords } from '../words/words.tsx';

/** Rooms that are open now. */
export function LiveTab(): ReactElement {
  const { say } = useWords();
  return (
    <Notice title={say('live_none')} picture={<Radio size={40} strokeWidth={1.5} aria-hidden />}>
      <p>{say('live_none_text')}</p>
    </Notice>
  );
}
