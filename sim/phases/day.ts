import { exponential } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { activities } from '../../model/events/envelope.ts';
import { weekdayOf } from '../../model/sim-time.ts';
import { churnOf, churnReasons } from '../behaviour/churn.ts';
import { isPosting } from './learning.ts';
import { stocks, within } from '../behaviour/stocks.ts';
import { CATEGORY_SPAN, SEEN_WORDS } from '../world/tables.ts';
import { VISIT_WHOLE, visitWhole } from '../world/visits.ts';
import { commonLevers, leversOf, type World } from '../world/world.ts';
import { cutsOf } from './cuts.ts';
import { MEMORY_DAYS } from './memory-days.ts';
import { note, tickOn } from './agenda.ts';
import { planLives, planReminders } from './live-schedule.ts';

/** Share of a day's visits by hour (assumption after KuaiRand's hourly log: a lunch hump, use peaking 18-24 h). */
const visit_hours = [
  2.2, 1.1, 0.6, 0.4, 0.4, 0.7, 1.8, 3.2, 3.8, 3.7, 3.8, 4.4, 5.8, 5.2, 4.2, 4.1, 4.3, 5.0, 6.4, 7.8, 8.9, 9.2, 7.8,
  4.6,
] as const;
/** Share of a creator's posts by hour (assumption: before the evening peak). */
const post_hours = [0.5, 0.3, 0.2, 0.1, 0.1, 0.3, 1, 2, 3, 4, 5, 6, 6, 5, 5, 5, 6, 8, 10, 10, 8, 6, 4, 2] as const;
/** Saturday and Sunday against a weekday (assumption, 1-1.2). */
const weekend_activity = 1.06;
/** Visits of an active day beyond the first, mean (assumption, 2-8). */
const MORE_VISITS = 3.4;
const MOST_VISITS = 12;
/** Followers with whom a rival's pull is half of what it could be (assumption, 5-50 of those in the world). */
const POACHED_FOLLOWERS = 10;

/** What the night changes, and who comes when on the new day. The first tick of a day. */
export function turnDay(world: World, day: number): void {
  rest(world, day);
  freshenCuts(world);
  world.agenda = {
    visits: planVisits(world, day),
    posts: planPosts(world, day),
    lives: planLives(world, day),
    reminders: planReminders(world, day),
  };
}

/** Slow stocks of users after a night. */
function rest(world: World, day: number): void {
  const { users } = world;
  const c = users.columns;
  for (let user = 0; user < users.rows; user++) {
    const was_active = c.active_days[user] & 1;
    const worn = stocks.habit_wear * within(c.commerce_fatigue[user] - stocks.fatigue_borne, -1, 2);
    const habit =
      c.habit[user] +
      (was_active ? stocks.habit_gain * (1.5 - c.habit[user]) - worn : -stocks.habit_loss * c.habit[user]) -
      stocks.rival_pull * leversOf(world, user).rival_subsidy * c.commerce_affinity[user] * c.habit[user];
    c.habit[user] = within(habit, 0.3, 1.5);
    if (c.churned_day[user] === 0 && c.taken[user] === 0) loseOrKeep(world, user, day);
    c.deal_habit[user] *= stocks.deal_night;
    c.content_fatigue[user] *= stocks.content_fatigue_night;
    c.commerce_fatigue[user] *= stocks.commerce_fatigue_night;
    c.spent_cents[user] *= 1 - 1 / 30;
    c.activity[user] = activityOf(c.active_days[user], day - c.join_day[user]);
    c.active_days[user] = (c.active_days[user] << 1) & 0x3fff_ffff;
    c.requests_today[user] = 0;
    if (day % MEMORY_DAYS === user % MEMORY_DAYS) {
      for (let at = user * 2 * SEEN_WORDS; at < (user + 1) * 2 * SEEN_WORDS; at += 2) {
        c.seen[at + 1] = c.seen[at];
        c.seen[at] = 0;
      }
    }
    // Observations fade, so that the policy follows a change of taste within weeks.
    if (day % 7 === user % 7) {
      for (let at = user * CATEGORY_SPAN; at < (user + 1) * CATEGORY_SPAN; at++) {
        c.shown[at] *= 0.6;
        c.held[at] *= 0.6;
      }
      c.offers_seen[user] *= 0.6;
      c.offers_tapped[user] *= 0.6;
    }
  }
}

