import { z } from 'zod';
import { type EventName, eventNames, vocabulary } from '../vocabulary.ts';
import { recordSchema } from './zod-schema.ts';

/** JSON Schema (2020-12) of every event as a client sends it. */
export function vocabularyJsonSchema(): Record<string, unknown> {
  const defs = Object.fromEntries(
    eventNames.map((name: EventName) => {
      const { $schema: _, ...schema } = z.toJSONSchema(recordSchema(name), { target: 'draft-2020-12' });
      return [name, { description: vocabulary[name].meaning, ...schema }];
    }),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Vitrine event vocabulary',
    oneOf: eventNames.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: defs,
  };
}
