import { type Bilingual, both, type Dice, pairs } from './bilingual.ts';
import { brandName } from './brand-name.ts';
import type { Axis, AxisValue, Category, ProductType } from './category.ts';
import { pick, pickSome } from './pick.ts';
import { capital, fill, paragraph, sentence } from './wording.ts';

/** What a shopper reads of one product. */
export interface ProductText {
  /** At most 70 characters in English, 34 in Chinese. */
  readonly title: Bilingual;
  readonly brand: Bilingual;
  readonly blurb: Bilingual;
  /** Two to five selling points. */
  readonly highlights: readonly Bilingual[];
  /** One to six, all different; prices relative to the product's base price. */
  readonly variants: readonly AxisValue[];
  /** Emoji whose picture shows the product. */
  readonly art: string;
  /** Index into the colour scripts, 0..11. */
  readonly palette: number;
}

interface ProductRequest {
  readonly category: Category;
  /** One of the category's types. */
  readonly type: ProductType;
  /** Latent quality, 0..1: a poor thing shouts, a good one names its maker. */
  readonly quality: number;
  readonly dice: Dice;
}

const slots = {
  brand: 0,
  attributes: 2,
  pattern: 4,
  hype: 5,
  promise: 6,
  occasion: 7,
  opener: 8,
  facts: 9,
  variants: 20,
  palette: 40,
} as const;
const palettes = 12;
const title_limit = { en: 70, zh: 34 } as const;
/** Below the first mark a title shouts, from the second on it speaks softly (assumption, ± 0.1). */
const tone_marks = [0.35, 0.7] as const;
/** Most variants a product offers. */
const variant_limit = 6;

const hypes = pairs({
  Viral: '网红爆款',
  'Factory-price': '工厂价',
  'Best-seller': '热卖',
  Bargain: '捡漏价',
  Clearance: '清仓特惠',
  Trending: '全网同款',
});
const promises = pairs({
  'today only': '限时秒杀',
  'ships from the factory': '厂家直发',
  'buy more, save more': '多买多省',
  'while stock lasts': '卖完即止',
  'free gift inside': '送小礼物',
});
const softly = [
  both('{brand} {first}, {second} {noun}', '{brand} {first}{second}{noun}'),
  both('{brand} {first} {noun} for {occasion}', '{brand}{first}{noun} {occasion}'),
  both('{brand} {first}, {second} {noun} for {occasion}', '{brand} {first}{second}{noun} {occasion}'),
];
const plainly = [
  both('{first}, {second} {noun} for {occasion}', '{first}{second}{noun} {occasion}'),
  both('{brand} {first} {noun}, {promise}', '{brand}{first}{noun} {promise}'),
  both('{first} {noun} for {occasion}, {promise}', '{first}{noun} {occasion} {promise}'),
];
const loudly = [
  both('{hype} {first} {noun}, {promise}', '{hype} {first}{noun} {promise}'),
  both('{hype}: {first}, {second} {noun}', '{hype}！{first}{second}{noun}'),
  both('{hype} {first} {noun} for {occasion}', '{hype} {first}{noun} {occasion}'),
];
const shortest = both('{brand} {noun}', '{brand} {noun}');

const openers = {
  loud: pairs({
    'Lowest price of the season': '全季最低价，手慢无',
    'Everyone is ordering it': '大家都在拍，闭眼入',
    'Straight from the source': '源头直发，没有中间商',
  }),
  plain: pairs({
    'A regular that customers come back for': '回头客撑起来的老款',
    'Good value, nothing fancy': '实在好用，不整花活',
    'Picked by our own team': '自己人用过才敢上架',
  }),
  soft: pairs({
    'Made slowly and checked by hand': '慢工细活，件件手检',
    'The one we keep at home ourselves': '自己家里也在用的那一款',
    'Small batches, honest materials': '小批量制作，用料实在',
  }),
} as const;
const suits = both('made for {occasion}', '适合{occasion}');

/** Title, selling points and variants of a product, in keeping with its kind, its picture and its quality. */
export function productText({ category, type, quality, dice }: ProductRequest): ProductText {
  const brand = brandName(dice, slots.brand);
  const tone = quality < tone_marks[0] ? 'loud' : quality < tone_marks[1] ? 'plain' : 'soft';
  const [first, second] = pickSome(fitting(type), 2, dice, slots.attributes);
  const occasion = pick(category.occasions, dice, slots.occasion);
  const values = {
    brand,
    first,
    second,
    occasion,
    noun: type.noun,
    hype: pick(hypes, dice, slots.hype),
    promise: pick(promises, dice, slots.promise),
  };
  const patterns = { loud: loudly, plain: plainly, soft: softly }[tone];
  const facts = pickSome(category.facts, 2 + Math.floor(quality * 3.99), dice, slots.facts);
  return {
    title: firstFitting(
      [pick(patterns, dice, slots.pattern), ...patterns, shortest].map((pattern) => fill(pattern, values)),
    ),
    brand,
    blurb: paragraph([pick(openers[tone], dice, slots.opener), facts[0], fill(suits, values)].map(sentence)),
    highlights: facts,
    variants: variantsOf(category, type, dice),
    art: type.art,
    palette: Math.floor(dice(slots.palette) * palettes),
  };
}

/** Attributes that share no word with the noun. */
function fitting(type: ProductType): readonly Bilingual[] {
  return type.attributes.filter(
    ({ en, zh }) =>
      !Array.from(zh).some((_, at) => at + 2 <= zh.length && type.noun.zh.includes(zh.slice(at, at + 2))) &&
      !en.split(/[ -]/).some((word) => type.noun.en.split(/[ -]/).includes(word)),
  );
}

function firstFitting(titles: readonly Bilingual[]): Bilingual {
  const short = titles.find(({ en, zh }) => en.length <= title_limit.en && zh.length <= title_limit.zh);
  if (short === undefined) throw new Error(`no title is short enough: ${titles.at(-1)?.en}`);
  return short;
}

function variantsOf(category: Category, type: ProductType, dice: Dice): AxisValue[] {
  const [main, other] = type.axes.map((id, index) => {
    const axis = category.axes.find((candidate) => candidate.id === id);
    if (axis === undefined) throw new Error(`${category.slug} has no axis ${id}`);
    // With two axes the offer is a grid of at most 3 × 2.
    const most = type.axes.length === 1 ? variant_limit : index === 0 ? 3 : 2;
    return valuesOf(axis, most, dice, slots.variants + index * 8);
  });
  if (other === undefined) return main.map(({ name, price_factor }) => ({ name: capitalised(name), price_factor }));
  return main.flatMap((a) =>
    other.map((b) => ({
      name: capitalised({ en: `${a.name.en} / ${b.name.en}`, zh: `${a.name.zh} / ${b.name.zh}` }),
      price_factor: Math.round(a.price_factor * b.price_factor * 100) / 100,
    })),
  );
}

function capitalised({ en, zh }: Bilingual): Bilingual {
  return { en: capital(en), zh };
}

function valuesOf(axis: Axis, most: number, dice: Dice, slot: number): AxisValue[] {
  const count = 1 + Math.floor(dice(slot) * Math.min(most, axis.values.length));
  if (!axis.ordered) return pickSome(axis.values, count, dice, slot + 2);
  const start = Math.floor(dice(slot + 1) * (axis.values.length - count + 1));
  return axis.values.slice(start, start + count);
}
