import type { Bilingual, Dice } from './bilingual.ts';
import type { Category } from './category.ts';
import { comment_bodies, comment_tails, type Sentiment } from './comment-phrases.ts';
import { ofMany } from './of-many.ts';
import { replies } from './reply-phrases.ts';
import { walk } from './walk.ts';
import { fill } from './wording.ts';

interface CommentRequest {
  readonly sentiment: Sentiment;
  /** Of what the video is about. */
  readonly category: Category;
  /** Position among the comments of one video: comments of one dice with different ordinals differ in both languages. */
  readonly ordinal: number;
  /** Seeded by the video, the same for all its comments. */
  readonly dice: Dice;
}

interface Filling {
  readonly body: Bilingual;
  readonly values: Readonly<Record<string, Bilingual>>;
}

const slots = { walk: 0 } as const;

/** What a viewer writes under a video. */
export function commentText({ sentiment, category, ordinal, dice }: CommentRequest): Bilingual {
  const comments = comment_bodies[sentiment].flatMap((body) => fillings(body, category));
  const tails = comment_tails[sentiment];
  const [tail, comment] = walk([tails.length, comments.length], ordinal, dice, slots.walk);
  const { body, values } = comments[comment];
  const said = fill(values.noun === undefined ? body : ofMany(body, values.noun), values);
  // A tail that opens a sentence of its own needs the one before to be closed.
  const stop = /^ [A-Z]/.test(tails[tail].en) && !said.en.endsWith('?') ? '.' : '';
  const pause = stop === '' ? '' : '，';
  return { en: said.en + stop + tails[tail].en, zh: said.zh + pause + tails[tail].zh };
}

interface ReplyRequest extends CommentRequest {
  /** What it is said to. */
  readonly to: 'question' | 'statement';
}

/** What a viewer writes to another's comment. */
export function replyText({ to, sentiment, category, ordinal, dice }: ReplyRequest): Bilingual {
  const said = replies[to][sentiment].flatMap((body) => fillings(body, category));
  const [one] = walk([said.length], ordinal, dice, slots.walk);
  const { body, values } = said[one];
  return fill(values.noun === undefined ? body : ofMany(body, values.noun), values);
}

/** A body with every word of the category that fits its place: each filling is a different comment. */
function fillings(body: Bilingual, category: Category): Filling[] {
  const words = {
    noun: category.types.map(({ noun }) => noun),
    topic: category.topics,
    aspect: category.aspects.map(({ name }) => name),
  };
  for (const [place, fitting] of Object.entries(words)) {
    if (body.en.includes(`{${place}}`)) return fitting.map((word) => ({ body, values: { [place]: word } }));
  }
  return [{ body, values: {} }];
}
