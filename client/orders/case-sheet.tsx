import { type ReactElement, type ReactNode, useId } from 'react';
import { Sheet } from '../shell/sheet.tsx';
import './orders.css';

interface CaseSheetProps {
  readonly title: string;
  /** What it does, said before it is done. */
  readonly text?: string;
  readonly send: string;
  readonly tone?: 'buy' | 'bad';
  readonly is_ready: boolean;
  readonly onSend: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of all that one asks for after a purchase: what it does, the form, and the button that sends it. */
export function CaseSheet({
  title,
  text,
  send,
  tone = 'buy',
  is_ready,
  onSend,
  onClose,
  children,
}: CaseSheetProps): ReactElement {
  return (
    <Sheet
      title={title}
      size="tall"
      onClose={onClose}
      footer={
        <button
          type="button"
          className="button button-wide"
          data-kind={tone}
          disabled={!is_ready}
          onClick={() => void onSend()}
        >
          {send}
        </button>
      }
    >
      <div className="order-form">
        {text !== undefined && <p className="soft">{text}</p>}
        {children}
      </div>
    </Sheet>
  );
}

interface ReasonsProps<T extends string> {
  readonly legend: string;
  readonly reasons: readonly T[];
  readonly chosen: T;
  readonly wordOf: (reason: T) => string;
  readonly onChoose: (reason: T) => void;
}

/** One of several reasons. */
export function Reasons<T extends string>({
  legend,
  reasons,
  chosen,
  wordOf,
  onChoose,
}: ReasonsProps<T>): ReactElement {
  const name = useId();
  return (
    <fieldset>
      <legend id={name}>{legend}</legend>
      <div className="chips" role="radiogroup" aria-labelledby={name}>
        {reasons.map((one) => (
          <button
            key={one}
            type="button"
            role="radio"
            className="chip"
            aria-checked={chosen === one}
            onClick={() => onChoose(one)}
          >
            {wordOf(one)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface WordsFieldProps {
  readonly label: string;
  readonly words: string;
  readonly most: number;
  readonly hint?: string;
  readonly onChange: (words: string) => void;
}

export function WordsField({ label, words, most, hint, onChange }: WordsFieldProps): ReactElement {
  return (
    <label className="field">
      {label}
      <textarea
        rows={4}
        maxLength={most}
        value={words}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** No words are none, however they were typed. */
export function orNone(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
