import { craft, CRAFTS } from './tables.ts';
import type { World } from './world.ts';

/** Who and what a world holds, by id: what the tables of a dataset are made from. */
export interface Entities {
  readonly users: readonly { id: number; join_day: number }[];
  readonly creators: readonly { id: number; join_day: number }[];
  readonly merchants: readonly { id: number; join_day: number }[];
  readonly products: readonly { id: number }[];
  readonly videos: readonly { video_id: number; product_id: number | null; published_ms: number; hook: number }[];
}

export function entitiesOf({ users, creators, merchants, products, videos }: World): Entities {
  const joined = (rows: number, join_day: Int32Array) =>
    Array.from({ length: rows }, (_, id) => ({ id, join_day: join_day[id] }));
  const v = videos.columns;
  return {
    users: joined(users.rows, users.columns.join_day),
    creators: joined(creators.rows, creators.columns.join_day),
    merchants: joined(merchants.rows, merchants.columns.join_day),
    products: Array.from({ length: products.rows }, (_, row) => ({ id: products.columns.product_id[row] })),
    videos: Array.from({ length: videos.rows }, (_, row) => ({
      video_id: v.video_id[row],
      product_id: v.product_id[row] < 0 ? null : v.product_id[row],
      published_ms: v.published_ms[row],
      hook: v.craft[row * CRAFTS + craft.hook],
    })),
  };
}
