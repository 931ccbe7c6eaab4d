import type { SimMs } from '../../model/sim-time.ts';
import type { ShopDatabase } from '../books/shop-database.ts';

/** Until when somebody has read what they were notified of; null where they never did. */
export async function seenUntil(db: ShopDatabase, user_id: number): Promise<SimMs | null> {
  const row = await db.selectFrom('readers').select('seen_until_ms').where('user_id', '=', user_id).executeTakeFirst();
  return row?.seen_until_ms ?? null;
}

export async function noteSeen(db: ShopDatabase, user_id: number, seen_until_ms: SimMs): Promise<void> {
  await db
    .insertInto('readers')
    .values({ user_id, seen_until_ms })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ seen_until_ms }))
    .execute();
}
