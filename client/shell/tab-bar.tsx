import { Home, type LucideIcon, Package, ShoppingCart, Store, UserRound } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { useAnswer } from '../wire/queries.ts';
import type { WordId } from '../words/table.ts';
import { useWords } from '../words/words.tsx';
import './tab-bar.css';

const TABS: readonly { readonly to: string; readonly word: WordId; readonly Icon: LucideIcon }[] = [
  { to: '/', word: 'tab_home', Icon: Home },
  { to: '/shop', word: 'tab_shop', Icon: Store },
  { to: '/cart', word: 'tab_cart', Icon: ShoppingCart },
  { to: '/orders', word: 'tab_orders', Icon: Package },
  { to: '/me', word: 'tab_me', Icon: UserRound },
];

/** The five places of the app. */
export function TabBar({ over_video }: { readonly over_video: boolean }): ReactElement {
  const { say, whole } = useWords();
  const [path] = useLocation();
  const cart = useAnswer('cart', {});
  const pieces = cart.data?.shops.flatMap((shop) => shop.lines).reduce((sum, line) => sum + line.quantity, 0) ?? 0;
  const unseen = useAnswer('notices', {}).data?.unseen ?? 0;
  const here = (to: string): boolean => {
    if (to === '/') return path === '/' || path.startsWith('/v/');
    return path.startsWith(to) || (to === '/shop' && path.startsWith('/search'));
  };
  return (
    <nav className="tab-bar" aria-label={say('navigation')} {...(over_video ? { 'data-surface': 'feed' } : {})}>
      {TABS.map(({ to, word, Icon }) => (
        <Link
          key={to}
          href={to}
          aria-current={here(to) ? 'page' : undefined}
          aria-description={to === '/me' && unseen > 0 ? say('notices_unseen', { count: unseen }) : undefined}
        >
          <span className="tab-icon">
            <Icon size={23} strokeWidth={here(to) ? 2.4 : 1.9} aria-hidden />
            {to === '/cart' && pieces > 0 && (
              <b key={pieces} className="badge tabular" aria-label={say('pieces_in_cart', { count: pieces })}>
                {pieces > 99 ? '99+' : whole(pieces)}
              </b>
            )}
            {to === '/me' && unseen > 0 && (
              <b key={unseen} className="badge tabular" aria-hidden>
                {unseen > 99 ? '99+' : whole(unseen)}
              </b>
            )}
          </span>
          <span>{say(word)}</span>
        </Link>
      ))}
    </nav>
  );
}
