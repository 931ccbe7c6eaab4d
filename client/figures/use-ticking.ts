import { useEffect, useRef, useState } from 'react';
import { useMedia } from '../shell/media.ts';
import { motion_ms } from '../tokens/tokens.ts';

const CALM = '(prefers-reduced-motion: reduce)';

/**
 * A number that counts up to its new value when a tap of mine moved it, and is simply there when others did.
 * @param cue - changes with each tap that moved it
 */
export function useTicking(target: number | null, cue: number | undefined): number | null {
  const is_calm = useMedia(CALM);
  const [shown, setShown] = useState(target);
  const seen = useRef(cue);
  const from = useRef(target);
  useEffect(() => {
    const start = from.current;
    const is_mine = cue !== undefined && cue !== seen.current;
    seen.current = cue;
    from.current = target;
    if (!is_mine || is_calm || start === null || target === null) {
      setShown(target);
      return;
    }
    let frame = 0;
    const begun = performance.now() + motion_ms.travel;
    const step = (now: number): void => {
      const done = Math.min(1, Math.max(0, (now - begun) / motion_ms.sheet));
      setShown(Math.round(start + (target - start) * done));
      if (done < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [target, cue, is_calm]);
  return shown;
}
