import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { call } from '../wire/call.ts';

export type FeedSurface = 'for_you' | 'following';
type Slate = AnswerOf<'feed'>;
type Slates = InfiniteData<Slate, number>;

/** Slates of a surface, one after the other; a shared video comes before them. */
export function useSlates(surface: FeedSurface, shared_id: string | undefined): UseInfiniteQueryResult<Slates, Error> {
  return useInfiniteQuery({
    queryKey: ['feed', surface, shared_id ?? null],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }): Promise<Slate> => {
      if (shared_id !== undefined && pageParam === 0) {
        return { items: [await call('video', { params: { video_id: shared_id }, signal })] };
      }
      return call('feed', { query: { surface }, signal });
    },
    // The server ranks each slate anew; an empty one is the end of what there is to show.
    getNextPageParam: (slate, all) => (slate.items.length > 0 ? all.length : null),
    // A feed that reorders itself while one watches it would lose the video on screen.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}
