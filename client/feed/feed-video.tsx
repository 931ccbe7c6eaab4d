import { useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { toEdge } from '../../model/ids.ts';
import type { FeedItem } from '../../model/wire/views.ts';
import type { Toggle } from '../report/exposure.ts';
import { Look } from '../report/look.ts';
import { reactTo } from '../report/react-to.ts';
import { patchVideos } from '../wire/patch-videos.ts';
import { numeric } from '../report/numeric.ts';
import { SceneCanvas, type SceneHandle } from '../scenes/scene-canvas.tsx';
import { sceneSpecOf } from '../scenes/scene-spec-of.ts';
import { isPressing } from '../shell/keys.ts';
import { usePreferences } from '../shell/preferences.ts';
import { useVisit } from '../shell/visit.tsx';
import { useWords } from '../words/words.tsx';
import { ActionRail, type FeedSheet } from './action-rail.tsx';
import { Caption } from './caption.tsx';
import { ClipVideo } from './clip-video.tsx';
import { useHearts } from './hearts.tsx';
import { ProductTag } from './product-tag.tsx';
import type { FeedSurface } from './slates.ts';
import { useTaps } from './taps.ts';
import { useExposure } from './use-exposure.ts';

const FeedSheets = lazy(async () => ({ default: (await import('./feed-sheets.tsx')).FeedSheets }));

const SECOND_MS = 1_000;

interface FeedVideoProps {
  readonly item: FeedItem;
  readonly surface: FeedSurface | 'share_link';
  /** On screen, with the feed before it. */
  readonly is_shown: boolean;
  readonly muted: boolean;
  readonly quality: 'full' | 'reduced';
  readonly onMute: () => void;
  /** Goes on to the next video. */
  readonly onNext: () => void;
}

/** One video of the feed: its scene, who made it, what it says, what one can do with it and what it sells. */
export function FeedVideo({ item, surface, is_shown, muted, quality, onMute, onNext }: FeedVideoProps): ReactElement {
  const { video } = item;
  const words = useWords();
  const visit = useVisit();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [paused, setPaused] = useState(false);
  const [sheet, setSheet] = useState<FeedSheet | null>(null);
  const [hearts, burst] = useHearts();
  const progress = useRef<HTMLDivElement>(null);
  const scrub = useRef<HTMLInputElement>(null);
  const shown_second = useRef(0);
  const player = useRef<SceneHandle>(null);
  const { captions } = usePreferences();
  const is_playing = is_shown && !paused;
  // Behind the checkout nobody watches: the view ends there, and coming back is another one.
  const is_watched = is_shown && !visit.overlays.some(({ kind }) => kind === 'checkout');
  const exposure = useExposure(item, is_watched, is_playing);
  const scene = useMemo(() => sceneSpecOf(video.scene, words.pick, captions), [video.scene, words.pick, captions]);

  useEffect(() => {
    if (!is_shown) setPaused(false);
  }, [is_shown]);

  const toggle = useCallback(
    (kind: Toggle, is: boolean): void => {
      exposure.current?.set(kind, is);
      const is_meant =
        kind === 'follow'
          ? (other: typeof video) => other.creator.creator_id === video.creator.creator_id
          : (other: typeof video) => other.video_id === video.video_id;
      patchVideos(queries, is_meant, (other) => reactTo(other, kind, is));
    },
    [exposure, queries, video.creator.creator_id, video.video_id],
  );

  const openCreator = (): void => {
    exposure.current?.openProfile();
    // The page need not tell again that it was opened.
    navigate(`/c/${video.creator.creator_id}`, { state: { told: true } });
  };

  const openProduct = (): void => {
    if (video.product === null || exposure.current === null) return;
    const product_id = numeric('product', video.product.product_id);
    const select_key = exposure.current.select(product_id);
    visit.open({
      kind: 'product',
      card: video.product,
      credit: {
        creator_id: video.creator.creator_id,
        exposure_id: toEdge('exposure', exposure.current.exposure_id),
        origin: surface,
      },
      look: new Look(product_id, numeric('creator', video.creator.creator_id), select_key),
    });
  };

  const taps = useTaps({
    once: () => setPaused((was) => !was),
    double: (at) => {
      burst(at);
      if (!video.liked) toggle('like', true);
    },
    long: () => setSheet('more'),
  });

  const keys: Readonly<Record<string, () => void>> = {
    ' ': () => setPaused(!paused),
    l: () => toggle('like', !video.liked),
    b: () => toggle('save', !video.saved),
    c: () => setSheet('comments'),
    s: () => setSheet('share'),
    m: onMute,
    Enter: openProduct,
  };
  const pressed = useRef(keys);
  pressed.current = keys;
  useEffect(() => {
    if (!is_shown) return;
    const onKey = (event: KeyboardEvent): void => {
      const run = pressed.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      const is_ours =
        !event.defaultPrevented && !event.altKey && !event.ctrlKey && !event.metaKey && !isPressing(event);
      if (run === undefined || !is_ours) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [is_shown]);

  const played = {
    playing: is_playing,
    muted,
    label: words.say('video_by', { name: words.pick(video.creator.name), caption: words.pick(video.caption) }),
    handle: player,
    onTime: (position_ms: number) => {
      if (progress.current) progress.current.style.scale = `${position_ms / scene.duration_ms} 1`;
      const second = Math.floor(position_ms / SECOND_MS);
      if (scrub.current === null || second === shown_second.current) return;
      shown_second.current = second;
      scrub.current.value = String(second);
    },
    onEnded: () => exposure.current?.complete(),
  };
  return (
    <>
      {video.clip === null ? (
        <SceneCanvas spec={scene} quality={quality} {...played} />
      ) : (
        <ClipVideo url={video.clip} duration_ms={scene.duration_ms} {...played} />
      )}
      <button type="button" className="feed-pause" aria-label={words.say(paused ? 'play' : 'pause')} {...taps}>
        {paused && <Play size={76} fill="currentColor" strokeWidth={0} aria-hidden />}
      </button>
      {hearts}
      <div className="feed-foot">
        {video.product && <ProductTag card={video.product} onOpen={openProduct} />}
        <Caption video={video} onCreator={openCreator} />
      </div>
      <ActionRail video={video} onToggle={toggle} onOpen={setSheet} onCreator={openCreator} />
      {is_shown && (
        <input
          ref={scrub}
          type="range"
          className="feed-scrub"
          aria-label={words.say('position')}
          min={0}
          max={Math.floor(scene.duration_ms / SECOND_MS)}
          defaultValue={0}
          onChange={(event) => player.current?.seek(Number(event.target.value) * SECOND_MS)}
        />
      )}
      <div className="feed-progress" aria-hidden>
        <div ref={progress} />
      </div>
      {sheet !== null && (
        <Suspense>
          <FeedSheets sheet={sheet} item={item} exposure={exposure} onClose={() => setSheet(null)} onNext={onNext} />
        </Suspense>
      )}
    </>
  );
}
