import type { leaveReasons } from '../../model/events/session-end.ts';
import { VISIT_EXACT, VISIT_WHOLE, visitExact, visitWhole } from '../world/visits.ts';
import type { World } from '../world/world.ts';
import { behave } from './behave.ts';
import { visitOf } from './visit-steps.ts';

/** A member leaves the app from an errand, not from the feed. */
export function endErrandVisit(world: World, user: number, at_ms: number, reason: (typeof leaveReasons)[number]): void {
  const visit = visitOf(world, user);
  const { exact: e, whole: w } = world.visits.table.columns;
  behave(world, user, 'for_you', null, {
    name: 'session_end',
    at_ms,
    user_id: user,
    closed_session_id: e[visit * VISIT_EXACT + visitExact.session_id],
    length_ms: at_ms - e[visit * VISIT_EXACT + visitExact.session_start_ms],
    exposures: w[visit * VISIT_WHOLE + visitWhole.session_views],
    reason,
  });
  world.visits.close(visit);
  world.users.columns.visit[user] = 0;
}
