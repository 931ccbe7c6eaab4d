import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSentence } from '../shell/sentence.ts';
import { toast } from '../shell/toast.tsx';
import { type Intents, useIntents } from '../wire/intent.ts';
import { deskReads } from './use-watched.ts';

interface Moves {
  readonly is_busy: boolean;
  /** Does one thing and says what came of it; a refusal is said instead. Answers whether it was done. */
  make<T>(work: (keys: Intents) => Promise<T>, done: string | ((answer: T) => string)): Promise<boolean>;
}

/** What is done at a desk, one thing at a time; what the desk shows is read again after it. */
export function useMoves(): Moves {
  const queries = useQueryClient();
  const sentence = useSentence();
  const intents = useIntents();
  const lock = useRef(false);
  const [is_busy, setBusy] = useState(false);
  return {
    is_busy,
    async make(work, done) {
      if (lock.current) return false;
      lock.current = true;
      setBusy(true);
      try {
        const answer = await work(intents);
        intents.settled();
        toast(typeof done === 'string' ? done : done(answer));
        return true;
      } catch (fault) {
        toast(sentence(fault));
        return false;
      } finally {
        const known: readonly unknown[] = deskReads;
        await queries.invalidateQueries({ predicate: ({ queryKey }) => known.includes(queryKey[0]) });
        lock.current = false;
        setBusy(false);
      }
    },
  };
}
