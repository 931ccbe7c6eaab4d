import { high, low } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import type { Surface } from '../../model/events/envelope.ts';
import type { itemOutcomes } from '../../model/events/leave-item.ts';
import { type QuestionTopic, questionTopics } from '../../model/events/ask-question.ts';
import { unstamped } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { isGuest, merchantOfProduct } from '../../model/ids.ts';
import { HOUR_MS } from '../../model/sim-time.ts';
import type { QuestionNote } from '../world/questions.ts';
import type { Timer } from '../world/timers.ts';
import type { World } from '../world/world.ts';
import { behave } from './behave.ts';
import { isPerson, plan } from './order-timers.ts';
import { memberStamp } from './stamp.ts';

/** Assumptions about questions and answers, ranges in brackets; nobody's behaviour depends on them. */
const talk = {
  /** Chance to ask at the end of a look, by how it ended (0.005-0.1): who doubts asks more. */
  asks: { trust: 0.06, price: 0.01, later: 0.03, compare_elsewhere: 0.02, carted: 0.01 } as Readonly<
    Partial<Record<(typeof itemOutcomes)[number], number>>
  >,
  /** Questions of a topic after which the next one finds its answer there. */
  enough: { aspect: 3, pictures: 1, faults: 1, gift: 1, again: 1, open: 0 } as Readonly<Record<QuestionTopic, number>>,
  /** Shops that answer at the worst and the best service, within these hours (1-24). */
  shop_answers: [0.4, 1],
  shop_hours: 5,
  /** Buyers who answer a question at most (1-5), each within these hours (4-72). */
  buyers: 2,
  buyer_hours: 18,
} as const;
const asked_topics = questionTopics.filter((topic) => topic !== 'open');

interface Look {
  readonly view_key: number;
  readonly product_id: number;
  readonly surface: Surface;
  readonly exposure_id: number | null;
}

/** Who leaves a product in doubt may ask; the question bears the number of the look. */
export function askAfterLook(
  world: World,
  user: number,
  at_ms: number,
  { view_key, product_id, surface, exposure_id }: Look,
  outcome: (typeof itemOutcomes)[number],
): void {
  const chance = talk.asks[outcome] ?? 0;
  if (chance === 0) return;
  const [u_ask, u_topic] = world.draws.units(streams.question, user, product_id, low(view_key));
  if (u_ask >= chance) return;
  const topic = asked_topics[Math.floor(u_topic * asked_topics.length)];
  if (world.questions.about(product_id).filter((note) => note.topic === topic).length >= talk.enough[topic]) return;
  const merchant_id = merchantOfProduct(product_id);
  behave(world, user, surface, exposure_id, {
    name: 'ask_question',
    at_ms,
    user_id: user,
    question_key: view_key,
    product_id,
    merchant_id,
    topic,
    words: null,
  });
}

/** A question has been asked: the shop, and those who have it, come to it later. */
export function questionAsked(world: World, { question_key, at_ms, merchant_id }: EventRecord<'ask_question'>): void {
  const [u_shop, u_when, u_buyer] = world.draws.units(streams.question, high(question_key), low(question_key), 0);
  const [least, most] = talk.shop_answers;
  const service = world.merchants.columns.service_quality[merchant_id] ?? 1;
  if (u_shop < least + (most - least) * service)
    plan(world, 'shop_answers', question_key, at_ms + (0.02 + u_when) * talk.shop_hours * HOUR_MS);
  plan(world, 'buyer_answers', question_key, at_ms + (0.05 + u_buyer) * talk.buyer_hours * HOUR_MS);
}

/** What falls due where something was asked. */
export const questionTimed = {
  shop_answers(world: World, { subject, at_ms }: Timer): void {
    if (areReplayed(world)) return;
    const note = world.questions.find(subject);
    if (note === undefined || note.answers[0]?.nth === 0) return;
    if (world.merchants.columns.left_day[merchantOfProduct(note.product_id)] === 0)
      answer(world, note, { at_ms, nth: 0, user_id: null });
  },
  buyer_answers(world: World, { subject, at_ms }: Timer): void {
    if (areReplayed(world)) return;
    const note = world.questions.find(subject);
    if (note === undefined) return;
    const nth = note.answers.filter(({ user_id }) => user_id !== null).length + 1;
    const [u_who, , u_next] = world.draws.units(streams.question, high(subject), low(subject), nth);
    const able = world.questions
      .buyers(note.product_id)
      .filter(
        (user) =>
          user !== note.user_id && !isPerson(world, user) && !note.answers.some(({ user_id }) => user_id === user),
      );
    if (able.length === 0) return;
    answer(world, note, { at_ms, nth, user_id: able[Math.floor(u_who * able.length)] });
    if (nth < talk.buyers) plan(world, 'buyer_answers', subject, at_ms + (0.1 + u_next) * talk.buyer_hours * HOUR_MS);
  },
} as const;

/** Under replay others answer what they answered in the baseline, and nothing that somebody asks beyond it. */
function areReplayed({ frozen }: World): boolean {
  return frozen?.has('popularity') ?? false;
}

/** A shop speaks well of what it sells; a buyer as it is. */
function answer(
  world: World,
  { question_key, product_id }: QuestionNote,
  { at_ms, nth, user_id }: { readonly at_ms: number; readonly nth: number; readonly user_id: number | null },
): void {
  const [, u_verdict] = world.draws.units(streams.question, high(question_key), low(question_key), nth);
  const row = world.product_rows.get(product_id);
  const { quality, counterfeit } = world.products.columns;
  const worth = row === undefined ? 1 : quality[row] * (counterfeit[row] === 0 ? 1 : 0.6);
  world.plan.addBehaviour({
    record: {
      name: 'answer_question',
      at_ms,
      user_id,
      question_key,
      nth,
      product_id,
      merchant_id: merchantOfProduct(product_id),
      verdict: user_id === null || u_verdict < worth ? 'good' : 'bad',
      words: null,
    },
    stamp: user_id === null ? { ...unstamped, actor: 'merchant' } : memberStamp(world, user_id),
    logged_ms: at_ms,
  });
}

/** A parcel has come: its buyer can say what is in it. */
export function noteBuyer(world: World, { order_id, user_id }: EventRecord<'deliver_order'>): void {
  if (user_id === null || isGuest(user_id)) return;
  for (const { product_id } of world.books.get('orders', order_id)?.lines ?? []) {
    world.questions.received(product_id, user_id);
  }
}
