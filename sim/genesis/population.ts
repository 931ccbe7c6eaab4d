import { type Draws, unit } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { creatorActor, FIRST_GUEST_ID, MAX_USERS, merchantActor } from '../../model/ids.ts';
import { entityKind } from './entity-kind.ts';
import type { PopulationSize } from './traits.ts';

/** Creators and merchants for each user, and the fewest that make a feed and a street of shops (assumptions, ± 50 %). */
const shares = { creators: 0.3, merchants: 0.03 } as const;
const fewest = { creators: 120, merchants: 12 } as const;
/**
 * Growth a day: a mature base of users, a growing supply (assumptions; users 0-0.2 %, creators 0.2-0.6 %, merchants
 * 0.3-0.9 %).
 */
const daily_growth = { users: 0.001, creators: 0.004, merchants: 0.006 } as const;
/** Age of the platform at the epoch (assumption, 2-5 years). */
const HISTORY_DAYS = 3 * 365;

/** Kinds of members that join. */
export type JoiningKind = keyof typeof daily_growth;
const kinds = { users: entityKind.user, creators: entityKind.creator, merchants: entityKind.merchant } as const;

/**
 * How many of each a world has that starts with `users` members.
 * @throws {RangeError} when `users` is not a whole number from 1 to 2^20
 */
export function populationOf(users: number): PopulationSize {
  if (!Number.isInteger(users) || users < 1 || users > FIRST_GUEST_ID) {
    throw new RangeError(`a world has 1 to ${FIRST_GUEST_ID} users, not ${users}`);
  }
  const creators = Math.max(fewest.creators, Math.round(users * shares.creators));
  const merchants = Math.max(fewest.merchants, Math.round(users * shares.merchants));
  return {
    users,
    creators,
    merchants,
    daily: {
      users: users * daily_growth.users,
      creators: creators * daily_growth.creators,
      merchants: merchants * daily_growth.merchants,
    },
  };
}

/** Members of each kind that ids and keys of acts have room for. */
const room = {
  users: FIRST_GUEST_ID,
  creators: MAX_USERS - creatorActor(0),
  merchants: creatorActor(0) - merchantActor(0),
} as const satisfies Record<JoiningKind, number>;
/** Spreads of the number of joiners that are held free beyond its mean: one world in a thousand million has more. */
const SPREADS_FREE = 6;

/** Days that a world of so many users can live before somebody who joins might find no id. */
export function longestLife(users: number): number {
  const size = populationOf(users);
  const lives = (Object.keys(room) as JoiningKind[]).map((kind) => {
    const mean = size.daily[kind];
    const free = room[kind] - size[kind];
    // The largest number of days for which mean × days + spreads × √(mean × days) is free.
    const root = (Math.sqrt(SPREADS_FREE ** 2 + 4 * Math.max(0, free)) - SPREADS_FREE) / 2;
    return Math.floor(root ** 2 / mean);
  });
  return Math.min(...lives);
}

/** How many join on a day from the epoch on; ids go on from those who are there. */
export function joiners(
  draws: Draws,
  { daily }: PopulationSize,
  day: number,
): { users: number; creators: number; merchants: number } {
  return {
    users: poisson(draws, kinds.users, day, daily.users),
    creators: poisson(draws, kinds.creators, day, daily.creators),
    merchants: poisson(draws, kinds.merchants, day, daily.merchants),
  };
}

/**
 * Day of joining of a member who is there at the epoch: -1 to -1095, as if the platform had grown until then at the
 * rate at which it goes on. `draw` is uniform in [0, 1).
 */
export function foundingDay(kind: JoiningKind, draw: number): number {
  const rate = daily_growth[kind];
  const age_days = -Math.log(1 - draw * (1 - Math.exp(-rate * HISTORY_DAYS))) / rate;
  return -1 - Math.floor(age_days);
}

/** Sums of independent Poisson variates are Poisson: larger means are cut so that exp(-mean) keeps its precision. */
const MEAN_PER_DRAW = 32;

function poisson(draws: Draws, kind: number, day: number, mean: number): number {
  let count = 0;
  for (let nth = 0; nth * MEAN_PER_DRAW < mean; nth++) {
    const part = Math.min(MEAN_PER_DRAW, mean - nth * MEAN_PER_DRAW);
    const draw = unit(draws.words(streams.joining, kind, day, nth)[0]);
    let mass = Math.exp(-part);
    let reached = mass;
    let k = 0;
    while (draw >= reached && mass > 0) {
      k += 1;
      mass *= part / k;
      reached += mass;
    }
    count += k;
  }
  return count;
}
