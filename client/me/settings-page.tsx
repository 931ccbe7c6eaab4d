import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { Page } from '../shell/page.tsx';
import { prefer, usePreferences } from '../shell/preferences.ts';
import { useSentence } from '../shell/sentence.ts';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { type Language, languages } from '../words/language.ts';
import { useWords } from '../words/words.tsx';
import './me.css';

/** Each language is named in itself. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };
const NAME_MAX = 40;

/** How the app looks, moves and speaks, and what I am called. */
export function SettingsPage(): ReactElement {
  const { say, language, speak } = useWords();
  const { theme, motion, sound, captions } = usePreferences();
  const yes_no = [
    { value: true, name: say('on') },
    { value: false, name: say('off') },
  ];
  return (
    <Page title={say('settings')} back="/me">
      <div className="me">
        <NameForm />
        <section className="card me-list settings">
          <Choice
            title={say('language')}
            chosen={language}
            choices={languages.map((value) => ({ value, name: NAMES[value], lang: value }))}
            onChoose={speak}
          />
          <Choice
            title={say('theme')}
            chosen={theme}
            choices={(['auto', 'light', 'dark'] as const).map((value) => ({ value, name: say(`theme_${value}`) }))}
            onChoose={(next) => prefer({ theme: next })}
          />
          <Choice
            title={say('motion')}
            chosen={motion}
            choices={(['auto', 'calm'] as const).map((value) => ({ value, name: say(`motion_${value}`) }))}
            onChoose={(next) => prefer({ motion: next })}
          />
          <Choice
            title={say('captions')}
            chosen={captions}
            choices={yes_no}
            onChoose={(next) => prefer({ captions: next })}
          />
          <Choice title={say('sound')} chosen={sound} choices={yes_no} onChoose={(next) => prefer({ sound: next })} />
        </section>
      </div>
    </Page>
  );
}

interface ChoiceProps<T> {
  readonly title: string;
  readonly chosen: T;
  readonly choices: readonly { readonly value: T; readonly name: string; readonly lang?: string }[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, all of them in sight. */
function Choice<T extends string | boolean>({ title, chosen, choices, onChoose }: ChoiceProps<T>): ReactElement {
  const group = useId();
  return (
    <fieldset>
      <legend>{title}</legend>
      <div className="choice-row">
        {choices.map(({ value, name, lang }) => (
          <label key={String(value)} lang={lang}>
            <input type="radio" name={group} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function NameForm(): ReactElement | null {
  const { say, pick } = useWords();
  const queries = useQueryClient();
  const sentence = useSentence();
  const me = useAnswer('me', {}).data;
  const [draft, setDraft] = useState<string | null>(null);
  if (me === undefined) return null;
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const name = draft?.trim() ?? '';
    if (name === '') return;
    try {
      queries.setQueryData(keyOf('me', {}), await call('rename', { body: { name } }));
      setDraft(null);
      toast(say('name_kept'));
    } catch (fault) {
      toast(sentence(fault));
    }
  };
  return (
    <form className="card name-form" onSubmit={keep}>
      <label className="field">
        {say('my_name')}
        <input
          value={draft ?? pick(me.name)}
          maxLength={NAME_MAX}
          autoComplete="nickname"
          disabled={me.kind === 'member'}
          onChange={(event) => setDraft(event.target.value)}
        />
      </label>
      {me.kind === 'member' ? (
        <p className="soft">{say('persona_keeps_name')}</p>
      ) : (
        draft !== null && (
          <button type="submit" className="button" data-kind="buy">
            {say('keep_changes')}
          </button>
        )
      )}
    </form>
  );
}
