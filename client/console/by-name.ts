import type { Bilingual } from '../words/language.ts';

/** Names shown before one is looked for. */
export const SHOWN = 40;

/** Those whose name, in either language, has what is looked for in it; in their order. */
export function byName<T extends { readonly name: Bilingual }>(all: readonly T[], wanted: string): T[] {
  const sought = wanted.trim().toLocaleLowerCase();
  return all.filter(({ name }) => [name.en, name.zh].some((each) => each.toLocaleLowerCase().includes(sought)));
}