/** Visits over midnight go on under the new day's activity degree. */
function freshenCuts({ visits, users }: World): void {
  const { whole } = visits.table.columns;
  for (let at = 0; at < visits.rows * VISIT_WHOLE; at += VISIT_WHOLE) {
    whole[at + visitWhole.cuts] = cutsOf(users, whole[at + visitWhole.user]);
  }
}

/** Whether a user comes no more, from this night on. */
function loseOrKeep({ users, draws }: World, user: number, day: number): void {
  const c = users.columns;
  const reason = churnOf(draws.unit(streams.churn, user, day, 0), {
    trust: c.trust[user],
    habit: c.habit[user],
    content_fatigue: c.content_fatigue[user],
    commerce_fatigue: c.commerce_fatigue[user],
  });
  if (reason === 'none') return;
  c.churned_day[user] = day + 1;
  c.churn_reason[user] = churnReasons.indexOf(reason);
}

/** Activity degree by active days of the last thirty (assumption: cuts at 25, 15 and 5 days). */
function activityOf(active_days: number, age_days: number): number {
  if (age_days >= 0 && age_days < 7) return activities.indexOf('new');
  let days = 0;
  for (let rest = active_days; rest !== 0; rest &= rest - 1) days++;
  return activities.indexOf(
    days >= 25 ? 'full_active' : days >= 15 ? 'high_active' : days >= 5 ? 'middle_active' : 'low_active',
  );
}

function planVisits({ users, draws }: World, day: number): Map<number, number[]> {
  const visits = new Map<number, number[]>();
  const c = users.columns;
  const season = weekdayOf(day) >= 5 ? weekend_activity : 1;
  for (let user = 0; user < users.rows; user++) {
    if (c.taken[user] !== 0 || c.churned_day[user] !== 0) continue;
    const [u_active, u_count, u_momentum] = draws.units(streams.arrival, user, day, 0);
    // Who was here yesterday is likelier to be here today (KuaiRand: 62 % of gaps are one day).
    const momentum = (c.active_days[user] & 2) !== 0 ? 1.12 : 0.86;
    const p = within(c.daily_activity[user] * c.habit[user] * season * momentum, 0.01, 0.985);
    if (u_active >= p) continue;
    c.active_days[user] |= 1;
    const count = Math.min(MOST_VISITS, 1 + Math.floor(MORE_VISITS * exponential(u_count) * (0.6 + 0.8 * u_momentum)));
    const views = c.daily_views[user] * (0.7 + 0.6 * u_momentum);
    const ticks = new Set<number>();
    for (let nth = 0; nth < count; nth++)
      ticks.add(tickOn(draws.units(streams.session, user, day, nth), visit_hours, day));
    c.visit_views[user] = Math.max(3, Math.round(views / ticks.size));
    for (const tick of ticks) note(visits, tick, user);
  }
  return visits;
}

function planPosts(world: World, day: number): Map<number, number[]> {
  const { creators, draws } = world;
  const { creator_poaching } = commonLevers(world);
  const posts = new Map<number, number[]>();
  const c = creators.columns;
  for (let creator = 0; creator < creators.rows; creator++) {
    if (!isPosting(world, creator, day)) continue;
    const pulled = creator_poaching * (c.followers[creator] / (c.followers[creator] + POACHED_FOLLOWERS));
    const wanted = c.posts_per_day[creator] * c.energy[creator] * (1 - pulled);
    const count = Math.floor(wanted + draws.unit(streams.posting, creator, day, 0xffff));
    for (let nth = 0; nth < count; nth++) {
      note(posts, tickOn(draws.units(streams.posting, creator, day, nth), post_hours, day), creator);
    }
  }
  return posts;
}
