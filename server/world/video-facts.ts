import { policies } from '../../model/events/view-video.ts';
import type { Offer } from '../../sim/world/people.ts';
import type { Bilingual } from '../../sim/lexicon/bilingual.ts';
import type { QuestionNote } from '../../sim/world/questions.ts';
import type { CommentNote, World } from '../../sim/world/world.ts';
import type { CommentItem, MerchantStats, ProductStats, QuestionItem, SlateItem } from '../api/engine.ts';
import { merchantOfProduct } from '../../model/ids.ts';
import type { PeopleMemory } from './people-memory.ts';

/** A video as it was offered, with what the world thinks of it now. */
export function slateItem(world: World, memory: PeopleMemory, user_id: number, offer: Offer): SlateItem {
  const row = world.video_rows.get(offer.video_id) as number;
  const { likes, comments, shares, saves } = world.videos.columns;
  return {
    ...offer,
    counters: { likes: likes[row], comments: comments[row], shares: shares[row], saves: saves[row] },
    followers: world.creators.columns.followers[offer.creator_id],
    following: world.follows.get(user_id)?.includes(offer.creator_id) ?? false,
    liked: memory.likes(user_id, offer.video_id),
    saved: memory.saved(user_id, offer.video_id),
  };
}

/** An offer of the one video that a link names; undefined where there is none. */
export function linkedOffer(world: World, video_id: number, exposure_id: number): Offer | undefined {
  const row = world.video_rows.get(video_id);
  if (row === undefined) return undefined;
  const { product_id, creator_id } = world.videos.columns;
  return {
    exposure_id,
    video_id,
    creator_id: creator_id[row],
    product_id: product_id[row] < 0 ? null : product_id[row],
    position: 0,
    policy: policies[0],
    propensity: 1,
  };
}

/** The newest comments on a video; null where there is none. */
export function commentsOn(
  world: World,
  memory: PeopleMemory,
  video_id: number,
  reader_id?: number,
): CommentItem[] | null {
  const row = world.video_rows.get(video_id);
  if (row === undefined) return null;
  const category = world.videos.columns.category[row];
  const notes = world.comments.get(video_id) ?? [];
  const by_key = new Map(notes.map((note) => [note.comment_key, note]));
  const said = (note: CommentNote): Bilingual => {
    const { words, ordinal, sentiment } = note;
    // A person's words stand in the language they were written in.
    if (words !== null) return { en: words, zh: words };
    const about = { video_id, ordinal, sentiment, category };
    if (note.reply_to === null) return world.catalogue.comment(about);
    const root = by_key.get(note.reply_to);
    const is_asked = root !== undefined && /[?？]/u.test(said(root).en);
    return world.catalogue.reply({ ...about, to: is_asked ? 'question' : 'statement' });
  };
  return notes.toReversed().map((note) => ({
    comment_key: note.comment_key,
    reply_to: note.reply_to,
    user_id: note.user_id,
    at_ms: note.at_ms,
    likes: note.likes,
    liked: reader_id !== undefined && memory.likesComment(reader_id, note.comment_key),
    words: said(note),
  }));
}

/** What was asked about a product, the newest first. */
export function questionsAbout(world: World, product_id: number): QuestionItem[] {
  return world.questions
    .about(product_id)
    .toReversed()
    .map((note) => ({
      question_key: note.question_key,
      user_id: note.user_id,
      at_ms: note.at_ms,
      words: wordsOfQuestion(world, note),
      answers: note.answers.map((answer) => ({
        user_id: answer.user_id,
        at_ms: answer.at_ms,
        words:
          answer.words === null
            ? world.catalogue.questionAnswer({
                ...note,
                ...answer,
                words: note.words,
                by: answer.user_id === null ? 'shop' : 'buyer',
              })
            : { en: answer.words, zh: answer.words },
      })),
    }));
}

function wordsOfQuestion(world: World, { product_id, topic, ordinal, words }: QuestionNote): Bilingual {
  if (words !== null || topic === 'open') return { en: words ?? '', zh: words ?? '' };
  return world.catalogue.question({ product_id, topic, ordinal });
}

/** What is known of products and shops by everybody's orders and reviews: counted once a tick, and after each review. */
export class ShopStats {
  readonly #world: World;
  #tick = -1;
  #reviews = -1;
  #stars = new Map<number, [number, number, number, number, number]>();
  #shipped = new Map<number, { in_time: number; all: number }>();

  constructor(world: World) {
    this.#world = world;
  }

  product(product_id: number): ProductStats {
    this.#count();
    const row = this.#world.product_rows.get(product_id);
    return {
      sold: row === undefined ? 0 : this.#world.products.columns.sold[row],
      stars: this.#stars.get(product_id) ?? [0, 0, 0, 0, 0],
    };
  }

  merchant(merchant_id: number): MerchantStats {
    this.#count();
    const { products } = this.#world;
    const { product_id, sold } = products.columns;
    let pieces = 0;
    for (let row = 0; row < products.rows; row++) {
      if (merchantOfProduct(product_id[row]) === merchant_id) pieces += sold[row];
    }
    const shipped = this.#shipped.get(merchant_id);
    const on_time_bp = shipped === undefined ? null : Math.round((shipped.in_time / shipped.all) * 10_000);
    return { sold: pieces, on_time_bp };
  }

  #count(): void {
    const { books, tick, products } = this.#world;
    const reviews = products.columns.ratings.reduce((sum, count) => sum + count, 0);
    // At 1× a tick is a minute: who has just reviewed looks for it at once.
    if (tick === this.#tick && reviews === this.#reviews) return;
    this.#tick = tick;
    this.#reviews = reviews;
    this.#stars = new Map();
    this.#shipped = new Map();
    for (const { product_id, stars } of books.rows('reviews')) {
      const counts = this.#stars.get(product_id) ?? [0, 0, 0, 0, 0];
      counts[stars - 1]++;
      this.#stars.set(product_id, counts);
    }
    for (const { merchant_id, shipped_at_ms, ship_by_ms } of books.rows('orders')) {
      if (shipped_at_ms === null || ship_by_ms === null) continue;
      const counts = this.#shipped.get(merchant_id) ?? { in_time: 0, all: 0 };
      counts.all++;
      if (shipped_at_ms <= ship_by_ms) counts.in_time++;
      this.#shipped.set(merchant_id, counts);
    }
  }
}
