import {
  Bell,
  Bookmark,
  ChevronRight,
  Heart,
  type LucideIcon,
  MapPin,
  Package,
  Settings,
  Store,
  Ticket,
  UserRoundCheck,
  UsersRound,
  Wallet,
} from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import { Avatar } from '../art/avatar.tsx';
import { Page } from '../shell/page.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useAnswer } from '../wire/queries.ts';
import type { WordId } from '../words/table.ts';
import { useWords } from '../words/words.tsx';
import './me.css';

const KEPT: readonly { readonly to: string; readonly word: WordId; readonly Icon: LucideIcon }[] = [
  { to: '/me/followed', word: 'followed', Icon: UserRoundCheck },
  { to: '/me/liked', word: 'liked_videos', Icon: Heart },
  { to: '/me/saved', word: 'saved_videos', Icon: Bookmark },
];

const KEYS: readonly { readonly keys: readonly string[]; readonly word: WordId }[] = [
  { keys: ['↑', '↓'], word: 'key_turn' },
  { keys: ['Space'], word: 'key_pause' },
  { keys: ['L'], word: 'like' },
  { keys: ['C'], word: 'comments' },
  { keys: ['B'], word: 'save' },
  { keys: ['S'], word: 'share' },
  { keys: ['M'], word: 'sound' },
  { keys: ['Enter'], word: 'key_product' },
  { keys: ['Esc'], word: 'close' },
];

/** Who I am here, what I have, and the way to all that is mine. */
export function MePage(): ReactElement {
  const { say, pick, money } = useWords();
  const { data: me } = useAnswer('me', {});
  const unseen = useAnswer('notices', {}).data?.unseen ?? 0;
  return (
    <Page title={say('tab_me')}>
      {me === undefined ? (
        <Skeleton heights={[88, 56, 56]} />
      ) : (
        <div className="me">
          <section className="card me-who">
            <Avatar seed={me.avatar_seed} size={64} name="" />
            <div>
              <h2>{pick(me.name)}</h2>
              <p className="soft">{say(`kind_${me.kind}`)}</p>
            </div>
            <Link href="/me/personas" className="button" data-kind="soft">
              <UsersRound size={17} aria-hidden />
              {say('be_somebody')}
            </Link>
          </section>
          <nav className="card me-kept" aria-label={say('tab_me')}>
            {KEPT.map(({ to, word, Icon }) => (
              <Link key={to} href={to}>
                <Icon size={22} aria-hidden />
                {say(word)}
              </Link>
            ))}
          </nav>
          <section className="card me-list">
            <Row to="/me/notices" Icon={Bell} word="notices">
              {unseen > 0 && <em className="me-unseen tabular">{say('notices_unseen', { count: unseen })}</em>}
            </Row>
            <Row to="/orders" Icon={Package} word="orders" />
            <Row to="/me/wallet" Icon={Wallet} word="wallet">
              <b className="tabular">{money(me.wallet_cents)}</b>
            </Row>
            <Row to="/me/coupons" Icon={Ticket} word="coupons" />
            <Row to="/me/addresses" Icon={MapPin} word="addresses" />
            <Row to="/me/settings" Icon={Settings} word="settings" />
            <Row to="/desk" Icon={Store} word="shop_desk" />
          </section>
          <section className="card me-keys" aria-label={say('keys')}>
            <h2>{say('keys')}</h2>
            <dl>
              {KEYS.map(({ keys, word }) => (
                <div key={word}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{say(word)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <p className="me-note faint">{say('sandbox_note')}</p>
        </div>
      )}
    </Page>
  );
}

interface RowProps {
  readonly to: string;
  readonly Icon: LucideIcon;
  readonly word: WordId;
  readonly children?: ReactNode;
}

function Row({ to, Icon, word, children }: RowProps): ReactElement {
  const { say } = useWords();
  return (
    <Link href={to}>
      <Icon size={20} aria-hidden />
      <span>{say(word)}</span>
      {children}
      <ChevronRight size={18} aria-hidden />
    </Link>
  );
}
