import { sql } from 'kysely';
import type { SimMs } from '../../model/sim-time.ts';
import type { LedgerTransferRow, ShopDatabase } from './shop-database.ts';

/** What came into a wallet (above zero) or went out. */
export interface WalletEntry {
  readonly at_ms: SimMs;
  readonly kind: LedgerTransferRow['kind'];
  readonly delta_cents: number;
  /** The order that it is about; null for what is about none. */
  readonly order_id: number | null;
}

const ENTRIES_MAX = 100;

/** The latest movements of a user's wallet, the newest first. */
export async function findWalletEntries(db: ShopDatabase, user_id: number): Promise<WalletEntry[]> {
  const { rows } = await sql<WalletEntry>`
    select moved.at_ms, moved.kind, moved.delta_cents, orders.order_id from (
      select at_ms, kind, why_key, place, -amount_cents as delta_cents from ledger_transfers
        where from_kind = 'wallet' and from_owner = ${user_id}
      union all
      select at_ms, kind, why_key, place, amount_cents from ledger_transfers
        where to_kind = 'wallet' and to_owner = ${user_id}
    ) as moved left join orders on orders.order_id = moved.why_key and orders.user_id = ${user_id}
    order by moved.at_ms desc, moved.place desc nulls last limit ${ENTRIES_MAX}`.execute(db);
  return rows;
}
