import type { z } from 'zod';
import { isGuest, toEdge } from '../../../model/ids.ts';
import type { meView } from '../../../model/wire/views.ts';
import { findWallet } from '../../books/read-books.ts';
import { renameGuest, welcomeGuest } from '../../people/guests.ts';
import { beginSession, type Resumed, resumeSession, type Visitor } from '../../people/sessions.ts';
import type { Answerer } from '../call.ts';
import { problemOf } from '../problems.ts';
import type { Shop } from '../shop.ts';
import { portraits } from '../views/portraits.ts';

/** Assumption, 50.00-500.00 CNY: enough for a small purchase from the wallet and too little for a large one. */
const WELCOME_CENTS = 20_000;

/** Joins as a guest, or comes back as the one the token names. The token is new where there was none that counts. */
export async function openVisit(shop: Shop, token: string | undefined, name: string | undefined): Promise<Resumed> {
  const known = token === undefined ? null : await resumeSession(shop.db, token);
  return known ?? beginSession(shop.db, (await welcomeGuest(shop.db, name)).user_id);
}

/** Who somebody is; the first time, and the first time after a reset, with a full wallet: people stay, money does not. */
export async function meOf(shop: Shop, visitor: Visitor): Promise<z.infer<typeof meView>> {
  const { user_id, visit_id } = visitor;
  await shop.engine.join(visitor);
  let wallet = await findWallet(shop.db, user_id);
  if (wallet === undefined) {
    const idempotency = { key: 'welcome', fingerprint: String(WELCOME_CENTS) };
    await shop.engine.submit(visitor, { kind: 'top_up_wallet', amount_cents: WELCOME_CENTS }, idempotency);
    wallet = await findWallet(shop.db, user_id);
  }
  return {
    user_id: toEdge('user', user_id),
    ...(await portraits(shop, [user_id]))(user_id),
    kind: isGuest(user_id) ? 'guest' : 'member',
    wallet_cents: wallet?.balance_cents ?? 0,
    session_id: toEdge('session', visit_id),
  };
}

export const me: Answerer<'me'> = ({ shop, visitor }) => meOf(shop, visitor);

export const rename: Answerer<'rename'> = async ({ shop, visitor, body }) => {
  if (!isGuest(visitor.user_id)) throw problemOf('persona_name');
  await renameGuest(shop.db, visitor.user_id, body.name);
  return meOf(shop, visitor);
};
