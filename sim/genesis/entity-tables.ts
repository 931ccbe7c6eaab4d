import type { Draws } from '../../model/draws/draws.ts';
import { devices } from '../../model/events/session-start.ts';
import { creatorOfVideo, VIDEOS_PER_CREATOR } from '../../model/ids.ts';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { categories } from '../lexicon/categories.ts';
import { sceneKinds } from '../../model/scene-kinds.ts';
import type { ColumnSchema, ColumnSegment, ColumnType } from '../output/column-segment.ts';
import { creatorTraits } from './creator-traits.ts';
import { liveTraitsOf } from './live-traits.ts';
import { merchantTraits } from './merchant-traits.ts';
import { productKind, productTraits } from './product-traits.ts';
import { type RowColumn, schemaOf, segmentsOf } from './row-table.ts';
import { abuses, ageBands, type Taste, TASTE_DIMENSIONS } from './traits.ts';
import { userTraits } from './user-traits.ts';
import { videoTraits } from './video-traits.ts';

interface Member {
  readonly id: number;
  readonly join_day: number;
}

interface Published {
  readonly video_id: number;
  /** Of the product that it shows. */
  readonly product_id: number | null;
  readonly published_ms: number;
  /** As practice has made it; as it was born when absent. */
  readonly hook?: number;
}

interface Session {
  readonly live_id: number;
  readonly creator_id: number;
  readonly category: number;
  readonly flagship: boolean;
  readonly products: number;
  readonly started_ms: number;
  readonly planned_ms: number;
  readonly ended_ms: number | null;
}

export interface EntityInput {
  readonly draws: Draws;
  readonly users: readonly Member[];
  readonly creators: readonly Member[];
  readonly merchants: readonly Member[];
  readonly products: readonly { readonly id: number }[];
  readonly lives: readonly Session[];
  readonly videos: readonly Published[];
}

export interface EntityTable {
  /** `entities`: what a platform sees of them. `truth`: what only the simulator knows. */
  readonly folder: 'entities' | 'truth';
  readonly name: string;
  readonly schema: readonly ColumnSchema[];
  /** Rows in the order of the input, made as they are asked for; can be asked for again. */
  readonly segments: Iterable<ColumnSegment>;
}

