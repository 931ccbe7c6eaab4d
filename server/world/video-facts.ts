import { policies } from '../../model/events/view-video.ts';
import type { Offer } from '../../sim/world/people.ts';
import type { World } from '../../sim/world/world.ts';
import type { CommentItem, MerchantStats, ProductStats, SlateItem } from '../api/engine.ts';
import { merchantOfProduct } from '../../model/ids.ts';
import type { PeopleMemory } from './people-memory.ts';

/** A video as it was offered, with what the world thinks of it now. */
export function slateItem(world: World, memory: PeopleMemory, user_id: number, offer: Offer): SlateItem {
  const row = world.video_rows.get(offer.video_id) as number;
  const { likes, comments, shares, saves } = world.videos.columns;
  return {
    ...offer,
    counters: { likes: likes[row], comments: comments[row], shares: shares[row], saves: saves[row] },
    followers: world.creators.columns.followers[offer.creator_id],
    following: world.follows.get(user_id)?.includes(offer.creator_id) ?? false,
    liked: memory.likes(user_id, offer.video_id),
    saved: memory.saved(user_id, offer.video_id),
  };
}

/** An offer of the one video that a link names; undefined where there is none. */
export function linkedOffer(world: World, video_id: number, exposure_id: number): Offer | undefined {
  const row = world.video_rows.get(video_id);
  if (row === undefined) return undefined;
  const { product_id, creator_id } = world.videos.columns;
  return {
    exposure_id,
    video_id,
    creator_id: creator_id[row],
    product_id: product_id[row] < 0 ? null : product_id[row],
    position: 0,
    policy: policies[0],
    propensity: 1,
  };
}

/** The newest comments on a video; null where there is none. */
export function commentsOn(world: World, video_id: number): CommentItem[] | null {
  const row = world.video_rows.get(video_id);
  if (row === undefined) return null;
  const category = world.videos.columns.category[row];
  return (world.comments.get(video_id) ?? [])
    .toReversed()
    .map(({ comment_key, reply_to, user_id, at_ms, words, ordinal, sentiment }) => ({
      comment_key,
      reply_to,
      user_id,
      at_ms,
      words:
        words === null
          ? world.catalogue.comment({ video_id, ordinal, sentiment, category })
          : // A person's words stand in the language they were written in.
            { en: words, zh: words },
    }));
}

/** What is known of products and shops by everybody's orders and reviews: counted once a tick, and after each review. */
export class ShopStats {
  readonly #world: World;
  #tick = -1;
  #reviews = -1;
  #stars = new Map<number, [number, number, number, number, number]>();
  #shipped = new Map<number, { in_time: number; all: number }>();

  constructor(world: World) {
    this.#world = world;
  }

  product(product_id: number): ProductStats {
    this.#count();
    const row = this.#world.product_rows.get(product_id);
    return {
      sold: row === undefined ? 0 : this.#world.products.columns.sold[row],
      stars: this.#stars.get(product_id) ?? [0, 0, 0, 0, 0],
    };
  }

  merchant(merchant_id: number): MerchantStats {
    this.#count();
    const { products } = this.#world;
    const { product_id, sold } = products.columns;
    let pieces = 0;
    for (let row = 0; row < products.rows; row++) {
      if (merchantOfProduct(product_id[row]) === merchant_id) pieces += sold[row];
    }
    const shipped = this.#shipped.get(merchant_id);
    const on_time_bp = shipped === undefined ? null : Math.round((shipped.in_time / shipped.all) * 10_000);
    return { sold: pieces, on_time_bp };
  }

  #count(): void {
    const { books, tick, products } = this.#world;
    const reviews = products.columns.ratings.reduce((sum, count) => sum + count, 0);
    // At 1× a tick is a minute: who has just reviewed looks for it at once.
    if (tick === this.#tick && reviews === this.#reviews) return;
    this.#tick = tick;
    this.#reviews = reviews;
    this.#stars = new Map();
    this.#shipped = new Map();
    for (const { product_id, stars } of books.rows('reviews')) {
      const counts = this.#stars.get(product_id) ?? [0, 0, 0, 0, 0];
      counts[stars - 1]++;
      this.#stars.set(product_id, counts);
    }
    for (const { merchant_id, shipped_at_ms, ship_by_ms } of books.rows('orders')) {
      if (shipped_at_ms === null || ship_by_ms === null) continue;
      const counts = this.#shipped.get(merchant_id) ?? { in_time: 0, all: 0 };
      counts.all++;
      if (shipped_at_ms <= ship_by_ms) counts.in_time++;
      this.#shipped.set(merchant_id, counts);
    }
  }
}
