import { Mic, Zap } from 'lucide-react';
import type { ReactElement } from 'react';
import type { RoomView } from '../../model/wire/live-views.ts';
import type { ProductCard } from '../../model/wire/views.ts';
import { ProductArt } from '../art/product-art.tsx';
import { Price } from '../shell/price.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';

interface BagSheetProps {
  readonly room: RoomView;
  readonly onProduct: (card: ProductCard) => void;
  readonly onClose: () => void;
}

/** The whole line-up of the session, with what is explained now. */
export function BagSheet({ room, onProduct, onClose }: BagSheetProps): ReactElement {
  const { say, pick, compact, whole } = useWords();
  return (
    <Sheet title={say('bag_of', { count: room.lineup.length })} size="tall" onClose={onClose}>
      {room.lineup.length === 0 && <p className="sheet-empty">{say('bag_empty')}</p>}
      <ol className="bag-list">
        {room.lineup.map((card, nth) => {
          const deal = room.deal?.product_id === card.product_id ? room.deal : null;
          const is_explained = room.explaining?.product_id === card.product_id;
          return (
            <li key={card.product_id} data-explained={is_explained || undefined}>
              <span className="bag-art">
                <ProductArt emoji={card.art} palette={card.palette} size={88} />
                <b className="bag-place tabular">{whole(nth + 1)}</b>
              </span>
              <div className="bag-words">
                {is_explained && (
                  <span className="room-explaining">
                    <Mic size={12} aria-hidden />
                    {say('explaining_now')}
                  </span>
                )}
                {deal !== null && (
                  <span className="bag-deal">
                    <Zap size={12} fill="currentColor" aria-hidden />
                    {say('flash_price')}
                  </span>
                )}
                <h3>{pick(card.title)}</h3>
                <span className="faint tabular">
                  {card.in_stock ? say('sold_count', { count: compact(card.sold) }) : say('sold_out')}
                </span>
                <div className="bag-foot">
                  <Price
                    cents={deal?.price_cents ?? card.price_cents}
                    list_cents={deal?.usual_cents ?? card.list_price_cents}
                    size="lg"
                  />
                  <button
                    type="button"
                    className="button"
                    data-kind="buy"
                    aria-label={say('see_product', { name: pick(card.title) })}
                    onClick={() => {
                      onClose();
                      onProduct(card);
                    }}
                  >
                    {say('grab_it')}
                  </button>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}
