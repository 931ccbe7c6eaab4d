import { FIRST_CLIENT_ID, merchantOfProduct, toEdge } from '../../../model/ids.ts';
import type { SearchTab, Suggestion } from '../../../model/wire/views.ts';
import { categories } from '../../../sim/lexicon/categories.ts';
import { byMost, inOrder, worthOf } from '../../search/ranking.ts';
import type { Shelf, ShelfProduct } from '../../search/shelf.ts';
import type { Phrase, ShopIndex } from '../../search/shop-index.ts';
import type { Answerer } from '../call.ts';
import { pageOf } from '../page-of.ts';
import type { Visitor } from '../../people/sessions.ts';
import type { Shop } from '../shop.ts';
import { shelfCard, videoCard } from '../views/shelf-cards.ts';

const SUGGESTIONS = 8;
/** Of a creator's videos and of a shop's products, shown beside the name. */
const SAMPLES = 3;
/** Weight of the logarithm of followers, likes and sales beside the words (assumption, 0.1-0.5). */
const FAME = 0.25;

export const search: Answerer<'search'> = async ({ shop, visitor, query: { q, tab, sort, page } }) => {
  const [shelf, index] = await Promise.all([shop.finder.shelf(), shop.finder.index()]);
  const found = {
    products: foundProducts(shelf, index, q),
    videos: ranked(
      index.videos.find(q),
      new Map(shelf.videos.map((each) => [each.video_id, each])),
      ({ likes }) => likes,
    ),
    creators: ranked(index.creators.find(q), followersOf(shelf), ({ followers }) => followers),
    shops: ranked(index.shops.find(q), shopsOf(shelf), ({ sold }) => sold),
  };
  const at = <T>(own: SearchTab, items: readonly T[]) =>
    tab === own ? pageOf(items, page) : { items: [], next_page: null };
  const products = at('products', inOrder(found.products, sort));
  const videos = at('videos', found.videos);
  const creators = at('creators', found.creators);
  const shops = at('shops', found.shops);
  // Further pages and other tabs look on at the same search.
  if (page === 0 && tab === 'products') await noteSearch(shop, visitor, q, found.products.length, products.items);
  const nothing = Object.values(found).every(({ length }) => length === 0);
  return {
    counts: {
      products: found.products.length,
      videos: found.videos.length,
      creators: found.creators.length,
      shops: found.shops.length,
    },
    products: products.items.map((product) => shelfCard(shop, product)),
    videos: videos.items.map((video) => videoCard(shop, video)),
    creators: creators.items.map((creator) => creatorCard(shop, shelf, creator)),
    shops: shops.items.map((each) => shopCard(shop, each)),
    next_page: products.next_page ?? videos.next_page ?? creators.next_page ?? shops.next_page,
    instead: nothing ? popular(shelf, index) : [],
  };
};

/** A person's search comes into the log, with what its first page shows. */
async function noteSearch(
  { engine }: Shop,
  visitor: Visitor,
  words: string,
  results: number,
  page: readonly ShelfProduct[],
): Promise<void> {
  const at_ms = engine.now_ms();
  const search_key = searchKeyOf(visitor.user_id, at_ms);
  await engine.report(visitor, [
    { name: 'search', at_ms, search_key, words, origin: 'typed', results } as Report,
    ...page.map(
      ({ product_id }, position) => ({ name: 'search_result', at_ms, search_key, position, product_id }) as Report,
    ),
  ]);
}

type Report = Parameters<Shop['engine']['report']>[1][number];

/** A person searches once in a millisecond: the key is the person and the time, above all keys of the population. */
function searchKeyOf(user_id: number, at_ms: number): number {
  return FIRST_CLIENT_ID + (user_id % PEOPLE_SPAN) * MOMENT_SPAN + (at_ms % MOMENT_SPAN);
}
const PEOPLE_SPAN = 2 ** 13;
const MOMENT_SPAN = 2 ** 34;

