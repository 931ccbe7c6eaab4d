/** One text in both languages of the shop. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/**
 * A draw in [0, 1) addressed by a slot number. Each decision has its own slot, so that a new decision shifts no other.
 * The same dice must answer the same slot with the same number.
 */
export type Dice = (slot: number) => number;

/** A text from its English and its Chinese wording. */
export function both(en: string, zh: string): Bilingual {
  return { en, zh };
}

/** Texts from a dictionary of English wordings to Chinese ones, in its order. */
export function pairs(dictionary: Readonly<Record<string, string>>): readonly Bilingual[] {
  return Object.entries(dictionary).map(([en, zh]) => ({ en, zh }));
}