/** The tables of who and what is in a world, observed columns and latent traits apart. */
export function entityTables({
  draws,
  users,
  creators,
  merchants,
  products,
  lives,
  videos,
}: EntityInput): EntityTable[] {
  const words = createCatalogue(draws);
  const user = ({ id, join_day }: Member) => ({ id, ...userTraits(draws, id, join_day) });
  const creator = ({ id, join_day }: Member) => ({ id, ...creatorTraits(draws, id, join_day) });
  const merchant = ({ id, join_day }: Member) => ({ id, ...merchantTraits(draws, id, join_day) });
  const product = ({ id }: { readonly id: number }) => ({ id, ...productTraits(draws, id) });
  const video = ({ video_id, product_id, published_ms, hook }: Published) => {
    const category = product_id === null ? undefined : productKind(draws, product_id).category;
    const traits = videoTraits(draws, creatorOfVideo(video_id), video_id % VIDEOS_PER_CREATOR, category);
    return { video_id, product_id, published_ms, ...traits, hook: hook ?? traits.hook };
  };
  const live = (session: Session) => ({
    ...session,
    ...liveTraitsOf(draws, session),
    words: words.live({ ...session, lineup: Array.from({ length: session.products }, () => 0) }),
  });
  const skus = function* () {
    for (const { id } of products) {
      const { merchant_id, skus } = productTraits(draws, id);
      for (const [variant, sku] of skus.entries()) yield { product_id: id, merchant_id, variant, ...sku };
    }
  };
  return [
    table('entities', 'users', () => map(users, (member) => ({ ...user(member), words: words.user(member.id) })), [
      integer('user_id', ({ id }) => id),
      integer('join_day', ({ join_day }) => join_day),
      choice('age_band', ageBands, ({ age_band }) => ageBands[age_band]),
      small('city_tier', ({ city_tier }) => city_tier),
      choice('device', devices, ({ device }) => device),
      text('name_en', ({ words }) => words.name.en),
      text('name_zh', ({ words }) => words.name.zh),
    ]),
    table(
      'entities',
      'creators',
      () => map(creators, (member) => ({ ...creator(member), words: words.creator(member.id) })),
      [
        integer('creator_id', ({ id }) => id),
        integer('join_day', ({ join_day }) => join_day),
        choice('niche', slugs, ({ niche }) => slugs[niche]),
        integer('outside_followers', ({ fame }) => fame),
        text('handle', ({ words }) => words.handle),
        text('name_en', ({ words }) => words.name.en),
        text('name_zh', ({ words }) => words.name.zh),
      ],
    ),
    table(
      'entities',
      'merchants',
      () => map(merchants, (member) => ({ ...merchant(member), words: words.merchant(member.id) })),
      [
        integer('merchant_id', ({ id }) => id),
        integer('join_day', ({ join_day }) => join_day),
        choice('main_category', slugs, ({ categories: [main] }) => slugs[main]),
        text('categories', ({ categories }) => categories.map((category) => slugs[category]).join(',')),
        integer('commission_bp', ({ commission_bp }) => commission_bp),
        text('name_en', ({ words }) => words.name.en),
        text('name_zh', ({ words }) => words.name.zh),
      ],
    ),
    table('entities', 'products', () => map(products, ({ id }) => ({ ...product({ id }), words: words.product(id) })), [
      integer('product_id', ({ id }) => id),
      integer('merchant_id', ({ merchant_id }) => merchant_id),
      choice('category', slugs, ({ category }) => slugs[category]),
      text('type_en', ({ category, type }) => categories[category].types[type].noun.en),
      text('type_zh', ({ category, type }) => categories[category].types[type].noun.zh),
      text('title_en', ({ words }) => words.title.en),
      text('title_zh', ({ words }) => words.title.zh),
      text('brand_en', ({ words }) => words.brand.en),
      text('brand_zh', ({ words }) => words.brand.zh),
      integer('commission_bp', ({ commission_bp }) => commission_bp),
      small('skus', ({ skus }) => skus.length),
    ]),
    table(
      'entities',
      'skus',
      () => map(skus(), (sku) => ({ ...sku, words: words.product(sku.product_id).skus[sku.variant] })),
      [
        integer('sku_id', ({ sku_id }) => sku_id),
        integer('product_id', ({ product_id }) => product_id),
        integer('merchant_id', ({ merchant_id }) => merchant_id),
        text('variant_en', ({ words }) => words.name.en),
        text('variant_zh', ({ words }) => words.name.zh),
        big('opening_price_cents', ({ price_cents }) => price_cents),
        big('list_price_cents', ({ list_price_cents }) => list_price_cents),
        integer('opening_stock', ({ stock }) => stock),
      ],
    ),
    table(
      'entities',
      'videos',
      () => map(videos, (row) => ({ ...video(row), words: words.video(row.video_id, row.product_id) })),
      [
        integer('video_id', ({ video_id }) => video_id),
        integer('creator_id', ({ creator_id }) => creator_id),
        integer('product_id', ({ product_id }) => product_id),
        big('published_ms', ({ published_ms }) => published_ms),
        choice('category', slugs, ({ category }) => slugs[category]),
        choice('scene', sceneKinds, ({ scene }) => scene),
        integer('duration_ms', ({ duration_ms }) => duration_ms),
        text('caption_en', ({ words }) => words.caption.en),
        text('caption_zh', ({ words }) => words.caption.zh),
        text('tags_en', ({ words }) => words.tags.map(({ en }) => en).join(',')),
        text('tags_zh', ({ words }) => words.tags.map(({ zh }) => zh).join(',')),
      ],
    ),
    table('entities', 'lives', () => map(lives, live), [
      integer('live_id', ({ live_id }) => live_id),
      integer('creator_id', ({ creator_id }) => creator_id),
      big('started_ms', ({ started_ms }) => started_ms),
      big('ended_ms', ({ ended_ms }) => ended_ms),
      integer('planned_ms', ({ planned_ms }) => planned_ms),
      choice('category', slugs, ({ category }) => slugs[category]),
      small('products', ({ products: count }) => count),
      flag('flagship', ({ flagship }) => flagship),
      text('title_en', ({ words: { title } }) => title.en),
      text('title_zh', ({ words: { title } }) => title.zh),
    ]),
    table('truth', 'users', () => map(users, user), [
      integer('user_id', ({ id }) => id),
      real('pickiness', ({ pickiness }) => pickiness),
      real('daily_activity', ({ daily_activity }) => daily_activity),
      real('daily_views', ({ daily_views }) => daily_views),
      real('price_sensitivity', ({ price_sensitivity }) => price_sensitivity),
      big('monthly_budget_cents', ({ monthly_budget_cents }) => monthly_budget_cents),
      real('commerce_affinity', ({ commerce_affinity }) => commerce_affinity),
      real('live_affinity', ({ live_affinity }) => live_affinity),
      real('platform_trust_at_birth', ({ platform_trust }) => platform_trust),
      real('patience', ({ patience }) => patience),
      real('impulsiveness', ({ impulsiveness }) => impulsiveness),
      real('review_propensity', ({ review_propensity }) => review_propensity),
      real('expressiveness', ({ expressiveness }) => expressiveness),
      ...tasteColumns<{ readonly taste: Taste }>(),
    ]),
    table('truth', 'creators', () => map(creators, creator), [
      integer('creator_id', ({ id }) => id),
      real('skill', ({ skill }) => skill),
      real('charisma', ({ charisma }) => charisma),
      real('honesty', ({ honesty }) => honesty),
      real('stamina', ({ stamina }) => stamina),
      real('commercial_appetite', ({ commercial_appetite }) => commercial_appetite),
      real('posts_per_day', ({ posts_per_day }) => posts_per_day),
      real('lives_per_day', ({ lives_per_day }) => lives_per_day),
      ...tasteColumns<{ readonly taste: Taste }>(),
    ]),
    table('truth', 'merchants', () => map(merchants, merchant), [
      integer('merchant_id', ({ id }) => id),
      real('product_quality', ({ product_quality }) => product_quality),
      real('service_quality', ({ service_quality }) => service_quality),
      real('dispatch_hours', ({ dispatch_hours }) => dispatch_hours),
      real('markup', ({ markup }) => markup),
      choice('abuse', abuses, ({ abuse }) => abuse),
    ]),
    table('truth', 'products', () => map(products, product), [
      integer('product_id', ({ id }) => id),
      real('quality', ({ quality }) => quality),
      flag('counterfeit', ({ counterfeit }) => counterfeit),
      ...tasteColumns<{ readonly taste: Taste }>(),
    ]),
    table('truth', 'skus', skus, [
      integer('sku_id', ({ sku_id }) => sku_id),
      big('unit_cost_cents', ({ unit_cost_cents }) => unit_cost_cents),
    ]),
    table('truth', 'videos', () => map(videos, video), [
      integer('video_id', ({ video_id }) => video_id),
      real('hook', ({ hook }) => hook),
      real('production', ({ production }) => production),
      ...tasteColumns<{ readonly taste: Taste }>(),
    ]),
    table('truth', 'lives', () => map(lives, live), [
      integer('live_id', ({ live_id }) => live_id),
      real('energy', ({ energy }) => energy),
      integer('rise_ms', ({ rise_ms }) => rise_ms),
      integer('half_life_ms', ({ half_life_ms }) => half_life_ms),
    ]),
  ];
}

