import { type ReactElement, useEffect, useRef, useState } from 'react';
import { SceneCanvas } from '../scenes/scene-canvas.tsx';
import { type SceneKind, type SceneSpec, scene_kinds } from '../scenes/scene-spec.ts';
import './reel.css';

const DURATION_MS = 20_000;
/** Videos kept mounted on either side of the one on screen. */
const NEIGHBOURS = 1;
const art = ['🎁', '👗', '🍜', '🧹', '🎤', '🍊', '🔨', '💃', '🐱', '💬', '🎧', '⏰', '🌄', '😂'] as const;

function specOf(kind: SceneKind, nth: number): SceneSpec {
  return {
    seed: 11 + nth * 13,
    kind,
    art: art[nth],
    palette: nth % 12,
    duration_ms: DURATION_MS,
    subtitles: [],
    hook: '',
  };
}

/** A full-screen vertical reel of the scene engine's kinds of video: swipe, wheel or arrow keys. */
export function Reel(): ReactElement {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(0);

  useEffect(() => {
    const host = list.current;
    if (host === null) return;
    const settle = () => setCurrent(Math.round(host.scrollTop / Math.max(1, host.clientHeight)));
    host.addEventListener('scroll', settle, { passive: true });
    return () => host.removeEventListener('scroll', settle);
  }, []);

  return (
    <ol className="reel" ref={list} tabIndex={0} aria-label="Kinds of video">
      {scene_kinds.map((kind, nth) => (
        <li key={kind} className="reel-item" aria-current={nth === current}>
          {Math.abs(nth - current) <= NEIGHBOURS && (
            <SceneCanvas
              spec={specOf(kind, nth)}
              playing={nth === current}
              muted
              quality="reduced"
              label={`A ${kind} video`}
              className="reel-scene"
            />
          )}
          <p className="reel-kind">
            <strong>{kind.replaceAll('-', ' ')}</strong>
            <span>
              {nth + 1} of {scene_kinds.length} kinds of video
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
