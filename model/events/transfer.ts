import { event } from './event-type.ts';
import { choice, key, money, ref } from './field.ts';

/** Kinds of ledger account; each has one account per owner, -1 for those of the platform. */
export const accountKinds = [
  'buyer',
  'wallet',
  'escrow',
  'merchant',
  'creator',
  'platform',
  'processor',
  'outside',
] as const;
export type AccountKind = (typeof accountKinds)[number];
export const transferKinds = ['top_up', 'capture', 'payment_cost', 'payout', 'commission', 'fee', 'refund'] as const;
/** @public */
export type TransferKind = (typeof transferKinds)[number];

export const transfer = event({
  name: 'transfer',
  family: 'books',
  meaning: 'Money moved between two ledger accounts: one record is both entries, so the books balance by construction.',
  key: ['why_key', 'kind', 'to_kind', 'to_owner'],
  fields: {
    why_key: key('Order or act behind it.'),
    kind: choice(transferKinds, 'What it is for.'),
    from_kind: choice(accountKinds, 'Account that pays.'),
    from_owner: ref('Its owner; -1 for the platform.'),
    to_kind: choice(accountKinds, 'Account that receives.'),
    to_owner: ref('Its owner; -1 for the platform.'),
    amount_cents: money('Amount, above zero.'),
  },
});
