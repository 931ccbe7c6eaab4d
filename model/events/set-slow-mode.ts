import { event } from './event-type.ts';
import { duration, key, ref } from './field.ts';

export const setSlowMode = event({
  name: 'set_slow_mode',
  family: 'live',
  meaning: 'A host set how long a user waits between two lines of the chat.',
  key: ['act_key'],
  fields: {
    act_key: key('The command that did it.'),
    live_id: ref('The session.'),
    slow_mode_ms: duration('Wait between two lines of one user; 0 for none.'),
  },
});
