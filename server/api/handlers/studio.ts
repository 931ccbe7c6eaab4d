import { toEdge } from '../../../model/ids.ts';
import { categories } from '../../../sim/lexicon/categories.ts';
import { findVariants } from '../../books/read-books.ts';
import { studioOf } from '../../insights/studio.ts';
import { askLog } from '../ask-log.ts';
import type { Answerer } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import type { Shop } from '../shop.ts';
import { shelfCard, videoCard } from '../views/shelf-cards.ts';

/** Products that a line-up is put together from. */
const MARKET = 40;

function studioCard({ catalogue }: Shop, creator_id: number, followers: number) {
  const { name, avatar_seed, niche } = catalogue.creator(creator_id);
  return { creator_id: toEdge('creator', creator_id), name, avatar_seed, followers, niche: categories[niche].name };
}

export const studios: Answerer<'studios'> = async ({ shop }) => {
  const { creators } = await shop.engine.shelf();
  return {
    creators: [...creators]
      .sort(([a, most], [b, more]) => more - most || a - b)
      .map(([creator_id, followers]) => studioCard(shop, creator_id, followers)),
  };
};

export const studio: Answerer<'studio'> = async ({ shop, visitor, params }) => {
  const creator_id = idOf('creator', params.creator_id);
  const facts = await shop.engine.creatorFacts(visitor, creator_id);
  if (facts === null) throw problemOf('creator_not_found', { subject: params.creator_id });
  const told = await askLog(shop, ['studio', creator_id], (log) => studioOf(log, creator_id));
  const known = new Map(facts.videos.map((video) => [video.video_id, video]));
  return {
    at_ms: told.at_ms,
    creator: studioCard(shop, creator_id, facts.followers),
    live_id: told.live_id === null ? null : toEdge('live', told.live_id),
    reach: told.reach,
    videos: told.videos.flatMap(({ video_id, ...figures }) => {
      const video = known.get(video_id);
      return video === undefined ? [] : [{ video: videoCard(shop, video), ...figures }];
    }),
    sessions: told.sessions.map(({ live_id, ...figures }) => ({ live_id: toEdge('live', live_id), ...figures })),
    earnings: { days: [...told.days], kinds: [...told.kinds] },
    market: await marketOf(
      shop,
      facts.videos.flatMap(({ product_id }) => product_id ?? []),
      shop.catalogue.creator(creator_id).niche,
    ),
  };
};

/** What is on sale: first what is shown already, then the creator's own field, then all; the best sellers first. */
async function marketOf(shop: Shop, shown: readonly number[], niche: number) {
  const { products } = await shop.finder.shelf();
  const own = new Set(shown);
  const rank = ({ product_id, category }: { product_id: number; category: number }): number =>
    own.has(product_id) ? 0 : category === niche ? 1 : 2;
  const market = [...products.values()]
    .filter(({ in_stock }) => in_stock)
    .sort((a, b) => rank(a) - rank(b) || b.sold - a.sold || a.product_id - b.product_id)
    .slice(0, MARKET);
  const variants = await findVariants(
    shop.db,
    market.map(({ product_id }) => product_id),
  );
  const commissions = new Map(variants.map(({ product_id, commission_bp }) => [product_id, commission_bp]));
  return market.map((product) => ({
    ...shelfCard(shop, product),
    commission_bp: commissions.get(product.product_id) ?? 0,
  }));
}
