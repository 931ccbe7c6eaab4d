import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { Avatar } from '../art/avatar.tsx';
import { byName, SHOWN } from './by-name.ts';
import { Read } from './read.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useWatched } from './use-watched.ts';

type StudioCard = AnswerOf<'studios'>['creators'][number];

/** The choice of a creator. */
export function StudiosPage(): ReactElement {
  const { say } = useConsoleWords();
  return (
    <>
      <header className="console-head">
        <h1>{say('studios_title')}</h1>
        <p>{say('studios_text')}</p>
      </header>
      <Read query={useWatched('studios', {})}>{({ creators }) => <Creators creators={creators} />}</Read>
    </>
  );
}

function Creators({ creators }: { readonly creators: readonly StudioCard[] }): ReactElement {
  const { say, pick, compact } = useConsoleWords();
  const [wanted, setWanted] = useState('');
  const found = byName(creators, wanted).slice(0, SHOWN);
  return (
    <section className="console-panel">
      <label className="console-field console-find">
        {say('creators_find')}
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      {found.length === 0 && <p className="console-none">{say('creators_none')}</p>}
      <ul className="console-people">
        {found.map(({ creator_id, name, avatar_seed, niche, followers }) => (
          <li key={creator_id}>
            <Link href={`/studio/${creator_id}`} aria-label={say('enter_studio', { name: pick(name) })}>
              <Avatar seed={avatar_seed} size={40} name="" />
              <span>
                <b>{pick(name)}</b>
                <small>{say('studio_line', { niche: pick(niche), followers: compact(followers) })}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
