import { toEdge } from '../../../model/ids.ts';
import type { FeedItem, ProductCard } from '../../../model/wire/views.ts';
import type { SlateItem } from '../engine.ts';
import type { Shop } from '../shop.ts';
import { productCards } from './product-cards.ts';

/** A slate with everything that is needed to play its videos. */
export async function feedViews(shop: Shop, slate: readonly SlateItem[]): Promise<FeedItem[]> {
  const cards = await productCards(
    shop,
    slate.flatMap(({ product_id }) => (product_id === null ? [] : [product_id])),
  );
  return slate.map((item) => feedView(shop, item, cards));
}

function feedView(shop: Shop, item: SlateItem, cards: ReadonlyMap<number, ProductCard>): FeedItem {
  const { exposure_id, position, policy, propensity, video_id, creator_id, product_id } = item;
  const { counters, followers, following, liked, saved } = item;
  const { scene, caption, tags, category } = shop.catalogue.video(video_id, product_id);
  const { name, avatar_seed } = shop.catalogue.creator(creator_id);
  return {
    exposure_id: toEdge('exposure', exposure_id),
    position,
    policy,
    propensity,
    video: {
      video_id: toEdge('video', video_id),
      creator: { creator_id: toEdge('creator', creator_id), name, avatar_seed, followers, following },
      scene: { ...scene, subtitles: [...scene.subtitles] },
      caption,
      tags: [...tags],
      category,
      counters,
      clip: shop.media.clipUrl(video_id),
      liked,
      saved,
      product: product_id === null ? null : (cards.get(product_id) ?? null),
    },
  };
}
