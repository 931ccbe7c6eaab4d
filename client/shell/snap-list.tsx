import {
  type CSSProperties,
  type ReactElement,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isCalm } from './preferences.ts';
import { isBusyWithKeys } from './keys.ts';
import { RESTING_WHEEL, wheelStep } from './wheel-step.ts';
import './snap-list.css';

interface SnapListProps {
  /** What a screen reader calls the list. */
  readonly label: string;
  readonly count: number;
  /** More is on its way. */
  readonly busy?: boolean;
  readonly item: (nth: number, is_current: boolean) => ReactNode;
  /** Told of the item on screen, also of the first. */
  readonly onCurrent?: (nth: number) => void;
  /** The item to begin at; later values change nothing. */
  readonly first?: number;
  /** Off while something else is on screen: keys are then not the list's. */
  readonly is_active?: boolean;
  readonly handle?: Ref<SnapListHandle>;
}

export interface SnapListHandle {
  /** Goes on by so many items, back where negative. */
  go(distance: number): void;
}

/** Items kept mounted on either side of the one on screen: five at most. */
const NEIGHBOURS = 2;
const LINE_PX = 16;

/** Keys that go to the item at the distance they name; `Infinity` is the end. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  PageDown: 1,
  ArrowUp: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A vertical list of full-screen items, one at a time: swipe, wheel, arrow keys. */
export function SnapList({
  label,
  count,
  busy = false,
  item,
  onCurrent,
  first: start = 0,
  is_active = true,
  handle,
}: SnapListProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(start);
  const wanted = useRef({ count, onCurrent, is_active });
  wanted.current = { count, onCurrent, is_active };
  const goer = useRef<SnapListHandle['go']>(() => undefined);
  const began_at = useRef(start);

  useImperativeHandle(handle, () => ({ go: (distance) => goer.current(distance) }), []);
  useLayoutEffect(() => {
    const list = host.current;
    if (list !== null && began_at.current > 0) list.scrollTop = began_at.current * list.clientHeight;
  }, []);

  useEffect(() => wanted.current.onCurrent?.(current), [current]);

  useEffect(() => {
    const list = host.current;
    if (list === null) return;
    let target: number | null = null;
    let gesture = RESTING_WHEEL;

    const clamp = (nth: number): number => Math.max(0, Math.min(wanted.current.count - 1, nth));
    const shown = (): number => clamp(Math.round(list.scrollTop / Math.max(1, list.clientHeight)));
    const go = (distance: number): void => {
      // Keys come faster than the list scrolls: the next one counts from where the last one leads.
      target = clamp((target ?? shown()) + distance);
      list.scrollTo({ top: target * list.clientHeight, behavior: isCalm() ? 'instant' : 'smooth' });
    };
    goer.current = go;
    const onScroll = (): void => setCurrent(shown());
    const onScrollEnd = (): void => {
      if (target === null) return;
      // The end of one step is not the end of a run of them, and what grows meanwhile can stop a scroll half-way.
      if (target === shown()) target = null;
      else list.scrollTo({ top: target * list.clientHeight, behavior: 'instant' });
    };
    const onTouch = (): void => {
      target = null;
    };
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      const unit_px = [1, LINE_PX, list.clientHeight][event.deltaMode];
      const turned = wheelStep(gesture, { delta_px: event.deltaY * unit_px, at_ms: event.timeStamp });
      gesture = turned.gesture;
      if (turned.step !== 0) go(turned.step);
    };
    const onKey = (event: KeyboardEvent): void => {
      const distance = KEYS[event.key];
      const is_ours = !event.defaultPrevented && !event.altKey && !event.ctrlKey && !event.metaKey;
      if (distance === undefined || !is_ours || !wanted.current.is_active || isBusyWithKeys(event.target)) return;
      event.preventDefault();
      go(distance);
    };

    list.addEventListener('scroll', onScroll, { passive: true });
    list.addEventListener('scrollend', onScrollEnd);
    list.addEventListener('pointerdown', onTouch, { passive: true });
    list.addEventListener('wheel', onWheel, { passive: false });
    // On the window: who opens the page presses an arrow before having focused anything.
    window.addEventListener('keydown', onKey);
    return () => {
      list.removeEventListener('scroll', onScroll);
      list.removeEventListener('scrollend', onScrollEnd);
      list.removeEventListener('pointerdown', onTouch);
      list.removeEventListener('wheel', onWheel);
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  const first = Math.max(0, current - NEIGHBOURS);
  const last = Math.min(count - 1, current + NEIGHBOURS);
  const mounted = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  return (
    <div className="snap-list" ref={host} role="feed" aria-label={label} aria-busy={busy}>
      <div className="snap-length" style={{ '--count': count } as CSSProperties}>
        {mounted.map((nth) => (
          <article
            key={nth}
            className="snap-item"
            style={{ '--nth': nth } as CSSProperties}
            aria-posinset={nth + 1}
            aria-setsize={busy ? -1 : count}
            aria-current={nth === current}
            inert={nth !== current}
          >
            {item(nth, nth === current)}
          </article>
        ))}
      </div>
    </div>
  );
}
