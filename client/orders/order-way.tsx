import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import type { OrderView } from '../../model/wire/views.ts';
import { useWords } from '../words/words.tsx';
import { type OrderStep, orderTimeline } from './order-timeline.ts';

/** Where the parcel is on its way. */
export function OrderWay({ order }: { readonly order: OrderView }): ReactElement {
  const { say, instant } = useWords();
  return (
    <section className="card" aria-label={say('tracking')}>
      <h2>
        {say('tracking')}
        {order.tracking !== null && <span className="soft tabular"> {order.tracking}</span>}
      </h2>
      <ol className="order-way">
        {orderTimeline(order).map(({ step, at_ms, by_ms, state }) => (
          <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="way-mark" aria-hidden>
              {state === 'done' && <Check size={12} strokeWidth={3.5} />}
            </span>
            <b>{say(waitsForReturns(order, step) ? 'wait_kept' : state === 'now' ? `wait_${step}` : `step_${step}`)}</b>
            <span className="faint tabular">
              {at_ms !== null ? instant(at_ms) : by_ms !== null && say('by_then', { date: instant(by_ms) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whose receipt is confirmed waits for nothing but the end of the time for returns. */
function waitsForReturns({ received_at_ms, completed_at_ms }: OrderView, step: OrderStep): boolean {
  return step === 'completed' && completed_at_ms === null && received_at_ms !== null;
}
