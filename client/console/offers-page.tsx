import type { ReactElement } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { useClock } from '../live/live.ts';
import { call } from '../wire/call.ts';
import { CouponForm } from './coupon-form.tsx';
import { CouponsTable, offerState } from './coupons-table.tsx';
import { DealForm } from './deal-form.tsx';
import { GoodsCell } from './goods-cell.tsx';
import { Read } from './read.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { useWatched } from './use-watched.ts';

type Deal = AnswerOf<'desk_offers'>['deals'][number];

/** Coupons and flash deals of the shop. */
export function OffersPage(): ReactElement {
  const { say } = useConsoleWords();
  const moves = useMoves();
  const offers = useWatched('desk_offers', {});
  const goods = useWatched('desk_skus', { query: { page: 0 } });
  return (
    <Read query={offers}>
      {({ coupons, deals }) => (
        <div className="console-columns">
          <section className="console-panel" aria-label={say('coupons')}>
            <h2>{say('coupons')}</h2>
            <CouponForm
              onOffer={({ starts_ms, ends_ms, ...terms }, keys) =>
                call('offer_coupon', {
                  body: { starts_ms, ends_ms, ...terms },
                  intent: keys.keyFor(['coupon', terms, ends_ms - starts_ms]),
                })
              }
            />
            <CouponsTable
              coupons={coupons}
              is_busy={moves.is_busy}
              onClose={({ coupon_id }) =>
                void moves.make(
                  (keys) =>
                    call('close_coupon', {
                      params: { coupon_id },
                      body: {},
                      intent: keys.keyFor(['close', coupon_id]),
                    }),
                  say('closed'),
                )
              }
            />
          </section>
          <section className="console-panel" aria-label={say('deals')}>
            <h2>{say('deals')}</h2>
            {goods.data !== undefined && <DealForm skus={goods.data.skus} />}
            <Deals deals={deals} />
          </section>
        </div>
      )}
    </Read>
  );
}

function Deals({ deals }: { readonly deals: readonly Deal[] }): ReactElement {
  const { say, pick, money, whole, instant } = useConsoleWords();
  const now_ms = useClock()?.now_ms ?? 0;
  const moves = useMoves();
  if (deals.length === 0) return <p className="console-none">{say('deals_none')}</p>;
  return (
    <div className="console-scroll">
      <table className="console-table">
        <caption className="spoken">{say('deals')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('page_goods')}</th>
            <th scope="col">{say('valid')}</th>
            <th scope="col" data-right>
              {say('remaining')}
            </th>
            <th scope="col">{say('state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {deals.map((deal) => {
            const state = offerState(deal, now_ms);
            const close = { params: { deal_id: deal.deal_id }, body: {} };
            return (
              <tr key={deal.deal_id}>
                <th scope="row">
                  <GoodsCell
                    product={deal}
                    title={pick(deal.title)}
                    text={`${money(deal.price_cents)} · ${say('usual', { price: money(deal.usual_cents) })}`}
                  />
                </th>
                <td className="tabular">
                  {say('from_to', { from: instant(deal.starts_ms), to: instant(deal.ends_ms) })}
                </td>
                <td data-right className="tabular">
                  {whole(deal.left)} / {whole(deal.stock)}
                </td>
                <td>{say(`offer_${state}`)}</td>
                <td data-right>
                  {state !== 'over' && (
                    <button
                      type="button"
                      className="console-button"
                      disabled={moves.is_busy}
                      aria-label={say('close_deal_named', { name: pick(deal.title) })}
                      onClick={() =>
                        void moves.make(
                          (keys) => call('close_deal', { ...close, intent: keys.keyFor(['close', close]) }),
                          say('closed'),
                        )
                      }
                    >
                      {say('close_offer')}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
