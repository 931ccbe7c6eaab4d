import { choice, flag, instant, key, optional, ref, small } from './field.ts';

export const actors = ['user', 'merchant', 'creator', 'carrier', 'platform'] as const;
/** Where in the app something happened. */
export const surfaces = [
  'for_you',
  'following',
  'live',
  'search',
  'shop_tab',
  'showcase',
  'product_page',
  'cart',
  'orders',
  'share_link',
  'none',
  'live_tab',
] as const;
export type Surface = (typeof surfaces)[number];
/** Activity degree of a user, observed over the preceding days, in the words of KuaiRand's user_active_degree. */
export const activities = ['full_active', 'high_active', 'middle_active', 'low_active', 'new'] as const;
/** @public */
export type Activity = (typeof activities)[number];

/**
 * What every record carries beside its own fields: its place in the log, its times, who acted, and the values that it
 * can be cut by, as they were when it happened.
 */
export const envelope = {
  seq: key('Place in the log, from 1, given by the one appender.'),
  at_ms: instant('When it happened, simulated time.'),
  ingested_ms: instant('When the log received it, simulated time.'),
  late: flag('Received more than 48 simulated hours after it happened; left out by every evaluator.'),
  user_id: optional(ref('User whose visit or order this belongs to.')),
  session_id: optional(key('Visit it happened in; none for what merchants, carriers and timers do.')),
  actor: choice(actors, 'Who caused it.'),
  by_person: flag(
    'A person acted at that moment (a guest, a persona that is taken, or somebody at the desk of a shop or of the platform), not a synthetic agent.',
  ),
  city_tier: small('City tier of the user, 1 to 5; 0 when there is no user.'),
  activity: choice(activities, 'Activity degree of the user at that moment.'),
  surface: choice(surfaces, 'Where in the app it happened.'),
  arms: optional(ref('Experiment arms of the user: bit n set means the treated arm of experiment n.')),
  cause: optional(key('Exposure that led here, where one is known.')),
} as const;
