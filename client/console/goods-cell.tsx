import type { ReactElement } from 'react';
import type { ProductCard } from '../../model/wire/views.ts';
import { ProductArt } from '../art/product-art.tsx';

interface GoodsCellProps {
  readonly product: Pick<ProductCard, 'art' | 'palette'>;
  readonly title: string;
  readonly text: string;
}

/** A product in a line of a table. */
export function GoodsCell({ product, title, text }: GoodsCellProps): ReactElement {
  return (
    <span className="console-goods">
      <ProductArt emoji={product.art} palette={product.palette} size={36} />
      <span>
        {title}
        <small>{text}</small>
      </span>
    </span>
  );
}
