import { event } from './event-type.ts';
import { choice, key, optional, ref } from './field.ts';

export const devices = ['android_low', 'android_mid', 'android_high', 'ios', 'web'] as const;

export const sessionStart = event({
  name: 'session_start',
  family: 'session',
  meaning: 'A user opened the app.',
  key: ['opened_session_id'],
  fields: {
    opened_session_id: key('The session that starts.'),
    device: choice(devices, 'Class of device.'),
    entry_id: optional(ref('Shared video or product that brought the user in.')),
  },
});
