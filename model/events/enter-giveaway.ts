import { event } from './event-type.ts';
import { key, ref } from './field.ts';

export const enterGiveaway = event({
  name: 'enter_giveaway',
  family: 'live',
  meaning: 'A user entered a giveaway.',
  key: ['giveaway_key', 'entry_key'],
  fields: {
    giveaway_key: key('The giveaway.'),
    entry_key: key('The visit to the room.'),
    live_id: ref('The session.'),
  },
});
