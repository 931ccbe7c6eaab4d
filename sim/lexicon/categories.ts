import { both } from './bilingual.ts';
import type { Category } from './category.ts';
import { fruit } from './goods/fruit.ts';
import { kitchenware } from './goods/kitchenware.ts';
import { snacks } from './goods/snacks.ts';
import { tea } from './goods/tea.ts';

/** What is sold. The position of a category is its index everywhere, so new ones go to the end. */
export const categories: readonly Category[] = [
  { slug: 'snacks', name: both('Snacks', '零食'), weight: 9, price_median_cents: 2900, price_sigma: 0.5, ...snacks },
  {
    slug: 'fruit',
    name: both('Fresh fruit', '新鲜水果'),
    weight: 7,
    price_median_cents: 3900,
    price_sigma: 0.45,
    ...fruit,
  },
  { slug: 'tea', name: both('Tea', '茶叶'), weight: 4, price_median_cents: 6900, price_sigma: 0.8, ...tea },
  {
    slug: 'kitchenware',
    name: both('Kitchenware', '厨具'),
    weight: 5,
    price_median_cents: 4900,
    price_sigma: 0.65,
    ...kitchenware,
  },
];
