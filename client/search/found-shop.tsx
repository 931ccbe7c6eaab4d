import type { ReactElement } from 'react';
import type { ProductCard, SearchView } from '../../model/wire/views.ts';
import { Avatar } from '../art/avatar.tsx';
import { ProductTile } from '../shelf/product-tile.tsx';
import { useWords } from '../words/words.tsx';
import '../shelf/creator-row.css';

interface FoundShopProps {
  readonly shop: SearchView['shops'][number];
  readonly onOpen: (card: ProductCard) => void;
}

/** A shop among results, with the best of what it sells. */
export function FoundShop({ shop, onOpen }: FoundShopProps): ReactElement {
  const { say, pick, compact, whole } = useWords();
  const { name, avatar_seed, sold, count, products } = shop;
  return (
    <li className="card found">
      <div className="found-head">
        <Avatar seed={avatar_seed} size={44} name={pick(name)} kind="shop" />
        <div>
          <h2>{pick(name)}</h2>
          <p className="soft tabular">
            {say('products_count', { count, shown: whole(count) })} · {say('sold_count', { count: compact(sold) })}
          </p>
        </div>
      </div>
      <div className="found-row">
        {products.map((card) => (
          <ProductTile key={card.product_id} card={card} onOpen={onOpen} is_small />
        ))}
      </div>
    </li>
  );
}