export const suggest: Answerer<'suggest'> = async ({ shop, query: { q } }) => {
  const [shelf, index] = await Promise.all([shop.finder.shelf(), shop.finder.index()]);
  if (q === '') return { suggestions: popular(shelf, index) };
  const fits = index.phrases.find(q);
  const phrases = byMost([...fits], ([nth, fit]) => fit * fame(salesOf(shelf, index.phrase_list[nth])));
  return { suggestions: phrases.slice(0, SUGGESTIONS).map(([nth]) => suggestion(index.phrase_list[nth])) };
};

/** Things that sell now. */
function popular(shelf: Shelf, { phrase_list }: ShopIndex): Suggestion[] {
  const things = phrase_list.filter(({ kind }) => kind === 'thing');
  return byMost(things, (thing) => salesOf(shelf, thing))
    .slice(0, SUGGESTIONS)
    .map(suggestion);
}

function suggestion({ kind, words }: Phrase): Suggestion {
  return { kind, words };
}

/** Pieces a day of what a phrase stands for; shops and creators stand beside what sells nothing. */
function salesOf(shelf: Shelf, { kind, ids }: Phrase): number {
  if (kind === 'shop' || kind === 'creator') return 0;
  return ids.reduce((sum, id) => sum + (shelf.products.get(id)?.sold_lately ?? 0), 0);
}

function foundProducts(shelf: Shelf, index: ShopIndex, q: string): ShelfProduct[] {
  const fits = [...index.products.find(q)].flatMap(([product_id, fit]) => {
    const product = shelf.products.get(product_id);
    return product === undefined ? [] : [{ product, fit }];
  });
  return byMost(fits, ({ product, fit }) => fit * worthOf(product)).map(({ product }) => product);
}

/** What was found and is still there, best first. */
function ranked<T>(fits: ReadonlyMap<number, number>, there: ReadonlyMap<number, T>, known: (item: T) => number): T[] {
  const found = [...fits].flatMap(([id, fit]) => {
    const item = there.get(id);
    return item === undefined ? [] : [{ item, score: fit * fame(known(item)) }];
  });
  return byMost(found, ({ score }) => score).map(({ item }) => item);
}

function fame(count: number): number {
  return 1 + FAME * Math.log10(1 + count);
}

interface FoundCreator {
  readonly creator_id: number;
  readonly followers: number;
}

function followersOf({ creators }: Shelf): ReadonlyMap<number, FoundCreator> {
  return new Map([...creators].map(([creator_id, followers]) => [creator_id, { creator_id, followers }]));
}

interface FoundShop {
  readonly merchant_id: number;
  readonly products: ShelfProduct[];
  sold: number;
}

function shopsOf({ products }: Shelf): ReadonlyMap<number, FoundShop> {
  const shops = new Map<number, FoundShop>();
  for (const product of products.values()) {
    const merchant_id = merchantOfProduct(product.product_id);
    const found = shops.get(merchant_id) ?? { merchant_id, products: [], sold: 0 };
    found.products.push(product);
    found.sold += product.sold;
    shops.set(merchant_id, found);
  }
  return shops;
}

function creatorCard(shop: Shop, { videos }: Shelf, { creator_id, followers }: FoundCreator) {
  const { name, avatar_seed, niche } = shop.catalogue.creator(creator_id);
  const newest = videos.filter((video) => video.creator_id === creator_id).slice(-SAMPLES);
  return {
    creator_id: toEdge('creator', creator_id),
    name,
    avatar_seed,
    niche: categories[niche].name,
    followers,
    videos: newest.toReversed().map((video) => videoCard(shop, video)),
  };
}

function shopCard(shop: Shop, { merchant_id, products, sold }: FoundShop) {
  const { name, avatar_seed } = shop.catalogue.merchant(merchant_id);
  const best = byMost(products, worthOf).slice(0, SAMPLES);
  return {
    merchant_id: toEdge('merchant', merchant_id),
    name,
    avatar_seed,
    sold,
    count: products.length,
    products: best.map((product) => shelfCard(shop, product)),
  };
}
