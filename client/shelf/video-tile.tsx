import { Heart, Play } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { VideoCard } from '../../model/wire/views.ts';
import { Avatar } from '../art/avatar.tsx';
import { ProductArt } from '../art/product-art.tsx';
import { useWords } from '../words/words.tsx';
import './shelf.css';
import './video-tile.css';

const SECOND_MS = 1_000;

interface VideoTileProps {
  readonly video: VideoCard;
  /** Where the way to it must close something first. */
  readonly onOpen?: (path: string) => void;
}

/** A video among results: what it is about, whose it is, and the way to it. */
export function VideoTile({ video, onOpen }: VideoTileProps): ReactElement {
  const { say, pick, compact } = useWords();
  const { video_id, caption, hook, art, palette, duration_ms, likes, creator } = video;
  return (
    <Link
      href={`/v/${video_id}`}
      className="tile video-tile"
      onClick={(event) => {
        if (onOpen === undefined) return;
        event.preventDefault();
        onOpen(`/v/${video_id}`);
      }}
      aria-label={say('plays_video', { caption: pick(caption) })}
    >
      <span className="tile-art">
        <ProductArt emoji={art} palette={palette} size="fill" view="in-context" />
        <b className="video-hook">{pick(hook)}</b>
        <span className="video-length tabular">
          <Play size={11} fill="currentColor" strokeWidth={0} aria-hidden />
          {lengthOf(duration_ms)}
        </span>
      </span>
      <span className="tile-title">{pick(caption)}</span>
      <span className="tile-facts video-facts tabular">
        <Avatar seed={creator.avatar_seed} size={18} name="" />
        <span className="video-creator">{pick(creator.name)}</span>
        <span className="tile-stars">
          <Heart size={12} aria-hidden />
          {compact(likes)}
        </span>
      </span>
    </Link>
  );
}

/** 75000 → `1:15`. */
function lengthOf(duration_ms: number): string {
  const seconds = Math.round(duration_ms / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
