import { CircleAlert, Hourglass, Lock } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { CheckoutView } from '../../model/wire/views.ts';
import { useAnswer } from '../wire/queries.ts';
import { useClockNews } from '../live/live.ts';
import type { Look } from '../report/look.ts';
import { orderTotal } from '../shell/order-total.ts';
import { useSentence } from '../shell/sentence.ts';
import { Sheet } from '../shell/sheet.tsx';
import { toast } from '../shell/toast.tsx';
import { type CheckoutLine, useVisit } from '../shell/visit.tsx';
import { useWords } from '../words/words.tsx';
import { AddressSection } from './address-section.tsx';
import { Challenge } from './challenge.tsx';
import { CheckoutLines, LineChanges } from './checkout-lines.tsx';
import { CouponSection } from './coupon-section.tsx';
import { Paid } from './paid.tsx';
import { PaymentSection } from './payment-section.tsx';
import { cardFaults, NO_PAYMENT } from './payment.ts';
import { useCheckout } from './use-checkout.ts';
import { useCoupons } from './use-coupons.ts';
import { useVisitReport } from './use-visit-report.ts';
import './checkout.css';

interface CheckoutSheetProps {
  readonly lines: readonly CheckoutLine[];
  readonly look: Look | null;
  readonly placed?: CheckoutView;
  readonly onClose: () => void;
}

