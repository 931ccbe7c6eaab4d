import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { Failure } from '../shell/failure.tsx';
import { Page } from '../shell/page.tsx';
import { useSentence } from '../shell/sentence.ts';
import { Skeleton } from '../shell/skeleton.tsx';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { useIntents } from '../wire/intent.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import type { WordId } from '../words/table.ts';
import { useWords } from '../words/words.tsx';
import './me.css';

type Entry = AnswerOf<'wallet'>['entries'][number];

/** Amounts that can be put in with one tap. */
const TOP_UPS_CENTS = [10_000, 50_000, 100_000] as const;

const WORDS: { readonly [K in Entry['kind']]?: WordId } = {
  top_up: 'moved_top_up',
  capture: 'moved_capture',
  refund: 'moved_refund',
  refund_sent: 'moved_refund',
  gift: 'moved_gift',
  gift_fee: 'moved_gift_fee',
  share_reward: 'moved_share_reward',
  prize: 'moved_prize',
  opening: 'moved_opening',
};

/** What is in the wallet, and what moved it. */
export function WalletPage(): ReactElement {
  const { say, money, instant } = useWords();
  const queries = useQueryClient();
  const sentence = useSentence();
  const intents = useIntents();
  const answer = useAnswer('wallet', {});
  const [is_busy, setBusy] = useState(false);

  const topUp = async (amount_cents: number): Promise<void> => {
    if (is_busy) return;
    setBusy(true);
    try {
      const intent = intents.keyFor(amount_cents);
      queries.setQueryData(keyOf('wallet', {}), await call('top_up', { body: { amount_cents }, intent }));
      intents.settled();
      void queries.invalidateQueries({ queryKey: keyOf('me') });
      toast(say('topped_up', { amount: money(amount_cents) }));
    } catch (fault) {
      toast(sentence(fault));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page title={say('wallet')} back="/me">
      {answer.data === undefined && answer.isError && (
        <Failure title={say('wallet_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {answer.data === undefined && !answer.isError && <Skeleton heights={[130, 56, 56]} />}
      {answer.data !== undefined && (
        <div className="me">
          <section className="card wallet-balance">
            <h2 className="soft">{say('wallet_balance')}</h2>
            <p className="tabular">{money(answer.data.balance_cents)}</p>
            <div className="chips" role="group" aria-label={say('top_up')}>
              {TOP_UPS_CENTS.map((cents) => (
                <button key={cents} type="button" className="chip" disabled={is_busy} onClick={() => void topUp(cents)}>
                  {say('top_up_by', { amount: money(cents) })}
                </button>
              ))}
            </div>
          </section>
          <section className="card me-list wallet-history" aria-label={say('wallet_history')}>
            <h2>{say('wallet_history')}</h2>
            {answer.data.entries.length === 0 && <p className="soft">{say('wallet_empty')}</p>}
            {answer.data.entries.map(({ kind, delta_cents, at_ms, order_id }, nth) => {
              const line = (
                <>
                  <span>
                    {say(WORDS[kind] ?? 'moved_other')}
                    <time className="faint">{instant(at_ms)}</time>
                  </span>
                  <b className="tabular" data-in={delta_cents > 0 || undefined}>
                    {delta_cents > 0 ? '+' : '−'}
                    {money(Math.abs(delta_cents))}
                  </b>
                </>
              );
              const key = answer.data.entries.length - nth;
              return order_id === null ? (
                <div key={key}>{line}</div>
              ) : (
                <Link key={key} href={`/orders/${order_id}`}>
                  {line}
                </Link>
              );
            })}
          </section>
        </div>
      )}
    </Page>
  );
}
