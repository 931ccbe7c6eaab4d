import type { envelope } from './envelope.ts';
import type { ValuesOf } from './field.ts';
import type { EventName, EventRecord } from './vocabulary.ts';

type Envelope = ValuesOf<typeof envelope>;

/** What the driver adds to what happened: who acted, in which visit, and the values it can be cut by. */
export type Stamp = Pick<
  Envelope,
  'session_id' | 'actor' | 'by_person' | 'city_tier' | 'activity' | 'surface' | 'arms' | 'cause'
>;

/** A record as it stands in the log. */
export type LogRecord<N extends EventName = EventName> = EventRecord<N> & Envelope;

/** Stamp of what nobody's visit caused. */
export const unstamped: Stamp = {
  session_id: null,
  actor: 'platform',
  by_person: false,
  city_tier: 0,
  activity: 'new',
  surface: 'none',
  arms: null,
  cause: null,
};
