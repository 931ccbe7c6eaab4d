import { event } from './event-type.ts';
import { instant, key, ref } from './field.ts';

export const dropCoupon = event({
  name: 'drop_coupon',
  family: 'live',
  meaning: 'A host dropped a coupon into the room, to be claimed by who is there.',
  key: ['act_key'],
  fields: {
    act_key: key('The command that did it.'),
    live_id: ref('The session.'),
    coupon_id: key('The coupon.'),
    until_ms: instant('Until when it can be claimed.'),
  },
});
