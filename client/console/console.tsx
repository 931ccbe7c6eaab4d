import { ArrowLeft, Languages } from 'lucide-react';
import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { Link, Route, Switch, useRoute } from 'wouter';
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

/** The face of who works for a shop (`/desk`) or for the platform (`/platform`). */
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
  const [is_platform] = useRoute('/platform');
  const shop = desk?.shop ?? null;
  const leave = (): Promise<boolean> =>
    moves.make(() => call('sit_at_desk', { body: { merchant_id: null } }), say('left'));
  return (
    <header className="console-bar">
      <Link href="/" className="console-home" title={say('to_app')}>
        <ArrowLeft size={16} aria-hidden />
        <span className="spoken">{say('to_app')}</span>
        <b>Vitrine</b> {say(is_platform ? 'platform' : 'desk')}
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
        <Link className="console-button" href={is_platform ? '/desk' : '/platform'}>
          {say(is_platform ? 'desk' : 'platform')}
        </Link>
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
