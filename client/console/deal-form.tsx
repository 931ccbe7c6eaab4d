import { type ReactElement, useState } from 'react';
import { MINUTE_MS } from '../../model/sim-time.ts';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { useClock } from '../live/live.ts';
import { call } from '../wire/call.ts';
import { AmountField, ChoiceField, CountField, countOf } from './fields.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { centsOf, typedYuan } from './yuan.ts';

type Sku = AnswerOf<'desk_skus'>['skus'][number];

/** What flash deals of live rooms take: 1 to 20 minutes. */
const spans = [5, 10, 20] as const;
/** Proposed price as a share of the usual one; assumption, 0.6 to 0.9. */
const DEAL_SHARE = 0.8;

/** Sets pieces aside for a flash deal that begins now. */
export function DealForm({ skus }: { readonly skus: readonly Sku[] }): ReactElement | null {
  const { say, pick, money } = useConsoleWords();
  const clock = useClock();
  const moves = useMoves();
  const sellable = skus.filter(({ free }) => free > 0);
  const [sku_id, setSku] = useState(sellable[0]?.sku_id);
  const sku = sellable.find((each) => each.sku_id === sku_id);
  const [price, setPrice] = useState<string | null>(null);
  const [pieces, setPieces] = useState('10');
  const [minutes, setMinutes] = useState<number>(10);
  if (sku === undefined) return null;
  const proposed = typedYuan(Math.max(1, Math.floor(sku.price_cents * DEAL_SHARE)));
  const price_cents = centsOf(price ?? proposed);
  const stock = countOf(pieces);
  const is_whole = clock !== null && stock !== null && price_cents !== null && price_cents > 0;
  const open = (): void => {
    if (!is_whole) return;
    const starts_ms = Math.floor(clock.now_ms);
    const ends_ms = starts_ms + minutes * MINUTE_MS;
    const body = { sku_id: sku.sku_id, price_cents, stock, starts_ms, ends_ms };
    const what = { ...body, starts_ms: 0, ends_ms: minutes };
    void moves.make((keys) => call('open_deal', { body, intent: keys.keyFor(['deal', what]) }), say('deal_opened'));
  };
  return (
    <form
      className="console-form"
      aria-label={say('new_deal')}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <h3>{say('new_deal')}</h3>
      <ChoiceField
        label={say('page_goods')}
        value={sku.sku_id}
        options={sellable.map((each) => [
          each.sku_id,
          `${pick(each.product.title)} · ${pick(each.variant)} · ${money(each.price_cents)}`,
        ])}
        onChoose={(chosen) => {
          setSku(chosen);
          setPrice(null);
        }}
      />
      <AmountField label={say('deal_price')} typed={price ?? proposed} onChange={setPrice} />
      <CountField label={say('pieces')} typed={pieces} onChange={setPieces} />
      <ChoiceField
        label={say('lasts')}
        value={minutes}
        options={spans.map((each) => [each, say('minutes', { minutes: each })] as const)}
        onChoose={setMinutes}
      />
      <button type="submit" className="console-button" data-kind="main" disabled={!is_whole || moves.is_busy}>
        {say('open')}
      </button>
    </form>
  );
}
