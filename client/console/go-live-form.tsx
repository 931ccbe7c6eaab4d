import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { roomRules } from '../../model/live/room-rules.ts';
import { MINUTE_MS } from '../../model/sim-time.ts';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { call } from '../wire/call.ts';
import { ChoiceField } from './fields.tsx';
import { GoodsCell } from './goods-cell.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';

const BP = 10_000;
const lengths = [15, 30, 60, 120] as const;
/** Products that are chosen to begin with; assumption, 4 to 10. */
const PROPOSED = 6;

/** Puts a line-up together and goes live in a creator's name. */
export function GoLiveForm({ studio }: { readonly studio: AnswerOf<'studio'> }): ReactElement {
  const { say, pick, money, percent } = useConsoleWords();
  const [, navigate] = useLocation();
  const moves = useMoves();
  const { market, creator, live_id } = studio;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(market.slice(0, PROPOSED).map(({ product_id }) => product_id)),
  );
  const [minutes, setMinutes] = useState<number>(30);
  const lineup = market.map(({ product_id }) => product_id).filter((product_id) => chosen.has(product_id));
  const toggle = (product_id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(product_id)) next.add(product_id);
    setChosen(next);
  };
  const start = async (): Promise<void> => {
    let room_id: string | null = null;
    const body = { creator_id: creator.creator_id, lineup, planned_ms: minutes * MINUTE_MS };
    await moves.make(
      () =>
        call('start_live', { body }).then((room) => {
          room_id = room.live_id;
        }),
      say('on_air_now'),
    );
    if (room_id !== null) navigate(`/live/${room_id}`);
  };
  return (
    <form
      className="console-panel"
      aria-label={say('go_live')}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h2>{say('go_live')}</h2>
      <p className="soft">{say('go_live_text')}</p>
      <fieldset className="console-market">
        <legend>{say('lineup', { count: lineup.length })}</legend>
        {market.map((card) => (
          <label key={card.product_id}>
            <input
              type="checkbox"
              checked={chosen.has(card.product_id)}
              disabled={!chosen.has(card.product_id) && lineup.length >= roomRules.lineup_most}
              onChange={() => toggle(card.product_id)}
            />
            <GoodsCell
              product={card}
              title={pick(card.title)}
              text={`${money(card.price_cents)} · ${say('commission')} ${percent(card.commission_bp / BP)}`}
            />
          </label>
        ))}
      </fieldset>
      <div className="console-selected">
        <ChoiceField
          label={say('lasts')}
          value={minutes}
          options={lengths.map((each) => [each, say('minutes', { minutes: each })] as const)}
          onChoose={setMinutes}
        />
        <button
          type="submit"
          className="console-button"
          data-kind="main"
          disabled={moves.is_busy || live_id !== null || lineup.length === 0}
        >
          {say('go_live')}
        </button>
      </div>
    </form>
  );
}
