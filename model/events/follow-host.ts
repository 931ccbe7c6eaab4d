import { event } from './event-type.ts';
import { key, ref } from './field.ts';

export const followHost = event({
  name: 'follow_host',
  family: 'live',
  meaning: 'A user followed the host of a live session from the room.',
  key: ['entry_key'],
  fields: {
    entry_key: key('The visit to the room.'),
    live_id: ref('The session.'),
    creator_id: ref('Its host.'),
  },
});
