import type { QuestionTopic } from '../../model/events/ask-question.ts';
import type { Bilingual, Dice } from './bilingual.ts';
import type { Aspect, Category, ProductType } from './category.ts';
import { pick } from './pick.ts';
import {
  type AskedTopic,
  buyer_answers,
  buyer_openers,
  questions,
  shop_answers,
  shop_greetings,
  topic_words,
} from './question-phrases.ts';
import { walk } from './walk.ts';
import { fill, paragraph, sentence } from './wording.ts';

interface AskedAbout {
  readonly category: Category;
  readonly type: ProductType;
  /** Seeded by the product, the same for all its questions. */
  readonly dice: Dice;
}

interface QuestionRequest extends AskedAbout {
  readonly topic: AskedTopic;
  /** Place among the questions of that topic: those with different places differ. */
  readonly ordinal: number;
}

interface AnswerRequest extends AskedAbout {
  readonly topic: QuestionTopic;
  readonly ordinal: number;
  /** What a person asked; null for what is rendered. */
  readonly words: string | null;
  readonly by: 'shop' | 'buyer';
  readonly verdict: 'good' | 'bad';
  /** Place among the answers to the question. */
  readonly nth: number;
}

const slots = { walk: 0, answer: 8 } as const;
/** Slots of one answer. */
const ANSWER_SLOTS = 4;

/** What somebody asks who looks at a product. */
export function questionText({ topic, category, ordinal, dice }: QuestionRequest): Bilingual {
  const { asked, aspect } = chosen(topic, category, ordinal, dice);
  return fill(questions[topic][asked], { aspect: aspect.name });
}

/** What the shop, or somebody who has it, says to a question: of the same aspect that it is about. */
export function answerText({
  topic,
  category,
  type,
  ordinal,
  dice,
  words,
  by,
  verdict,
  nth,
}: AnswerRequest): Bilingual {
  const about = words === null ? { topic, aspect: null } : topicOf(words, category);
  const own = (slot: number): number => dice(slots.answer + (ordinal * 4 + nth) * ANSWER_SLOTS + slot);
  const aspect = about.aspect ?? chosen('aspect', category, ordinal, dice).aspect;
  const said =
    about.topic === 'aspect'
      ? aspect[verdict]
      : about.topic === 'faults' || about.topic === 'open'
        ? type[verdict]
        : [];
  if (by === 'shop') {
    const greeting = pick(shop_greetings, own, 0);
    if (about.topic === 'aspect' || about.topic === 'faults')
      return paragraph([greeting, sentence(pick(said, own, 1))]);
    return paragraph([greeting, shop_answers[about.topic]]);
  }
  if (about.topic === 'pictures' || about.topic === 'gift' || about.topic === 'again')
    return pick(buyer_answers[about.topic][verdict], own, 1);
  const opener = pick(buyer_openers, own, 0);
  return paragraph([opener, sentence(pick(said, own, 1))]);
}

/** What a question in one's own words is about, as far as its words betray it. */
export function topicOf(words: string, category: Category): { topic: QuestionTopic; aspect: Aspect | null } {
  const low = words.toLowerCase();
  const named = category.aspects.find(({ name }) => low.includes(name.en.toLowerCase()) || low.includes(name.zh));
  if (named !== undefined) return { topic: 'aspect', aspect: named };
  const found = Object.entries(topic_words).find(([, fits]) => fits.test(words));
  return { topic: (found?.[0] as QuestionTopic | undefined) ?? 'open', aspect: null };
}

/** Template and aspect of a question: the answers to it speak of the same. */
function chosen(topic: AskedTopic, { aspects }: Category, ordinal: number, dice: Dice) {
  const [asked, aspect] = walk([questions[topic].length, aspects.length], ordinal, dice, slots.walk);
  return { asked, aspect: aspects[aspect] };
}
