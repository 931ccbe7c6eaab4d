import { useQueryClient } from '@tanstack/react-query';
import { ShoppingCart } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { ProductView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { useIntents } from '../wire/intent.ts';
import { keyOf } from '../wire/queries.ts';
import type { Look } from '../report/look.ts';
import { useSentence } from '../shell/sentence.ts';
import { toast } from '../shell/toast.tsx';
import { type Credit, useVisit } from '../shell/visit.tsx';
import { useWords } from '../words/words.tsx';
import type { Choice } from './use-choice.ts';

interface BuyBarProps {
  readonly product: ProductView;
  readonly choice: Choice;
  readonly credit: Credit;
  readonly look: Look;
}

/** Into the cart, or straight to the checkout. */
export function BuyBar({ product, choice, credit, look }: BuyBarProps): ReactElement {
  const { say, money } = useWords();
  const sentence = useSentence();
  const visit = useVisit();
  const queries = useQueryClient();
  const intents = useIntents();
  const [is_adding, setAdding] = useState(false);
  const { sku, quantity, price_cents, deal, is_dealt } = choice;
  const is_sold_out = choice.most === 0;

  const add = async (): Promise<void> => {
    if (is_adding) return;
    setAdding(true);
    const body = { sku_id: sku.sku_id, quantity, ...credit };
    try {
      queries.setQueryData(keyOf('cart', {}), await call('add_to_cart', { body, intent: intents.keyFor(body) }));
      intents.settled();
      look.went('carted');
      toast(say('added_to_cart'));
    } catch (fault) {
      toast(sentence(fault));
      void queries.invalidateQueries({ queryKey: keyOf('product') });
    } finally {
      setAdding(false);
    }
  };

  const buy = (): void =>
    visit.open({
      kind: 'checkout',
      look,
      lines: [
        {
          ...credit,
          sku_id: sku.sku_id,
          product: product.card,
          variant: sku.name,
          shop: product.shop,
          quantity,
          price_cents,
          deal_id: is_dealt ? deal?.deal_id : undefined,
        },
      ],
    });

  return (
    <div className="buy-bar">
      <button
        type="button"
        className="button"
        data-kind="soft"
        disabled={sku.free === 0}
        aria-busy={is_adding}
        onClick={add}
      >
        <ShoppingCart size={18} aria-hidden />
        {say('add_to_cart')}
      </button>
      <button type="button" className="button" data-kind="buy" disabled={is_sold_out} onClick={buy}>
        {is_sold_out ? say('sold_out') : say('buy_now_for', { price: money(price_cents * quantity) })}
      </button>
    </div>
  );
}
