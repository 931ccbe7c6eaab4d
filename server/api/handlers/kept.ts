import { toEdge } from '../../../model/ids.ts';
import { categories } from '../../../sim/lexicon/categories.ts';
import type { Answerer } from '../call.ts';
import type { CreatorFacts } from '../engine.ts';
import { pageOf } from '../page-of.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import type { Shop } from '../shop.ts';
import { shelfCard, videoCard } from '../views/shelf-cards.ts';

/** Products of a showcase; what a phone shows without a second look. */
const SHOWCASE = 30;
/** Videos beside each creator that is followed. */
const SAMPLES = 3;

export const creator: Answerer<'creator'> = async ({ shop, visitor, params, query }) => {
  const facts = await shop.engine.creatorFacts(visitor, idOf('creator', params.creator_id));
  if (facts === null) throw problemOf('creator_not_found', { subject: params.creator_id });
  const { handle, bio, niche } = shop.catalogue.creator(facts.creator_id);
  const { items, next_page } = pageOf(facts.videos, query.page);
  const shelf = await shop.finder.shelf();
  const shown = [...new Set(facts.videos.flatMap(({ product_id }) => (product_id === null ? [] : [product_id])))];
  return {
    creator: creatorCard(shop, facts),
    handle,
    bio,
    niche: categories[niche].name,
    likes: facts.videos.reduce((sum, { likes }) => sum + likes, 0),
    videos_count: facts.videos.length,
    videos: items.map((video) => videoCard(shop, video)),
    next_page,
    showcase: shown
      .flatMap((product_id) => shelf.products.get(product_id) ?? [])
      .slice(0, SHOWCASE)
      .map((product) => shelfCard(shop, product)),
  };
};

export const followed: Answerer<'followed'> = async ({ shop, visitor }) => ({
  creators: (await shop.engine.followed(visitor)).map((facts) => ({
    ...creatorCard(shop, facts),
    niche: categories[shop.catalogue.creator(facts.creator_id).niche].name,
    videos: facts.videos.slice(0, SAMPLES).map((video) => videoCard(shop, video)),
  })),
});

export const keptVideos: Answerer<'kept_videos'> = async ({ shop, visitor, query }) => ({
  videos: (await shop.engine.dear(visitor, query.kept)).map((video) => videoCard(shop, video)),
});

/** A creator as profiles and lists show them. */
export function creatorCard({ catalogue }: Shop, { creator_id, followers, following }: Omit<CreatorFacts, 'videos'>) {
  const { name, avatar_seed } = catalogue.creator(creator_id);
  return { creator_id: toEdge('creator', creator_id), name, avatar_seed, followers, following };
}
