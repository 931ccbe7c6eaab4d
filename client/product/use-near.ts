import { type RefObject, useEffect, useRef, useState } from 'react';

/** Distance at which what is below is asked for; assumption, 200 to 800 px: one flick of a finger. */
const NEAR_PX = 500;

/** Whether a part of the page has come near: what is never scrolled to is never asked for. */
export function useNear<E extends HTMLElement>(): readonly [part: RefObject<E | null>, is_near: boolean] {
  const part = useRef<E>(null);
  const [is_near, setNear] = useState(false);
  useEffect(() => {
    if (part.current === null || is_near) return;
    const sight = new IntersectionObserver(([entry]) => entry.isIntersecting && setNear(true), {
      rootMargin: `0px 0px ${NEAR_PX}px 0px`,
    });
    sight.observe(part.current);
    return () => sight.disconnect();
  }, [is_near]);
  return [part, is_near];
}
