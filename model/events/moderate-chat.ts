import { event } from './event-type.ts';
import { choice, instant, key, optional, ref } from './field.ts';

export const moderateChat = event({
  name: 'moderate_chat',
  family: 'live',
  meaning: 'A host hid a line of the chat, or silenced a user in this session.',
  key: ['act_key'],
  fields: {
    act_key: key('The command that did it.'),
    live_id: ref('The session.'),
    action: choice(['hide', 'mute', 'unmute'] as const, 'What was done.'),
    chat_key: optional(key('The line that is hidden.')),
    muted_id: optional(ref('The user who is silenced, or may write again.')),
    until_ms: optional(instant('Until when the user is silenced.')),
  },
});
