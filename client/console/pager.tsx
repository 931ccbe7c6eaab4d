import type { ReactElement } from 'react';
import { useConsoleWords } from './use-console-words.ts';

interface PagerProps {
  readonly page: number;
  readonly next_page: number | null;
  readonly onTurn: (page: number) => void;
}

/** Turns the pages of a list; nothing where there is one alone. */
export function Pager({ page, next_page, onTurn }: PagerProps): ReactElement | null {
  const { say } = useConsoleWords();
  if (page === 0 && next_page === null) return null;
  return (
    <nav className="console-pager">
      <button type="button" className="console-button" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {say('less')}
      </button>
      <button
        type="button"
        className="console-button"
        disabled={next_page === null}
        onClick={() => next_page !== null && onTurn(next_page)}
      >
        {say('more')}
      </button>
    </nav>
  );
}
