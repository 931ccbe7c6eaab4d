import { TICKS_PER_DAY } from '../../model/sim-time.ts';

/** A tick of the day by the shares of its hours. */
export function tickOn([u_hour, u_minute]: readonly number[], hours: readonly number[], day: number): number {
  let rest = u_hour * hours.reduce((sum, share) => sum + share, 0);
  let hour = 0;
  while (hour < 23 && rest >= hours[hour]) rest -= hours[hour++];
  return day * TICKS_PER_DAY + hour * 60 + Math.floor(u_minute * 60);
}

/** Notes somebody under a tick. */
export function note(agenda: Map<number, number[]>, tick: number, who: number): void {
  const there = agenda.get(tick);
  if (there === undefined) agenda.set(tick, [who]);
  else there.push(who);
}
