import type { Bilingual } from '../../metrics/definitions/bilingual.ts';
import { dateOf } from '../../model/sim-time.ts';
import type { Catalogue } from '../../sim/catalogue/catalogue.ts';
import { categories } from '../../sim/lexicon/categories.ts';

type Naming = (key: number, catalogue: Catalogue) => Bilingual | undefined;

const day: Naming = (key) => ({ en: dateOf(key), zh: dateOf(key) });
const category: Naming = (key) => categories[key]?.name;

/** What members of a dimension are called, where they are written as numbers. */
const namings: Readonly<Record<string, Naming>> = {
  creator: (key, catalogue) => catalogue.creator(key).name,
  merchant: (key, catalogue) => catalogue.merchant(key).name,
  product: (key, catalogue) => catalogue.product(key).title,
  category,
  content_category: category,
  joined: day,
  first_bought: day,
};

/** A member with its name; null where it has none but what the log writes. */
export function memberOf(dimension: string, key: string | null, catalogue: Catalogue) {
  if (key === null || !Object.hasOwn(namings, dimension)) return { key, name: null };
  return { key, name: namings[dimension](Number(key), catalogue) ?? null };
}
