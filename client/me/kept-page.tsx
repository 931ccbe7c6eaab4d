import { Bookmark, Heart } from 'lucide-react';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { TileSkeleton } from '../shelf/tile-skeleton.tsx';
import { VideoTile } from '../shelf/video-tile.tsx';
import { Failure } from '../shell/failure.tsx';
import { Notice } from '../shell/notice.tsx';
import { Page } from '../shell/page.tsx';
import { useAnswer } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';

/** Videos that I liked or saved. */
export function KeptPage({ kept }: { readonly kept: 'liked' | 'saved' }): ReactElement {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const answer = useAnswer('kept_videos', { query: { kept } });
  const Icon = kept === 'liked' ? Heart : Bookmark;
  return (
    <Page title={say(`${kept}_videos`)} back="/me">
      {answer.data === undefined && answer.isError && (
        <Failure title={say('feed_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {answer.data === undefined && !answer.isError && <TileSkeleton tiles={6} />}
      {answer.data?.videos.length === 0 && (
        <Notice
          title={say(`${kept}_empty`)}
          picture={<Icon size={40} strokeWidth={1.5} aria-hidden />}
          action={{ label: say('to_videos'), run: () => navigate('/') }}
        >
          <p>{say('kept_empty_text')}</p>
        </Notice>
      )}
      <div className="tiles">
        {answer.data?.videos.map((video) => (
          <VideoTile key={video.video_id} video={video} />
        ))}
      </div>
    </Page>
  );
}
