import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import type { Surface } from '../../model/events/envelope.ts';
import type { CheckoutView, ProductCard } from '../../model/wire/views.ts';
import type { Look } from '../report/look.ts';
import type { Bilingual } from '../words/language.ts';

/** What led to a product: who gets the credit when it is bought. */
export interface Credit {
  readonly creator_id: string | null;
  readonly exposure_id: string | null;
  readonly origin: Surface;
}

/** A line on its way to being ordered. */
export interface CheckoutLine extends Credit {
  readonly sku_id: string;
  readonly product: ProductCard;
  readonly variant: Bilingual;
  readonly shop: { readonly merchant_id: string; readonly name: Bilingual };
  readonly quantity: number;
  readonly price_cents: number;
  /** The flash deal whose price it is; without it the price is the usual one. */
  readonly deal_id?: string;
}

/** What lies over the page: each is opened from one step of the visit and belongs to another. */
export type Overlay =
  | { readonly kind: 'product'; readonly card: ProductCard; readonly credit: Credit; readonly look: Look }
  | {
      readonly kind: 'checkout';
      readonly lines: readonly CheckoutLine[];
      /** Looks at products that this would turn into purchases. */
      readonly look: Look | null;
      /** Set where the order is placed already and only its payment is due. */
      readonly placed?: CheckoutView;
    };

interface Visit {
  readonly overlays: readonly Overlay[];
  open(overlay: Overlay): void;
  /** Closes the topmost overlay. */
  close(): void;
  /** Closes all of them: back to what lies below. */
  closeAll(): void;
  /** Forgets what was opened: it belongs to another world. */
  drop(): void;
  /** Leaves all overlays for another page. */
  leaveTo(path: string): void;
}

const Context = createContext<Visit | null>(null);

/** Overlays of the visit, tied to the browser's back button. */
export function useVisit(): Visit {
  const visit = useContext(Context);
  if (visit === null) throw new Error('there is no visit around this');
  return visit;
}

export function VisitFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const [overlays, setOverlays] = useState<readonly Overlay[]>([]);
  const [, navigate] = useLocation();
  const depth = useRef(0);
  depth.current = overlays.length;
  const is_opening = useRef(false);
  useEffect(() => {
    is_opening.current = false;
  }, [overlays]);

  useEffect(() => {
    // An entry of history knows how many overlays it had; also several may go at once.
    const onBack = (event: PopStateEvent): void => setOverlays((open) => open.slice(0, depthOf(event.state)));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);

  const visit = useMemo<Visit>(
    () => ({
      overlays,
      open(overlay) {
        // A second tap before the first has opened anything means the same.
        if (is_opening.current) return;
        is_opening.current = true;
        history.pushState({ overlay: depth.current + 1 }, '');
        // The tap is answered first: a sheet is much to build.
        afterPaint(() => setOverlays((open) => [...open, overlay]));
      },
      close() {
        if (depth.current > 0) history.back();
      },
      closeAll() {
        if (depth.current > 0) history.go(-depth.current);
      },
      drop() {
        setOverlays([]);
        history.replaceState(null, '');
      },
      leaveTo(path) {
        // The entry of the topmost overlay becomes the page that is gone to.
        const replace = depth.current > 0;
        setOverlays([]);
        navigate(path, { replace });
      },
    }),
    [overlays, navigate],
  );
  return <Context.Provider value={visit}>{children}</Context.Provider>;
}

function depthOf(state: unknown): number {
  const depth = typeof state === 'object' && state !== null && 'overlay' in state ? state.overlay : 0;
  return typeof depth === 'number' ? depth : 0;
}

/** A hidden page paints nothing: it does not wait for that. */
const PAINT_PATIENCE_MS = 100;

/** Runs when the browser has shown what is, or soon. A transition would wait behind every word of the stage. */
function afterPaint(run: () => void): void {
  let is_done = false;
  const once = (): void => {
    if (is_done) return;
    is_done = true;
    run();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, PAINT_PATIENCE_MS);
}
