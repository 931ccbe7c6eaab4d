import { dayOf } from '../../model/sim-time.ts';
import { merchantOfProduct, videoIdOf } from '../../model/ids.ts';
import { tickStart, userPlace, type World } from '../../sim/world/world.ts';
import { CATEGORY_SPAN } from '../../sim/world/tables.ts';
import type { CreatorFacts, ProductSights, ShelfFacts, VideoFacts } from '../api/engine.ts';

/** Videos that can be found, the newest ones (assumption, 1,000-20,000): what is older is hardly looked for. */
const VIDEOS_FOUND = 2_000;

/** Videos and sessions beside a product: as many as somebody looks through. */
const sights_shown = { videos: 8, lives: 4 } as const;

/** What is observed of everything that can be found. */
export function shelfFacts(world: World): ShelfFacts {
  const { products, videos, creators, merchants } = world;
  const p = products.columns;
  const first = Math.max(0, videos.rows - VIDEOS_FOUND);
  return {
    today: dayOf(tickStart(world)),
    products: Array.from({ length: products.rows }, (_, row) => ({
      product_id: p.product_id[row],
      category: p.category[row],
      sold: p.sold[row],
      sold_lately: p.sold_lately[row],
      ratings: p.ratings[row],
      stars: p.stars[row],
      // A shop fills its shelves on the day on which it joins.
      since_day: Math.max(0, merchants.columns.join_day[merchantOfProduct(p.product_id[row])]),
    })),
    videos: Array.from({ length: videos.rows - first }, (_, nth) => factsAt(world, first + nth)),
    creators: new Map(Array.from({ length: creators.rows }, (_, row) => [row, creators.columns.followers[row]])),
  };
}

/** What is observed of a video; null where there is none. */
export function videoFacts(world: World, video_id: number): VideoFacts | null {
  const row = world.video_rows.get(video_id);
  return row === undefined ? null : factsAt(world, row);
}

/** Videos and live sessions that show a product. */
export function sightsOf(world: World, product_id: number): Pick<ProductSights, 'videos' | 'lives'> {
  const { videos, rooms } = world;
  const shown: VideoFacts[] = [];
  for (let row = 0; row < videos.rows; row++) {
    if (videos.columns.product_id[row] === product_id) shown.push(factsAt(world, row));
  }
  shown.sort((one, other) => other.likes - one.likes || other.published_ms - one.published_ms);
  const lives = [...[...rooms.live()].map(({ room }) => room), ...rooms.lately()].filter(({ lineup }) =>
    lineup.includes(product_id),
  );
  return { videos: shown.slice(0, sights_shown.videos), lives: lives.slice(0, sights_shown.lives) };
}

function factsAt({ videos }: World, row: number): VideoFacts {
  const { video_id, creator_id, product_id, likes, published_ms } = videos.columns;
  return {
    video_id: video_id[row],
    creator_id: creator_id[row],
    product_id: product_id[row] < 0 ? null : product_id[row],
    likes: likes[row],
    published_ms: published_ms[row],
  };
}

/** What is observed of a creator, for somebody who may follow them; null where there is none. */
export function creatorFacts(world: World, user_id: number, creator_id: number): CreatorFacts | null {
  const { creators, follows } = world;
  if (creator_id < 0 || creator_id >= creators.rows) return null;
  const videos: VideoFacts[] = [];
  for (let nth = creators.columns.videos[creator_id] - 1; nth >= 0; nth--) {
    const video = videoFacts(world, videoIdOf(creator_id, nth));
    if (video !== null) videos.push(video);
  }
  return {
    creator_id,
    followers: creators.columns.followers[creator_id],
    following: follows.get(user_id)?.includes(creator_id) ?? false,
    videos,
  };
}

/** What somebody watched at length, by category; nothing for who is unknown. */
export function watchedBy(world: World, user_id: number): readonly number[] {
  const place = userPlace(world, user_id);
  if (place === undefined) return [];
  const from = place.row * CATEGORY_SPAN;
  return [...place.table.columns.held.subarray(from, from + CATEGORY_SPAN)];
}
