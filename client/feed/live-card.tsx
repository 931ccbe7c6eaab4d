import { Eye, Radio } from 'lucide-react';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { LiveCardView } from '../../model/wire/live-views.ts';
import { Avatar } from '../art/avatar.tsx';
import { ProductArt } from '../art/product-art.tsx';
import { numeric } from '../report/numeric.ts';
import { onPageGoes, report } from '../report/report.ts';
import { SceneCanvas } from '../scenes/scene-canvas.tsx';
import { sceneSpecOf } from '../scenes/scene-spec-of.ts';
import { unlettered } from '../scenes/unlettered.ts';
import { useWords } from '../words/words.tsx';
import './live-card.css';

interface LiveCardProps {
  readonly card: LiveCardView;
  readonly surface: 'for_you' | 'live_tab';
  /** On screen. */
  readonly is_shown: boolean;
  readonly quality: 'full' | 'reduced';
}

/** A session that goes on: its host, how many are there, what is shown, and the way in. */
export function LiveCard({ card, surface, is_shown, quality }: LiveCardProps): ReactElement {
  const { say, pick, money, compact } = useWords();
  const [, navigate] = useLocation();
  const { host, pinned } = card;
  const scene = useMemo(() => sceneSpecOf(unlettered(card.scene), pick), [card.scene, pick]);
  const enters = useExposedCard(card, surface, is_shown);
  const enter = (): void => {
    enters();
    navigate(`/live/${card.live_id}?card=${card.card_key}`);
  };
  return (
    <div className="live-card">
      <SceneCanvas
        spec={scene}
        playing={is_shown}
        muted
        quality={quality}
        label={say('room_of', { name: pick(host.name) })}
      />
      <button type="button" className="live-card-enter" onClick={enter}>
        <span className="live-card-badge">
          <Radio size={16} aria-hidden />
          {say('on_air')}
          <span className="tabular">
            <Eye size={14} aria-hidden />
            {compact(card.viewers)}
          </span>
        </span>
        <span className="live-card-call">{say('enter_room')}</span>
      </button>
      <div className="live-card-foot">
        <div className="live-card-host">
          <Avatar seed={host.avatar_seed} size={44} name="" />
          <div>
            <b>{pick(host.name)}</b>
            <p>{pick(card.title)}</p>
          </div>
        </div>
        {pinned !== null && (
          <div className="live-card-product">
            <ProductArt emoji={pinned.art} palette={pinned.palette} size={46} />
            <span>{pick(pinned.title)}</span>
            <strong className="tabular">{money(pinned.price_cents)}</strong>
          </div>
        )}
      </div>
    </div>
  );
}

/** Cards that have been told of: a second look at one is not another exposure. */
const told = new Set<string>();

/** Reports the card when it goes; answers what to call when it led into its room. */
function useExposedCard(card: LiveCardView, surface: LiveCardProps['surface'], is_shown: boolean): () => void {
  const latest = useRef(card);
  latest.current = card;
  const entered = useRef(false);
  useEffect(() => {
    if (!is_shown) return;
    const began_ms = performance.now();
    const tell = (): void => {
      const shown = latest.current;
      if (told.has(shown.card_key)) return;
      told.add(shown.card_key);
      report({
        name: 'show_live_card',
        card_key: numeric('exposure', shown.card_key),
        live_id: numeric('live', shown.live_id),
        creator_id: numeric('creator', shown.host.creator_id),
        product_id: shown.pinned === null ? null : numeric('product', shown.pinned.product_id),
        category: 0,
        position: shown.position,
        policy: shown.policy,
        propensity: shown.propensity,
        watch_ms: Math.round(performance.now() - began_ms),
        viewers: shown.viewers,
        entered: entered.current,
        surface,
      });
    };
    const forget = onPageGoes(tell);
    return () => {
      forget();
      tell();
    };
  }, [is_shown, surface]);
  return () => {
    entered.current = true;
  };
}
