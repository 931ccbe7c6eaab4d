import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { Check, UserPlus } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { fromEdge } from '../../model/ids.ts';
import type { CreatorPageView } from '../../model/wire/people-views.ts';
import { Avatar } from '../art/avatar.tsx';
import { followFrom, openProfile } from '../report/profile.ts';
import { reactTo } from '../report/react-to.ts';
import { More } from '../shelf/more.tsx';
import { ProductTile } from '../shelf/product-tile.tsx';
import { TileSkeleton } from '../shelf/tile-skeleton.tsx';
import { useOpenProduct } from '../shelf/use-open-product.ts';
import { usePages } from '../shelf/use-pages.ts';
import { VideoTile } from '../shelf/video-tile.tsx';
import { Failure } from '../shell/failure.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Page } from '../shell/page.tsx';
import { patchVideos } from '../wire/patch-videos.ts';
import { Problem } from '../wire/problem.ts';
import { keyOf } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import './creator.css';

/** Who makes the videos: what they posted, and what they sell. */
export function CreatorPage({ creator_id }: { readonly creator_id: string }): ReactElement {
  const { say, pick } = useWords();
  const list = usePages('creator', { params: { creator_id } });
  const first = list.data?.[0];
  const is_id = fromEdge('creator', creator_id) !== null;
  if (!is_id || (list.error instanceof Problem && list.error.status === 404)) return <NotFound />;
  return (
    <Page title={first === undefined ? '' : pick(first.creator.name)} back="/">
      {first === undefined && list.isError && (
        <Failure title={say('creator_failed')} fault={list.error} retry={() => void list.refetch()} />
      )}
      {first === undefined && !list.isError && <TileSkeleton tiles={6} />}
      {list.data !== undefined && first !== undefined && (
        <Profile
          first={first}
          videos={list.data.flatMap(({ videos }) => videos)}
          more={
            <More
              has_more={list.hasNextPage}
              is_busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          }
        />
      )}
    </Page>
  );
}

const TABS = ['creator_videos', 'creator_showcase'] as const;

interface ProfileProps {
  readonly first: CreatorPageView;
  readonly videos: CreatorPageView['videos'];
  readonly more: ReactElement;
}

function Profile({ first, videos, more }: ProfileProps): ReactElement {
  const { say, pick, whole, compact } = useWords();
  const { creator, handle, bio, niche, likes, showcase } = first;
  const [tab, setTab] = useState<(typeof TABS)[number]>('creator_videos');
  const openProduct = useOpenProduct('showcase');
  const follow = useFollow(first);
  useTold(first);
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    const next = TABS[1 - TABS.indexOf(tab)];
    event.currentTarget.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
    setTab(next);
  };
  return (
    <>
      <section className="profile">
        <Avatar seed={creator.avatar_seed} size={84} name="" />
        <div className="profile-words">
          <p className="soft">
            @{handle} · {pick(niche)}
          </p>
          <p className="tabular">
            {say('followers_count', { count: creator.followers, shown: whole(creator.followers) })}
            {' · '}
            {say('creator_likes', { count: likes, shown: compact(likes) })}
          </p>
          <button
            type="button"
            className="button"
            data-kind={creator.following ? undefined : 'buy'}
            aria-pressed={creator.following}
            onClick={() => follow(!creator.following)}
          >
            {creator.following ? <Check size={17} aria-hidden /> : <UserPlus size={17} aria-hidden />}
            {say(creator.following ? 'following' : 'follow')}
          </button>
        </div>
        <p className="profile-bio">{pick(bio)}</p>
      </section>
      <div className="profile-tabs" role="tablist" aria-label={pick(creator.name)} onKeyDown={onKey}>
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            data-tab={each}
            aria-selected={tab === each}
            aria-controls="profile-list"
            tabIndex={tab === each ? 0 : -1}
            onClick={() => setTab(each)}
          >
            {say(each)}{' '}
            <small className="tabular">{whole(each === 'creator_videos' ? first.videos_count : showcase.length)}</small>
          </button>
        ))}
      </div>
      <div role="tabpanel" id="profile-list" aria-label={say(tab)} tabIndex={-1}>
        {tab === 'creator_videos' ? (
          <>
            {videos.length === 0 && <p className="profile-none soft">{say('creator_no_videos')}</p>}
            <div className="tiles">
              {videos.map((video) => (
                <VideoTile key={video.video_id} video={video} />
              ))}
            </div>
            {videos.length > 0 && more}
          </>
        ) : (
          <>
            {showcase.length === 0 && <p className="profile-none soft">{say('creator_no_showcase')}</p>}
            <div className="tiles">
              {showcase.map((card) => (
                <ProductTile key={card.product_id} card={card} onOpen={openProduct} />
              ))}
            </div>
          </>
        )}
      </div>
    </>
  );
}

/** Follows and unfollows, and shows it wherever the creator is shown. */
function useFollow({ creator, videos }: CreatorPageView): (is: boolean) => void {
  const queries = useQueryClient();
  return (is) => {
    const [newest] = videos;
    // Who has posted nothing cannot have been met.
    if (newest === undefined) return;
    followFrom({ creator_id: creator.creator_id, video_id: newest.video_id }, is);
    patchVideos(
      queries,
      (video) => video.creator.creator_id === creator.creator_id,
      (video) => reactTo(video, 'follow', is),
    );
    queries.setQueriesData<InfiniteData<CreatorPageView>>(
      { queryKey: keyOf('creator', { params: { creator_id: creator.creator_id } }).slice(0, 2) },
      (pages) =>
        pages && {
          ...pages,
          pages: pages.pages.map((page) => ({
            ...page,
            creator: { ...page.creator, following: is, followers: page.creator.followers + (is ? 1 : -1) },
          })),
        },
    );
    void queries.invalidateQueries({ queryKey: keyOf('followed') });
    void queries.invalidateQueries({ queryKey: ['feed', 'following'], refetchType: 'none' });
  };
}

/** Tells once that the profile was opened; a video that led here has told it already. */
function useTold({ creator, videos }: CreatorPageView): void {
  const was_told = useRef((history.state as { readonly told?: boolean } | null)?.told === true);
  const newest = videos[0]?.video_id;
  useEffect(() => {
    if (was_told.current || newest === undefined) return;
    was_told.current = true;
    openProfile({ creator_id: creator.creator_id, video_id: newest });
  }, [creator.creator_id, newest]);
}
