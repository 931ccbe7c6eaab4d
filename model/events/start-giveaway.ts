import { event } from './event-type.ts';
import { choice, count, duration, instant, key, ref } from './field.ts';

/** What it takes to enter a giveaway. */
export const giveawayConditions = ['follow', 'chat', 'watch'] as const;

export const startGiveaway = event({
  name: 'start_giveaway',
  family: 'live',
  meaning: 'A host opened a giveaway; a room has one at a time.',
  key: ['giveaway_key'],
  fields: {
    giveaway_key: key('The giveaway.'),
    live_id: ref('The session.'),
    sku_id: ref('The prize.'),
    prizes: count('Pieces to win.'),
    condition: choice(giveawayConditions, 'What it takes to enter.'),
    watch_ms: duration('Time in the room that it takes, where watching is the condition; 0 otherwise.'),
    until_ms: instant('Until when one can enter.'),
  },
});
