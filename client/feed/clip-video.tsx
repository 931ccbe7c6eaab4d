import { type ReactElement, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { SceneHandle } from '../scenes/scene-canvas.tsx';

interface ClipVideoProps {
  readonly url: string;
  readonly playing: boolean;
  readonly muted: boolean;
  /** What the length of the video is to the app, in ms: the clip's own may differ by the odd frame or be unknown. */
  readonly duration_ms: number;
  readonly label: string;
  readonly handle: Ref<SceneHandle>;
  readonly onTime: (position_ms: number) => void;
  readonly onEnded: () => void;
}

const SECOND_MS = 1_000;

/** A real clip that somebody uploaded, in the place of a scene. */
export function ClipVideo({
  url,
  playing,
  muted,
  duration_ms,
  label,
  handle,
  onTime,
  onEnded,
}: ClipVideoProps): ReactElement {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const clip = video.current;
    if (clip === null) return;
    // A browser may refuse to begin with sound before somebody has touched the page; the next tap tries again.
    if (playing) void clip.play().catch(() => undefined);
    else clip.pause();
  }, [playing, muted]);
  // The bar counts in the video's length, the file in its own.
  const scale = (): number => duration_ms / SECOND_MS / (video.current?.duration || duration_ms / SECOND_MS);
  useImperativeHandle(handle, () => ({
    seek: (ms) => {
      if (video.current !== null) video.current.currentTime = ms / SECOND_MS / scale();
    },
    position_ms: () => (video.current?.currentTime ?? 0) * scale() * SECOND_MS,
  }));
  return (
    <video
      ref={video}
      className="feed-clip"
      src={url}
      muted={muted}
      playsInline
      preload="metadata"
      aria-label={label}
      onTimeUpdate={({ currentTarget }) => onTime(currentTarget.currentTime * scale() * SECOND_MS)}
      onEnded={({ currentTarget }) => {
        onEnded();
        void currentTarget.play().catch(() => undefined);
      }}
    />
  );
}
