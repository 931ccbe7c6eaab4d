import { ArrowLeft, Languages } from 'lucide-react';
import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { Link, Route, Switch, useLocation, useRoute } from 'wouter';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { call } from '../wire/call.ts';
import { Mishap } from '../shell/mishap.tsx';
import { OfflineNote } from '../shell/offline-note.tsx';
import { Toasts } from '../shell/toast.tsx';
import { Doors } from '../start/doors.tsx';
import type { ConsoleWordId } from './console-words.ts';
import { OverviewPage } from './overview-page.tsx';
import { Read } from './read.tsx';
import { SeatsPage } from './seats-page.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { useWatched } from './use-watched.ts';
import '../shell/controls.css';
import './console.css';

type Desk = AnswerOf<'desk'>;

const OrdersPage = lazy(async () => ({ default: (await import('./orders-page.tsx')).OrdersPage }));
const ReviewsPage = lazy(async () => ({ default: (await import('./reviews-page.tsx')).ReviewsPage }));
const GoodsPage = lazy(async () => ({ default: (await import('./goods-page.tsx')).GoodsPage }));
const OffersPage = lazy(async () => ({ default: (await import('./offers-page.tsx')).OffersPage }));
const StudioPage = lazy(async () => ({ default: (await import('./studio-page.tsx')).StudioPage }));
const StudiosPage = lazy(async () => ({ default: (await import('./studios-page.tsx')).StudiosPage }));
const PlatformPage = lazy(async () => ({ default: (await import('./platform-page.tsx')).PlatformPage }));

/** The pages of a shop's desk, in the order of the bar. */
const pages: readonly {
  readonly path: string;
  readonly word: ConsoleWordId;
  readonly Page: ComponentType<{ readonly desk: Desk }>;
}[] = [
  { path: '/desk', word: 'page_overview', Page: OverviewPage },
  { path: '/desk/orders', word: 'page_orders', Page: OrdersPage },
  { path: '/desk/reviews', word: 'page_reviews', Page: ReviewsPage },
  { path: '/desk/goods', word: 'page_goods', Page: GoodsPage },
  { path: '/desk/offers', word: 'page_offers', Page: OffersPage },
];

/** The sides that can be worked for. */
const faces: readonly { readonly to: string; readonly word: ConsoleWordId }[] = [
  { to: '/desk', word: 'desk' },
  { to: '/studio', word: 'studio' },
  { to: '/platform', word: 'platform' },
];

/** The face of who works for a shop (`/desk`), a creator (`/studio`) or the platform (`/platform`). */
export function Console(): ReactElement {
  return (
    <div className="console">
      <OfflineNote />
      <Doors>
        <Switch>
          <Route path="/platform">
            <Bar />
            <Sheet>
              <PlatformPage />
            </Sheet>
          </Route>
          <Route path="/studio">
            <Bar />
            <Sheet>
              <StudiosPage />
            </Sheet>
          </Route>
          <Route path="/studio/:id">
            {({ id }) => (
              <>
                <Bar />
                <Sheet>
                  <StudioPage key={id} creator_id={id} />
                </Sheet>
              </>
            )}
          </Route>
          <Route>
            <ShopDesk />
          </Route>
        </Switch>
      </Doors>
      <Toasts />
    </div>
  );
}

/** The desk where I sit, or the choice of one. */
function ShopDesk(): ReactElement {
  const { say } = useConsoleWords();
  const desk = useWatched('desk', {});
  if (desk.data?.shop === null)
    return (
      <>
        <Bar />
        <Sheet>
          <SeatsPage />
        </Sheet>
      </>
    );
  return (
    <>
      <Bar desk={desk.data} />
      <Sheet>
        <Read query={desk}>
          {(own) => (
            <Switch>
              {pages.map(({ path, Page }) => (
                <Route key={path} path={path}>
                  <Page desk={own} />
                </Route>
              ))}
              <Route>
                <p className="console-none">{say('not_there')}</p>
              </Route>
            </Switch>
          )}
        </Read>
      </Sheet>
    </>
  );
}

function Sheet({ children }: { readonly children: ReactElement }): ReactElement {
  return (
    <main className="console-sheet" tabIndex={-1}>
      <Mishap>
        <Suspense fallback={<div aria-busy />}>{children}</Suspense>
      </Mishap>
    </main>
  );
}

function Bar({ desk }: { readonly desk?: Desk | undefined }): ReactElement {
  const { say, pick, language, speak } = useConsoleWords();
  const moves = useMoves();
  const [path] = useLocation();
  const here = faces.find(({ to }) => path === to || path.startsWith(`${to}/`)) ?? faces[0];
  const shop = desk?.shop ?? null;
  const leave = (): Promise<boolean> =>
    moves.make(() => call('sit_at_desk', { body: { merchant_id: null } }), say('left'));
  return (
    <header className="console-bar">
      <Link href="/" className="console-home" title={say('to_app')}>
        <ArrowLeft size={16} aria-hidden />
        <span className="spoken">{say('to_app')}</span>
        <b>Vitrine</b> {say(here.word)}
      </Link>
      {shop !== null && (
        <nav aria-label={say('pages')}>
          {pages.map(({ path, word }) => (
            <Tab key={path} path={path}>
              {say(word)}
            </Tab>
          ))}
        </nav>
      )}
      <span className="console-bar-end">
        {shop !== null && (
          <>
            <b className="console-shop">{pick(shop.name)}</b>
            <button type="button" className="console-button" disabled={moves.is_busy} onClick={() => void leave()}>
              {say('leave')}
            </button>
          </>
        )}
        {faces
          .filter((face) => face !== here)
          .map(({ to, word }) => (
            <Link key={to} className="console-button" href={to}>
              {say(word)}
            </Link>
          ))}
        <button
          type="button"
          className="console-button"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => speak(language === 'en' ? 'zh' : 'en')}
        >
          <Languages size={16} aria-hidden />
          {say('other_language')}
        </button>
      </span>
    </header>
  );
}

function Tab({ path, children }: { readonly path: string; readonly children: string }): ReactElement {
  const [is_here] = useRoute(path);
  return (
    <Link href={path} aria-current={is_here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
