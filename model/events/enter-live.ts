import { event } from './event-type.ts';
import { count, flag, key, optional, ref } from './field.ts';

export const enterLive = event({
  name: 'enter_live',
  family: 'live',
  meaning: 'A user entered the room of a live session.',
  key: ['entry_key'],
  fields: {
    entry_key: key('This visit to the room; the same as its `card_key` where a card led here.'),
    live_id: ref('The session.'),
    creator_id: ref('Its host.'),
    card_key: optional(key('Card that led here; none from a reminder, a profile or a link.')),
    viewers: count('Viewers in the room after it.'),
    follows_host: flag('The user followed the host already.'),
  },
});
