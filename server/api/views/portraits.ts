import { isGuest } from '../../../model/ids.ts';
import { guestNames } from '../../people/guests.ts';
import type { Bilingual } from '../../../sim/lexicon/bilingual.ts';
import type { Shop } from '../shop.ts';

/** How somebody is shown: a name and the seed of a face. */
interface Portrait {
  readonly name: Bilingual;
  readonly avatar_seed: number;
}

/** A guest of a life that the database no longer knows. */
const NAMELESS: Bilingual = { en: 'Guest', zh: '访客' };

/** How users are shown: members as the catalogue knows them, guests by the name they gave. */
export async function portraits(shop: Shop, user_ids: readonly number[]): Promise<(user_id: number) => Portrait> {
  const names = await guestNames(shop.db, [...new Set(user_ids)]);
  return (user_id) => {
    if (isGuest(user_id)) return { name: names.get(user_id) ?? NAMELESS, avatar_seed: user_id };
    const { name, avatar_seed } = shop.catalogue.user(user_id);
    return { name, avatar_seed };
  };
}
