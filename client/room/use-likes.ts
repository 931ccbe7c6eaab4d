import { useEffect, useRef, useState } from 'react';
import { roomRules } from '../../model/live/room-rules.ts';

export interface Tap {
  readonly id: number;
  /** Where it fell; null where it came from the button. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** Taps are told together; assumption, 0.5-2 s. */
const FLURRY_MS = 700;
/** How long a heart is on its way. */
export const HEART_MS = 1_600;

export interface Likes {
  /** Taps whose hearts are still on the screen. */
  readonly taps: readonly Tap[];
  tap(at: Tap['at']): void;
}

/** Taps for the host: a heart at once, and the count told in flurries. */
export function useLikes(tell: (taps: number) => void): Likes {
  const [taps, setTaps] = useState<readonly Tap[]>([]);
  const next = useRef(0);
  const untold = useRef(0);
  const latest = useRef(tell);
  latest.current = tell;

  useEffect(() => {
    const flush = (): void => {
      if (untold.current === 0) return;
      const count = Math.min(untold.current, roomRules.taps_most);
      untold.current -= count;
      latest.current(count);
    };
    const timer = setInterval(flush, FLURRY_MS);
    return () => {
      clearInterval(timer);
      flush();
    };
  }, []);

  const tap = (at: Tap['at']): void => {
    const id = next.current++;
    untold.current++;
    setTaps((shown) => [...shown, { id, at }]);
    setTimeout(() => setTaps((shown) => shown.filter((one) => one.id !== id)), HEART_MS);
  };
  return { taps, tap };
}
