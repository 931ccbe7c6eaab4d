import { toEdge } from '../../../model/ids.ts';
import { findWallet } from '../../books/read-books.ts';
import { findWalletEntries } from '../../books/read-wallet.ts';
import type { Answerer, Call, Mover } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';

async function ownWallet({ shop, visitor }: Pick<Call<'wallet'>, 'shop' | 'visitor'>) {
  const [balance, entries] = await Promise.all([
    findWallet(shop.db, visitor.user_id),
    findWalletEntries(shop.db, visitor.user_id),
  ]);
  return {
    balance_cents: balance?.balance_cents ?? 0,
    entries: entries.map(({ order_id, ...entry }) => ({
      ...entry,
      order_id: order_id === null ? null : toEdge('order', order_id),
    })),
  };
}

export const wallet: Answerer<'wallet'> = ownWallet;

export const topUp: Mover<'top_up'> = {
  command: ({ body }) => ({ kind: 'top_up_wallet', amount_cents: body.amount_cents }),
  answer: ownWallet,
};

export const sendGift: Mover<'send_gift'> = {
  command({ shop, body }) {
    const creator_id = idOf('creator', body.creator_id);
    if (!shop.engine.isCreator(creator_id)) throw problemOf('no_such_creator');
    const live_id = body.live_id === null ? null : idOf('live', body.live_id);
    return { kind: 'send_gift', creator_id, live_id, gift: body.gift, quantity: body.quantity };
  },
  answer: ownWallet,
};
