import type { World } from '../world/world.ts';
import { liveBrushing } from './brushing.ts';
import { liveLaundering } from './laundering.ts';
import { liveScalping } from './scalping.ts';

/** Those who come for one errand: rings that brush, mules that carry money, scalpers who wait for flash deals. */
export function liveAbuse(world: World): void {
  liveBrushing(world);
  liveLaundering(world);
  liveScalping(world);
}
