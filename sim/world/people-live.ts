import type { PolicyName } from '../../model/events/view-video.ts';
import { actKey, ORDINALS_PER_TICK } from '../../model/ids.ts';
import type { Room } from '../../model/live/room.ts';
import { DAY_MS, dayOf, type SimMs, startOfDay, tickOf, weekdayOf } from '../../model/sim-time.ts';
import { flagship } from '../behaviour/live.ts';
import { CARD_POLICY, scoreOf } from '../ranking/live-cards.ts';
import { REQUESTS_PER_DAY } from '../ranking/rank.ts';
import { SLATE } from './tables.ts';
import { userPlace, type World } from './world.ts';

/** Numbers of cards that people are shown lie above those of videos that they are shown. */
const FIRST_CARD_KEY = 2 ** 51;

/** A live card on a person's screen. */
export interface LiveOffer {
  readonly card_key: number;
  readonly room: Room;
  readonly position: number;
  readonly policy: PolicyName;
  readonly propensity: number;
}

/**
 * Who is live now, the best for this person first: at most a slate. The order is a rule, so each card is shown for
 * certain.
 * @throws RangeError when nobody has this id
 * @public
 */
export function livesFor(world: World, user_id: number, now_ms: SimMs): LiveOffer[] {
  const place = userPlace(world, user_id);
  if (place === undefined) throw new RangeError(`there is no user ${user_id}`);
  const { table, row } = place;
  const nth = table.columns.requests_today[row]++ % REQUESTS_PER_DAY;
  const followed = world.follows.get(user_id) ?? [];
  const sees_commerce = table.columns.holdout[row] === 0;
  const request = actKey(user_id, tickOf(now_ms), nth % ORDINALS_PER_TICK);
  return [...world.rooms.live()]
    .filter(({ room }) => sees_commerce || room.lineup.length === 0)
    .map(({ room }) => ({ room, score: scoreOf(table, row, room, followed.includes(room.creator_id)) }))
    .sort((a, b) => b.score - a.score || a.room.live_id - b.room.live_id)
    .slice(0, SLATE)
    .map(({ room }, position) => ({
      card_key: FIRST_CARD_KEY + request * SLATE + position,
      room,
      position,
      policy: CARD_POLICY,
      propensity: 1,
    }));
}

/** When the next session of the week starts. */
export function nextFlagship(now_ms: SimMs): SimMs {
  const today = dayOf(now_ms);
  const days = (flagship.weekday - weekdayOf(today) + 7) % 7;
  const starts_ms = startOfDay(today + days) + flagship.starts_at_ms;
  return starts_ms > now_ms ? starts_ms : starts_ms + 7 * DAY_MS;
}

/** When a session of the week is next at its prime: whoever skips there finds it in full swing. */
export function nextPrime(now_ms: SimMs): SimMs {
  return nextFlagship(now_ms - flagship.prime_after_ms) + flagship.prime_after_ms;
}
