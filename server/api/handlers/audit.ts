import { auditBooks } from '../../books/audit.ts';
import type { Answerer } from '../call.ts';

/** Looks at a moment in which nobody is at the till, so that books and event log are of the same instant. */
export const audit: Answerer<'audit'> = async ({ shop }) => {
  const { at_ms, checks } = await shop.engine.auditLog(() => auditBooks(shop.db));
  return {
    ok: checks.every(({ ok }) => ok),
    at_ms,
    checks: checks.map((check) => ({ ...check, examples: [...check.examples] })),
  };
};
