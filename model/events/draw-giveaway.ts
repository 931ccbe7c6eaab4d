import { event } from './event-type.ts';
import { count, key, ref } from './field.ts';

export const drawGiveaway = event({
  name: 'draw_giveaway',
  family: 'live',
  meaning: 'A giveaway was drawn: as many `win_giveaway` follow as there are winners.',
  key: ['giveaway_key'],
  fields: {
    giveaway_key: key('The giveaway.'),
    live_id: ref('The session.'),
    entrants: count('Users who had entered.'),
    winners: count('Users who won.'),
  },
});
