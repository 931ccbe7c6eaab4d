import { type ReactElement, useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { LiveAct } from '../../model/wire/live-acts.ts';
import type { RoomView } from '../../model/wire/live-views.ts';
import type { ProductCard } from '../../model/wire/views.ts';
import { clientId } from '../report/client-id.ts';
import { Look } from '../report/look.ts';
import { numeric } from '../report/numeric.ts';
import { report } from '../report/report.ts';
import { Notice } from '../shell/notice.tsx';
import { ShareSheet } from '../shell/share-sheet.tsx';
import { toast } from '../shell/toast.tsx';
import { useVisit } from '../shell/visit.tsx';
import { useWords } from '../words/words.tsx';
import { BagSheet } from './bag-sheet.tsx';
import { GiftSheet } from './gift-sheet.tsx';
import { GiveawaySheet } from './giveaway-sheet.tsx';
import { HostSheet } from './host-sheet.tsx';
import { Replay } from './replay.tsx';
import type { RoomAct } from './room-act.ts';
import { RoomBar } from './room-bar.tsx';
import { RoomChat } from './room-chat.tsx';
import { RoomHeader } from './room-header.tsx';
import { RoomOffers } from './room-offers.tsx';
import { RoomScene } from './room-scene.tsx';
import { useLikes } from './use-likes.ts';
import { useRoom } from './use-room.ts';
import './room.css';

type OpenSheet = 'bag' | 'gift' | 'giveaway' | 'share' | 'host';

interface LiveRoomProps {
  readonly live_id: string;
  /** The card that led here; null from a link or a profile. */
  readonly card_key: string | null;
}

/** A live room: the host, the chat, what is sold, and what one can do without leaving. */
export function LiveRoom({ live_id, card_key }: LiveRoomProps): ReactElement {
  const { say, pick } = useWords();
  const [, navigate] = useLocation();
  const visit = useVisit();
  const { state, act, retry } = useRoom(live_id, card_key, say('room_lost'));
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const ask = useCallback(
    async (what: RoomAct): Promise<boolean> => {
      const refusal = await act({ ...what, live_id } as LiveAct);
      if (refusal !== null) toast(refusal);
      return refusal === null;
    },
    [act, live_id],
  );
  const likes = useLikes((taps) => void ask({ act: 'like_live', taps }));
  const entry = useRef<string | null>(null);
  entry.current = state.phase === 'in' ? state.mine.entry_key : null;

  const leave = (): void => {
    if (history.length > 1) history.back();
    else navigate('/');
  };
  if (state.phase === 'joining') {
    return (
      <section className="room" data-surface="feed">
        <Notice title={say('room_joining')} action={{ label: say('back_to_videos'), run: () => navigate('/') }} />
      </section>
    );
  }
  if (state.phase === 'refused') {
    return (
      <section className="room" data-surface="feed">
        <Notice
          title={say('room_not_open')}
          urgent
          action={
            state.reason === 'no_such_live'
              ? { label: say('back_to_videos'), run: () => navigate('/') }
              : { label: say('try_again'), run: retry }
          }
        >
          <p>{state.sentence}</p>
        </Notice>
      </section>
    );
  }

  const { room, mine, is_stale } = state;
  const openProduct = (card: ProductCard): void => {
    const product_id = numeric('product', card.product_id);
    const creator_id = numeric('creator', room.host.creator_id);
    const select_key = clientId();
    const exposure_id = entry.current === null ? null : numeric('exposure', entry.current);
    report({ name: 'select_item', select_key, exposure_id, product_id, creator_id, surface: 'live' });
    visit.open({
      kind: 'product',
      card,
      credit: { creator_id: room.host.creator_id, exposure_id: entry.current, origin: 'live' },
      look: new Look(product_id, creator_id, select_key, 'live'),
    });
  };
  if (room.status === 'ended') return <Replay room={room} onProduct={openProduct} onLeave={leave} />;
  return (
    <section
      className="room"
      data-surface="feed"
      data-stale={is_stale || undefined}
      aria-label={say('room_of', { name: pick(room.host.name) })}
    >
      <RoomScene room={room} taps={likes.taps} onLike={likes.tap} />
      <RoomHeader
        room={room}
        following={mine.following}
        onFollow={() => void ask({ act: 'follow_host' })}
        onLeave={leave}
      />
      {is_stale && (
        <p className="room-stale" role="status">
          {say('room_reconnecting')}
        </p>
      )}
      <div className="room-foot">
        <RoomOffers
          room={room}
          in_giveaway={mine.in_giveaway}
          onProduct={openProduct}
          onGiveaway={() => setSheet('giveaway')}
        />
        <RoomChat room={room} />
        <RoomBar
          room={room}
          mine={mine}
          onSay={(words) => ask({ act: 'send_chat', words, product_id: room.explaining?.product_id ?? null })}
          onBag={() => setSheet('bag')}
          onLike={() => likes.tap(null)}
          onGift={() => setSheet('gift')}
          onShare={() => setSheet('share')}
          onHost={() => setSheet('host')}
        />
      </div>
      {sheet === 'bag' && <BagSheet room={room} onProduct={openProduct} onClose={() => setSheet(null)} />}
      {sheet === 'gift' && <GiftSheet room={room} onClose={() => setSheet(null)} />}
      {sheet === 'giveaway' && <GiveawaySheet room={room} mine={mine} onAct={ask} onClose={() => setSheet(null)} />}
      {sheet === 'host' && <HostSheet room={room} onAct={ask} onClose={() => setSheet(null)} />}
      {sheet === 'share' && (
        <ShareSheet
          path={`/live/${room.live_id}`}
          title={pick(room.title)}
          onShared={() => report(shareOf(room))}
          onClose={() => setSheet(null)}
        />
      )}
    </section>
  );
}

function shareOf(room: RoomView) {
  return {
    name: 'share' as const,
    share_key: clientId(),
    content: 'live' as const,
    target_id: numeric('live', room.live_id),
    creator_id: numeric('creator', room.host.creator_id),
  };
}
