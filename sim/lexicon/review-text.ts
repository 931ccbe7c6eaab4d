import type { Bilingual, Dice } from './bilingual.ts';
import type { Category, ProductType } from './category.ts';
import { closers, common_tags, deliveries, openers, type Stars } from './review-phrases.ts';
import { walk } from './walk.ts';
import { paragraph, sentence } from './wording.ts';

interface ReviewRequest {
  readonly stars: Stars;
  /** Whether the parcel came by the promised day. */
  readonly on_time: boolean;
  readonly category: Category;
  readonly type: ProductType;
  /** Position among the reviews of one product: reviews of one dice with different ordinals differ in both languages. */
  readonly ordinal: number;
  /** Seeded by the product, the same for all its reviews. */
  readonly dice: Dice;
}

/** A clause and the tag that goes with it. */
interface Verdict {
  readonly clause: Bilingual;
  readonly tag: Bilingual;
}

const slots = { walk: 0 } as const;

/** What a buyer writes: in keeping with the stars and the delivery, and from two stars down with a concrete fault. */
export function reviewText({ stars, on_time, category, type, ordinal, dice }: ReviewRequest): {
  text: Bilingual;
  tags: Bilingual[];
} {
  const opener = openers[stars];
  const closer = closers[stars];
  const verdicts = verdictsOf(stars, category, type);
  const delivery = deliveries[stars >= 4 ? 'pleased' : 'cross'][on_time ? 'on_time' : 'late'];
  const [verdict, close, deliver, open] = walk(
    [verdicts.length, closer.length, delivery.length, opener.length],
    ordinal,
    dice,
    slots.walk,
  );
  const said = verdicts[verdict];
  return {
    text: paragraph([
      opener[open],
      ...(stars === 3 ? [contrast(said)] : said.map(({ clause }) => sentence(clause))),
      delivery[deliver],
      closer[close],
    ]),
    tags: [...said.map(({ tag }) => tag), ...(on_time ? (stars >= 4 ? [common_tags.quick] : []) : [common_tags.late])],
  };
}

/** The middle rating weighs one thing against another. */
function contrast([good, bad]: readonly Verdict[]): Bilingual {
  return sentence({ en: `${good.clause.en}, but ${bad.clause.en}`, zh: `${good.clause.zh}，但是${bad.clause.zh}` });
}

function verdictsOf(stars: Stars, category: Category, type: ProductType): Verdict[][] {
  const good = category.aspects.flatMap((aspect) => aspect.good.map((clause) => ({ clause, tag: aspect.praise })));
  const bad = category.aspects.flatMap((aspect) => aspect.bad.map((clause) => ({ clause, tag: aspect.gripe })));
  const loved = type.good.map((clause) => ({ clause, tag: common_tags.happy }));
  const faults = type.bad.map((clause) => ({ clause, tag: common_tags.faulty }));
  if (stars === 5) return [...loved.flatMap((a) => good.map((b) => [a, b])), ...good.map((a) => [a])];
  if (stars === 4) return [...loved, ...good].map((a) => [a]);
  if (stars === 3) return good.flatMap((a) => faults.map((b) => [a, b]));
  return [...faults, ...bad].map((a) => [a]);
}
