import { useQueryClient } from '@tanstack/react-query';
import { Check, Gift, Mic, ShoppingBag, Ticket, Zap } from 'lucide-react';
import { type ReactElement, useEffect } from 'react';
import type { RoomView } from '../../model/wire/live-views.ts';
import type { ProductCard } from '../../model/wire/views.ts';
import { ProductArt } from '../art/product-art.tsx';
import { useClaim } from '../shelf/use-claim.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import { minutesOf, useCountdown } from './use-countdown.ts';

interface RoomOffersProps {
  readonly room: RoomView;
  readonly in_giveaway: boolean;
  readonly onProduct: (card: ProductCard) => void;
  readonly onGiveaway: () => void;
}

/** What the room offers now: the pinned product with its flash price, a coupon, a giveaway. */
export function RoomOffers({ room, in_giveaway, onProduct, onGiveaway }: RoomOffersProps): ReactElement {
  const { deal, coupon, giveaway } = room;
  const queries = useQueryClient();
  const deal_id = deal?.deal_id;
  // The product sheet reads the price of a deal from the list of deals: this one may be newer than that.
  useEffect(() => {
    if (deal_id !== undefined) void queries.invalidateQueries({ queryKey: keyOf('deals') });
  }, [deal_id, queries]);
  const dealt = deal === null ? undefined : room.lineup.find(({ product_id }) => product_id === deal.product_id);
  const shown = dealt ?? room.pinned;
  return (
    <div className="room-offers">
      <div className="room-chips">
        {coupon !== null && <CouponChip coupon={coupon} />}
        {giveaway !== null && <GiveawayChip giveaway={giveaway} is_in={in_giveaway} onOpen={onGiveaway} />}
      </div>
      {shown !== null && shown !== undefined && (
        <Pinned
          card={shown}
          deal={dealt === undefined ? null : deal}
          is_explained={room.explaining?.product_id === shown.product_id}
          onOpen={() => onProduct(shown)}
        />
      )}
    </div>
  );
}

interface PinnedProps {
  readonly card: ProductCard;
  readonly deal: RoomView['deal'];
  readonly is_explained: boolean;
  readonly onOpen: () => void;
}

function Pinned({ card, deal, is_explained, onOpen }: PinnedProps): ReactElement {
  const { say, pick, money } = useWords();
  const price_cents = deal?.price_cents ?? card.price_cents;
  const usual_cents = deal?.usual_cents ?? card.list_price_cents;
  return (
    <button type="button" className="room-pinned" data-deal={deal !== null || undefined} onClick={onOpen}>
      <span className="room-pinned-art">
        <ProductArt emoji={card.art} palette={card.palette} size={76} />
      </span>
      <span className="room-pinned-words">
        {is_explained && (
          <span className="room-explaining">
            <Mic size={12} aria-hidden />
            {say('explaining_now')}
          </span>
        )}
        <span className="room-pinned-title">{pick(card.title)}</span>
        {deal !== null && <DealTime deal={deal} />}
        <span className="room-pinned-price tabular">
          <strong>{money(price_cents)}</strong>
          {usual_cents > price_cents && <s>{money(usual_cents)}</s>}
        </span>
      </span>
      <span className="room-grab">
        <ShoppingBag size={16} aria-hidden />
        {say(card.in_stock ? 'grab_it' : 'sold_out')}
      </span>
    </button>
  );
}

function DealTime({ deal }: { readonly deal: NonNullable<RoomView['deal']> }): ReactElement | null {
  const { say, whole } = useWords();
  const opens_in_ms = useCountdown(deal.opens_ms);
  const left_ms = useCountdown(deal.closes_ms);
  if (opens_in_ms === null || left_ms === null) return null;
  if (opens_in_ms > 0) {
    return (
      <span className="room-deal tabular">
        <Zap size={12} fill="currentColor" aria-hidden />
        {say('deal_opens', { time: minutesOf(opens_in_ms) })}
      </span>
    );
  }
  return (
    <span className="room-deal tabular">
      <Zap size={12} fill="currentColor" aria-hidden />
      {say('deal_left', { time: minutesOf(left_ms), count: deal.left, shown: whole(deal.left) })}
      <span className="room-deal-bar" aria-hidden>
        <span style={{ scale: `${deal.pieces === 0 ? 0 : deal.left / deal.pieces} 1` }} />
      </span>
    </span>
  );
}

/** A coupon that was dropped: a tap takes it. */
function CouponChip({ coupon }: { readonly coupon: NonNullable<RoomView['coupon']> }): ReactElement | null {
  const { say, money } = useWords();
  const left_ms = useCountdown(coupon.until_ms);
  const claims = useClaim();
  const mine = useAnswer('coupons', {}).data?.coupons ?? [];
  if (left_ms === null || left_ms === 0) return null;
  const is_held = mine.some(({ coupon_id, held }) => coupon_id === coupon.coupon_id && held > 0);
  const name = say('coupon_off', { off: money(coupon.off_cents), from: money(coupon.from_cents) });
  return (
    <button
      type="button"
      className="room-chip"
      data-kind="coupon"
      disabled={is_held || claims.is_busy}
      aria-label={is_held ? undefined : say('coupon_claim_name', { name })}
      onClick={() => void claims.claim(coupon.coupon_id)}
    >
      {is_held ? <Check size={16} aria-hidden /> : <Ticket size={16} aria-hidden />}
      <span>
        {name}
        <b className="tabular">{is_held ? say('coupon_claimed') : minutesOf(left_ms)}</b>
      </span>
    </button>
  );
}

interface GiveawayChipProps {
  readonly giveaway: NonNullable<RoomView['giveaway']>;
  readonly is_in: boolean;
  readonly onOpen: () => void;
}

function GiveawayChip({ giveaway, is_in, onOpen }: GiveawayChipProps): ReactElement {
  const { say } = useWords();
  const left_ms = useCountdown(giveaway.until_ms);
  return (
    <button type="button" className="room-chip" data-kind="giveaway" data-in={is_in || undefined} onClick={onOpen}>
      <Gift size={16} aria-hidden />
      <span>
        {say(is_in ? 'giveaway_in' : 'giveaway')}
        {left_ms !== null && <b className="tabular">{minutesOf(left_ms)}</b>}
      </span>
    </button>
  );
}
