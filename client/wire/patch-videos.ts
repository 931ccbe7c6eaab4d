import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '../../model/wire/routes.ts';
import type { FeedItem, VideoView } from '../../model/wire/views.ts';

type Slates = InfiniteData<AnswerOf<'feed'>, number>;

/** Changes a video wherever the feed holds it. */
export function patchVideos(
  queries: QueryClient,
  is_meant: (video: VideoView) => boolean,
  change: (video: VideoView) => VideoView,
): void {
  const changed = (item: FeedItem): FeedItem => (is_meant(item.video) ? { ...item, video: change(item.video) } : item);
  queries.setQueriesData<Slates>(
    { queryKey: ['feed'] },
    (slates) =>
      slates && { ...slates, pages: slates.pages.map((slate) => ({ ...slate, items: slate.items.map(changed) })) },
  );
}
