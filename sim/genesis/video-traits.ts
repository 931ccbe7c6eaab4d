import { choose, type Draws } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { sceneKinds } from '../../model/scene-kinds.ts';
import { creatorStyle, creatorTraits } from './creator-traits.ts';
import { pickCategories } from './pick-category.ts';
import { sceneWeights } from './scene-mix.ts';
import { correlated, fraction, gaussians, lognormal } from './spread.ts';
import { blend, centroid, direction } from './taste.ts';
import type { Taste, VideoTraits } from './traits.ts';

/** Share of videos without a product that keep to the creator's niche (assumption, 0.6-0.9). */
const IN_NICHE = 0.75;
/** How much the creator's style and the single video count beside the category (assumptions, 0.3-0.7). */
const CREATOR_STYLE = 0.5;
const OWN_APPEAL = 0.5;
/**
 * Median of all videos (KuaiRand, calibration row 14), spread of the logarithm (assumption, 0.7-1.1), and bounds: what
 * a screen can play and what the app lets through (assumptions).
 */
const duration = { median_ms: 81_000, sigma: 0.9, least_ms: 5_000, most_ms: 600_000 } as const;
/** Colour scripts of the client's scenes. */
const PALETTES = 12;

const blocks = { subject: 0, craft: 1, look: 2, taste: 3 } as const;

/**
 * What a creator's nth video is born with.
 *
 * @param product_category - category of the product that the video shows: the video is then about it
 */
export function videoTraits(draws: Draws, creator_id: number, nth: number, product_category?: number): VideoTraits {
  const { niche, skill, style } = makerOf(draws, creator_id);
  const [keeps, other, scene] = draws.units(streams.videoTraits, creator_id, nth, blocks.subject);
  const [length, hook, production] = gaussians(draws, streams.videoTraits, creator_id, nth, blocks.craft);
  const category = product_category ?? (keeps < IN_NICHE ? niche : pickCategories([other])[0]);
  const words = draws.words(streams.videoTraits, creator_id, nth, blocks.look);
  const scene_seed = words[0];
  const palette = words[1] % PALETTES;
  return {
    creator_id,
    nth,
    category,
    scene: sceneKinds[choose(scene, sceneWeights(category, product_category !== undefined))],
    duration_ms: Math.round(lognormal(length, duration.median_ms, duration.sigma, duration.least_ms, duration.most_ms)),
    taste: blend([
      [1, centroid(draws, category)],
      [CREATOR_STYLE, style],
      [OWN_APPEAL, direction(draws, { stream: streams.videoTraits, a: creator_id, b: nth, c: blocks.taste })],
    ]),
    // Both follow the creator's skill, production more closely (assumptions, sigma ± 0.3).
    hook: fraction(hook, skill, 0.9),
    production: fraction(correlated(hook, production, 0.3), skill, 0.5),
    palette,
    scene_seed,
  };
}

/** What a creator gives to every video. */
interface Maker {
  readonly creator_id: number;
  readonly niche: number;
  readonly skill: number;
  readonly style: Taste;
}

/** Makers kept for each world, by the low bits of their ids: most of what a video costs is who made it. */
const MAKERS_KEPT = 2 ** 13;
const makers = new WeakMap<Draws, (Maker | undefined)[]>();

function makerOf(draws: Draws, creator_id: number): Maker {
  let kept = makers.get(draws);
  if (kept === undefined) makers.set(draws, (kept = Array.from({ length: MAKERS_KEPT })));
  const at = creator_id % MAKERS_KEPT;
  const known = kept[at];
  if (known?.creator_id === creator_id) return known;
  const { niche, skill } = creatorTraits(draws, creator_id);
  return (kept[at] = { creator_id, niche, skill, style: creatorStyle(draws, creator_id) });
}
