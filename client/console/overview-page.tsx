import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { deskQueues } from '../../model/wire/desk-views.ts';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { Bars } from './console-bars.tsx';
import { GoodsCell } from './goods-cell.tsx';
import { Read } from './read.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useWatched } from './use-watched.ts';

/** How the shop stands, and what waits for it. */
export function OverviewPage({ desk }: { readonly desk: AnswerOf<'desk'> }): ReactElement {
  const { say, money, whole, percent, score } = useConsoleWords();
  const { waiting, orders, sold_cents, settled_cents, in_time, shipped, stars } = desk;
  const facts = [
    { name: say('orders_paid'), value: whole(orders), text: '' },
    { name: say('sold'), value: money(sold_cents), text: '' },
    { name: say('settled'), value: money(settled_cents), text: '' },
    {
      name: say('in_time'),
      value: shipped === 0 ? say('none_yet') : percent(in_time / shipped),
      text: shipped === 0 ? '' : say('in_time_of', { in_time: whole(in_time), shipped: whole(shipped) }),
    },
    {
      name: say('stars'),
      value: stars.count === 0 ? say('none_yet') : score(stars.sum / stars.count),
      text: stars.count === 0 ? '' : say('stars_of', { count: whole(stars.count) }),
    },
  ];
  return (
    <>
      <section aria-label={say('waiting')}>
        <h1 className="console-title">{say('waiting')}</h1>
        <ul className="console-queues">
          {deskQueues.map((queue) => (
            <li key={queue}>
              <Link href={`/desk/orders?queue=${queue}`} data-some={waiting[queue] > 0 || undefined}>
                <b className="tabular">{whole(waiting[queue])}</b>
                {say(`queue_${queue}`)}
              </Link>
            </li>
          ))}
          <li>
            <Link href="/desk/reviews" data-some={waiting.reviews > 0 || undefined}>
              <b className="tabular">{whole(waiting.reviews)}</b>
              {say('waiting_reviews')}
            </Link>
          </li>
        </ul>
      </section>
      <section className="console-panel" aria-label={say('standing')}>
        <h2>{say('standing')}</h2>
        <dl className="console-facts">
          {facts.map(({ name, value, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="tabular">
                {value}
                {text !== '' && <small>{text}</small>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <Read query={useWatched('desk_sales', {})}>{(sales) => <Sales sales={sales} />}</Read>
    </>
  );
}

/** What was sold day by day, and what sells best. */
function Sales({ sales: { days, best } }: { readonly sales: AnswerOf<'desk_sales'> }): ReactElement {
  const { say, pick, money, day } = useConsoleWords();
  const sum = days.reduce((total, { sold_cents }) => total + sold_cents, 0);
  return (
    <div className="console-columns">
      <section className="console-panel" aria-label={say('sales_days', { days: days.length })}>
        <h2>{say('sales_days', { days: days.length })}</h2>
        <p className="console-sum tabular">{money(sum)}</p>
        <Bars
          days={days.map(({ starts_ms, orders, sold_cents }) => ({
            starts_ms,
            value: sold_cents,
            text: say('sales_day', { day: day(starts_ms), sold: money(sold_cents), orders }),
          }))}
        />
      </section>
      <section className="console-panel" aria-label={say('best')}>
        <h2>{say('best')}</h2>
        {best.length === 0 && <p className="console-none">{say('nothing_sold')}</p>}
        <ul className="console-list">
          {best.map(({ product, pieces, sold_cents }) => (
            <li key={product.product_id} className="console-best">
              <GoodsCell product={product} title={pick(product.title)} text={say('pieces_sold', { pieces })} />
              <b className="tabular">{money(sold_cents)}</b>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
