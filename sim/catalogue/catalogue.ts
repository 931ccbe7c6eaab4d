import type { Draws } from '../../model/draws/draws.ts';
import type { QuestionTopic } from '../../model/events/ask-question.ts';
import type { ChatLine } from '../../model/live/room.ts';
import { merchantOfProduct, PRODUCTS_PER_MERCHANT } from '../../model/ids.ts';
import { creatorTraits } from '../genesis/creator-traits.ts';
import { entityKind } from '../genesis/entity-kind.ts';
import { merchantTraits } from '../genesis/merchant-traits.ts';
import { productKind } from '../genesis/product-traits.ts';
import { textDice } from '../genesis/text-dice.ts';
import { userTraits } from '../genesis/user-traits.ts';
import type { Bilingual } from '../lexicon/bilingual.ts';
import { categories } from '../lexicon/categories.ts';
import type { Sentiment } from '../lexicon/comment-phrases.ts';
import { commentText, replyText } from '../lexicon/comment-text.ts';
import { pick } from '../lexicon/pick.ts';
import type { Stars } from '../lexicon/review-phrases.ts';
import { reviewText } from '../lexicon/review-text.ts';
import type { AskedTopic } from '../lexicon/question-phrases.ts';
import { answerText, questionText } from '../lexicon/question-text.ts';
import { shopName } from '../lexicon/shop-name.ts';
import { avatarSeed } from './avatar-seed.ts';
import { creatorName } from './creator-name.ts';
import { personName } from './person-name.ts';
import { answerWords, chatWords, type Line, type LiveWords, liveWords, type Session } from './live-words.ts';
import { maskedPhone, postalAddress } from './postal-address.ts';
import { type ProductWords, productWords } from './product-words.ts';
import { Recent } from './recent.ts';
import { surnames } from './surnames.ts';
import { type VideoWords, videoWords } from './video-words.ts';

export interface UserWords {
  readonly name: Bilingual;
  readonly avatar_seed: number;
  /** One or two, in a city of the user's tier. */
  readonly addresses: readonly { readonly receiver: Bilingual; readonly phone: string; readonly address: Bilingual }[];
}

export interface CreatorWords {
  readonly name: Bilingual;
  readonly handle: string;
  readonly avatar_seed: number;
  /** Index into the lexicon. */
  readonly niche: number;
  readonly bio: Bilingual;
}

export interface MerchantWords {
  readonly name: Bilingual;
  readonly avatar_seed: number;
  /** Indices into the lexicon, the main one first. */
  readonly categories: readonly number[];
}

/**
 * The words of everything in a world: what is called how, and what is said. Made when asked for, the same whatever was
 * asked before.
 */
export interface Catalogue {
  user(user_id: number): UserWords;
  creator(creator_id: number): CreatorWords;
  merchant(merchant_id: number): MerchantWords;
  product(product_id: number): ProductWords;
  /** `product_id` is the product that the video shows. */
  video(video_id: number, product_id: number | null): VideoWords;
  /** `ordinal` is the comment's place among those of the video. */
  comment(comment: {
    readonly video_id: number;
    readonly ordinal: number;
    readonly sentiment: Sentiment;
    /** Of the video, an index into the lexicon. */
    readonly category: number;
  }): Bilingual;
  /** What a viewer said to another's comment; `ordinal` and `category` as of a comment. */
  reply(reply: {
    readonly video_id: number;
    readonly ordinal: number;
    readonly sentiment: Sentiment;
    readonly category: number;
    readonly to: 'question' | 'statement';
  }): Bilingual;
  /** What is asked about a product; people ask in their own words. */
  question(question: { readonly product_id: number; readonly topic: AskedTopic; readonly ordinal: number }): Bilingual;
  /** What the shop, or a buyer, says to a question; `words` are a person's own. */
  questionAnswer(answer: {
    readonly product_id: number;
    readonly topic: QuestionTopic;
    readonly ordinal: number;
    readonly words: string | null;
    readonly by: 'shop' | 'buyer';
    readonly verdict: 'good' | 'bad';
    readonly nth: number;
  }): Bilingual;
  live(session: Session): LiveWords;
  /** A line of the chat of a live session. */
  chat(session: Session, line: Line): Bilingual;
  /** What the host answered to it; null where nothing was. */
  answer(session: Session, line: Line & Pick<ChatLine, 'answer'>): Bilingual | null;
  /** `ordinal` is the review's place among those of the product. */
  review(review: {
    readonly product_id: number;
    readonly ordinal: number;
    readonly stars: Stars;
    readonly on_time: boolean;
  }): { text: Bilingual; tags: Bilingual[] };
}

