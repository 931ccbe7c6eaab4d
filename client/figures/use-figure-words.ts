import { fill, type Values } from '../words/fill.ts';
import { useWords, type Words } from '../words/words.tsx';
import { type FigureWordId, figureWords } from './figure-words.ts';

interface FigureWords extends Omit<Words, 'say'> {
  say(id: FigureWordId, values?: Values): string;
}

/** The words around figures, amounts and dates in the language of whoever looks. */
export function useFigureWords(): FigureWords {
  const words = useWords();
  return { ...words, say: (id, values) => fill(figureWords[id][words.language], values) };
}
