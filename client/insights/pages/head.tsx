import type { ReactElement, ReactNode } from 'react';

interface HeadProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What a page is about, and what can be asked of it. */
export function Head({ title, text, children }: HeadProps): ReactElement {
  return (
    <header className="insights-head">
      <div>
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      {children !== undefined && <div className="insights-asks">{children}</div>}
    </header>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

/** One of a few. */
export function Choice({ label, value, options, onChoose }: ChoiceProps): ReactElement {
  return (
    <label>
      {label}
      <select className="insights-select" value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
