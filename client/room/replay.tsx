import { Play, X } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { RoomView } from '../../model/wire/live-views.ts';
import type { ProductCard } from '../../model/wire/views.ts';
import { ProductArt } from '../art/product-art.tsx';
import { SceneCanvas, type SceneHandle } from '../scenes/scene-canvas.tsx';
import { sceneSpecOf } from '../scenes/scene-spec-of.ts';
import { unlettered } from '../scenes/unlettered.ts';
import { Price } from '../shell/price.tsx';
import { sceneQuality } from '../shell/scene-quality.ts';
import { useWords } from '../words/words.tsx';
import { minutesOf } from './use-countdown.ts';

interface ReplayProps {
  readonly room: RoomView;
  readonly onProduct: (card: ProductCard) => void;
  readonly onLeave: () => void;
}

/** A session that is over: what came of it, and its chapters by product. */
export function Replay({ room, onProduct, onLeave }: ReplayProps): ReactElement {
  const { say, pick, whole } = useWords();
  const [quality] = useState(sceneQuality);
  const scene = useMemo(() => sceneSpecOf(unlettered(room.scene), pick), [room.scene, pick]);
  const handle = useRef<SceneHandle>(null);
  const [chapter, setChapter] = useState<number | null>(null);
  const cards = new Map(room.lineup.map((card) => [card.product_id, card]));
  const length_ms = (room.ended_ms ?? room.started_ms) - room.started_ms;
  return (
    <section
      className="room room-replay"
      data-surface="feed"
      aria-label={say('replay_of', { name: pick(room.host.name) })}
    >
      <div className="replay-scene">
        <SceneCanvas
          spec={scene}
          playing={chapter !== null}
          muted
          quality={quality}
          handle={handle}
          label={say('replay_of', { name: pick(room.host.name) })}
        />
        <button type="button" className="room-leave" aria-label={say('leave_room')} onClick={onLeave}>
          <X size={24} aria-hidden />
        </button>
      </div>
      <div className="replay-words">
        <h1>{say('session_over')}</h1>
        <p className="tabular">
          {say('session_facts', {
            time: minutesOf(length_ms),
            shown: whole(room.entries),
            entries: room.entries,
            peak: whole(room.peak_viewers),
            pieces: whole(room.pieces),
          })}
        </p>
        <h2>{say('chapters')}</h2>
        {room.chapters.length === 0 && <p>{say('no_chapters')}</p>}
        <ol className="replay-chapters">
          {room.chapters.map((each) => {
            const card = cards.get(each.product_id);
            return (
              <li key={each.explain_key} data-current={chapter === each.explain_key || undefined}>
                <button
                  type="button"
                  className="replay-play"
                  aria-label={say('play_chapter', { name: pick(each.title) })}
                  onClick={() => {
                    handle.current?.seek((each.from_ms - room.started_ms) % scene.duration_ms);
                    setChapter(each.explain_key);
                  }}
                >
                  <Play size={16} fill="currentColor" strokeWidth={0} aria-hidden />
                  <span className="tabular">{minutesOf(each.from_ms - room.started_ms)}</span>
                </button>
                {card === undefined ? (
                  <span className="replay-name">{pick(each.title)}</span>
                ) : (
                  <button type="button" className="replay-product" onClick={() => onProduct(card)}>
                    <ProductArt emoji={card.art} palette={card.palette} size={48} />
                    <span className="replay-name">{pick(each.title)}</span>
                    <Price cents={card.price_cents} list_cents={card.list_price_cents} size="md" />
                  </button>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
