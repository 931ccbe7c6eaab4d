import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AnswerOf, RouteId } from '../../model/wire/routes.ts';
import { type Ask, call } from './call.ts';
import { Problem } from './problem.ts';

const RETRIES_MAX = 2;
const RETRY_MS = 800;
const FRESH_MS = 15_000;

/** What the app remembers of the server's answers. A refusal is an answer: only what may pass is asked again. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, fault) => fault instanceof Problem && fault.is_passing && failures < RETRIES_MAX,
        retryDelay: (failures, fault) =>
          (fault instanceof Problem && fault.retry_after_ms) || RETRY_MS * 2 ** Math.min(failures, 4),
        // The answer may come from a server on this machine while the network is away.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

type Get = {
  [R in RouteId]: R extends 'feed' | 'video' ? never : R;
}[RouteId];

/** Key of a route's answer in memory; `[route]` alone names all answers of it. */
export function keyOf(
  route_id: RouteId,
  ask?: { readonly params?: unknown; readonly query?: unknown },
): readonly unknown[] {
  return ask === undefined ? [route_id] : [route_id, ask.params ?? null, ask.query ?? null];
}

/** The answer of a route, fetched when it is first needed and kept; asked for again after `again_ms` where that is given. */
export function useAnswer<R extends Get>(
  route_id: R,
  ask: Ask<R>,
  again_ms: number | false = false,
): UseQueryResult<AnswerOf<R>, Error> {
  return useQuery<AnswerOf<R>>({
    refetchInterval: again_ms,
    queryKey: keyOf(route_id, ask),
    queryFn: ({ signal }) => call(route_id, { ...ask, signal }),
  });
}
