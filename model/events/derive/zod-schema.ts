import { z } from 'zod';
import type { Field, Fields } from '../field.ts';
import { type EventName, type EventRecord, vocabulary } from '../vocabulary.ts';

const TEXT_LIMIT = 2_000;

function valueSchema(field: Field): z.ZodType {
  const { type, dictionary, nullable, unit } = field;
  const schema =
    dictionary !== undefined
      ? z.enum(dictionary as [string, ...string[]])
      : type === 'bool'
        ? z.boolean()
        : type === 'text'
          ? z.string().max(TEXT_LIMIT)
          : type === 'f64'
            ? z
                .number()
                .min(unit === 'measure' ? -Number.MAX_VALUE : 0)
                .max(unit === 'probability' ? 1 : Number.MAX_VALUE)
            : z
                .number()
                .int()
                .min(unit === 'count' || unit === 'cents' ? -(2 ** 31) : 0)
                .max(type === 'u8' ? 255 : type === 'i32' ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER);
  return nullable ? schema.nullable() : schema;
}

/** Validation of an event's own fields as they arrive from outside; unknown fields are refused. */
export function fieldsSchema(name: EventName): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(vocabulary[name].fields as Fields)) shape[key] = valueSchema(field);
  return z.strictObject(shape);
}

const recordCache = new Map<EventName, z.ZodType>();

/** Validation of an event as a client sends it: name, instant and its own fields. */
export function recordSchema<N extends EventName>(name: N): z.ZodType<Omit<EventRecord<N>, 'user_id'>> {
  let schema = recordCache.get(name);
  if (schema === undefined) {
    schema = fieldsSchema(name).extend({
      name: z.literal(name),
      at_ms: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    });
    recordCache.set(name, schema);
  }
  return schema as unknown as z.ZodType<Omit<EventRecord<N>, 'user_id'>>;
}
