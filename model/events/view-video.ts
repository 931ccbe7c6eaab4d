import { event } from './event-type.ts';
import { choice, count, duration, flag, key, optional, probability, ref } from './field.ts';

/** Ranking policies that can fill a slate. `none` marks surfaces that are not ranked (a link, an own profile). */
export const policies = ['none', 'uniform', 'popularity', 'personalised', 'commerce', 'oracle'] as const;
/** @public */
export type PolicyName = (typeof policies)[number];

export const viewVideo = event({
  name: 'view_video',
  family: 'exposure',
  meaning: 'A video was shown: one record per exposure, written when the view closes and timed by its start.',
  key: ['exposure_id'],
  fields: {
    exposure_id: key('This exposure.'),
    request_id: optional(key('Feed request that put the video on the slate.')),
    video_id: ref('Video shown.'),
    creator_id: ref('Its creator.'),
    product_id: optional(ref('Product tagged on it; none for pure content.')),
    category: count('Category of its content, an index into the lexicon.'),
    position: count('Place in the slate, from 0.'),
    policy: choice(policies, 'Policy that chose it.'),
    propensity: probability(
      'Probability that the policy puts this video at this position, given candidates and earlier positions.',
    ),
    duration_ms: duration('Length of the video.'),
    watch_ms: duration('Time watched, repeats included, on the clock of the watcher.'),
    played: flag('Playback started.'),
    completed: flag('Watched to its end at least once.'),
    liked: flag('A `like` names this exposure.'),
    commented: flag('A `comment` names this exposure.'),
    shared: flag('A `share` names this exposure.'),
    saved: flag('A `save` names this exposure.'),
    followed: flag('A `follow` names this exposure.'),
    disliked: flag('A `not_interested` names this exposure.'),
    reported: flag('A `report_content` names this exposure.'),
    clicked_product: flag('A `select_item` names this exposure.'),
    entered_profile: flag('A `view_profile` names this exposure.'),
  },
});
