import { existsSync, readFileSync } from 'node:fs';
import { scene_props } from './scene-props.ts';

/** Emoji that the lexicon gives as `art` to its categories and types. Read as text: the client takes no code from the simulation. */
const lexicon = new URL('../../sim/lexicon/categories.ts', import.meta.url);

/** Every emoji whose picture the build must carry, each once, in code-point order. Reads the lexicon from disk. */
export function usedArt(): string[] {
  const text = existsSync(lexicon) ? readFileSync(lexicon, 'utf8') : '';
  return [...new Set<string>([...scene_props, ...emojiIn(text)].map((emoji) => emoji.replaceAll('\ufe0f', '')))].sort();
}

function emojiIn(text: string): string[] {
  return text.match(/\p{Extended_Pictographic}(\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu) ?? [];
}
