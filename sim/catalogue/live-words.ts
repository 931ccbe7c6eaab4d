import type { Draws } from '../../model/draws/draws.ts';
import type { ChatIntent, ChatTopic } from '../../model/events/send-chat.ts';
import { creatorOfLive, LIVES_PER_CREATOR } from '../../model/ids.ts';
import type { ChatLine, Room } from '../../model/live/room.ts';
import { entityKind } from '../genesis/entity-kind.ts';
import { liveTraits } from '../genesis/live-traits.ts';
import { productKind } from '../genesis/product-traits.ts';
import { textDice } from '../genesis/text-dice.ts';
import type { Bilingual } from '../lexicon/bilingual.ts';
import { both } from '../lexicon/bilingual.ts';
import { categories } from '../lexicon/categories.ts';
import { answerText, chatText, liveTitle } from '../lexicon/live-text.ts';
import { pick } from '../lexicon/pick.ts';
import { avatarSeed } from './avatar-seed.ts';
import type { VideoWords } from './video-words.ts';

/** All that a screen needs to show a live session. */
export interface LiveWords {
  readonly title: Bilingual;
  readonly scene: VideoWords['scene'];
}

export type Session = Pick<Room, 'live_id' | 'category' | 'flagship' | 'lineup'>;
export type Line = Pick<ChatLine, 'ordinal' | 'product_id' | 'words'> & {
  readonly intent: ChatIntent;
  readonly topic: ChatTopic;
};

/** Slot of the thing that stands for the niche; the lexicon's own slots are below. */
const SUBJECT_SLOT = 128;

export function liveWords(draws: Draws, { live_id, category, flagship, lineup }: Session): LiveWords {
  const creator_id = creatorOfLive(live_id);
  const { scene_seed, palette, planned_ms } = liveTraits(draws, creator_id, live_id % LIVES_PER_CREATOR);
  const dice = textDice(draws, entityKind.live, live_id);
  const title = liveTitle(flagship ? 'flagship' : lineup.length > 0 ? 'sells' : 'talks', categories[category], dice);
  return {
    title,
    scene: {
      seed: scene_seed,
      kind: 'talking-head',
      art: pick(categories[category].types, dice, SUBJECT_SLOT).art,
      palette,
      duration_ms: planned_ms,
      subtitles: [],
      hook: title,
      cast: avatarSeed(draws, entityKind.creator, creator_id),
    },
  };
}

/** What a line of the chat says: what a person typed, or what it is rendered to. */
export function chatWords(draws: Draws, session: Session, line: Line): Bilingual {
  if (line.words !== null) return both(line.words, line.words);
  const { intent, topic, ordinal } = line;
  return chatText({ intent, topic, ordinal, noun: nounOf(draws, session, line), dice: diceOf(draws, session) });
}

/** What the host answered to it; null where nothing was. */
export function answerWords(draws: Draws, session: Session, line: Line & Pick<ChatLine, 'answer'>): Bilingual | null {
  if (line.answer === null) return null;
  const { topic, words } = line.answer;
  if (words !== null) return both(words, words);
  const { ordinal } = line;
  return answerText({ topic, ordinal, noun: nounOf(draws, session, line), dice: diceOf(draws, session) });
}

function diceOf(draws: Draws, { live_id }: Session) {
  return textDice(draws, entityKind.liveChat, live_id);
}

function nounOf(draws: Draws, session: Session, { product_id }: Line): Bilingual {
  if (product_id === null) return pick(categories[session.category].types, diceOf(draws, session), SUBJECT_SLOT).noun;
  const { category, type } = productKind(draws, product_id);
  return categories[category].types[type].noun;
}
