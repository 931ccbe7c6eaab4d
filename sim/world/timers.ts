import { tickOf } from '../../model/sim-time.ts';

/** What falls due without anybody's visit: parcels, deadlines, afterthoughts. */
export const timerKinds = [
  'expire',
  'ship',
  'deliver',
  'receive',
  'review',
  'return',
  'decide_return',
  'receive_return',
  'complete',
  'share',
  'cancel',
  'dispute',
  'answer_dispute',
  'decide_dispute',
  'complain',
  'answer_complaint',
  'close_complaint',
  'settle_refund',
  'retry_refund',
  'close_deal',
  'brush_pay',
  'prize',
  'reward',
  'shop_answers',
  'buyer_answers',
  'reply_comment',
  'like_comment',
] as const;
export type TimerKind = (typeof timerKinds)[number];

/** `subject` is the order that it is about; a refund, a deal, a prize (see `prizeSubject`), a question or a comment where the kind says so. */
export interface Timer {
  readonly at_ms: number;
  readonly kind: TimerKind;
  readonly subject: number;
}

/** Timers by the tick in which they fall due. */
export class Timers {
  readonly #ticks = new Map<number, Timer[]>();

  set(timer: Timer): void {
    const tick = tickOf(timer.at_ms);
    const due = this.#ticks.get(tick);
    if (due === undefined) this.#ticks.set(tick, [timer]);
    else due.push(timer);
  }

  /** Takes the timers of a tick, in an order that does not depend on when they were set. */
  take(tick: number): Timer[] {
    const due = this.#ticks.get(tick) ?? [];
    this.#ticks.delete(tick);
    return due.sort(inOrder);
  }

  /** The first timer of an order of this kind, for who wants to skip to it. */
  find(kind: TimerKind, subject: number): Timer | undefined {
    for (const due of this.#ticks.values()) {
      const found = due.find((timer) => timer.kind === kind && timer.subject === subject);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  capture(): Timer[] {
    return [...this.#ticks.values()].flat().sort(inOrder);
  }

  static materialise(timers: readonly Timer[]): Timers {
    const restored = new Timers();
    for (const timer of timers) restored.set(timer);
    return restored;
  }
}

function inOrder(a: Timer, b: Timer): number {
  return a.at_ms - b.at_ms || a.subject - b.subject || timerKinds.indexOf(a.kind) - timerKinds.indexOf(b.kind);
}
