import { craft, CRAFTS } from './tables.ts';
import type { World } from './world.ts';

/** Who and what a world holds, by id: what the tables of a dataset are made from. */
export interface Entities {
  readonly users: readonly { id: number; join_day: number }[];
  readonly creators: readonly { id: number; join_day: number }[];
  readonly merchants: readonly { id: number; join_day: number }[];
  readonly products: readonly { id: number }[];
  readonly lives: readonly {
    live_id: number;
    creator_id: number;
    category: number;
    flagship: boolean;
    products: number;
    started_ms: number;
    planned_ms: number;
    /** Null while it goes on. */
    ended_ms: number | null;
  }[];
  readonly videos: readonly { video_id: number; product_id: number | null; published_ms: number; hook: number }[];
}

export function entitiesOf({ users, creators, merchants, products, lives, videos }: World): Entities {
  const joined = (rows: number, join_day: Int32Array) =>
    Array.from({ length: rows }, (_, id) => ({ id, join_day: join_day[id] }));
  const v = videos.columns;
  return {
    users: joined(users.rows, users.columns.join_day),
    creators: joined(creators.rows, creators.columns.join_day),
    merchants: joined(merchants.rows, merchants.columns.join_day),
    products: Array.from({ length: products.rows }, (_, row) => ({ id: products.columns.product_id[row] })),
    lives: Array.from({ length: lives.rows }, (_, row) => ({
      live_id: lives.columns.live_id[row],
      creator_id: lives.columns.creator_id[row],
      category: lives.columns.category[row],
      flagship: lives.columns.flagship[row] !== 0,
      products: lives.columns.products[row],
      started_ms: lives.columns.started_ms[row],
      planned_ms: lives.columns.planned_ms[row],
      ended_ms: lives.columns.ended_ms[row] < 0 ? null : lives.columns.ended_ms[row],
    })),
    videos: Array.from({ length: videos.rows }, (_, row) => ({
      video_id: v.video_id[row],
      product_id: v.product_id[row] < 0 ? null : v.product_id[row],
      published_ms: v.published_ms[row],
      hook: v.craft[row * CRAFTS + craft.hook],
    })),
  };
}
