import { dateOf, dayOf, EPOCH_MS, startOfDay } from '../../model/sim-time.ts';

const UTC_OFFSET = '+08:00';

/** An instant as people write it: a date (its last moment), a date and time (UTC+8), or milliseconds. Null if none. */
export function parseInstant(text: string): number | null {
  if (/^\d{11,}$/.test(text)) return Number(text) < EPOCH_MS ? null : Number(text);
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/.exec(text);
  if (match === null) return null;
  const at_ms = Date.parse(`${match[1]}T${match[2] ?? '00:00'}${UTC_OFFSET}`);
  // Some days that there are not (31 February) parse as others that there are.
  if (Number.isNaN(at_ms) || at_ms < EPOCH_MS || dateOf(dayOf(at_ms)) !== match[1]) return null;
  return match[2] === undefined ? startOfDay(dayOf(at_ms) + 1) - 1 : at_ms;
}
