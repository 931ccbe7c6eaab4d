import { sql } from 'kysely';
import type { Bilingual } from '../../sim/lexicon/bilingual.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import { together } from '../books/together.ts';

export interface Address {
  readonly address_id: number;
  readonly receiver: Bilingual;
  readonly phone: string;
  readonly address: Bilingual;
}

const COLUMNS = ['address_id', 'receiver', 'phone', 'address'] as const;

/** The addresses of a user, the newest first. */
export const addressesOf = together(async (db, user_ids: readonly number[]): Promise<readonly Address[][]> => {
  const rows = await db
    .selectFrom('addresses')
    .select(['user_id', ...COLUMNS])
    .where(sql<boolean>`user_id = any(${user_ids}::bigint[])`)
    .where('removed', '=', false)
    .orderBy('address_id', 'desc')
    .execute();
  return user_ids.map((wanted) => rows.flatMap(({ user_id, ...address }) => (user_id === wanted ? [address] : [])));
});

/** An address of this user; undefined where it is nobody's, somebody else's or was removed. */
export async function addressOf(db: ShopDatabase, user_id: number, address_id: number): Promise<Address | undefined> {
  return (await addressesOf(db, user_id)).find((address) => address.address_id === address_id);
}

export async function addAddress(
  db: ShopDatabase,
  user_id: number,
  { receiver, phone, address }: Omit<Address, 'address_id'>,
): Promise<Address> {
  return db
    .insertInto('addresses')
    .values({ user_id, receiver: JSON.stringify(receiver), phone, address: JSON.stringify(address) })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
}

/** Takes an address off the list; parcels that go there can still be told. Whether there was one. */
export async function removeAddress(db: ShopDatabase, user_id: number, address_id: number): Promise<boolean> {
  const removed = await db
    .updateTable('addresses')
    .set({ removed: true })
    .where('user_id', '=', user_id)
    .where('address_id', '=', address_id)
    .where('removed', '=', false)
    .executeTakeFirst();
  return removed.numUpdatedRows > 0n;
}

/** What the labels of these users' parcels say in both languages, by user and label. */
export async function labelsOf(
  db: ShopDatabase,
  user_ids: readonly number[],
): Promise<(user_id: number, label: string) => Bilingual | undefined> {
  if (user_ids.length === 0) return () => undefined;
  // Also those that were removed: a parcel may have gone there.
  const rows = await db
    .selectFrom('addresses')
    .select(['user_id', ...COLUMNS])
    .where('user_id', 'in', user_ids)
    .execute();
  const labels = new Map(rows.map((row) => [`${row.user_id}/${labelOf(row)}`, row]));
  return (user_id, label) => {
    const row = labels.get(`${user_id}/${label}`);
    return row && { en: labelIn(row, 'en'), zh: labelIn(row, 'zh') };
  };
}

/** An address as it stands on a parcel. */
export function labelOf(address: Omit<Address, 'address_id'>): string {
  return labelIn(address, 'en');
}

function labelIn({ receiver, phone, address }: Omit<Address, 'address_id'>, language: keyof Bilingual): string {
  return [receiver[language], phone, address[language]].join(language === 'en' ? ', ' : '，');
}
