import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Failure } from '../shell/failure.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useConsoleWords } from './use-console-words.ts';

interface ReadProps<T> {
  readonly query: UseQueryResult<T, Error>;
  readonly children: (answer: T) => ReactElement;
}

/** What was asked for, or why it is not there yet. */
export function Read<T>({ query, children }: ReadProps<T>): ReactElement {
  const { say } = useConsoleWords();
  const { data, isError, error, refetch, isPlaceholderData } = query;
  if (data !== undefined)
    return (
      <div className="console-read" aria-busy={isPlaceholderData || undefined}>
        {children(data)}
      </div>
    );
  if (isError) return <Failure title={say('not_read')} fault={error} retry={() => void refetch()} />;
  return <Skeleton heights={[64, 220, 220]} />;
}
