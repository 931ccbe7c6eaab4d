import { event } from './event-type.ts';
import { choice, count, duration, key, ref } from './field.ts';

/** Why somebody left a room. */
export const leaveLiveReasons = [
  'bored',
  'not_for_me',
  'had_enough',
  'time_budget',
  'bought',
  'session_over',
  'closed',
  'connection_lost',
] as const;

export const leaveLive = event({
  name: 'leave_live',
  family: 'live',
  meaning: 'A user left the room of a live session, or it ended.',
  key: ['entry_key'],
  fields: {
    entry_key: key('The visit that ends.'),
    live_id: ref('The session.'),
    creator_id: ref('Its host.'),
    watch_ms: duration('From entering to leaving.'),
    reason: choice(leaveLiveReasons, 'Why, as the model decided it; `closed` for people.'),
    chats: count('Chat lines of this visit.'),
    likes: count('Like taps of this visit.'),
    viewers: count('Viewers in the room after it.'),
  },
});
