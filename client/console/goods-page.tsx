import { type ReactElement, useState } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { call } from '../wire/call.ts';
import { GoodsCell } from './goods-cell.tsx';
import { Pager } from './pager.tsx';
import { Read } from './read.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { useWatched } from './use-watched.ts';
import { centsOf, typedYuan } from './yuan.ts';

type Sku = AnswerOf<'desk_skus'>['skus'][number];

const BP = 10_000;

/** What the shop sells: price, cost, what is left over after the commission, and pieces. */
export function GoodsPage(): ReactElement {
  const { say } = useConsoleWords();
  const [page, setPage] = useState(0);
  const skus = useWatched('desk_skus', { query: { page } });
  return (
    <section className="console-panel" aria-label={say('page_goods')}>
      <Read query={skus}>
        {(answer) => (
          <>
            <div className="console-scroll">
              <table className="console-table">
                <caption className="spoken">{say('page_goods')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say('page_goods')}</th>
                    {(['cost', 'commission', 'margin', 'on_shelf', 'set_aside'] as const).map((column) => (
                      <th key={column} scope="col" data-right>
                        {say(column)}
                      </th>
                    ))}
                    <th scope="col">{say('price')}</th>
                    <th scope="col">{say('stock_change')}</th>
                  </tr>
                </thead>
                <tbody>
                  {answer.skus.map((sku) => (
                    <SkuRow key={sku.sku_id} sku={sku} />
                  ))}
                </tbody>
              </table>
            </div>
            <Pager page={page} next_page={answer.next_page} onTurn={setPage} />
          </>
        )}
      </Read>
    </section>
  );
}

function SkuRow({ sku }: { readonly sku: Sku }): ReactElement {
  const { pick, money, whole, percent } = useConsoleWords();
  const { product, variant, price_cents, unit_cost_cents, commission_bp, free, held } = sku;
  const left_cents = price_cents - unit_cost_cents - Math.round((price_cents * commission_bp) / BP);
  return (
    <tr>
      <th scope="row">
        <GoodsCell product={product} title={pick(product.title)} text={pick(variant)} />
      </th>
      <td data-right className="tabular">
        {money(unit_cost_cents)}
      </td>
      <td data-right className="tabular">
        {percent(commission_bp / BP)}
      </td>
      <td data-right className="tabular" data-sign={left_cents < 0 ? 'minus' : undefined}>
        {money(left_cents)}
      </td>
      <td data-right className="tabular" data-sign={free === 0 ? 'minus' : undefined}>
        {whole(free)}
      </td>
      <td data-right className="tabular">
        {whole(held)}
      </td>
      <td>
        <PriceForm sku={sku} />
      </td>
      <td>
        <StockForm sku={sku} />
      </td>
    </tr>
  );
}

function PriceForm({ sku: { sku_id, product, variant, price_cents } }: { readonly sku: Sku }): ReactElement {
  const { say, pick, money } = useConsoleWords();
  const moves = useMoves();
  // Null while nobody types: the price is then what the shop says it is.
  const [typed, setTyped] = useState<string | null>(null);
  const cents = typed === null ? price_cents : centsOf(typed);
  const name = `${pick(product.title)}, ${pick(variant)}`;
  const set = async (): Promise<void> => {
    if (cents === null) return;
    const ask = { params: { sku_id }, body: { price_cents: cents } };
    const is_set = await moves.make(
      (keys) => call('set_price', { ...ask, intent: keys.keyFor(['price', ask]) }),
      (now) => say('price_set', { price: money(now.price_cents) }),
    );
    if (is_set) setTyped(null);
  };
  return (
    <form
      className="console-inline"
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <input
        inputMode="decimal"
        size={8}
        aria-label={say('price_of', { name })}
        aria-invalid={cents === null}
        title={cents === null ? say('no_amount') : undefined}
        value={typed ?? typedYuan(price_cents)}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button
        type="submit"
        className="console-button"
        aria-label={say('set_price_of', { name })}
        disabled={moves.is_busy || cents === null || cents === price_cents}
      >
        {say('set')}
      </button>
    </form>
  );
}

function StockForm({ sku: { sku_id, product, variant } }: { readonly sku: Sku }): ReactElement {
  const { say, pick, whole } = useConsoleWords();
  const moves = useMoves();
  const [typed, setTyped] = useState('');
  const delta = /^[+-]?\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
  const name = `${pick(product.title)}, ${pick(variant)}`;
  const change = async (): Promise<void> => {
    if (delta === null) return;
    const ask = { params: { sku_id }, body: { delta } };
    const is_changed = await moves.make(
      (keys) => call('adjust_stock', { ...ask, intent: keys.keyFor(['stock', ask]) }),
      (now) => say('stock_set', { count: whole(now.free) }),
    );
    if (is_changed) setTyped('');
  };
  return (
    <form
      className="console-inline"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <input
        inputMode="numeric"
        size={6}
        placeholder="+10"
        aria-label={say('stock_of', { name })}
        aria-invalid={typed !== '' && delta === null}
        title={typed !== '' && delta === null ? say('no_number') : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button
        type="submit"
        className="console-button"
        aria-label={say('change_stock_of', { name })}
        disabled={moves.is_busy || delta === null || delta === 0}
      >
        {say('change')}
      </button>
    </form>
  );
}
