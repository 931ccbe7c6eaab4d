import { fill, type Values } from '../words/fill.ts';
import { useWords, type Words } from '../words/words.tsx';
import { type InsightsWordId, insightsWords } from './insights-words.ts';

interface InsightsWords extends Omit<Words, 'say'> {
  say(id: InsightsWordId, values?: Values): string;
}

/** The words of the insights, amounts and dates in the language of whoever looks. */
export function useInsightsWords(): InsightsWords {
  const words = useWords();
  return { ...words, say: (id, values) => fill(insightsWords[id][words.language], values) };
}
