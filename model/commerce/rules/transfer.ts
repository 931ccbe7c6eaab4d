import type { AccountKind, TransferKind } from '../../events/transfer.ts';
import type { EventRecord } from '../../events/vocabulary.ts';
import type { Cents } from '../../money.ts';

/** A ledger account: its kind, and whose it is; -1 for the platform's own. */
export interface Account {
  readonly kind: AccountKind;
  readonly owner: number;
}

export const escrow: Account = { kind: 'escrow', owner: -1 };
export const platform: Account = { kind: 'platform', owner: -1 };
export const clearing: Account = { kind: 'clearing', owner: -1 };
export const processor: Account = { kind: 'processor', owner: -1 };
export const outside: Account = { kind: 'outside', owner: -1 };

interface Movement {
  readonly at_ms: number;
  readonly user_id: number | null;
  readonly why_key: number;
  readonly kind: TransferKind;
  readonly nth?: number;
  readonly from: Account;
  readonly to: Account;
  readonly amount_cents: Cents;
}

/** One movement of money: both entries at once. */
export function transferOf({ at_ms, user_id, why_key, kind, nth = 0, from, to, amount_cents }: Movement): EventRecord {
  return {
    name: 'transfer',
    at_ms,
    user_id,
    why_key,
    kind,
    nth,
    from_kind: from.kind,
    from_owner: from.owner,
    to_kind: to.kind,
    to_owner: to.owner,
    amount_cents,
  };
}

/** The movement, or nothing where nothing would move. */
export function transfersOf(movement: Movement): EventRecord[] {
  return movement.amount_cents === 0 ? [] : [transferOf(movement)];
}
