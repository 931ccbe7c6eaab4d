import type { ReactElement } from 'react';
import { ProductArt } from '../art/product-art.tsx';
import { Price } from '../shell/price.tsx';
import type { CheckoutLine } from '../shell/visit.tsx';
import { useWords } from '../words/words.tsx';
import type { LineChange } from './lines-now.ts';

/** What is being bought. */
export function CheckoutLines({ lines }: { readonly lines: readonly CheckoutLine[] }): ReactElement {
  const { say, pick, whole } = useWords();
  return (
    <section className="checkout-part" aria-label={say('items')}>
      <ul className="checkout-lines">
        {lines.map((line) => (
          <li key={line.sku_id}>
            <ProductArt emoji={line.product.art} palette={line.product.palette} size={64} />
            <div>
              <b>{pick(line.product.title)}</b>
              <span className="soft">
                {pick(line.variant)} · {pick(line.shop.name)}
              </span>
              {line.deal_id !== undefined && <span className="checkout-deal">{say('flash_price')}</span>}
              <span className="checkout-price">
                <Price cents={line.price_cents} />
                <span className="soft tabular">× {whole(line.quantity)}</span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the shop changed while one looked. */
export function LineChanges({ changes }: { readonly changes: readonly LineChange[] }): ReactElement | null {
  const { say, pick, money } = useWords();
  if (changes.length === 0) return null;
  return (
    <div className="note" data-kind="caution" role="alert">
      <ul className="line-changes">
        {changes.map(({ line, kind, now }) => (
          <li key={`${line.sku_id} ${kind}`}>
            {say(`line_${kind}`, {
              title: pick(line.product.title),
              now: kind === 'fewer' ? now : money(now),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
