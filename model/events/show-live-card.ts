import { event } from './event-type.ts';
import { choice, count, duration, flag, key, optional, probability, ref } from './field.ts';
import { policies } from './view-video.ts';

export const showLiveCard = event({
  name: 'show_live_card',
  family: 'live',
  meaning:
    'A card of a live session was shown, in the feed or on the Live tab: written when it closes, timed by its start.',
  key: ['card_key'],
  fields: {
    card_key: key('This exposure; no exposure of a video has the same number.'),
    live_id: ref('The session shown.'),
    creator_id: ref('Its host.'),
    product_id: optional(ref('Product pinned in it.')),
    category: count('Category of its line-up, an index into the lexicon.'),
    position: count('Place in the list, from 0; 0 in the feed.'),
    policy: choice(policies, 'Policy that chose it.'),
    propensity: probability('Probability that the policy shows this session at this place, given those that are live.'),
    watch_ms: duration('Time that the card was looked at.'),
    viewers: count('Viewers that the card told of.'),
    entered: flag('An `enter_live` names this card.'),
  },
});
