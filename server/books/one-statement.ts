import { type RawBuilder, sql } from 'kysely';
import type { ShopDatabase } from './shop-database.ts';

/**
 * Says several changes of different tables as one statement, since what a statement costs is mostly its way there and
 * back. They see the tables as they stood before all of them.
 */
export async function sayAsOne(tx: ShopDatabase, changes: readonly RawBuilder<unknown>[]): Promise<void> {
  const last = changes.at(-1);
  if (last === undefined) return;
  const others = changes.slice(0, -1).map((each, nth) => sql`${sql.ref(`change_${nth}`)} as (${each})`);
  await (others.length === 0 ? last : sql`with ${sql.join(others)} ${last}`).execute(tx);
}
