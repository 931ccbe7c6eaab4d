import { event } from './event-type.ts';
import { choice, count, duration, ref } from './field.ts';

export const endReasons = ['planned', 'host_tired', 'nobody_there', 'closed'] as const;

export const endLive = event({
  name: 'end_live',
  family: 'live',
  meaning: 'A live session ended; who was in the room has left it.',
  key: ['live_id'],
  fields: {
    live_id: ref('The session.'),
    creator_id: ref('Its host.'),
    length_ms: duration('From its start.'),
    reason: choice(endReasons, 'Why, as the model decided it; `closed` for people.'),
    entries: count('Entries into the room: as many as `enter_live` name it.'),
    peak_viewers: count('Most viewers at once, as `enter_live` and `leave_live` tell.'),
  },
});
