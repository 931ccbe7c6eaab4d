import { useQueryClient } from '@tanstack/react-query';
import { Fragment, lazy, type ReactElement, Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation, useRoute } from 'wouter';
import { Feed } from './feed/feed.tsx';
import { useTurnedBack } from './live/live.ts';
import { useOrdersLive } from './orders/use-orders-live.ts';
import { useMedia, WIDE } from './shell/media.ts';
import { Mishap } from './shell/mishap.tsx';
import { NotFound } from './shell/not-found.tsx';
import { OfflineNote } from './shell/offline-note.tsx';
import { Phone } from './shell/phone.tsx';
import { TabBar } from './shell/tab-bar.tsx';
import { useNoticesLive } from './shell/use-notices-live.ts';
import { useVisit, VisitFrame } from './shell/visit.tsx';
import { keyOf } from './wire/queries.ts';
import { Doors, useIsInside } from './start/doors.tsx';

// Each page beside the feed comes when it is first gone to.
const ProductPage = lazy(async () => ({ default: (await import('./product/product-page.tsx')).ProductPage }));
const ProductSheet = lazy(async () => ({ default: (await import('./product/product-sheet.tsx')).ProductSheet }));
const CartPage = lazy(async () => ({ default: (await import('./cart/cart-page.tsx')).CartPage }));
const checkout = () => import('./checkout/checkout-sheet.tsx');
const CheckoutSheet = lazy(async () => ({ default: (await checkout()).CheckoutSheet }));
const OrdersPage = lazy(async () => ({ default: (await import('./orders/orders-page.tsx')).OrdersPage }));
const OrderPage = lazy(async () => ({ default: (await import('./orders/order-page.tsx')).OrderPage }));
const ShopPage = lazy(async () => ({ default: (await import('./shop/shop-page.tsx')).ShopPage }));
const CategoryPage = lazy(async () => ({ default: (await import('./shop/category-page.tsx')).CategoryPage }));
const SearchPage = lazy(async () => ({ default: (await import('./search/search-page.tsx')).SearchPage }));
const Stage = lazy(async () => ({ default: (await import('./stage/stage.tsx')).Stage }));
const LiveRoomPage = lazy(async () => ({ default: (await import('./room/live-room-page.tsx')).LiveRoomPage }));
const Insights = lazy(async () => ({ default: (await import('./insights/insights.tsx')).Insights }));
const Console = lazy(async () => ({ default: (await import('./console/console.tsx')).Console }));
const CreatorPage = lazy(async () => ({ default: (await import('./creator/creator-page.tsx')).CreatorPage }));
const MePage = lazy(async () => ({ default: (await import('./me/me-page.tsx')).MePage }));
const PersonasPage = lazy(async () => ({ default: (await import('./me/personas-page.tsx')).PersonasPage }));
const NoticesPage = lazy(async () => ({ default: (await import('./me/notices-page.tsx')).NoticesPage }));
const WalletPage = lazy(async () => ({ default: (await import('./me/wallet-page.tsx')).WalletPage }));
const CouponsPage = lazy(async () => ({ default: (await import('./me/coupons-page.tsx')).CouponsPage }));
const AddressesPage = lazy(async () => ({ default: (await import('./me/addresses-page.tsx')).AddressesPage }));
const FollowedPage = lazy(async () => ({ default: (await import('./me/followed-page.tsx')).FollowedPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./me/settings-page.tsx')).SettingsPage }));
const KeptPage = lazy(async () => ({ default: (await import('./me/kept-page.tsx')).KeptPage }));

const faces = [
  { of: /^\/insights(\/|$)/, Face: Insights },
  { of: /^\/(desk|platform|studio)(\/|$)/, Face: Console },
] as const;

/** Each face of the app has its own addresses; the phone has all the others. */
export function App(): ReactElement {
  const [path] = useLocation();
  const face = faces.find(({ of }) => of.test(path));
  if (face === undefined) return <PhoneAndStage />;
  const { Face } = face;
  return (
    <Mishap>
      <Suspense fallback={null}>
        <Face />
      </Suspense>
    </Mishap>
  );
}

/** The app on the phone, and beside it, where there is room, the stage. */
function PhoneAndStage(): ReactElement {
  const has_stage = useMedia(WIDE);
  // The stage hears the world by the session that the phone opens.
  const is_inside = useIsInside();
  return (
    <VisitFrame>
      <div className="desk" data-stage={has_stage || undefined}>
        <Phone>
          <Mishap>
            <Doors>
              <Worldly />
            </Doors>
          </Mishap>
        </Phone>
        {has_stage && is_inside && (
          <Mishap>
            <Suspense fallback={null}>
              <Stage />
            </Suspense>
          </Mishap>
        )}
      </div>
    </VisitFrame>
  );
}

/** All that belongs to one world and one person in it: with another of either, everything begins anew. */
function Worldly(): ReactElement {
  const queries = useQueryClient();
  const { drop } = useVisit();
  const turned_back = useTurnedBack();
  const known = useRef(turned_back);
  useEffect(() => {
    if (turned_back === known.current) return;
    known.current = turned_back;
    drop();
    // Who I am is asked again behind the open door; all else is forgotten first.
    const me = keyOf('me')[0];
    void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== me });
    void queries.invalidateQueries({ queryKey: [me] });
  }, [turned_back, queries, drop]);
  return (
    <Fragment key={turned_back}>
      <Places />
      <Mishap>
        <Overlays />
      </Mishap>
    </Fragment>
  );
}

/** The places of the app. The feed lives on behind every other one. */
function Places(): ReactElement {
  const [path] = useLocation();
  const [is_shared, shared] = useRoute('/v/:id');
  const is_feed = path === '/' || is_shared;
  useOrdersLive();
  useNoticesLive();
  // The feed keeps its place while another page is shown; it is not begun before it is first seen.
  const shared_id = useRef<string | undefined>(undefined);
  const was_seen = useRef(false);
  if (is_feed) {
    was_seen.current = true;
    if (is_shared) shared_id.current = shared.id;
  }
  return (
    <>
      <OfflineNote />
      <div className="phone-screen">
        {was_seen.current && (
          <div className="phone-feed" inert={!is_feed} data-hidden={!is_feed || undefined}>
            <Feed key={shared_id.current ?? ''} shared_id={shared_id.current} is_active={is_feed} />
          </div>
        )}
        {!is_feed && (
          <Mishap key={path}>
            <Suspense fallback={<div className="page" />}>
              <Switch>
                <Route path="/p/:id">{({ id }) => <ProductPage key={id} product_id={id} />}</Route>
                <Route path="/shop" component={ShopPage} />
                <Route path="/shop/:category">
                  {({ category }) => <CategoryPage key={category} category={category} />}
                </Route>
                <Route path="/search" component={SearchPage} />
                <Route path="/cart" component={CartPage} />
                <Route path="/orders" component={OrdersPage} />
                <Route path="/orders/:id">{({ id }) => <OrderPage key={id} order_id={id} />}</Route>
                <Route path="/c/:id">{({ id }) => <CreatorPage key={id} creator_id={id} />}</Route>
                <Route path="/me" component={MePage} />
                <Route path="/live/:id">{({ id }) => <LiveRoomPage key={id} live_id={id} />}</Route>
                <Route path="/me/personas" component={PersonasPage} />
                <Route path="/me/notices" component={NoticesPage} />
                <Route path="/me/wallet" component={WalletPage} />
                <Route path="/me/coupons" component={CouponsPage} />
                <Route path="/me/addresses" component={AddressesPage} />
                <Route path="/me/followed" component={FollowedPage} />
                <Route path="/me/settings" component={SettingsPage} />
                <Route path="/me/liked">
                  <KeptPage key="liked" kept="liked" />
                </Route>
                <Route path="/me/saved">
                  <KeptPage key="saved" kept="saved" />
                </Route>
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </Mishap>
        )}
      </div>
      {!path.startsWith('/live/') && <TabBar over_video={is_feed} />}
    </>
  );
}

/** What was opened over the page, in order. */
function Overlays(): ReactElement {
  const { overlays, close } = useVisit();
  const is_looking = overlays.length > 0;
  useEffect(() => {
    // Who looks at a product may buy it: what that needs is there when the button is tapped.
    if (is_looking) checkout().catch(() => undefined);
  }, [is_looking]);
  return (
    <>
      {overlays.map((overlay, nth) => (
        // One that is still on its way hides none of those below.
        <Suspense key={nth}>
          {overlay.kind === 'product' ? (
            <ProductSheet {...overlay} onClose={close} />
          ) : (
            <CheckoutSheet {...overlay} onClose={close} />
          )}
        </Suspense>
      ))}
    </>
  );
}
