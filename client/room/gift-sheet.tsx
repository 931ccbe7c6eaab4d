import { useQueryClient } from '@tanstack/react-query';
import { Balloon, Cake, Crown, Heart, type LucideIcon, PartyPopper, Rocket, Rose, Sailboat } from 'lucide-react';
import { type ReactElement, useRef, useState } from 'react';
import { gifts } from '../../model/commerce/gifts.ts';
import { type GiftName, giftNames } from '../../model/events/spend-virtual-currency.ts';
import type { WalletView } from '../../model/wire/commerce-views.ts';
import type { RoomView } from '../../model/wire/live-views.ts';
import { Failure } from '../shell/failure.tsx';
import { useSentence } from '../shell/sentence.ts';
import { Sheet } from '../shell/sheet.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { Stepper } from '../shell/stepper.tsx';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { type Intents, useIntents } from '../wire/intent.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import './gift-sheet.css';

const ICONS: Readonly<Record<GiftName, LucideIcon>> = {
  rose: Rose,
  heart: Heart,
  balloon: Balloon,
  cake: Cake,
  fireworks: PartyPopper,
  crown: Crown,
  yacht: Sailboat,
  rocket: Rocket,
};

/** Amounts that can be put in with one tap. */
const TOP_UPS_CENTS = [10_000, 50_000, 100_000] as const;
const QUANTITY_MAX = 99;

interface GiftSheetProps {
  readonly room: RoomView;
  readonly onClose: () => void;
}

/** Gifts for the host, paid out of the wallet, which can be filled here. */
export function GiftSheet({ room, onClose }: GiftSheetProps): ReactElement {
  const { say, pick, money } = useWords();
  const answer = useAnswer('wallet', {});
  const [gift, setGift] = useState<GiftName>('rose');
  const [quantity, setQuantity] = useState(1);
  const wallet = useWalletSteps();
  const { live_id, host } = room;
  const due_cents = gifts[gift] * quantity;
  const balance_cents = answer.data?.balance_cents ?? 0;
  const missing_cents = Math.max(0, due_cents - balance_cents);

  const send = async (): Promise<void> => {
    const body = { creator_id: host.creator_id, live_id, gift, quantity };
    if (!(await wallet.take((keys) => call('send_gift', { body, intent: keys.keyFor(['gift', body]) })))) return;
    toast(say('gift_sent', { gift: say(`gift_${gift}`), count: quantity }));
  };
  const topUp = async (amount_cents: number): Promise<void> => {
    const body = { amount_cents };
    if (!(await wallet.take((keys) => call('top_up', { body, intent: keys.keyFor(['top up', body]) })))) return;
    toast(say('topped_up', { amount: money(amount_cents) }));
  };

  return (
    <Sheet
      title={say('gift_for', { name: pick(host.name) })}
      onClose={onClose}
      footer={
        answer.data && (
          <button
            type="button"
            className="button button-wide"
            data-kind="live"
            disabled={wallet.is_busy || missing_cents > 0}
            onClick={() => void send()}
          >
            {missing_cents > 0
              ? say('gift_short', { amount: money(missing_cents) })
              : say('gift_send', { amount: money(due_cents) })}
          </button>
        )
      }
    >
      {answer.isPending && <Skeleton heights={[190, 48]} />}
      {answer.data === undefined && answer.isError && (
        <Failure title={say('wallet_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {answer.data !== undefined && (
        <div className="gifts">
          <div className="gift-grid" role="radiogroup" aria-label={say('send_gifts')}>
            {giftNames.map((name) => {
              const Icon = ICONS[name];
              return (
                <button
                  key={name}
                  type="button"
                  role="radio"
                  aria-checked={gift === name}
                  onClick={() => setGift(name)}
                >
                  <Icon size={30} strokeWidth={1.6} aria-hidden />
                  <b>{say(`gift_${name}`)}</b>
                  <span className="soft tabular">{money(gifts[name])}</span>
                </button>
              );
            })}
          </div>
          <div className="gift-row">
            <span>{say('gift_quantity')}</span>
            <Stepper value={quantity} min={1} max={QUANTITY_MAX} onChange={setQuantity} />
          </div>
          <div className="gift-row">
            <span>
              {say('wallet')} <b className="tabular">{money(balance_cents)}</b>
            </span>
            <span className="chips" role="group" aria-label={say('top_up')}>
              {TOP_UPS_CENTS.map((cents) => (
                <button
                  key={cents}
                  type="button"
                  className="chip"
                  disabled={wallet.is_busy}
                  onClick={() => void topUp(cents)}
                >
                  {say('top_up_by', { amount: money(cents) })}
                </button>
              ))}
            </span>
          </div>
        </div>
      )}
    </Sheet>
  );
}

/** Steps that move the wallet, one at a time; a refusal is said. */
function useWalletSteps(): {
  readonly is_busy: boolean;
  take(step: (keys: Intents) => Promise<WalletView>): Promise<boolean>;
} {
  const queries = useQueryClient();
  const sentence = useSentence();
  const intents = useIntents();
  const lock = useRef(false);
  const [is_busy, setBusy] = useState(false);
  return {
    is_busy,
    async take(step) {
      if (lock.current) return false;
      lock.current = true;
      setBusy(true);
      try {
        queries.setQueryData(keyOf('wallet', {}), await step(intents));
        intents.settled();
        void queries.invalidateQueries({ queryKey: keyOf('me') });
        return true;
      } catch (fault) {
        toast(sentence(fault));
        void queries.invalidateQueries({ queryKey: keyOf('wallet') });
        return false;
      } finally {
        lock.current = false;
        setBusy(false);
      }
    },
  };
}
