import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'wouter';
import { type DeskQueue, deskQueues } from '../../model/wire/desk-views.ts';
import type { AnswerOf } from '../../model/wire/routes.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { newIntent } from '../wire/intent.ts';
import { useSentence } from '../shell/sentence.ts';
import { OrderActs } from './order-acts.tsx';
import { dueOf } from './due.ts';
import { GoodsCell } from './goods-cell.tsx';
import { Pager } from './pager.tsx';
import { Read } from './read.tsx';
import { trackingOf } from './tracking.ts';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { useWatched } from './use-watched.ts';

const ALL = 'all';

/** Orders of the shop by what waits for it, and what can be done about each. */
export function OrdersPage({ desk }: { readonly desk: AnswerOf<'desk'> }): ReactElement {
  const { say, whole } = useConsoleWords();
  const [params, setParams] = useSearchParams();
  const asked = params.get('queue');
  const queue = deskQueues.find((each) => each === asked) ?? (asked === ALL ? null : 'to_ship');
  const [page, setPage] = useState(0);
  const orders = useWatched('desk_orders', { query: queue === null ? { page } : { queue, page } });
  const choose = (next: DeskQueue | null): void => {
    setPage(0);
    setParams({ queue: next ?? ALL }, { replace: true });
  };
  return (
    <section className="console-panel" aria-label={say('page_orders')}>
      <div className="chips" role="group" aria-label={say('queue')}>
        {[...deskQueues, null].map((each) => (
          <button
            key={each ?? ALL}
            type="button"
            className="chip"
            aria-pressed={queue === each}
            onClick={() => choose(each)}
          >
            {say(each === null ? 'queue_all' : `queue_${each}`)}
            {each !== null && <span className="tabular">{whole(desk.waiting[each])}</span>}
          </button>
        ))}
      </div>
      <Read query={orders}>
        {(answer) => (
          <>
            <Orders key={`${queue} ${page}`} orders={answer.orders} queue={queue} />
            <Pager page={page} next_page={answer.next_page} onTurn={setPage} />
          </>
        )}
      </Read>
    </section>
  );
}

interface OrdersProps {
  readonly orders: readonly OrderView[];
  readonly queue: DeskQueue | null;
}

function Orders({ orders, queue }: OrdersProps): ReactElement {
  const { say, pick, money, instant, appWord } = useConsoleWords();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shippable = queue === 'to_ship';
  if (orders.length === 0) return <p className="console-none">{say('queue_empty')}</p>;
  const chosen = orders.filter(({ order_id }) => selected.has(order_id));
  const toggle = (order_id: string): void => {
    const next = new Set(selected);
    if (!next.delete(order_id)) next.add(order_id);
    setSelected(next);
  };
  return (
    <>
      {shippable && (
        <ShipSelected
          orders={chosen}
          is_all={chosen.length === orders.length}
          onAll={(all) => setSelected(new Set(all ? orders.map(({ order_id }) => order_id) : []))}
          onShipped={() => setSelected(new Set())}
        />
      )}
      <div className="console-scroll">
        <table className="console-table">
          <caption className="spoken">{say('page_orders')}</caption>
          <thead>
            <tr>
              {shippable && <td />}
              <th scope="col">{say('order')}</th>
              <th scope="col">{say('items')}</th>
              <th scope="col" data-right>
                {say('total')}
              </th>
              <th scope="col">{say('state')}</th>
              <th scope="col">{say('due')}</th>
              <th scope="col">{say('acts')}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => {
              const due_ms = dueOf(order, queue);
              return (
                <tr key={order.order_id}>
                  {shippable && (
                    <td>
                      <input
                        type="checkbox"
                        aria-label={say('select', { order: order.order_id })}
                        checked={selected.has(order.order_id)}
                        onChange={() => toggle(order.order_id)}
                      />
                    </td>
                  )}
                  <th scope="row">
                    {order.order_id}
                    <small>{say('placed_at', { at: instant(order.placed_at_ms) })}</small>
                    <small>{say('ship_to', { place: pick(order.ship_to) })}</small>
                  </th>
                  <td>
                    {order.lines.map(({ line, product, variant, quantity }) => (
                      <GoodsCell
                        key={line}
                        product={product}
                        title={pick(product.title)}
                        text={`${pick(variant)} × ${quantity}`}
                      />
                    ))}
                  </td>
                  <td data-right className="tabular">
                    {money(order.total_cents)}
                  </td>
                  <td>{appWord(`label_${order.label}`)}</td>
                  <td className="tabular">{due_ms === null ? '–' : instant(due_ms)}</td>
                  <td>
                    <OrderActs order={order} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface ShipSelectedProps {
  readonly orders: readonly OrderView[];
  readonly is_all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly onShipped: () => void;
}

/** Ships many at once, each with a number of its own; those that could not be are told with the first reason. */
function ShipSelected({ orders, is_all, onAll, onShipped }: ShipSelectedProps): ReactElement {
  const { say } = useConsoleWords();
  const sentence = useSentence();
  const moves = useMoves();
  const ship = async (): Promise<string> => {
    let shipped = 0;
    let why: unknown = null;
    for (const { order_id } of orders) {
      const body = { tracking: trackingOf(order_id) };
      await call('ship_order', { params: { order_id }, body, intent: newIntent() }).then(
        () => shipped++,
        (fault: unknown) => {
          why ??= fault;
        },
      );
    }
    onShipped();
    const left = orders.length - shipped;
    return left === 0
      ? say('shipped_some', { count: shipped })
      : say('shipped_not_all', { shipped, left, why: sentence(why) });
  };
  return (
    <div className="console-selected">
      <label>
        <input type="checkbox" checked={is_all} onChange={(event) => onAll(event.target.checked)} />
        {say('select_all')}
      </label>
      <button
        type="button"
        className="console-button"
        data-kind="main"
        disabled={orders.length === 0 || moves.is_busy}
        onClick={() => void moves.make(ship, toastText)}
      >
        {say('ship_selected', { count: orders.length })}
      </button>
    </div>
  );
}

const toastText = (text: string): string => text;
