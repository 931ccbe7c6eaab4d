import { event } from './event-type.ts';
import { choice, count, duration, key } from './field.ts';

/** Why a visit ended. */
export const leaveReasons = [
  'time_budget',
  'bored',
  'content_fatigue',
  'commerce_fatigue',
  'compare_elsewhere',
  'idle',
  'closed',
] as const;

export const sessionEnd = event({
  name: 'session_end',
  family: 'session',
  meaning: 'A user left the app, or stayed idle for 30 minutes.',
  key: ['closed_session_id'],
  fields: {
    closed_session_id: key('The session that ends.'),
    length_ms: duration('From the first to the last activity of the session.'),
    exposures: count('Videos shown in the session.'),
    reason: choice(leaveReasons, 'Why the user left, as the model decided it; `closed` for people.'),
  },
});
