import type { QuestionTopic } from '../../model/events/ask-question.ts';
import type { SimMs } from '../../model/sim-time.ts';

/** What the shop (0) or a buyer (from 1) said to a question. */
export interface AnswerNote {
  readonly nth: number;
  /** Null for the shop. */
  readonly user_id: number | null;
  readonly at_ms: SimMs;
  readonly verdict: 'good' | 'bad';
  readonly words: string | null;
}

/** A question about a product as it can be read. */
export interface QuestionNote {
  readonly question_key: number;
  readonly product_id: number;
  readonly user_id: number;
  readonly at_ms: SimMs;
  readonly topic: QuestionTopic;
  /** Place among the questions of its topic. */
  readonly ordinal: number;
  readonly words: string | null;
  /** That of the shop first. */
  readonly answers: readonly AnswerNote[];
}

export interface QuestionsImage {
  readonly notes: readonly QuestionNote[];
  readonly buyers: readonly (readonly [product_id: number, user_ids: readonly number[]])[];
}

/** Questions of a product that can be read, the last ones (assumption, 10-50), and buyers who may answer the next. */
const kept = { questions: 20, buyers: 6 } as const;

/** What is asked about products and answered: a fold of the log, and nothing else. */
export class Questions {
  readonly #by_product = new Map<number, QuestionNote[]>();
  readonly #product_of = new Map<number, number>();
  readonly #buyers = new Map<number, readonly number[]>();

  ask(asked: Omit<QuestionNote, 'ordinal' | 'answers'>): void {
    const { product_id, question_key, topic } = asked;
    const notes = this.#by_product.get(product_id) ?? [];
    const before = notes.filter((note) => note.topic === topic);
    const ordinal = before.length === 0 ? 0 : before[before.length - 1].ordinal + 1;
    this.#keep([...notes, { ...asked, ordinal, answers: [] }], product_id);
    this.#product_of.set(question_key, product_id);
  }

  answer(question_key: number, answer: AnswerNote): void {
    const product_id = this.#product_of.get(question_key);
    if (product_id === undefined) return;
    const notes = this.#by_product.get(product_id) ?? [];
    this.#keep(
      notes.map((note) =>
        note.question_key === question_key
          ? { ...note, answers: [...note.answers, answer].sort((one, other) => one.nth - other.nth) }
          : note,
      ),
      product_id,
    );
  }

  /** Somebody has it now, and can say what it is like. */
  received(product_id: number, user_id: number): void {
    const others = (this.#buyers.get(product_id) ?? []).filter((other) => other !== user_id);
    this.#buyers.set(product_id, [...others, user_id].slice(-kept.buyers));
  }

  /** Those who got it last. */
  buyers(product_id: number): readonly number[] {
    return this.#buyers.get(product_id) ?? [];
  }

  /** The oldest first. */
  about(product_id: number): readonly QuestionNote[] {
    return this.#by_product.get(product_id) ?? [];
  }

  /** Undefined for one that is no longer kept. */
  find(question_key: number): QuestionNote | undefined {
    const product_id = this.#product_of.get(question_key);
    return product_id === undefined
      ? undefined
      : this.about(product_id).find((note) => note.question_key === question_key);
  }

  capture(): QuestionsImage {
    return { notes: [...this.#by_product.values()].flat(), buyers: [...this.#buyers] };
  }

  static materialise({ notes, buyers }: QuestionsImage): Questions {
    const questions = new Questions();
    for (const note of notes) {
      questions.#by_product.set(note.product_id, [...questions.about(note.product_id), note]);
      questions.#product_of.set(note.question_key, note.product_id);
    }
    for (const [product_id, user_ids] of buyers) questions.#buyers.set(product_id, user_ids);
    return questions;
  }

  #keep(notes: readonly QuestionNote[], product_id: number): void {
    for (const gone of notes.slice(0, -kept.questions)) this.#product_of.delete(gone.question_key);
    this.#by_product.set(product_id, notes.slice(-kept.questions));
  }
}
