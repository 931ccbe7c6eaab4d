import { event } from './event-type.ts';
import { choice, key, money, ref, small } from './field.ts';

/**
 * Kinds of ledger account; each has one account per owner, -1 for those of the platform. `escrow` holds what orders
 * have been paid and not yet settled, `clearing` what is on its way back to a buyer.
 */
export const accountKinds = [
  'buyer',
  'wallet',
  'escrow',
  'merchant',
  'creator',
  'platform',
  'processor',
  'outside',
  'clearing',
] as const;
export type AccountKind = (typeof accountKinds)[number];
export const transferKinds = [
  'top_up',
  'capture',
  'payment_cost',
  'payout',
  'commission',
  'fee',
  'refund',
  'subsidy',
  'subsidy_back',
  'commission_subsidy',
  'gift',
  'gift_fee',
  'refund_sent',
  'chargeback',
  'chargeback_won',
  'dispute_fee',
  'clawback',
  'reinstate',
  'promotion',
  'incentive',
  'share_reward',
  'prize',
] as const;
/** @public */
export type TransferKind = (typeof transferKinds)[number];

export const transfer = event({
  name: 'transfer',
  family: 'books',
  meaning: 'Money moved between two ledger accounts: one record is both entries, so the books balance by construction.',
  key: ['why_key', 'kind', 'nth', 'from_kind', 'from_owner', 'to_kind', 'to_owner'],
  fields: {
    why_key: key('Order or act behind it.'),
    kind: choice(transferKinds, 'What it is for.'),
    nth: small('Tells several of one kind for one reason apart, from 0.'),
    from_kind: choice(accountKinds, 'Account that pays.'),
    from_owner: ref('Its owner; -1 for the platform.'),
    to_kind: choice(accountKinds, 'Account that receives.'),
    to_owner: ref('Its owner; -1 for the platform.'),
    amount_cents: money('Amount, above zero.'),
  },
});
