import { useQueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { useNoticeNews } from '../live/live.ts';
import { keyOf } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import { toast } from './toast.tsx';

/** Keeps what happened to what I have, want or follow as it is told, and says the newest of it. */
export function useNoticesLive(): void {
  const queries = useQueryClient();
  const { say, pick, money } = useWords();
  useNoticeNews(({ notices, unseen }) => {
    queries.setQueryData<AnswerOf<'notices'>>(keyOf('notices', {}), (old) => {
      const told = new Set(notices.map(({ notice_id }) => notice_id));
      const before = old?.notices.filter(({ notice_id }) => !told.has(notice_id)) ?? [];
      return { notices: [...notices, ...before], unseen };
    });
    const [newest] = notices;
    // Whose payment is due has just left the checkout, and knows.
    if (newest === undefined || newest.kind === 'pay_soon') return;
    const { kind, amount_cents, creator } = newest;
    toast(
      say(`notice_${kind}`, {
        ...(amount_cents === null ? {} : { amount: money(amount_cents) }),
        ...(creator === null ? {} : { name: pick(creator.name) }),
      }),
    );
  });
}
