import { accept, type Rule } from '../rule.ts';
import { buyerOfOccasion } from './party.ts';
import { accounts } from './pay.ts';

export const topUpWallet: Rule<'top_up_wallet'> = {
  reads: (_c, _books, occasion) => [{ table: 'wallets', id: buyerOfOccasion(occasion) }],
  decide(_books, c, occasion) {
    const user_id = buyerOfOccasion(occasion);
    const { at_ms, act_key } = occasion;
    return accept({
      name: 'transfer',
      at_ms,
      user_id,
      why_key: act_key,
      kind: 'top_up',
      ...accounts('outside', -1, 'wallet', user_id),
      amount_cents: c.amount_cents,
    });
  },
};
