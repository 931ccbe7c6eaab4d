import { type ReactElement, useState } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { call } from '../wire/call.ts';
import { byName, SHOWN } from './by-name.ts';
import { Read } from './read.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { useWatched } from './use-watched.ts';

type ShopCard = AnswerOf<'shops'>['shops'][number];

/** The choice of a shop to work for. */
export function SeatsPage(): ReactElement {
  const { say } = useConsoleWords();
  return (
    <>
      <header className="console-head">
        <h1>{say('seats_title')}</h1>
        <p>{say('seats_text')}</p>
      </header>
      <Read query={useWatched('shops', {})}>{({ shops }) => <Seats shops={shops} />}</Read>
    </>
  );
}

function Seats({ shops }: { readonly shops: readonly ShopCard[] }): ReactElement {
  const { say, pick, whole } = useConsoleWords();
  const moves = useMoves();
  const [wanted, setWanted] = useState('');
  const found = byName(shops, wanted).slice(0, SHOWN);
  return (
    <section className="console-panel">
      <label className="console-field console-find">
        {say('seats_find')}
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      {found.length === 0 ? (
        <p className="console-none">{say('seats_none')}</p>
      ) : (
        <div className="console-scroll">
          <table className="console-table">
            <caption className="spoken">{say('seats_title')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('shop')}</th>
                <th scope="col" data-right>
                  {say('queue_to_ship')}
                </th>
                <th scope="col" data-right>
                  {say('products')}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {found.map(({ merchant_id, name, products, to_ship }) => (
                <tr key={merchant_id}>
                  <th scope="row">{pick(name)}</th>
                  <td data-right className="tabular">
                    {whole(to_ship)}
                  </td>
                  <td data-right className="tabular">
                    {whole(products)}
                  </td>
                  <td data-right>
                    <button
                      type="button"
                      className="console-button"
                      data-kind="main"
                      disabled={moves.is_busy}
                      aria-label={say('sit_at', { shop: pick(name) })}
                      onClick={() => void moves.make(() => call('sit_at_desk', { body: { merchant_id } }), pick(name))}
                    >
                      {say('sit')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
