import type { Bilingual } from './bilingual.ts';

/** A template with its `{name}` places filled; a name without a value is a bug and throws. */
export function fill(template: Bilingual, values: Readonly<Record<string, Bilingual>>): Bilingual {
  const into = (text: string, language: 'en' | 'zh') =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (values[name] === undefined) throw new Error(`no value for {${name}} in "${text}"`);
      return values[name][language];
    });
  return { en: capital(into(template.en, 'en')), zh: into(template.zh, 'zh') };
}

/** The text with a capital first letter; only ASCII letters change. */
export function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** A clause made a sentence: capital letter, and a full stop unless it ends with a stop of its own. */
export function sentence(clause: Bilingual): Bilingual {
  return {
    en: /[.!?]$/.test(clause.en) ? capital(clause.en) : `${capital(clause.en)}.`,
    zh: /[。！？～]$/.test(clause.zh) ? clause.zh : `${clause.zh}。`,
  };
}

/** Sentences one after the other; empty ones leave no trace. */
export function paragraph(sentences: readonly Bilingual[]): Bilingual {
  const said = sentences.filter(({ en }) => en !== '');
  return { en: said.map(({ en }) => en).join(' '), zh: said.map(({ zh }) => zh).join('') };
}
