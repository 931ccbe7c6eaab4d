/** A text in both languages of the app. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}
