import { streams } from '../../model/draws/streams.ts';
import { MINUTE_MS, TICK_MS, TICKS_PER_DAY, weekdayOf } from '../../model/sim-time.ts';
import { flagship } from '../behaviour/live.ts';
import { commonLevers, type World } from '../world/world.ts';
import { isPosting } from './learning.ts';
import { note, tickOn } from './agenda.ts';

/** Share of live starts by hour (KuaiLive: they peak between 18 and 22 h; the rest is an assumption). */
const live_hours = [
  1, 0.6, 0.4, 0.3, 0.4, 1, 2, 2.5, 3, 3.5, 3.5, 3, 3, 3.5, 3.5, 3, 3.5, 5, 9, 11, 10, 7.5, 4, 2,
] as const;
/** Videos that somebody watches who came for a reminder alone (assumption, 5-40). */
const VIEWS_BESIDE = 15;

/** Who hosts the session of the week: the founder with the largest audience outside, appetite for selling counted in. */
export function chooseFlagship({ creators }: World): void {
  const c = creators.columns;
  let best = 0;
  const pull = (creator: number) => c.fame[creator] * (0.1 + c.commercial_appetite[creator]);
  for (let creator = 1; creator < creators.rows; creator++) if (pull(creator) > pull(best)) best = creator;
  c.flagship[best] = 1;
}

/** Who goes live when on a day. */
export function planLives(world: World, day: number): Map<number, number[]> {
  const { creators, draws } = world;
  const lives = new Map<number, number[]>();
  const c = creators.columns;
  const is_friday = weekdayOf(day) === flagship.weekday;
  // Half of the change in hours is in how often, the other half in how long: see `planned_ms` of who goes live.
  const often = Math.sqrt(commonLevers(world).live_hours);
  for (let creator = 0; creator < creators.rows; creator++) {
    if (is_friday && c.flagship[creator] !== 0) {
      note(lives, day * TICKS_PER_DAY + flagship.starts_at_ms / TICK_MS, creator);
      continue;
    }
    if (!isPosting(world, creator, day)) continue;
    const [u_goes, u_hour, u_minute] = draws.units(streams.liveSchedule, creator, day, 0);
    if (u_goes < c.lives_per_day[creator] * c.energy[creator] * often)
      note(lives, tickOn([u_hour, u_minute], live_hours, day), creator);
  }
  return lives;
}

/** Whom the session of the week reminds when: on its day, those who take reminders. They count as active. */
export function planReminders({ users, draws }: World, day: number): Map<number, number[]> {
  const reminders = new Map<number, number[]>();
  if (weekdayOf(day) !== flagship.weekday) return reminders;
  const c = users.columns;
  const first = day * TICKS_PER_DAY + flagship.starts_at_ms / TICK_MS + 1;
  for (let user = 0; user < users.rows; user++) {
    if (c.taken[user] !== 0 || c.holdout[user] !== 0 || c.churned_day[user] !== 0) continue;
    const [u_takes, u_when] = draws.units(streams.arrival, user, day, 1);
    if (u_takes >= Math.min(0.9, flagship.reminded * 2 * c.live_affinity[user])) continue;
    const minutes = Math.floor(u_when ** 1.5 * ((flagship.arrivals_min * MINUTE_MS) / TICK_MS));
    note(reminders, first + minutes, user);
    if ((c.active_days[user] & 1) === 0) c.visit_views[user] = VIEWS_BESIDE;
    c.active_days[user] |= 1;
  }
  return reminders;
}
