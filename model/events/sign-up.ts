import { event } from './event-type.ts';
import { choice, ref } from './field.ts';

export const signUp = event({
  name: 'sign_up',
  family: 'session',
  meaning: 'A user joined the app.',
  key: ['kind', 'user_key'],
  fields: {
    kind: choice(['guest', 'member'] as const, 'A person who joined as a guest, or a member of the population.'),
    user_key: ref('The user who joined.'),
  },
});
