import type { Surface } from '../../model/events/envelope.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { World } from '../world/world.ts';
import { visitStamp } from './stamp.ts';

/** Something that a member does and that needs nobody's leave. */
export function behave(
  world: World,
  user: number,
  surface: Surface,
  cause: number | null,
  record: EventRecord,
  logged_ms = record.at_ms,
): void {
  world.plan.addBehaviour({ record, stamp: visitStamp(world, user, surface, cause), logged_ms });
}
