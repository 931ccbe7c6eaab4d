import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import type { OrderView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { newIntent } from '../wire/intent.ts';
import { keyOf } from '../wire/queries.ts';
import { numeric } from '../report/numeric.ts';
import { report } from '../report/report.ts';
import { useSentence } from '../shell/sentence.ts';
import { ShareSheet } from '../shell/share-sheet.tsx';
import { toast } from '../shell/toast.tsx';
import { useVisit } from '../shell/visit.tsx';
import { useWords } from '../words/words.tsx';
import { type OrderAct, orderActs } from './order-acts.ts';
import { CancelSheet } from './cancel-sheet.tsx';
import { ReturnSheet } from './return-sheet.tsx';
import { useOrderSteps } from './use-order-step.ts';

/** The one that comes first is the one that is meant. */
const PROUD: ReadonlySet<OrderAct> = new Set(['pay', 'confirm', 'review']);

interface OrderActsProps {
  readonly order: OrderView;
  readonly onReview: () => void;
}

/** What can be done with an order. */
export function OrderActs({ order, onReview }: OrderActsProps): ReactElement {
  const { say, pick } = useWords();
  const [, navigate] = useLocation();
  const sentence = useSentence();
  const visit = useVisit();
  const queries = useQueryClient();
  const steps = useOrderSteps();
  const [sheet, setSheet] = useState<'share' | 'return' | 'cancel' | null>(null);
  const params = { order_id: order.order_id };
  const [first] = order.lines;

  const pay = async (): Promise<void> => {
    try {
      const placed = await call('checkout', { params: { checkout_id: order.checkout_id } });
      visit.open({ kind: 'checkout', lines: linesOf(order), look: null, placed });
    } catch (fault) {
      toast(sentence(fault));
    }
  };
  const buyAgain = async (): Promise<void> => {
    try {
      for (const { sku_id, quantity } of order.lines) {
        const body = { sku_id, quantity, creator_id: null, exposure_id: null, origin: 'orders' as const };
        queries.setQueryData(keyOf('cart', {}), await call('add_to_cart', { body, intent: newIntent() }));
      }
      navigate('/cart');
    } catch (fault) {
      toast(sentence(fault));
    }
  };

  const run: Readonly<Record<OrderAct, () => void>> = {
    pay: () => void pay(),
    cancel: () => setSheet('cancel'),
    confirm: () =>
      void steps.take((keys) =>
        call('confirm_receipt', { params, body: {}, intent: keys.keyFor(['receipt', params]) }),
      ),
    review: onReview,
    return: () => setSheet('return'),
    share: () => setSheet('share'),
    buy_again: () => void buyAgain(),
  };

  return (
    <div className="order-acts">
      {orderActs(order).map((act, nth) => (
        <button
          key={act}
          type="button"
          className="button"
          data-kind={nth === 0 && PROUD.has(act) ? 'buy' : 'line'}
          disabled={steps.is_busy}
          onClick={run[act]}
        >
          {say(`act_${act}`)}
        </button>
      ))}
      {sheet === 'share' && (
        <ShareSheet
          path={`/p/${first.product.product_id}`}
          title={say('share_purchase_text', { title: pick(first.product.title) })}
          onShared={() =>
            report({
              name: 'share',
              share_key: numeric('order', order.order_id),
              content: 'purchase',
              target_id: numeric('product', first.product.product_id),
              creator_id: null,
            })
          }
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'cancel' && (
        <CancelSheet
          order={order}
          is_busy={steps.is_busy}
          onCancel={async () => {
            await steps.take((keys) =>
              call('cancel_order', { params, body: {}, intent: keys.keyFor(['cancel', params]) }),
            );
            setSheet(null);
          }}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'return' && <ReturnSheet order={order} onClose={() => setSheet(null)} />}
    </div>
  );
}

function linesOf({ lines, shop }: OrderView) {
  return lines.map(({ sku_id, product, variant, quantity, price_cents }) => ({
    sku_id,
    product,
    variant,
    quantity,
    price_cents,
    shop,
    creator_id: null,
    exposure_id: null,
    origin: 'orders' as const,
  }));
}
