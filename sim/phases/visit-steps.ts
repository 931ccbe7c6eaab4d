import { VISIT_EXACT, VISIT_WHOLE, visitExact, visitWhole } from '../world/visits.ts';
import type { World } from '../world/world.ts';

/** Row of the visit that a member is on; below 0 when away. */
export function visitOf({ users }: Pick<World, 'users'>, user: number): number {
  return users.columns.visit[user] - 1;
}

/** What a member on a visit does next, and when that ends. */
export function setStep(world: World, user: number, step: number, next_ms: number): void {
  const visit = visitOf(world, user);
  const { exact, whole } = world.visits.table.columns;
  whole[visit * VISIT_WHOLE + visitWhole.step] = step;
  exact[visit * VISIT_EXACT + visitExact.next_ms] = next_ms;
}

/** What a member on a visit is doing. */
export function stepOf(world: World, user: number): number {
  return world.visits.table.columns.whole[visitOf(world, user) * VISIT_WHOLE + visitWhole.step];
}

/** Session of the visit that a member is on; null when away. */
export function sessionOf(world: World, user: number): number | null {
  const visit = visitOf(world, user);
  return visit < 0 ? null : world.visits.table.columns.exact[visit * VISIT_EXACT + visitExact.session_id];
}
