import { activities, surfaces, type Surface } from '../../model/events/envelope.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import { unstamped } from '../../model/events/log-record.ts';
import type { World } from '../world/world.ts';
import { sessionOf } from './visit-steps.ts';

/** What is stamped on the acts of a member during a visit. */
export function visitStamp(world: World, user: number, surface: Surface, cause: number | null): Stamp {
  return stampOf(world, user, sessionOf(world, user), surface, cause);
}

/** What is stamped on what happens to a member outside of a visit. */
export function memberStamp(world: World, user: number): Stamp {
  return stampOf(world, user, null, 'none', null);
}

/** Written out, because there is one for most of what happens: copied from another it takes ten times as long. */
function stampOf(world: World, user: number, session_id: number | null, surface: Surface, cause: number | null): Stamp {
  const { city_tier, activity, arms } = world.users.columns;
  return {
    session_id,
    actor: 'user',
    by_person: false,
    city_tier: city_tier[user],
    activity: activities[activity[user]],
    surface,
    arms: arms[user],
    cause,
  };
}

/** What is stamped on acts of shops, carriers and deadlines about a user's order. */
export function orderStamp(world: World, user_id: number, actor: Stamp['actor']): Stamp {
  const is_member = user_id >= 0 && user_id < world.users.rows;
  return { ...(is_member ? memberStamp(world, user_id) : unstamped), actor, surface: 'orders' };
}

export const surfaceCode = (surface: Surface): number => surfaces.indexOf(surface);
