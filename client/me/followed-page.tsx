import { UserRoundCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { Avatar } from '../art/avatar.tsx';
import { VideoTile } from '../shelf/video-tile.tsx';
import { Failure } from '../shell/failure.tsx';
import { Notice } from '../shell/notice.tsx';
import { Page } from '../shell/page.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useAnswer } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import '../shelf/creator-row.css';

/** Creators that I follow, each with what they posted last. */
export function FollowedPage(): ReactElement {
  const { say, pick, compact } = useWords();
  const [, navigate] = useLocation();
  const answer = useAnswer('followed', {});
  return (
    <Page title={say('followed')} back="/me">
      {answer.data === undefined && answer.isError && (
        <Failure title={say('followed_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {answer.data === undefined && !answer.isError && <Skeleton heights={[190, 190, 190]} />}
      {answer.data?.creators.length === 0 && (
        <Notice
          title={say('following_empty')}
          picture={<UserRoundCheck size={40} strokeWidth={1.5} aria-hidden />}
          action={{ label: say('to_videos'), run: () => navigate('/') }}
        >
          <p>{say('following_empty_text')}</p>
        </Notice>
      )}
      <ul className="found-list">
        {answer.data?.creators.map((creator) => (
          <li key={creator.creator_id} className="card found">
            <Link href={`/c/${creator.creator_id}`} className="found-head">
              <Avatar seed={creator.avatar_seed} size={44} name="" />
              <div>
                <h2>{pick(creator.name)}</h2>
                <p className="soft tabular">
                  {pick(creator.niche)} ·{' '}
                  {say('followers_count', { count: creator.followers, shown: compact(creator.followers) })}
                </p>
              </div>
            </Link>
            {creator.videos.length > 0 && (
              <div className="found-row">
                {creator.videos.map((video) => (
                  <VideoTile key={video.video_id} video={video} />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
