import type { ReactElement } from 'react';
import { useConsoleWords } from './use-console-words.ts';

interface BarsProps {
  /** Days in their order; a value below zero hangs from the line. */
  readonly days: readonly { readonly starts_ms: number; readonly value: number; readonly text: string }[];
}

/** Days as bars, each with its text for whoever points at it or cannot see it. */
export function Bars({ days }: BarsProps): ReactElement {
  const { day } = useConsoleWords();
  const most = Math.max(1, ...days.map(({ value }) => Math.abs(value)));
  return (
    <div>
      <ol className="console-bars">
        {days.map(({ starts_ms, value, text }) => (
          <li key={starts_ms} title={text}>
            <span
              data-sign={value < 0 ? 'minus' : undefined}
              style={{ height: `${(Math.abs(value) / most) * 100}%` }}
            />
            <span className="spoken">{text}</span>
          </li>
        ))}
      </ol>
      <p className="console-axis tabular">
        <span>{day(days[0].starts_ms)}</span>
        <span>{day(days[days.length - 1].starts_ms)}</span>
      </p>
    </div>
  );
}
