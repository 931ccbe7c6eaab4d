import { type CSSProperties, type ReactElement, type Ref, useEffect, useMemo, useRef } from 'react';
import { isCalm } from '../shell/preferences.ts';
import { openScene } from './open-scene.ts';
import type { ScenePlayer, SceneSize } from './scene-player.ts';
import type { SceneSound } from './scene-sound.ts';
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
  /** Where the picture stands, in ms, while it plays. Set a style or a ref from it, not state: it comes often. */
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
  const frame = useRef<HTMLDivElement>(null);
  const player = useRef<ScenePlayer | null>(null);
  const sound = useRef<SceneSound | null>(null);
  const wanted = useRef({ playing, muted, loop, visible: true, onTime, onEnded });
  wanted.current = { ...wanted.current, playing, muted, loop, onTime, onEnded };
  const follower = useRef<() => void>(() => undefined);
  // A spec is a value: an equal one from another render is the same video.
  const value = JSON.stringify(spec);
  const scene = useMemo(() => JSON.parse(value) as SceneSpec, [value]);

  useEffect(() => {
    const host = frame.current;
    if (host === null) return;
    let made: ScenePlayer | null = null;
    let is_gone = false;
    let sounding = 0;
    const options = {
      quality,
      reduced_motion: isCalm(),
      on_frame: (position_ms: number) => wanted.current.onTime?.(position_ms),
      on_ended: () => {
        wanted.current.onEnded?.();
        if (wanted.current.loop) follow();
      },
    };

    function open(size: SceneSize): void {
      const canvas = document.createElement('canvas');
      canvas.style.display = 'block';
      canvas.style.width = '100%';
      canvas.style.height = '100%';
      host?.replaceChildren(canvas);
      made = openScene(canvas, scene, { ...options, size, on_lost: () => open(size) });
      player.current = made;
      follow();
    }

    function follow(): void {
      const { playing: go, visible, muted: silent } = wanted.current;
      const on = go && visible && !document.hidden;
      if (on) made?.play();
      else made?.pause();
      const turn = ++sounding;
      if (!on || silent) {
        sound.current?.stop();
        return;
      }
      // Whoever watches in silence never fetches the band.
      void import('./scene-sound.ts').then(({ createSceneSound }) => {
        if (is_gone || turn !== sounding) return;
        sound.current ??= createSceneSound(scene);
        sound.current.play(made?.position_ms() ?? 0);
      });
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
    // Its first word is the size to open with: nothing has to be laid out at once to know it.
    const measure = new ResizeObserver(([{ contentRect }]) => {
      const size = { width: contentRect.width, height: contentRect.height, ratio: window.devicePixelRatio };
      if (made === null) open(size);
      else made.resize(size);
    });
    measure.observe(host);
    document.addEventListener('visibilitychange', follow);
    return () => {
      is_gone = true;
      sight.disconnect();
      measure.disconnect();
      document.removeEventListener('visibilitychange', follow);
      sound.current?.destroy();
      sound.current = null;
      made?.destroy();
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
    <div
      ref={frame}
      className={className}
      style={{ display: 'block', width: '100%', height: '100%', ...style }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