const slugs = categories.map(({ slug }) => slug);

function table<R>(
  folder: EntityTable['folder'],
  name: string,
  rows: () => Iterable<R>,
  columns: readonly RowColumn<NoInfer<R>>[],
): EntityTable {
  return {
    folder,
    name,
    schema: schemaOf(columns),
    segments: { [Symbol.iterator]: () => segmentsOf(rows(), columns) },
  };
}

function* map<S, R>(sources: Iterable<S>, rowOf: (source: S) => R): Generator<R> {
  for (const source of sources) yield rowOf(source);
}

const typed =
  (type: ColumnType) =>
  <R>(name: string, of: (row: R) => number | string | boolean | null): RowColumn<R> => ({ name, type, of });
const small = typed('u8');
const integer = typed('i32');
const big = typed('i64');
const real = typed('f64');
const single = typed('f32');
const flag = typed('bool');
const text = typed('text');

function choice<R>(name: string, dictionary: readonly string[], of: (row: R) => string): RowColumn<R> {
  return { name, type: 'enum', dictionary, of };
}

/** `taste_0` to `taste_15`: a vector of length 1. */
function tasteColumns<R extends { readonly taste: Taste }>(): RowColumn<R>[] {
  return Array.from({ length: TASTE_DIMENSIONS }, (_, axis) => single(`taste_${axis}`, ({ taste }: R) => taste[axis]));
}
