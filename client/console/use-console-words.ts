import { fill, type Values } from '../words/fill.ts';
import type { WordId } from '../words/table.ts';
import { useWords, type Words } from '../words/words.tsx';
import { type ConsoleWordId, consoleWords } from './console-words.ts';

interface ConsoleWords extends Omit<Words, 'say'> {
  say(id: ConsoleWordId, values?: Values): string;
  /** A word of the app: a shop and its buyers call things alike. */
  appWord(id: WordId, values?: Values): string;
  /** The app's words as a whole, for what writes with them. */
  readonly app: Words;
}

/** The words of the desks, amounts and dates in the language of whoever looks. */
export function useConsoleWords(): ConsoleWords {
  const app = useWords();
  return { ...app, say: (id, values) => fill(consoleWords[id][app.language], values), appWord: app.say, app };
}
