import { dataDictionary } from '../events/derive/dictionary.ts';
import { vocabularyJsonSchema } from '../events/derive/json-schema.ts';

/** The generated documents of this room, by their path under `docs/`. */
export const documents: Readonly<Record<string, () => string>> = {
  'dictionary.md': dataDictionary,
  'vocabulary.schema.json': () => `${JSON.stringify(vocabularyJsonSchema(), null, 2)}\n`,
};
