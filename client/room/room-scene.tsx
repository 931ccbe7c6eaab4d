import { Heart } from 'lucide-react';
import { type MouseEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { RoomView } from '../../model/wire/live-views.ts';
import { SceneCanvas } from '../scenes/scene-canvas.tsx';
import { sceneSpecOf } from '../scenes/scene-spec-of.ts';
import { unlettered } from '../scenes/unlettered.ts';
import { sceneQuality } from '../shell/scene-quality.ts';
import { useWords } from '../words/words.tsx';
import { HEART_MS, type Tap } from './use-likes.ts';

interface RoomSceneProps {
  readonly room: RoomView;
  readonly taps: readonly Tap[];
  readonly onLike: (at: Tap['at']) => void;
}

/** Hearts of others that one look at the counter lets rise: enough to say that the room is warm. */
const HEARTS_MOST = 4;
const DOUBLE_MS = 320;

/** The host, and the hearts that rise over the picture. Two taps are a like. */
export function RoomScene({ room, taps, onLike }: RoomSceneProps): ReactElement {
  const { say, pick } = useWords();
  const [quality] = useState(sceneQuality);
  const scene = useMemo(() => sceneSpecOf(unlettered(room.scene), pick), [room.scene, pick]);
  const rising = useRising(room.likes);
  const last_ms = useRef(Number.NEGATIVE_INFINITY);

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const is_double = event.timeStamp - last_ms.current < DOUBLE_MS;
    last_ms.current = event.timeStamp;
    if (!is_double) return;
    const box = event.currentTarget.getBoundingClientRect();
    onLike({ x: event.clientX - box.left, y: event.clientY - box.top });
  };
  return (
    // For pointers: the keyboard has the button.
    <div className="room-scene" onClick={onClick}>
      <SceneCanvas
        spec={scene}
        playing
        muted
        quality={quality}
        label={say('room_of', { name: pick(room.host.name) })}
      />
      <div className="room-hearts" aria-hidden>
        {taps.map(({ id, at }) => (
          <Heart
            key={`own ${id}`}
            data-way={id % 3}
            data-own
            style={at === null ? undefined : { left: at.x, top: at.y, right: 'auto', bottom: 'auto' }}
            size={at === null ? 30 : 44}
            fill="currentColor"
            strokeWidth={0}
          />
        ))}
        {rising.map((id) => (
          <Heart key={id} data-way={id % 3} size={20 + (id % 4) * 4} fill="currentColor" strokeWidth={0} />
        ))}
      </div>
    </div>
  );
}

/** Hearts of everybody, as the counter grows. */
function useRising(likes: number): readonly number[] {
  const [rising, setRising] = useState<readonly number[]>([]);
  const known = useRef(likes);
  useEffect(() => {
    const grown = Math.min(HEARTS_MOST, likes - known.current);
    known.current = likes;
    if (grown <= 0) return;
    const born = Array.from({ length: grown }, (_, nth) => likes - nth);
    setRising((shown) => [...shown, ...born]);
    setTimeout(() => setRising((shown) => shown.filter((id) => !born.includes(id))), HEART_MS);
  }, [likes]);
  return rising;
}
