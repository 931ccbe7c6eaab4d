import type { z } from 'zod';

/** `merchant` is somebody who sits at the desk of a shop, `operator` who runs the demonstration. */
export type Role = 'anyone' | 'user' | 'merchant' | 'operator';

/** One call of the interface: what it takes, what it answers, and who may make it. */
export interface Route {
  readonly method: 'get' | 'post' | 'patch';
  /** Below `/api/v1`, with `{parameters}` as OpenAPI writes them. */
  readonly path: string;
  readonly role: Role;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Moves money or stock: an `Idempotency-Key` header is required. */
  readonly moves?: true;
  /** Who I am, or what I may do, is another afterwards: the session goes on under another token. */
  readonly renews?: true;
}
