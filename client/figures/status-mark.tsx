import { CircleCheck, CircleDashed, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Status } from '../../metrics/evaluate/status.ts';
import { useFigureWords } from './use-figure-words.ts';
import './status-mark.css';

const marks = {
  good: { Icon: CircleCheck, word: 'status_good' },
  // A guardrail that misses its aim but not its warning holds.
  fair: { Icon: CircleCheck, word: 'status_good' },
  warning: { Icon: TriangleAlert, word: 'status_warning' },
  breach: { Icon: OctagonX, word: 'status_breach' },
  unknown: { Icon: CircleDashed, word: 'status_unknown' },
} as const satisfies Record<Status, unknown>;

/** How a guardrail stands: a shape, a colour and a word. */
export function StatusMark({ status }: { readonly status: Status }): ReactElement {
  const { say } = useFigureWords();
  const { Icon, word } = marks[status];
  return (
    <span className="status-mark" data-status={status}>
      <Icon size={16} strokeWidth={2.4} aria-hidden />
      {say(word)}
    </span>
  );
}

/** Whether a metric with a target has reached it. */
export function TargetMark({ status, text }: { readonly status: Status; readonly text: string }): ReactElement | null {
  const { say } = useFigureWords();
  if (status === 'unknown') return null;
  const is_met = status === 'good';
  return (
    <span className="target-mark" data-met={is_met || undefined} title={`${say('target')} ${text}`}>
      <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden>
        <path d={is_met ? 'M1.5 6.5 4.6 9.6 10.5 2.8' : 'M2 6h8'} fill="none" stroke="currentColor" strokeWidth="2.4" />
      </svg>
      {is_met ? say('on_target') : say('off_target')}
    </span>
  );
}
