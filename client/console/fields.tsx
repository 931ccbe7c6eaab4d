import { type ReactElement, useId } from 'react';
import { useConsoleWords } from './use-console-words.ts';
import { centsOf } from './yuan.ts';

const WORDS_MAX = 1_000;

interface TextFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

export function TextField({ label, text, onChange }: TextFieldProps): ReactElement {
  return (
    <label className="console-field">
      {label}
      <textarea rows={2} maxLength={WORDS_MAX} value={text} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

interface TypedFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}

/** Money as it is typed; says how it is written where it is not. */
export function AmountField({ label, typed, onChange }: TypedFieldProps): ReactElement {
  const { say } = useConsoleWords();
  return (
    <Typed label={label} typed={typed} fault={centsOf(typed) === null ? say('no_amount') : null} onChange={onChange} />
  );
}

/** A whole number as it is typed, from 1 on. */
export function CountField({ label, typed, onChange }: TypedFieldProps): ReactElement {
  const { say } = useConsoleWords();
  return (
    <Typed label={label} typed={typed} fault={countOf(typed) === null ? say('no_number') : null} onChange={onChange} />
  );
}

/** A whole number from 1 on; null where what is typed is none. */
export function countOf(typed: string): number | null {
  return /^[1-9]\d{0,6}$/.test(typed.trim()) ? Number(typed) : null;
}

interface TypedProps extends TypedFieldProps {
  readonly fault: string | null;
}

function Typed({ label, typed, fault, onChange }: TypedProps): ReactElement {
  const hint = useId();
  return (
    <label className="console-field">
      {label}
      <input
        inputMode="decimal"
        value={typed}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : hint}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== null && typed !== '' && (
        <small id={hint} className="console-fault">
          {fault}
        </small>
      )}
    </label>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onChoose: (value: T) => void;
}

/** One of a few. */
export function ChoiceField<T extends string | number>({
  label,
  value,
  options,
  onChoose,
}: ChoiceProps<T>): ReactElement {
  return (
    <label className="console-field">
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => String(each) === event.target.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
