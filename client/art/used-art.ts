import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { scene_props } from './scene-props.ts';

/** The lexicon gives categories and product types their `art`. Its files are read as text: the client takes no code from the simulation. */
const lexicon = new URL('../../sim/lexicon/', import.meta.url);

/** Every emoji whose picture the build must carry, each once, in code-point order. Reads the lexicon from disk. */
export function usedArt(): string[] {
  return [...new Set<string>([...scene_props, ...lexiconArt()].map((emoji) => emoji.replaceAll('\ufe0f', '')))].sort();
}

function lexiconArt(): string[] {
  if (!existsSync(lexicon)) return [];
  return readdirSync(lexicon, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(new URL(file, lexicon), 'utf8').matchAll(/\bart: '([^']+)'/g)])
    .map(([, emoji]) => emoji);
}