/** Entries kept of each kind: a shop's shelf is about 40 kB, the others are below 1 kB. */
const kept = { shelves: 1_024, names: 8_192 } as const;
/** Shares of people with a second address (assumption, 0.2-0.5). */
const SECOND_ADDRESS = 0.3;
const slots = { second_address: 256, address: 320, address_span: 32, surname: 64 } as const;

export function createCatalogue(draws: Draws): Catalogue {
  const shelves = new Recent<number, ProductWords[]>(kept.shelves);
  const creators = new Recent<number, CreatorWords>(kept.names);
  const merchants = new Recent<number, MerchantWords>(kept.names);

  const product = (product_id: number): ProductWords => {
    const merchant_id = merchantOfProduct(product_id);
    const shelf = shelves.get(merchant_id, () => []);
    const nth = product_id % PRODUCTS_PER_MERCHANT;
    // A title gives way to those before it on the shelf, so the shelf is filled in its order.
    while (shelf.length <= nth) shelf.push(productWords(draws, merchant_id, shelf.length, shelf));
    return shelf[nth];
  };

  return {
    product,
    user: (user_id) => userWords(draws, user_id),
    creator: (creator_id) => creators.get(creator_id, () => creatorWords(draws, creator_id)),
    merchant: (merchant_id) => merchants.get(merchant_id, () => merchantWords(draws, merchant_id)),
    video: (video_id, product_id) => videoWords(draws, video_id, product_id),
    comment({ video_id, ordinal, sentiment, category }) {
      const dice = textDice(draws, entityKind.comments, video_id);
      return commentText({ sentiment, category: categories[category], ordinal, dice });
    },
    reply({ video_id, ordinal, sentiment, category, to }) {
      const dice = textDice(draws, entityKind.replies, video_id);
      return replyText({ to, sentiment, category: categories[category], ordinal, dice });
    },
    question: ({ product_id, topic, ordinal }) => questionText({ topic, ordinal, ...askedAbout(draws, product_id) }),
    questionAnswer: ({ product_id, ...answer }) => answerText({ ...answer, ...askedAbout(draws, product_id) }),
    live: (session) => liveWords(draws, session),
    chat: (session, line) => chatWords(draws, session, line),
    answer: (session, line) => answerWords(draws, session, line),
    review({ product_id, ordinal, stars, on_time }) {
      const { category, type } = productKind(draws, product_id);
      return reviewText({
        stars,
        on_time,
        category: categories[category],
        type: categories[category].types[type],
        ordinal,
        dice: textDice(draws, entityKind.reviews, product_id),
      });
    },
  };
}

/** The goods that a question is about, and the dice of all that is said of them. */
function askedAbout(draws: Draws, product_id: number) {
  const { category, type } = productKind(draws, product_id);
  const dice = textDice(draws, entityKind.questions, product_id);
  return { category: categories[category], type: categories[category].types[type], dice };
}

function userWords(draws: Draws, user_id: number): UserWords {
  const dice = textDice(draws, entityKind.user, user_id);
  const name = personName(dice);
  const { city_tier } = userTraits(draws, user_id);
  const count = dice(slots.second_address) < SECOND_ADDRESS ? 2 : 1;
  return {
    name,
    avatar_seed: avatarSeed(draws, entityKind.user, user_id),
    addresses: Array.from({ length: count }, (_, nth) => {
      const there = (slot: number) => dice(slots.address + nth * slots.address_span + slot);
      return { receiver: name, phone: maskedPhone(dice), address: postalAddress(city_tier, there) };
    }),
  };
}

function creatorWords(draws: Draws, creator_id: number): CreatorWords {
  const { niche } = creatorTraits(draws, creator_id);
  const everyone = textDice(draws, entityKind.creatorNames, 0);
  const own = textDice(draws, entityKind.creator, creator_id);
  return {
    ...creatorName(creator_id, categories[niche], everyone, own),
    avatar_seed: avatarSeed(draws, entityKind.creator, creator_id),
    niche,
  };
}

function merchantWords(draws: Draws, merchant_id: number): MerchantWords {
  const traits = merchantTraits(draws, merchant_id);
  const dice = textDice(draws, entityKind.merchant, merchant_id);
  return {
    name: shopName({
      category: categories[traits.categories[0]],
      surname: pick(surnames, dice, slots.surname),
      dice,
    }),
    avatar_seed: avatarSeed(draws, entityKind.merchant, merchant_id),
    categories: traits.categories,
  };
}
