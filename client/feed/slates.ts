import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { LiveCardView } from '../../model/wire/live-views.ts';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { call } from '../wire/call.ts';

export type FeedSurface = 'for_you' | 'following';
type Slate = AnswerOf<'feed'> & {
  /** A session that goes on, among the videos. */
  readonly live?: LiveCardView;
};
type Slates = InfiniteData<Slate, number>;

/** What fills the screen: a video, or a session that goes on. */
export type FeedEntry =
  | { readonly kind: 'video'; readonly item: AnswerOf<'feed'>['items'][number] }
  | { readonly kind: 'live'; readonly card: LiveCardView };

/** Place of a live card in its slate: two videos come first (assumption, 1-4). */
const LIVE_PLACE = 2;

/** Slates of a surface, one after the other; a shared video comes before them. */
export function useSlates(surface: FeedSurface, shared_id: string | undefined): UseInfiniteQueryResult<Slates, Error> {
  return useInfiniteQuery({
    queryKey: ['feed', surface, shared_id ?? null],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }): Promise<Slate> => {
      if (shared_id !== undefined && pageParam === 0) {
        return { items: [await call('video', { params: { video_id: shared_id }, signal })] };
      }
      const slate = await call('feed', { query: { surface }, signal });
      if (surface === 'following') return slate;
      // Videos do not wait for rooms.
      const live = await call('lives', { signal }).then(
        ({ lives }) => (lives.length === 0 ? undefined : lives[pageParam % lives.length]),
        () => undefined,
      );
      return live === undefined ? slate : { ...slate, live };
    },
    // The server ranks each slate anew; an empty one is the end of what there is to show.
    getNextPageParam: (slate, all) => (slate.items.length > 0 ? all.length : null),
    // A feed that reorders itself while one watches it would lose the video on screen.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** What fills the screen, slate after slate: of each its videos, with its live card among them. */
export function entriesOf(slates: readonly Slate[]): FeedEntry[] {
  return slates.flatMap(({ items, live }) => {
    const entries: FeedEntry[] = items.map((item) => ({ kind: 'video', item }));
    if (live !== undefined && items.length >= LIVE_PLACE) entries.splice(LIVE_PLACE, 0, { kind: 'live', card: live });
    return entries;
  });
}
