import { FIRST_GUEST_ID } from '../../model/ids.ts';
import { type Bilingual, both } from '../../sim/lexicon/bilingual.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import { addAddress } from './addresses.ts';

/** Where a guest's parcels go unless another address is given: the visit needs no typing. */
const FIRST_ADDRESS = {
  phone: '138 0000 0000',
  address: both('1 Garden Road, Nanshan District, Shenzhen', '深圳市南山区花园路1号'),
};

/** Takes in a new guest, with an address to ship to. Who gives no name is called by their number. */
export async function welcomeGuest(db: ShopDatabase, name = ''): Promise<{ readonly user_id: number }> {
  return db.transaction().execute(async (tx) => {
    const { user_id } = await tx.insertInto('guests').values({ name }).returning('user_id').executeTakeFirstOrThrow();
    await addAddress(tx, user_id, { receiver: nameOf({ user_id, name }), ...FIRST_ADDRESS });
    return { user_id };
  });
}

/** Names of those among the users who are guests. */
export async function guestNames(
  db: ShopDatabase,
  user_ids: readonly number[],
): Promise<ReadonlyMap<number, Bilingual>> {
  const guests = user_ids.filter((user_id) => user_id >= FIRST_GUEST_ID);
  if (guests.length === 0) return new Map();
  const rows = await db.selectFrom('guests').select(['user_id', 'name']).where('user_id', 'in', guests).execute();
  return new Map(rows.map((row) => [row.user_id, nameOf(row)]));
}

export async function renameGuest(db: ShopDatabase, user_id: number, name: string): Promise<void> {
  await db.updateTable('guests').set({ name }).where('user_id', '=', user_id).execute();
}

function nameOf({ user_id, name }: { readonly user_id: number; readonly name: string }): Bilingual {
  const nth = user_id - FIRST_GUEST_ID + 1;
  return name === '' ? both(`Guest ${nth}`, `访客 ${nth}`) : both(name, name);
}
