import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { SearchView } from '../../model/wire/views.ts';
import { Avatar } from '../art/avatar.tsx';
import { useWords } from '../words/words.tsx';
import '../shelf/creator-row.css';
import { VideoTile } from '../shelf/video-tile.tsx';

/** A creator among results, with the newest videos. */
export function FoundCreator({ creator }: { readonly creator: SearchView['creators'][number] }): ReactElement {
  const { say, pick, compact } = useWords();
  const { name, avatar_seed, niche, followers, videos } = creator;
  return (
    <li className="card found">
      <Link href={`/c/${creator.creator_id}`} className="found-head">
        <Avatar seed={avatar_seed} size={44} name="" />
        <div>
          <h2>{pick(name)}</h2>
          <p className="soft tabular">
            {pick(niche)} · {say('followers_count', { count: followers, shown: compact(followers) })}
          </p>
        </div>
      </Link>
      {videos.length > 0 && (
        <div className="found-row">
          {videos.map((video) => (
            <VideoTile key={video.video_id} video={video} />
          ))}
        </div>
      )}
    </li>
  );
}
