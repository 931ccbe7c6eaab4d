import { ChevronRight, Languages, Package, Wallet } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useAnswer } from '../wire/queries.ts';
import { Avatar } from '../art/avatar.tsx';
import { Page } from '../shell/page.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { type Language, languages } from '../words/language.ts';
import type { WordId } from '../words/table.ts';
import { useWords } from '../words/words.tsx';
import './me.css';

/** Each language is named in itself. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

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

/** Who I am here, what I have, and how the app speaks to me. */
export function MePage(): ReactElement {
  const { say, pick, money, language, speak } = useWords();
  const { data: me } = useAnswer('me', {});
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
          </section>
          <section className="card me-list">
            <p>
              <Wallet size={20} aria-hidden />
              {say('pay_wallet')}
              <b className="tabular">{money(me.wallet_cents)}</b>
            </p>
            <Link href="/orders">
              <Package size={20} aria-hidden />
              {say('orders')}
              <ChevronRight size={18} aria-hidden />
            </Link>
            <div className="me-language">
              <Languages size={20} aria-hidden />
              <span id="me-language">{say('language')}</span>
              <div role="radiogroup" aria-labelledby="me-language">
                {languages.map((one) => (
                  <button
                    key={one}
                    type="button"
                    role="radio"
                    className="chip"
                    lang={one}
                    aria-checked={language === one}
                    onClick={() => speak(one)}
                  >
                    {NAMES[one]}
                  </button>
                ))}
              </div>
            </div>
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
