import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { fromEdge } from '../../model/ids.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { useAnswer } from '../wire/queries.ts';
import { Problem } from '../wire/problem.ts';
import { ProductArt } from '../art/product-art.tsx';
import { Failure } from '../shell/failure.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Page } from '../shell/page.tsx';
import { Price } from '../shell/price.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useWords } from '../words/words.tsx';
import { AfterCare } from './after-care.tsx';
import { OrderActs } from './order-acts-bar.tsx';
import { OrderLabel } from './order-label.tsx';
import { orderStatus } from './order-status.ts';
import { OrderWay } from './order-way.tsx';
import { ReviewSheet } from './review-sheet.tsx';
import { SkipCard } from './skip-card.tsx';
import './orders.css';

/** One order: where it is, what it holds, and what can be done. */
export function OrderPage({ order_id }: { readonly order_id: string }): ReactElement {
  const { say } = useWords();
  const is_id = fromEdge('order', order_id) !== null;
  const answer = useAnswer('order', { params: { order_id } });
  if (!is_id || (answer.error instanceof Problem && answer.error.status === 404)) return <NotFound />;
  if (answer.data === undefined) {
    return (
      <Page title={say('order')} back="/orders">
        {answer.isError ? (
          <Failure title={say('order_failed')} fault={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Skeleton heights={[90, 200, 110]} />
        )}
      </Page>
    );
  }
  return <KnownOrder order={answer.data} />;
}

function KnownOrder({ order }: { readonly order: OrderView }): ReactElement {
  const { say, pick, money, instant } = useWords();
  const [reviews, setReviews] = useState<number | null>(null);
  const first_unreviewed = order.lines.find(({ reviewed }) => !reviewed)?.line ?? null;
  return (
    <Page
      title={say('order')}
      back="/orders"
      footer={<OrderActs order={order} onReview={() => setReviews(first_unreviewed)} />}
    >
      <div className="order">
        <section className="card order-status">
          <OrderLabel label={order.label} />
          <p>{say(`status_${orderStatus(order)}`)}</p>
          {order.return_case !== null && (
            <p className="soft">
              {say('return_facts', {
                reason: say(`reason_${order.return_case.reason}`),
                refund: money(order.return_case.refund_cents),
              })}
            </p>
          )}
          {order.refunded_cents > 0 && (
            <p className="soft">{say('refunded', { amount: money(order.refunded_cents) })}</p>
          )}
        </section>
        <SkipCard order={order} />
        <OrderWay order={order} />
        <AfterCare order={order} />
        <section className="card" aria-label={say('items')}>
          <h2>{pick(order.shop.name)}</h2>
          <ul className="order-lines">
            {order.lines.map((line) => (
              <li key={line.line}>
                <Link href={`/p/${line.product.product_id}`} aria-label={pick(line.product.title)}>
                  <ProductArt emoji={line.product.art} palette={line.product.palette} size={72} />
                </Link>
                <div>
                  <b>{pick(line.product.title)}</b>
                  <span className="soft">
                    {pick(line.variant)} × {line.quantity}
                  </span>
                  <Price cents={line.price_cents} />
                  {line.reviewed && <span className="order-reviewed">{say('reviewed')}</span>}
                </div>
              </li>
            ))}
          </ul>
          <dl className="order-totals tabular">
            <dt>{say('items')}</dt>
            <dd>{money(order.items_cents)}</dd>
            <dt>{say('shipping')}</dt>
            <dd>{order.shipping_cents === 0 ? say('free') : money(order.shipping_cents)}</dd>
            {order.shop_discount_cents > 0 && (
              <>
                <dt>{say('shop_discount')}</dt>
                <dd data-off>{say('coupon_takes_off', { amount: money(order.shop_discount_cents) })}</dd>
              </>
            )}
            {order.platform_discount_cents > 0 && (
              <>
                <dt>{say('platform_discount')}</dt>
                <dd data-off>{say('coupon_takes_off', { amount: money(order.platform_discount_cents) })}</dd>
              </>
            )}
            <dt>{say('total')}</dt>
            <dd>{money(order.total_cents)}</dd>
          </dl>
        </section>
        <section className="card order-facts">
          <dl>
            <dt>{say('address')}</dt>
            <dd>{pick(order.ship_to)}</dd>
            <dt>{say('order_number')}</dt>
            <dd className="tabular">{order.order_id}</dd>
            <dt>{say('step_placed')}</dt>
            <dd className="tabular">{instant(order.placed_at_ms)}</dd>
          </dl>
        </section>
      </div>
      {reviews !== null && <ReviewSheet order={order} line={reviews} onClose={() => setReviews(null)} />}
    </Page>
  );
}
