import { X } from 'lucide-react';
import { type PointerEvent, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../words/words.tsx';
import { isCalm } from './preferences.ts';
import { holdFocus } from './hold-focus.ts';
import './sheet.css';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `fit` is as high as its content; `tall` leaves a strip of the video and can be drawn to full height. */
  readonly size?: 'fit' | 'tall';
  /** Stands in the header, before the button that closes. */
  readonly action?: ReactNode;
  /** Stays below the scrolling content. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Where the app draws its sheets; Phone renders it. */
export const OVERLAYS_ID = 'overlays';
/** Travel that means it; assumption, 60 to 140 px. */
const MEANT_PX = 90;
/** Speed of a flick; assumption, 0.4 to 0.8 px a ms. */
const FLICK_PX_MS = 0.55;
const LEAVE_MS = 220;

/** Assumption, 300 to 700 ms: the rest of a long press. */
const SETTLE_MS = 500;

/** A dialog that comes from below, over the page that goes on behind it. Closes by drag, Esc, scrim or button. */
export function Sheet({ title, onClose, size = 'fit', action, footer, children }: SheetProps): ReactElement | null {
  const { say } = useWords();
  const titled = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [is_full, setFull] = useState(false);
  const [is_leaving, setLeaving] = useState(false);
  const [host, setHost] = useState<HTMLElement | null>(null);
  // A finger that opened the sheet by holding still lifts over the scrim: that is no wish to close it.
  const [opened_at] = useState(() => performance.now());
  const drag = useRef<{ readonly y: number; readonly at: number } | null>(null);

  useEffect(() => setHost(document.getElementById(OVERLAYS_ID)), []);

  const leave = (): void => {
    if (is_leaving) return;
    setLeaving(true);
    setTimeout(onClose, isCalm() ? 0 : LEAVE_MS);
  };
  const leaving = useRef(leave);
  leaving.current = leave;
  useEffect(() => (panel.current === null ? undefined : holdFocus(panel.current, () => leaving.current())), [host]);

  const onDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.target instanceof Element && event.target.closest('button, a, input')) return;
    drag.current = { y: event.clientY, at: event.timeStamp };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    if (drag.current === null || panel.current === null) return;
    panel.current.style.translate = `0 ${Math.max(0, event.clientY - drag.current.y)}px`;
  };
  const onUp = (event: PointerEvent): void => {
    if (drag.current === null || panel.current === null) return;
    const travelled = event.clientY - drag.current.y;
    const speed = travelled / Math.max(1, event.timeStamp - drag.current.at);
    drag.current = null;
    panel.current.style.translate = '';
    if (travelled < -MEANT_PX / 2) setFull(size === 'tall');
    else if (travelled > MEANT_PX || (travelled > MEANT_PX / 3 && speed > FLICK_PX_MS)) {
      if (is_full && travelled < 3 * MEANT_PX) setFull(false);
      else leave();
    }
  };

  if (host === null) return null;
  return createPortal(
    <div className="sheet-frame" data-leaving={is_leaving || undefined}>
      {/* For pointers only: the keyboard has Esc and the button. */}
      <div
        className="sheet-scrim"
        onClick={(event) => event.timeStamp - opened_at > SETTLE_MS && leave()}
        aria-hidden
      />
      <div
        ref={panel}
        className={`sheet sheet-${size}`}
        data-full={is_full || undefined}
        role="dialog"
        aria-modal
        aria-labelledby={titled}
        tabIndex={-1}
      >
        <header
          className="sheet-header"
          onPointerDown={onDown}
          onPointerMove={onMove}
          onPointerUp={onUp}
          onPointerCancel={onUp}
        >
          <span className="sheet-handle" aria-hidden />
          <h2 id={titled}>{title}</h2>
          {action}
          <button type="button" className="icon-button" aria-label={say('close')} onClick={leave}>
            <X size={22} aria-hidden />
          </button>
        </header>
        <div className="sheet-body">{children}</div>
        {footer !== undefined && <footer className="sheet-footer">{footer}</footer>}
      </div>
    </div>,
    host,
  );
}
