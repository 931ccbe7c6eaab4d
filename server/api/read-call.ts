import type { Request } from 'express';
import type { z } from 'zod';
import { fromEdge, type IdKind } from '../../model/ids.ts';
import type { Route } from '../../model/wire/route.ts';
import type { FieldFault } from '../http/problem.ts';
import { problemOf } from './problems.ts';

type Part = NonNullable<FieldFault['in']>;

/** What a call says, as its route's schemas read it. */
export interface Said {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Reads path, query and body by the route's schemas.
 * @throws {HttpProblem} that names every field that cannot be taken
 */
export function readCall(route: Route, request: Request): Said {
  const faults: FieldFault[] = [];
  const read = (part: Part, schema: z.ZodType | undefined, value: unknown): unknown => {
    if (schema === undefined) return undefined;
    const unstorable = unstorableText(value, '');
    if (unstorable !== null)
      faults.push({ in: part, pointer: unstorable, detail: 'This text holds a character that no text has.' });
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues)
      faults.push({ in: part, pointer: pointerOf(path), detail: message });
    return undefined;
  };
  const said = {
    params: read('path', route.params, request.params),
    query: read('query', route.query, request.query),
    body: read('body', route.body, request.body ?? {}),
  };
  if (faults.length > 0) throw problemOf('invalid_request', { errors: faults });
  return said;
}

/**
 * The number behind an id of the interface.
 * @throws {HttpProblem} where it is none that this shop could have given out
 */
export function idOf(kind: IdKind, text: string): number {
  const id = fromEdge(kind, text);
  if (id === null) throw problemOf('invalid_request', { detail: `${text} is no id of a ${kind}.` });
  return id;
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Where there is a text that PostgreSQL cannot keep (U+0000, half a surrogate pair), or null. */
function unstorableText(value: unknown, pointer: string): string | null {
  if (typeof value === 'string') return value.includes('\0') || /\p{Surrogate}/u.test(value) ? pointer : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorableText(inner, pointer + pointerOf([key]));
    if (found !== null) return found;
  }
  return null;
}
