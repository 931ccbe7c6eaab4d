import { Captions, CaptionsOff, Volume2, VolumeX } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { useTurnedBack } from '../live/live.ts';
import { Failure } from '../shell/failure.tsx';
import { Notice } from '../shell/notice.tsx';
import { prefer, usePreferences } from '../shell/preferences.ts';
import { sceneQuality } from '../shell/scene-quality.ts';
import { SnapList, type SnapListHandle } from '../shell/snap-list.tsx';
import { useWords } from '../words/words.tsx';
import { FeedSkeleton } from './feed-skeleton.tsx';
import { FeedVideo } from './feed-video.tsx';
import { LiveCard } from './live-card.tsx';
import { LiveTab } from './live-tab.tsx';
import { entriesOf, type FeedSurface, useSlates } from './slates.ts';
import './feed.css';

interface FeedProps {
  /** A shared video that the feed begins with. */
  readonly shared_id?: string;
  /** On screen; a feed behind another page holds still. */
  readonly is_active: boolean;
}

const TABS = ['live', 'following', 'for_you'] as const;
type FeedTab = (typeof TABS)[number];

/** The stream of videos that fills the phone. */
export function Feed({ shared_id, is_active }: FeedProps): ReactElement {
  const { say } = useWords();
  const [tab, setTab] = useState<FeedTab>('for_you');
  const { sound, captions } = usePreferences();
  const mute = (): void => prefer({ sound: !sound });
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    event.currentTarget.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
    setTab(next);
  };
  return (
    <div className="feed" data-surface="feed">
      <div className="feed-tabs" role="tablist" aria-label={say('feeds')} onKeyDown={onKey}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            data-tab={one}
            aria-selected={tab === one}
            tabIndex={tab === one ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {say(one)}
          </button>
        ))}
      </div>
      {tab === 'live' ? (
        <LiveTab is_active={is_active} />
      ) : (
        <>
          <Stream
            key={tab}
            surface={tab}
            shared_id={tab === 'for_you' ? shared_id : undefined}
            is_active={is_active}
            muted={!sound}
            onMute={mute}
          />
          <div className="feed-tools">
            <button type="button" aria-pressed={sound} aria-label={say('sound')} aria-keyshortcuts="m" onClick={mute}>
              {sound ? <Volume2 size={22} aria-hidden /> : <VolumeX size={22} aria-hidden />}
            </button>
            <button
              type="button"
              aria-pressed={captions}
              aria-label={say('captions')}
              onClick={() => prefer({ captions: !captions })}
            >
              {captions ? <Captions size={22} aria-hidden /> : <CaptionsOff size={22} aria-hidden />}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

interface StreamProps extends FeedProps {
  readonly surface: FeedSurface;
  readonly muted: boolean;
  readonly onMute: () => void;
}

/** Videos before the end at which more are fetched. */
const AHEAD = 4;
/** Where each stream was left, so that coming back to a tab goes on there. */
const left_at = new Map<string, number>();

function Stream({ surface, shared_id, is_active, muted, onMute }: StreamProps): ReactElement {
  const { say } = useWords();
  const [quality] = useState(sceneQuality);
  const list = useRef<SnapListHandle>(null);
  const feed = useSlates(surface, shared_id);
  // Of another world or another me the places mean nothing.
  const stream = `${useTurnedBack()} ${surface} ${shared_id ?? ''}`;

  if (feed.isPending) return <FeedSkeleton />;
  if (feed.data === undefined) {
    return <Failure title={say('feed_failed')} fault={feed.error} retry={() => void feed.refetch()} />;
  }
  const items = entriesOf(feed.data.pages);
  if (items.length === 0) {
    const [title, text] =
      surface === 'following'
        ? (['following_empty', 'following_empty_text'] as const)
        : (['feed_empty', 'feed_empty_text'] as const);
    return (
      <Notice title={say(title)} action={{ label: say('look_again'), run: () => void feed.refetch() }}>
        <p>{say(text)}</p>
      </Notice>
    );
  }

  const arrive = (nth: number): void => {
    left_at.set(stream, nth);
    if (nth >= items.length - AHEAD && feed.hasNextPage && !feed.isFetching) void feed.fetchNextPage();
  };
  return (
    <SnapList
      label={say('videos')}
      count={items.length}
      busy={feed.isFetchingNextPage}
      first={Math.min(left_at.get(stream) ?? 0, items.length - 1)}
      is_active={is_active}
      handle={list}
      onCurrent={arrive}
      item={(nth, is_current) => {
        const entry = items[nth];
        if (entry.kind === 'live')
          return <LiveCard card={entry.card} surface="for_you" is_shown={is_current && is_active} quality={quality} />;
        return (
          <FeedVideo
            item={entry.item}
            surface={nth === 0 && shared_id !== undefined ? 'share_link' : surface}
            is_shown={is_current && is_active}
            muted={muted}
            quality={quality}
            onMute={onMute}
            onNext={() => list.current?.go(1)}
          />
        );
      }}
    />
  );
}
