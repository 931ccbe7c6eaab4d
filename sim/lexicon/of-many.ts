import type { Bilingual } from './bilingual.ts';

/** Named as one, though they end like many. */
const ONE = /(ss|pothos)$/;

/** English only: what stands around a `{noun}` of many. */
const AGREEMENT: readonly (readonly [one: RegExp, many: string])[] = [
  [/\bDoes the \{noun\}/, 'Do the {noun}'],
  [/\bdoes the \{noun\}/, 'do the {noun}'],
  [/\bIs the \{noun\}/, 'Are the {noun}'],
  [/\bis the \{noun\}/, 'are the {noun}'],
  [/\bIs there a larger \{noun\}/, 'Are there larger {noun}'],
  [/\ba \{noun\}/, '{noun}'],
  [/\{noun\} does not fit, send it\b/, '{noun} do not fit, send them'],
  [/(?<!\b(?:of|for) )\b(the|my) \{noun\} is\b/i, '$1 {noun} are'],
  [/(?<!\b(?:of|for) )\b(the|my) \{noun\} was\b/i, '$1 {noun} were'],
  [/(?<!\b(?:of|for) )\b(the|my) \{noun\} (look|come|keep|ship|travel)s\b/i, '$1 {noun} $2'],
  [/(?<!\b(?:of|for) )\b(the|my) \{noun\} goes\b/i, '$1 {noun} go'],
  [/\btreat it well\b/, 'treat them well'],
];

/** The template as it is said of this noun: of gel pens one asks whether they are there, of a kite whether it is. */
export function ofMany(template: Bilingual, noun: Bilingual): Bilingual {
  if (!noun.en.endsWith('s') || ONE.test(noun.en)) return template;
  return { en: AGREEMENT.reduce((text, [one, many]) => text.replace(one, many), template.en), zh: template.zh };
}
