import type { ReactElement } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { useClock } from '../live/live.ts';
import { couponText } from '../shelf/coupon-text.ts';
import { useConsoleWords } from './use-console-words.ts';

type Coupon = AnswerOf<'desk_offers'>['coupons'][number];

interface CouponsTableProps {
  readonly coupons: readonly Coupon[];
  readonly is_busy: boolean;
  /** Null where they cannot be ended from here. */
  readonly onClose: ((coupon: Coupon) => void) | null;
}

/** Coupons of one issuer, with what became of them. */
export function CouponsTable({ coupons, is_busy, onClose }: CouponsTableProps): ReactElement {
  const { say, whole, instant, appWord, app } = useConsoleWords();
  const now_ms = useClock()?.now_ms ?? 0;
  if (coupons.length === 0) return <p className="console-none">{say('coupons_none')}</p>;
  return (
    <div className="console-scroll">
      <table className="console-table">
        <caption className="spoken">{say('coupons')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('coupon')}</th>
            <th scope="col">{say('valid')}</th>
            <th scope="col" data-right>
              {say('claimed')}
            </th>
            <th scope="col" data-right>
              {say('used')}
            </th>
            <th scope="col" data-right>
              {say('remaining')}
            </th>
            <th scope="col">{say('state')}</th>
            {onClose !== null && <td />}
          </tr>
        </thead>
        <tbody>
          {coupons.map((coupon) => {
            const state = offerState(coupon, now_ms);
            const text = couponText(app, coupon);
            return (
              <tr key={coupon.coupon_id}>
                <th scope="row">
                  {text}
                  {coupon.first_order_only && <small>{appWord('coupon_first_only')}</small>}
                </th>
                <td className="tabular">
                  {say('from_to', { from: instant(coupon.starts_ms), to: instant(coupon.ends_ms) })}
                </td>
                <td data-right className="tabular">
                  {whole(coupon.claimed)}
                </td>
                <td data-right className="tabular">
                  {whole(coupon.used)}
                </td>
                <td data-right className="tabular">
                  {whole(coupon.left)}
                </td>
                <td>{say(`offer_${state}`)}</td>
                {onClose !== null && (
                  <td data-right>
                    {state !== 'over' && (
                      <button
                        type="button"
                        className="console-button"
                        disabled={is_busy}
                        aria-label={say('close_coupon_named', { name: text })}
                        onClick={() => onClose(coupon)}
                      >
                        {say('close_offer')}
                      </button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface Offer {
  readonly starts_ms: number;
  readonly ends_ms: number;
  readonly closed: boolean;
}

/** Where an offer stands at an instant. */
export function offerState({ starts_ms, ends_ms, closed }: Offer, now_ms: number): 'on' | 'soon' | 'over' {
  if (closed || now_ms >= ends_ms) return 'over';
  return now_ms < starts_ms ? 'soon' : 'on';
}
