import { choose } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { fit } from '../behaviour/response.ts';
import { centroid } from '../genesis/taste.ts';
import { categories } from '../lexicon/categories.ts';
import { ANY_TYPE, productsOf } from '../world/product-index.ts';
import type { Shopping } from '../world/shopping.ts';
import type { World } from '../world/world.ts';
import { behave } from './behave.ts';
import { goOn, startLook } from './errand.ts';
import { nextAct } from './keys.ts';
import { steps } from './steps.ts';
import { setStep } from './visit-steps.ts';

/** Assumptions about searches, ranges in brackets. */
export const searching = {
  /** How strongly taste decides what is looked for (2-6). */
  need: 4,
  /** Shares of searches by category alone, with an attribute before the noun, and in English (0.1-0.3 each). */
  broad: 0.14,
  attribute: 0.22,
  english: 0.12,
  /** Share of words that were taken from suggestions (0.2-0.5). */
  suggested: 0.3,
  /** Seconds of reading a page of results (4-15). */
  reading_s: 7,
  /** Share of those that go on looking one place further down (0.7-0.9; the usual decay of attention with position). */
  attention: 0.82,
  /** Log odds of opening a result that is looked at, at a middling fit; and what fit and stars add. */
  open: -1.1,
  fit: 2.2,
  star: 0.5,
  /** Share that tries broader words after a search in vain (0.3-0.7). */
  again: 0.5,
} as const;

/** Results of the first page. */
const PAGE = 8;
/** Products compared for one page; a larger shelf is sampled by stride. */
const COMPARED = 240;

interface Need {
  readonly category: number;
  /** {@link ANY_TYPE} for the category as a whole. */
  readonly type: number;
  readonly words: string;
}

/** A visit begins with a search for something. */
export function openSearch(world: World, user: number, at_ms: number): void {
  const need = needOf(world, user);
  const [u_origin] = world.draws.units(streams.search, user, world.tick, 1);
  makeSearch(world, user, at_ms, need, u_origin < searching.suggested ? 'suggested' : 'typed');
}

/** What somebody is in want of: by taste a category, in it any kind of thing. */
function needOf({ draws, users, tick }: World, user: number): Need {
  const [u_category, u_type, u_style, u_words] = draws.units(streams.search, user, tick, 0);
  const category = choose(
    u_category,
    categories.map(({ weight }, n) => {
      return weight * Math.exp(searching.need * fit(users.columns.taste, user, centroid(draws, n), 0));
    }),
  );
  const { types, name } = categories[category];
  const language = u_words < searching.english ? 'en' : 'zh';
  if (u_style < searching.broad) return { category, type: ANY_TYPE, words: name[language] };
  const type = Math.floor(u_type * types.length);
  const { noun, attributes } = types[type];
  const attribute = attributes[Math.floor(((u_style * 64) % 1) * attributes.length)];
  const with_attribute = u_style < searching.broad + searching.attribute && attribute !== undefined;
  const parts = with_attribute ? [attribute[language], noun[language]] : [noun[language]];
  return { category, type, words: parts.join(language === 'en' ? ' ' : '') };
}

function makeSearch(world: World, user: number, at_ms: number, need: Need, origin: 'typed' | 'suggested' | 'again') {
  const found = productsOf(world, need.category, need.type);
  const page = firstPage(world, found);
  const search_key = nextAct(world, user);
  const about = { at_ms, user_id: user, search_key };
  behave(world, user, 'search', null, {
    name: 'search',
    ...about,
    words: need.words,
    origin,
    results: found.length,
  });
  page.forEach((row, position) => {
    const product_id = world.products.columns.product_id[row];
    behave(world, user, 'search', null, { name: 'search_result', ...about, position, product_id });
  });
  const opened = openedOf(world, user, page);
  const broader = origin === 'again' || found.length > 0 ? undefined : need.category;
  world.shopping.set(user, {
    product: opened[0] ?? -1,
    view_key: search_key,
    began_ms: at_ms,
    surface: 'search',
    creator_id: null,
    exposure_id: null,
    shelf_left: 0,
    found: opened.slice(1),
    ...(broader === undefined ? {} : { broader }),
  });
  const u_reading = world.draws.unit(streams.search, user, world.tick, origin === 'again' ? 3 : 2);
  setStep(
    world,
    user,
    steps.searching,
    at_ms + Math.round(1_500 - 1_000 * searching.reading_s * Math.log(1 - u_reading)),
  );
}

/** The best of what was found, by what a shop observes: sales and ratings. */
function firstPage({ products }: World, found: readonly number[]): number[] {
  const p = products.columns;
  const stride = Math.max(1, Math.ceil(found.length / COMPARED));
  const worths: { row: number; worth: number }[] = [];
  for (let n = 0; n < found.length; n += stride) {
    const row = found[n];
    const stars = (p.stars[row] + 4 * 5) / (p.ratings[row] + 5);
    worths.push({ row, worth: 0.35 * Math.log(2 + p.sold[row]) + 0.5 * stars });
  }
  worths.sort((a, b) => b.worth - a.worth || a.row - b.row);
  return worths.slice(0, PAGE).map(({ row }) => row);
}

/** What of a page is opened, one after another from the top; attention fades on the way down. */
function openedOf({ draws, products, users, tick }: World, user: number, page: readonly number[]): number[] {
  const p = products.columns;
  const opened: number[] = [];
  for (const row of page) {
    const [u_open, u_further] = draws.units(streams.search, user, tick, 16 + p.product_id[row]);
    const stars = p.ratings[row] === 0 ? 4 : p.stars[row] / p.ratings[row];
    const odds =
      searching.open + searching.fit * fit(users.columns.taste, user, p.taste, row) + searching.star * (stars - 4);
    if (u_open < 1 / (1 + Math.exp(-odds))) opened.push(row);
    if (u_further > searching.attention) break;
  }
  return opened;
}

/** The page has been read: what was found is opened, broader words are tried, or the search is given up. */
export function endSearch(world: World, user: number, at_ms: number): void {
  const { product, found, broader } = world.shopping.get(user) as Shopping;
  if (product >= 0) {
    return startLook(world, user, at_ms, {
      product,
      surface: 'search',
      creator_id: null,
      exposure_id: null,
      shelf_left: 0,
      found,
    });
  }
  const [, u_again] = world.draws.units(streams.search, user, world.tick, 2);
  if (broader === undefined || u_again >= searching.again) return goOn(world, user, at_ms);
  const words = categories[broader].name.zh;
  makeSearch(world, user, at_ms, { category: broader, type: ANY_TYPE, words }, 'again');
}
