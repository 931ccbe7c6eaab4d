import { type CSSProperties, type ReactElement, type Ref, useEffect, useMemo, useRef } from 'react';
import { isCalm } from '../shell/preferences.ts';
import { loadArt } from './load-art.ts';
import { createScenePlayer, type ScenePlayer } from './scene-player.ts';
import { createSceneSound, type SceneSound } from './scene-sound.ts';
import type { SceneSpec } from './scene-spec.ts';

export interface SceneHandle {
  seek(ms: number): void;
  position_ms(): number;
}

interface SceneCanvasProps {
  readonly spec: SceneSpec;
  readonly playing: boolean;
  readonly muted: boolean;
  readonly quality: 'full' | 'reduced';
  /** After every painted frame, in ms. Set a style or a ref from it, not state: it comes sixty times a second. */
  readonly onTime?: (position_ms: number) => void;
  /** At each end; the scene then begins again while `playing` and `loop` hold. */
  readonly onEnded?: () => void;
  readonly loop?: boolean;
  /** What a screen reader says of the picture. */
  readonly label?: string;
  readonly handle?: Ref<SceneHandle>;
  readonly style?: CSSProperties;
  readonly className?: string;
}

/** A scene that fills its parent, plays while it is wanted and on screen, and gives its memory back when it leaves. */
export function SceneCanvas({
  spec,
  playing,
  muted,
  quality,
  onTime,
  onEnded,
  loop = true,
  label,
  handle,
  style,
  className,
}: SceneCanvasProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const player = useRef<ScenePlayer | null>(null);
  const sound = useRef<SceneSound | null>(null);
  const wanted = useRef({ playing, muted, loop, visible: true, onTime, onEnded });
  wanted.current = { ...wanted.current, playing, muted, loop, onTime, onEnded };
  const follower = useRef<() => void>(() => undefined);
  // A spec is a value: an equal one from another render is the same video.
  const value = JSON.stringify(spec);
  const scene = useMemo(() => JSON.parse(value) as SceneSpec, [value]);

  useEffect(() => {
    const host = canvas.current;
    if (host === null) return;
    const made = createScenePlayer(host, scene, {
      quality,
      reduced_motion: isCalm(),
      load_art: loadArt,
      on_frame: (position_ms) => wanted.current.onTime?.(position_ms),
      on_ended: () => {
        wanted.current.onEnded?.();
        if (wanted.current.loop) follow();
      },
    });
    player.current = made;

    function follow(): void {
      const { playing: go, visible, muted: silent } = wanted.current;
      const on = go && visible && !document.hidden;
      if (on) made.play();
      else made.pause();
      if (on && !silent) {
        sound.current ??= createSceneSound(scene);
        sound.current.play(made.position_ms());
      } else sound.current?.stop();
    }
    follower.current = follow;

    const sight = new IntersectionObserver(
      ([entry]) => {
        wanted.current.visible = entry.isIntersecting;
        follow();
      },
      { threshold: 0.05 },
    );
    sight.observe(host);
    const size = new ResizeObserver(() => made.resize());
    size.observe(host);
    document.addEventListener('visibilitychange', follow);
    follow();
    return () => {
      sight.disconnect();
      size.disconnect();
      document.removeEventListener('visibilitychange', follow);
      sound.current?.destroy();
      sound.current = null;
      made.destroy();
      player.current = null;
      follower.current = () => undefined;
    };
  }, [scene, quality]);

  useEffect(() => follower.current(), [playing, muted]);

  useEffect(() => {
    const made: SceneHandle = {
      seek: (ms) => {
        player.current?.seek(ms);
        if (wanted.current.playing && !wanted.current.muted) sound.current?.play(ms);
      },
      position_ms: () => player.current?.position_ms() ?? 0,
    };
    if (typeof handle === 'function') handle(made);
    else if (handle) handle.current = made;
  }, [handle]);

  return (
    <canvas
      ref={canvas}
      className={className}
      style={{ display: 'block', width: '100%', height: '100%', ...style }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
