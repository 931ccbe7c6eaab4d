import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { hearAsAnother } from '../live/live.ts';
import { reportAs, reportsSettled } from '../report/report.ts';
import { useSentence } from '../shell/sentence.ts';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { keyOf } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';

/** Becomes somebody else, once at a time: what I did is recorded as mine before, and the feed begins anew. */
export function useBecome(): { readonly becoming: string | null; become(as: string): Promise<void> } {
  const { say, pick } = useWords();
  const queries = useQueryClient();
  const sentence = useSentence();
  const [, navigate] = useLocation();
  const [becoming, setBecoming] = useState<string | null>(null);
  return {
    becoming,
    async become(as) {
      if (becoming !== null) return;
      setBecoming(as);
      try {
        await reportsSettled();
        const me = await call('become', { body: { as } });
        reportAs(me.user_id);
        queries.setQueryData(keyOf('me', {}), me);
        navigate('/');
        hearAsAnother();
        toast(say('now_you_are', { name: pick(me.name) }));
      } catch (fault) {
        toast(sentence(fault));
        void queries.invalidateQueries({ queryKey: keyOf('personas') });
        setBecoming(null);
      }
    },
  };
}
