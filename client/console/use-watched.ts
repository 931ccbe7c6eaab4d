import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { type Ask, call } from '../wire/call.ts';
import { keyOf } from '../wire/queries.ts';

/** What is looked at from a desk. */
export const deskReads = [
  'shops',
  'desk',
  'desk_sales',
  'desk_orders',
  'desk_reviews',
  'desk_skus',
  'desk_offers',
  'platform_desk',
  'studios',
  'studio',
] as const;
type DeskRead = (typeof deskReads)[number];

/** Real time after which it is looked at again: buyers and staff go on. Assumption, 2 to 10 s. */
const WATCH_MS = 4_000;

/** The answer of a route of the desks, kept fresh while it is looked at. */
export function useWatched<R extends DeskRead>(route_id: R, ask: Ask<R>): UseQueryResult<AnswerOf<R>, Error> {
  return useQuery<AnswerOf<R>, Error>({
    queryKey: keyOf(route_id, ask),
    queryFn: ({ signal }) => call(route_id, { ...ask, signal }),
    refetchInterval: WATCH_MS,
    // Another page of a list comes in the place of the last one.
    placeholderData: keepPreviousData as never,
  });
}
