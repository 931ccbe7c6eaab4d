import type { Draws } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { liveIdOf, LIVES_PER_CREATOR } from '../../model/ids.ts';
import { HOUR_MS, MINUTE_MS } from '../../model/sim-time.ts';
import { creatorTraits } from './creator-traits.ts';
import { correlated, fraction, gaussians, lognormal } from './spread.ts';
import type { LiveTraits } from './traits.ts';

/** Planned length: median, spread of its logarithm, bounds (assumptions; median 1-4 h, the longest fill an evening). */
const length = { median_ms: 3.2 * HOUR_MS, sigma: 0.6, least_ms: 30 * MINUTE_MS, most_ms: 10 * HOUR_MS } as const;
/** Share of sessions in which nothing is sold, for hosts without appetite for it (assumption, 0.6-0.9). */
const TALKS_ONLY = 0.75;
/** Products of a line-up (assumption, median 8-20). */
const lineup = { median: 12, sigma: 0.5, least: 4, most: 30 } as const;
/** Minutes until a session is in full swing, and hours until a host of middling stamina has half of the energy left. */
const swing = { rise_ms: 12 * MINUTE_MS, half_life_ms: 4 * HOUR_MS } as const;
/** Colour scripts of the client's scenes. */
const PALETTES = 12;

const blocks = { plan: 0, form: 1, look: 2 } as const;

/** What a creator's nth live session is born with. */
export function liveTraits(draws: Draws, creator_id: number, nth: number): LiveTraits {
  const { charisma, stamina, commercial_appetite } = creatorTraits(draws, creator_id);
  const live_id = liveIdOf(creator_id, nth);
  const [u_sells] = draws.units(streams.runOfShow, live_id, blocks.plan, 0);
  const [z_length, z_lineup, z_energy, z_swing] = gaussians(draws, streams.runOfShow, live_id, blocks.form, 0);
  const words = draws.words(streams.runOfShow, live_id, blocks.look, 0);
  const scene_seed = words[0];
  const palette = words[1] % PALETTES;
  const talks = u_sells < TALKS_ONLY * (1 - commercial_appetite) ** 2;
  return {
    creator_id,
    nth,
    planned_ms: Math.round(lognormal(z_length, length.median_ms, length.sigma, length.least_ms, length.most_ms)),
    products: talks ? 0 : Math.round(lognormal(z_lineup, lineup.median, lineup.sigma, lineup.least, lineup.most)),
    energy: fraction(correlated(z_swing, z_energy, 0.2), charisma, 0.5),
    rise_ms: Math.round(lognormal(z_swing, swing.rise_ms, 0.4)),
    half_life_ms: Math.round(swing.half_life_ms * (0.5 + stamina)),
    palette,
    scene_seed,
  };
}

/** The session of the week is planned as such, and its host never comes tired. */
export const flagship_traits = { planned_ms: 3 * HOUR_MS, products: 24, energy: 0.8 } as const;

/** The same for a session that is there, the one of the week included. */
export function liveTraitsOf(
  draws: Draws,
  {
    creator_id,
    live_id,
    flagship,
  }: { readonly creator_id: number; readonly live_id: number; readonly flagship: boolean },
): LiveTraits {
  const traits = liveTraits(draws, creator_id, live_id % LIVES_PER_CREATOR);
  if (!flagship) return traits;
  const { planned_ms, products, energy } = flagship_traits;
  return { ...traits, planned_ms, products, energy: Math.max(traits.energy, energy) };
}

/** Energy of a host so long after the start, 0..1. */
export function energyAt({ energy, rise_ms, half_life_ms }: LiveTraits, elapsed_ms: number): number {
  const risen = 0.4 + 0.6 * (1 - Math.exp(-elapsed_ms / rise_ms));
  return energy * risen * 2 ** (-elapsed_ms / half_life_ms);
}