/** The whole checkout on one sheet: address, items, payment, total, pay, and what came of it. */
export function CheckoutSheet({
  lines: given,
  look,
  placed: placed_before,
  onClose,
}: CheckoutSheetProps): ReactElement {
  const { say, money } = useWords();
  const sentence = useSentence();
  const visit = useVisit();
  const checkout = useCheckout(given, placed_before);
  const { lines, placed } = checkout;
  const is_paid = placed?.status === 'succeeded' || placed?.status === 'processing';
  useVisitReport(given, is_paid);
  const addresses = useAnswer('addresses', {});
  const [address, setAddress] = useState<number | null>(null);
  const address_id = address ?? addresses.data?.addresses[0]?.address_id ?? null;
  const [payment, setPayment] = useState(NO_PAYMENT);
  const [was_tried, setTried] = useState(false);
  const faults = payment.kind === 'card' ? cardFaults(payment) : [];
  const coupons = useCoupons(lines, placed !== null);
  // An order that is placed holds its coupons itself: what they took off is part of what is due.
  const [placed_with, setPlacedWith] = useState<typeof coupons.chosen>([]);
  const total = orderTotal(lines, placed === null ? coupons.chosen : placed_with);
  const due_cents = placed?.amount_cents ?? total.total_cents;
  const decline = placed !== null && !is_paid && placed.status !== 'requires_action' ? placed.last_decline : 'none';
  const outcome = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (is_paid) look?.went('bought');
  }, [is_paid, look]);
  // What came of it is brought into view, wherever one had scrolled.
  const attempts = placed?.attempts ?? 0;
  useEffect(() => {
    if (checkout.fault !== null || attempts > 0) scrollUp(outcome.current);
  }, [checkout.fault, attempts]);

  const close = (): void => {
    if (placed !== null && !is_paid) toast(say('order_waits'));
    onClose();
  };
  const pay = (): void => {
    setTried(true);
    if (faults.length > 0 || (placed === null && address_id === null)) {
      showFault(outcome.current);
      return;
    }
    if (placed === null) setPlacedWith(coupons.chosen);
    void checkout.pay(payment, address_id, coupons.chosen);
  };

  if (lines.length === 0) {
    return (
      <Sheet title={say('checkout')} onClose={onClose}>
        <LineChanges changes={checkout.changes} />
        <p className="sheet-empty">{say('nothing_left')}</p>
      </Sheet>
    );
  }
  if (is_paid && placed !== null) {
    return (
      <Sheet title={say('checkout')} onClose={visit.closeAll}>
        <Paid checkout={placed} />
      </Sheet>
    );
  }
  return (
    <Sheet
      title={say('checkout')}
      size="tall"
      onClose={close}
      footer={
        <div className="checkout-bar">
          {was_tried && placed === null && address_id === null && (
            <p className="field-fault" role="alert">
              {say('address_needed')}
            </p>
          )}
          <button
            type="button"
            className="button button-wide"
            data-kind="buy"
            aria-busy={checkout.is_busy || coupons.is_loading}
            disabled={coupons.is_loading}
            onClick={pay}
          >
            {checkout.is_busy ? <span className="spinner" aria-hidden /> : <Lock size={16} aria-hidden />}
            {say(checkout.is_busy ? 'paying' : payment.kind === 'pay_on_delivery' ? 'place_order_for' : 'pay_amount', {
              amount: money(due_cents),
            })}
          </button>
        </div>
      }
    >
      <SlowTime />
      <div ref={outcome} className="checkout-outcome">
        <LineChanges changes={checkout.changes} />
        {checkout.fault !== null && checkout.changes.length === 0 && (
          <p className="note" data-kind="bad" role="alert">
            <CircleAlert size={18} aria-hidden />
            <span>{sentence(checkout.fault)}</span>
          </p>
        )}
        {decline !== 'none' && !checkout.is_busy && checkout.fault === null && (
          <p className="note" data-kind="bad" role="alert">
            <CircleAlert size={18} aria-hidden />
            <span>
              <b>{say('declined')}</b> {say(`decline_${decline}`)}
            </span>
          </p>
        )}
      </div>
      {placed === null ? (
        <AddressSection chosen={address_id} onChoose={setAddress} />
      ) : (
        <p className="note">
          <Hourglass size={18} aria-hidden />
          <span>{say('order_is_placed')}</span>
        </p>
      )}
      <CheckoutLines lines={lines} />
      {placed === null && <CouponSection coupons={coupons} />}
      <PaymentSection payment={payment} faults={was_tried ? faults : []} onChange={setPayment} />
      <dl className="totals tabular">
        <dt>{say('items')}</dt>
        <dd>{money(total.items_cents)}</dd>
        <dt>{say('shipping')}</dt>
        <dd>{total.shipping_cents === 0 ? say('free') : money(total.shipping_cents)}</dd>
        {total.shop_discount_cents > 0 && (
          <>
            <dt>{say('shop_discount')}</dt>
            <dd data-off>{say('coupon_takes_off', { amount: money(total.shop_discount_cents) })}</dd>
          </>
        )}
        {total.platform_discount_cents > 0 && (
          <>
            <dt>{say('platform_discount')}</dt>
            <dd data-off>{say('coupon_takes_off', { amount: money(total.platform_discount_cents) })}</dd>
          </>
        )}
        <dt>{say('total')}</dt>
        <dd>{money(due_cents)}</dd>
      </dl>
      {placed?.status === 'requires_action' && (
        <Challenge
          amount_cents={placed.amount_cents}
          is_busy={checkout.is_busy}
          onAnswer={(passed) => void checkout.answerChallenge(passed)}
        />
      )}
    </Sheet>
  );
}

function scrollUp(inside: Element | null): void {
  inside?.closest('.sheet-body')?.scrollTo({ top: 0 });
}

/** Goes to the first field that is not right, once it is marked. */
function showFault(inside: Element | null): void {
  const body = inside?.closest('.sheet-body');
  requestAnimationFrame(() => {
    const field = body?.querySelector<HTMLElement>('[aria-invalid=true], .address-form input');
    field?.focus();
  });
}

/** Says that the world waits while one pays. */
function SlowTime(): ReactElement | null {
  const { say } = useWords();
  const clock = useClockNews();
  if (clock?.held_by !== 'checkout') return null;
  return (
    <p className="note checkout-time">
      <Hourglass size={16} aria-hidden />
      <span>{say('slow_time')}</span>
    </p>
  );
}
