import type { Draws } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { entityKind } from './entity-kind.ts';
import { pickCategories } from './pick-category.ts';
import { foundingDay } from './population.ts';
import { correlated, fraction, gaussians, lognormal } from './spread.ts';
import { blend, centroid, direction } from './taste.ts';
import type { CreatorTraits } from './traits.ts';

/** How far a creator's own style leads away from the niche (assumption, 0.3-0.8). */
const OWN_STYLE = 0.6;
/**
 * Followers: a Pareto variate (assumptions: scale 50-500, exponent 0.7-1.2), lifted by skill and charisma (assumptions,
 * 0-0.6 each for a standard deviation).
 */
const fame = { scale: 150, exponent: 0.9, most: 30_000_000, skill: 0.3, charisma: 0.5 } as const;

const blocks = { origin: 0, gifts: 1, drive: 2, style: 3, live: 7 } as const;

/**
 * What a creator is born with.
 *
 * @param join_day - for who joins after the epoch; otherwise the creator was there before it
 */
export function creatorTraits(draws: Draws, creator_id: number, join_day?: number): CreatorTraits {
  const normals = (block: number) => gaussians(draws, streams.generation, entityKind.creator, creator_id, block);
  const [joined, niche_draw, luck] = draws.units(streams.generation, entityKind.creator, creator_id, blocks.origin);
  const [skill, charisma, honesty] = normals(blocks.gifts);
  const [stamina, appetite, posts] = normals(blocks.drive);
  const [niche] = pickCategories([niche_draw]);
  const [live] = normals(blocks.live);
  const gift = Math.exp(fame.skill * skill + fame.charisma * charisma);
  return {
    join_day: join_day ?? foundingDay('creators', joined),
    niche,
    taste: blend([
      [1, centroid(draws, niche)],
      [OWN_STYLE, creatorStyle(draws, creator_id)],
    ]),
    fame: Math.round(Math.min(fame.most, fame.scale * gift * (1 - luck) ** (-1 / fame.exponent))),
    // Assumptions, medians ± 0.15, sigma ± 0.3.
    skill: fraction(skill, 0.5, 0.9),
    charisma: fraction(charisma, 0.5, 0.9),
    honesty: fraction(honesty, 0.65, 0.9),
    stamina: fraction(stamina, 0.55, 0.8),
    // A quarter of the videos of a median creator carry a product (assumption, 0.1-0.4).
    commercial_appetite: fraction(appetite, 0.25, 1),
    // Median 1.2 videos a day (assumption, 0.5-2), sigma 0.4-0.9.
    posts_per_day: lognormal(correlated(stamina, posts, 0.3), 1.2, 0.6, 0.2, 4),
    // Few go live often: median 0.04 sessions a day (assumption, 0.02-0.1), sigma 1-1.8; who sells does so more.
    lives_per_day: lognormal(correlated(appetite, live, 0.4), 0.04, 1.4, 0, 1),
  };
}

/** What sets a creator's videos apart from others of the niche. */
export function creatorStyle(draws: Draws, creator_id: number): Float32Array {
  return direction(draws, { stream: streams.generation, a: entityKind.creator, b: creator_id, c: blocks.style });
}
