import { type ReactElement, useState } from 'react';
import { couponBenefits } from '../../model/events/offer-coupon.ts';
import { DAY_MS } from '../../model/sim-time.ts';
import type { BodyOf } from '../../model/wire/routes.ts';
import { useClock } from '../live/live.ts';
import type { Intents } from '../wire/intent.ts';
import { AmountField, ChoiceField, CountField, countOf } from './fields.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useMoves } from './use-moves.ts';
import { centsOf } from './yuan.ts';

type Coupon = NonNullable<BodyOf<'offer_coupon'>>;

const BP_IN_PERCENT = 100;
const PERCENT_MAX = 90;
const spans = [1, 3, 7] as const;

interface CouponFormProps {
  readonly onOffer: (coupon: Coupon, keys: Intents) => Promise<unknown>;
}

/** Offers a coupon from now on. */
export function CouponForm({ onOffer }: CouponFormProps): ReactElement {
  const { say } = useConsoleWords();
  const clock = useClock();
  const moves = useMoves();
  const [benefit, setBenefit] = useState<(typeof couponBenefits)[number]>('amount');
  const [amount, setAmount] = useState('5.00');
  const [share, setShare] = useState('10');
  const [cap, setCap] = useState('20.00');
  const [threshold, setThreshold] = useState('50.00');
  const [total, setTotal] = useState('100');
  const [days, setDays] = useState<number>(3);
  const [first_order_only, setFirst] = useState(false);
  const amounts = { amount: centsOf(amount), cap: centsOf(cap), threshold: centsOf(threshold) };
  const count = countOf(total);
  const percent = countOf(share);
  const is_amount = benefit === 'amount';
  const takes_off = is_amount
    ? (amounts.amount ?? 0) > 0
    : percent !== null && percent <= PERCENT_MAX && (amounts.cap ?? 0) > 0;
  const is_whole = takes_off && amounts.threshold !== null && count !== null && clock !== null;
  const offer = (): void => {
    if (!is_whole) return;
    const starts_ms = Math.floor(clock.now_ms);
    const what = is_amount
      ? { amount_cents: amounts.amount ?? 0 }
      : { percent_bp: (percent ?? 0) * BP_IN_PERCENT, cap_cents: amounts.cap ?? 0 };
    const ends_ms = starts_ms + days * DAY_MS;
    const terms = { benefit, threshold_cents: amounts.threshold ?? 0, total: count, first_order_only, ...what };
    void moves.make((keys) => onOffer({ ...terms, starts_ms, ends_ms }, keys), say('coupon_offered'));
  };
  return (
    <form
      className="console-form"
      aria-label={say('new_coupon')}
      onSubmit={(event) => {
        event.preventDefault();
        offer();
      }}
    >
      <h3>{say('new_coupon')}</h3>
      <ChoiceField
        label={say('benefit')}
        value={benefit}
        options={couponBenefits.map((each) => [each, say(`benefit_${each}`)] as const)}
        onChoose={setBenefit}
      />
      {is_amount ? (
        <AmountField label={say('amount')} typed={amount} onChange={setAmount} />
      ) : (
        <>
          <CountField label={say('share')} typed={share} onChange={setShare} />
          <AmountField label={say('cap')} typed={cap} onChange={setCap} />
        </>
      )}
      <AmountField label={say('threshold')} typed={threshold} onChange={setThreshold} />
      <CountField label={say('total_count')} typed={total} onChange={setTotal} />
      <ChoiceField
        label={say('lasts')}
        value={days}
        options={spans.map((each) => [each, say('days', { days: each })] as const)}
        onChoose={setDays}
      />
      <label className="console-check">
        <input type="checkbox" checked={first_order_only} onChange={(event) => setFirst(event.target.checked)} />
        {say('first_only')}
      </label>
      <button type="submit" className="console-button" data-kind="main" disabled={!is_whole || moves.is_busy}>
        {say('offer')}
      </button>
    </form>
  );
}
