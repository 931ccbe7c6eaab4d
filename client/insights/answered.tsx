import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Failure } from '../shell/failure.tsx';
import { useInsightsWords } from './use-insights-words.ts';

interface AnsweredProps<T> {
  readonly query: UseQueryResult<T, Error>;
  readonly children: (answer: T) => ReactElement;
}

/** What was asked of the log, or why it is not there yet. */
export function Answered<T>({ query, children }: AnsweredProps<T>): ReactElement {
  const { say } = useInsightsWords();
  const { data, isError, error, refetch, isPlaceholderData } = query;
  if (data !== undefined)
    return (
      <div className="answered" aria-busy={isPlaceholderData || undefined}>
        {children(data)}
      </div>
    );
  if (isError) return <Failure title={say('not_answered')} fault={error} retry={() => void refetch()} />;
  return (
    <div className="answered-waiting" role="status">
      <span className="spoken">{say('reading')}</span>
      {[88, 240, 360].map((height) => (
        <span key={height} className="skeleton" style={{ height }} />
      ))}
    </div>
  );
}
