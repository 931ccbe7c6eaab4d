import { queryOptions, useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { reportAs } from '../report/report.ts';
import { call } from '../wire/call.ts';
import { Problem } from '../wire/problem.ts';
import { keyOf } from '../wire/queries.ts';
import { hearClock } from '../wire/world-clock.ts';
import { Failure } from '../shell/failure.tsx';
import { Notice } from '../shell/notice.tsx';
import { useOnline } from '../shell/online.ts';
import { useWords } from '../words/words.tsx';

const Opening = lazy(async () => ({ default: (await import('./opening.tsx')).Opening }));
const KNOCK_MS = 1_000;
/** A server that does not answer at all is given up after this many. */
const KNOCKS_MAX = 30;

const STILL_OPENING = new Problem('still_opening', 503, 'The shop is still opening.');
let has_waited = false;

/** Joins the world as a guest, or comes back as who the cookie names. */
const joining = queryOptions({
  queryKey: keyOf('me', {}),
  queryFn: async ({ signal }) => {
    // Who has been told to wait asks how far it is, and knocks when the door is open.
    if (has_waited && (await call('progress', { signal })).phase !== 'open') throw STILL_OPENING;
    const who = await call('open_session', { body: {}, signal }).catch((fault: unknown) => {
      has_waited = true;
      throw fault;
    });
    hearClock(await call('clock', { signal }));
    reportAs(who.user_id);
    return who;
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: (failures, fault) =>
    fault instanceof Problem && (fault.is_opening || (fault.is_passing && failures < KNOCKS_MAX)),
  retryDelay: KNOCK_MS,
});

/** Joins the world, then shows the app; until the world is open, how far it is. */
export function Doors({ children }: { readonly children: ReactNode }): ReactElement {
  const { say } = useWords();
  const me = useQuery(joining);
  const is_online = useOnline();
  if (me.data !== undefined) return <>{children}</>;
  // Without a network there is nothing to knock at.
  if (!is_online)
    return (
      <Notice title={say('offline_title')} action={{ label: say('try_again'), run: () => void me.refetch() }}>
        <p>{say('offline_text')}</p>
      </Notice>
    );
  if (me.isError) return <Failure title={say('opening_failed')} fault={me.error} retry={() => void me.refetch()} />;
  // A server that is up answers before anybody can read a page about it.
  if (me.failureCount === 0) return <div className="doors" aria-busy />;
  return (
    <Suspense>
      <Opening />
    </Suspense>
  );
}

/** Whether this browser has joined the world. */
export function useIsInside(): boolean {
  return useQuery({ ...joining, enabled: false }).data !== undefined;
}
