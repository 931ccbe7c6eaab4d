import type { ChatIntent, ChatTopic } from '../../model/events/send-chat.ts';
import type { Bilingual, Dice } from './bilingual.ts';
import type { Category } from './category.ts';
import { answer_bodies, answer_tails, chat_bodies, chat_tails, live_titles } from './live-phrases.ts';
import { ofMany } from './of-many.ts';
import { pick } from './pick.ts';
import { walk } from './walk.ts';
import { fill } from './wording.ts';

const slots = { chat: 0, answer: 2, title: 4, filling: 5, noun: 6 } as const;

interface LiveLine {
  readonly intent: ChatIntent;
  readonly topic: ChatTopic;
  /** The thing that it is about; any of the niche where nothing is named. */
  readonly noun: Bilingual;
  /** Place among the lines of the session: neighbours in one room differ in both languages. */
  readonly ordinal: number;
  /** Seeded by the session, the same for all its lines. */
  readonly dice: Dice;
}

/** What a viewer writes in the chat of a live room. */
export function chatText({ intent, topic, noun, ordinal, dice }: LiveLine): Bilingual {
  const bodies = chat_bodies[`${intent}/${topic}`] ?? chat_bodies['joke/none'] ?? [];
  const tails = chat_tails[intent];
  const [tail, body] = walk([tails.length, bodies.length], ordinal, dice, slots.chat);
  return joined(bodies[body], tails[tail], noun);
}

/** What the host says to it. */
export function answerText({ topic, noun, ordinal, dice }: Omit<LiveLine, 'intent'>): Bilingual {
  const bodies = answer_bodies[topic];
  const [tail, body] = walk([answer_tails.length, bodies.length], ordinal, dice, slots.answer);
  return joined(bodies[body], answer_tails[tail], noun);
}

/** What a session is called. */
export function liveTitle(kind: keyof typeof live_titles, category: Category, dice: Dice): Bilingual {
  const topic = pick(category.topics, dice, slots.filling);
  const { noun } = pick(category.types, dice, slots.noun);
  return fill(pick(live_titles[kind], dice, slots.title), { noun, topic });
}

function joined(body: Bilingual, tail: Bilingual, noun: Bilingual): Bilingual {
  const said = fill(ofMany(body, noun), { noun });
  return { en: said.en + tail.en, zh: said.zh + tail.zh };
}
