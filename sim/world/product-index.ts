import type { World } from './world.ts';

/** Stands for every kind of thing of a category. */
export const ANY_TYPE = 0xff;

const none: readonly number[] = [];
const keyOf = (category: number, type: number): number => category * 256 + type;

/** Rows of the products of a category and kind, in the order of their appearance. */
export function productsOf({ products_by_kind }: World, category: number, type: number): readonly number[] {
  return products_by_kind.get(keyOf(category, type)) ?? none;
}

/** A product is on sale from now on. Also what an image is turned into a world by. */
export function indexProduct({ products, products_by_kind }: World, row: number): void {
  const { category, type } = products.columns;
  for (const key of [keyOf(category[row], type[row]), keyOf(category[row], ANY_TYPE)]) {
    const rows = products_by_kind.get(key);
    if (rows === undefined) products_by_kind.set(key, [row]);
    else rows.push(row);
  }
}
