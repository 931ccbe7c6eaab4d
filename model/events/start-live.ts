import { event } from './event-type.ts';
import { count, duration, flag, key, ref, text } from './field.ts';

export const startLive = event({
  name: 'start_live',
  family: 'live',
  meaning: 'A creator went live.',
  key: ['live_id'],
  fields: {
    live_id: ref('The session.'),
    creator_id: ref('Its host.'),
    category: count('Category of most of its line-up, an index into the lexicon.'),
    lineup: text('Products of the line-up in the order of their slots, joined by commas; empty where nothing is sold.'),
    planned_ms: duration('Length that the host plans.'),
    flagship: flag('A session that was announced beforehand: who waits for it gets a reminder.'),
    person_hosts: flag('A person runs the show, not the model.'),
    act_key: key('The command that did it.'),
  },
});
