import { accept, type Rule } from '../rule.ts';
import { buyerOfOccasion } from './party.ts';
import { shareOf } from '../../money.ts';
import { termsOf } from '../command.ts';
import { gifts } from '../gifts.ts';
import { refuse } from '../refusal.ts';
import { outside, platform, transferOf, transfersOf } from './transfer.ts';

export const topUpWallet: Rule<'top_up_wallet'> = {
  reads: (_c, _books, occasion) => [{ table: 'wallets', id: buyerOfOccasion(occasion) }],
  decide(_books, c, occasion) {
    const user_id = buyerOfOccasion(occasion);
    const { at_ms, act_key } = occasion;
    const to = { kind: 'wallet', owner: user_id } as const;
    const { amount_cents } = c;
    return accept(transferOf({ at_ms, user_id, why_key: act_key, kind: 'top_up', from: outside, to, amount_cents }));
  },
};

/** A gift out of the wallet: the creator gets a share at once, the platform the rest. */
export const sendGift: Rule<'send_gift'> = {
  reads: (_c, _books, occasion) => [{ table: 'wallets', id: buyerOfOccasion(occasion) }],
  decide(books, c, occasion) {
    const user_id = buyerOfOccasion(occasion);
    const { at_ms, act_key } = occasion;
    const { creator_id, live_id, gift, quantity } = c;
    const value_cents = gifts[gift] * quantity;
    if ((books.get('wallets', user_id)?.balance_cents ?? 0) < value_cents) return refuse('not_enough_balance');
    const creator_cents = shareOf(value_cents, termsOf(occasion).gift_share_bp);
    const given = { gift_key: act_key, creator_id, live_id, gift, quantity, value_cents, creator_cents };
    const from = { kind: 'wallet', owner: user_id } as const;
    const to = { kind: 'creator', owner: creator_id } as const;
    const about = { at_ms, user_id, why_key: act_key, from };
    return accept(
      { name: 'spend_virtual_currency', at_ms, user_id, ...given },
      ...transfersOf({ ...about, kind: 'gift', to, amount_cents: creator_cents }),
      ...transfersOf({ ...about, kind: 'gift_fee', to: platform, amount_cents: value_cents - creator_cents }),
    );
  },
};
