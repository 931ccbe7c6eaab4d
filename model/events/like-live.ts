import { event } from './event-type.ts';
import { count, key, ref } from './field.ts';

export const likeLive = event({
  name: 'like_live',
  family: 'live',
  meaning: 'A user tapped likes in a live session: the taps of some seconds together.',
  key: ['like_key'],
  fields: {
    like_key: key('This flurry of taps.'),
    entry_key: key('The visit to the room.'),
    live_id: ref('The session.'),
    taps: count('Taps.'),
  },
});
