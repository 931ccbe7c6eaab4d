import { event } from './event-type.ts';
import { key, ref } from './field.ts';

export const winGiveaway = event({
  name: 'win_giveaway',
  family: 'live',
  meaning:
    'A user won a piece in a giveaway: it leaves the shelf of its shop a minute later (`move_stock`), or its price is paid in its place (`transfer`).',
  key: ['giveaway_key', 'winner_id'],
  fields: {
    giveaway_key: key('The giveaway.'),
    winner_id: ref('The user who won.'),
    live_id: ref('The session.'),
    sku_id: ref('The prize.'),
  },
});
