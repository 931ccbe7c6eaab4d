import { UserRound, UserRoundPlus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { PersonaView } from '../../model/wire/people-views.ts';
import { Avatar } from '../art/avatar.tsx';
import { Failure } from '../shell/failure.tsx';
import { Page } from '../shell/page.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useAnswer } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import { useBecome } from './use-become.ts';
import './personas.css';

/** Twelve people to be, each with a past. */
export function PersonasPage(): ReactElement {
  const { say, pick } = useWords();
  const answer = useAnswer('personas', {});
  const me = useAnswer('me', {}).data;
  const { becoming, become } = useBecome();
  const personas = answer.data?.personas;
  return (
    <Page title={say('be_somebody')} back="/me">
      <p className="personas-text soft">{say('be_somebody_text')}</p>
      {personas === undefined && answer.isError && (
        <Failure title={say('personas_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {personas === undefined && !answer.isError && <Skeleton heights={[132, 132, 132, 132]} />}
      {personas !== undefined && (
        <ul className="personas">
          {me?.kind === 'member' && (
            <li className="persona-wide">
              <button type="button" className="persona-plain" onClick={() => void become('myself')}>
                <UserRound size={22} aria-hidden />
                <span>
                  <b>{say('be_myself', { name: pick(me.name) })}</b>
                  <span className="soft">{say('be_myself_text')}</span>
                </span>
              </button>
            </li>
          )}
          {personas.map((persona) => (
            <li key={persona.user_id}>
              <Persona
                persona={persona}
                is_busy={becoming === persona.user_id}
                onBecome={() => void become(persona.user_id)}
              />
            </li>
          ))}
          <li className="persona-wide">
            <button type="button" className="persona-plain" onClick={() => void become('new_guest')}>
              <UserRoundPlus size={22} aria-hidden />
              <span>
                <b>{say('be_guest')}</b>
                <span className="soft">{say('be_guest_text')}</span>
              </span>
            </button>
          </li>
        </ul>
      )}
    </Page>
  );
}

interface PersonaProps {
  readonly persona: PersonaView;
  readonly is_busy: boolean;
  readonly onBecome: () => void;
}

/** A person to be: face, name, what they are the clearest case of, and why. */
function Persona({ persona, is_busy, onBecome }: PersonaProps): ReactElement {
  const { say, pick, money } = useWords();
  const { kind, orders, spent_cents, returns, reviews, follows, in_cart, on_the_way, active_days, taken } = persona;
  const values = {
    orders,
    spent: money(spent_cents),
    returns,
    reviews,
    follows,
    in_cart,
    on_the_way,
    active: active_days,
  };
  return (
    <button
      type="button"
      className="persona"
      aria-label={`${say('be_name', { name: pick(persona.name) })}: ${say(`persona_${kind}`)}`}
      aria-busy={is_busy}
      disabled={taken !== 'nobody'}
      onClick={onBecome}
    >
      <Avatar seed={persona.avatar_seed} size={56} name="" />
      <b>{say(`persona_${kind}`)}</b>
      <span className="persona-name">{pick(persona.name)}</span>
      <span className="persona-why soft tabular">{say(`persona_why_${kind}`, values)}</span>
      {persona.favourite !== null && (
        <span className="persona-taste faint">{say('persona_likes', { category: pick(persona.favourite) })}</span>
      )}
      {taken !== 'nobody' && <em>{say(taken === 'me' ? 'persona_mine' : 'persona_busy')}</em>}
    </button>
  );
}
