import type { Bilingual } from './bilingual.ts';

/** One choice on a variant axis. */
export interface AxisValue {
  readonly name: Bilingual;
  /** Price relative to the first value of the axis. */
  readonly price_factor: number;
}

/** A way in which the pieces of one product differ: size, colour, flavour, pack. */
export interface Axis {
  readonly id: string;
  readonly name: Bilingual;
  /** Whether values have an order and are offered as a run of neighbours (sizes, packs), or are picked freely (colours). */
  readonly ordered: boolean;
  readonly values: readonly AxisValue[];
}

/** What buyers judge in a category. */
export interface Aspect {
  readonly name: Bilingual;
  /** Short tag of a satisfied buyer. */
  readonly praise: Bilingual;
  /** Short tag of a dissatisfied buyer. */
  readonly gripe: Bilingual;
  /** Clauses without final stop, English in lower case, that say it is good; true of every type of the category. */
  readonly good: readonly Bilingual[];
  /** Clauses that name what is wrong. */
  readonly bad: readonly Bilingual[];
}

/** A kind of thing that is sold. */
export interface ProductType {
  /** Lower case in English; singular, plural or mass, so no sentence around it may inflect for number. */
  readonly noun: Bilingual;
  /** Emoji whose picture shows the thing. */
  readonly art: string;
  /** Price relative to the median of the category (assumption, ± 30 %). */
  readonly price_factor: number;
  /** Ids of the axes on which its variants differ: one or two. */
  readonly axes: readonly string[];
  /** Modifiers that stand before the noun in a title. */
  readonly attributes: readonly Bilingual[];
  /** Clauses of a buyer who likes this kind of thing. */
  readonly good: readonly Bilingual[];
  /** Clauses that name a concrete fault of this kind of thing. */
  readonly bad: readonly Bilingual[];
}

/** The words of a category's goods. */
export interface Goods {
  readonly types: readonly ProductType[];
  readonly aspects: readonly Aspect[];
  readonly axes: readonly Axis[];
  /** Selling points that a sound product of the category can keep. */
  readonly facts: readonly Bilingual[];
  /** What it is for; the English continues "for …". */
  readonly occasions: readonly Bilingual[];
  /** What videos of this niche are about; English noun phrases in lower case. */
  readonly topics: readonly Bilingual[];
  /** Hashtags of the niche, without the sign. */
  readonly tags: readonly Bilingual[];
  /** Words that end the name of a shop. */
  readonly shops: readonly Bilingual[];
}

/** A category of the shop: position in `categories` is its index everywhere. */
export interface Category extends Goods {
  readonly slug: string;
  readonly name: Bilingual;
  /** Share of products relative to the other categories (assumption, ± 50 %). */
  readonly weight: number;
  /** Median list price, CNY cents (assumption, ± 40 %). */
  readonly price_median_cents: number;
  /** Standard deviation of the logarithm of price (assumption, 0.3-0.9). */
  readonly price_sigma: number;
}
