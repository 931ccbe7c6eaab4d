import { merchantOfProduct, toEdge } from '../../../model/ids.ts';
import type { Room } from '../../../model/live/room.ts';
import { findVariants } from '../../books/read-books.ts';
import { recommend } from '../../search/ranking.ts';
import type { Answerer } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import type { Shop } from '../shop.ts';
import { portraits } from '../views/portraits.ts';
import { shelfCard, videoCard } from '../views/shelf-cards.ts';

/** Others of the shop in a row that is moved sideways. */
const SHOP_ROW = 12;

export const productMore: Answerer<'product_more'> = async ({ shop, params }) => {
  const product_id = idOf('product', params.product_id);
  const skus = await findVariants(shop.db, [product_id]);
  if (skus.length === 0) throw problemOf('no_such_product', { subject: params.product_id });
  const [shelf, { videos, lives, prices }] = await Promise.all([
    shop.finder.shelf(),
    shop.engine.productSights(
      product_id,
      skus.map(({ sku_id }) => sku_id),
    ),
  ]);
  const merchant_id = merchantOfProduct(product_id);
  const others = [...shelf.products.values()].filter(
    (other) => other.product_id !== product_id && merchantOfProduct(other.product_id) === merchant_id,
  );
  return {
    shop_products: recommend(others, [], SHOP_ROW).map((other) => shelfCard(shop, other)),
    videos: videos.map((video) => videoCard(shop, video)),
    lives: lives.map((room) => liveOf(shop, room, product_id)),
    prices: skus.map(({ sku_id }, nth) => ({ sku_id: toEdge('sku', sku_id), marks: [...prices[nth]] })),
  };
};

export const questions: Answerer<'questions'> = async ({ shop, visitor, params }) => {
  const product_id = idOf('product', params.product_id);
  if ((await findVariants(shop.db, [product_id])).length === 0) {
    throw problemOf('no_such_product', { subject: params.product_id });
  }
  const asked = await shop.engine.questions(product_id);
  const people = await portraits(
    shop,
    asked.flatMap(({ user_id, answers }) => [user_id, ...answers.flatMap((answer) => answer.user_id ?? [])]),
  );
  const seller = shop.catalogue.merchant(merchantOfProduct(product_id));
  return {
    questions: asked.map(({ question_key, user_id, words, at_ms, answers }) => ({
      question_key,
      author: people(user_id).name,
      avatar_seed: people(user_id).avatar_seed,
      words,
      at_ms,
      mine: user_id === visitor.user_id,
      answers: answers.map((answer) => {
        const { name, avatar_seed } = answer.user_id === null ? seller : people(answer.user_id);
        const by = answer.user_id === null ? ('shop' as const) : ('buyer' as const);
        return { by, author: name, avatar_seed, words: answer.words, at_ms: answer.at_ms };
      }),
    })),
  };
};

function liveOf({ catalogue }: Shop, room: Room, product_id: number) {
  const { live_id, creator_id, status, started_ms, viewers, explaining, chapters } = room;
  const { name, avatar_seed } = catalogue.creator(creator_id);
  return {
    live_id: toEdge('live', live_id),
    host: { name, avatar_seed },
    title: catalogue.live(room).title,
    status,
    started_ms,
    viewers,
    explained: explaining?.product_id === product_id || chapters.some((chapter) => chapter.product_id === product_id),
  };
}
