import { type RefObject, useEffect, useState } from 'react';

/** Room around the screen in which things count as seen: they are fetched just before they come. */
const MARGIN = '120px';

/** Whether an element has been on the screen yet. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [is_seen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null || is_seen) return;
    const watcher = new IntersectionObserver((entries) => setSeen(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: MARGIN,
    });
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [element, is_seen]);
  return is_seen;
}
