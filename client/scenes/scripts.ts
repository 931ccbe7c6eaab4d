import { cooking } from './kinds/cooking.ts';
import { dance } from './kinds/dance.ts';
import { priceCountdown } from './kinds/price-countdown.ts';
import { productSpin } from './kinds/product-spin.ts';
import { talkingHead } from './kinds/talking-head.ts';
import { unboxing } from './kinds/unboxing.ts';
import type { SceneKind } from './scene-spec.ts';
import type { SceneScript } from './stage.ts';

/** The script of each kind of video. */
export const scripts: Readonly<Record<SceneKind, SceneScript>> = {
  'unboxing': unboxing,
  'cooking': cooking,
  'dance': dance,
  'talking-head': talkingHead,
  'product-spin': productSpin,
  'price-countdown': priceCountdown,
  'try-on': talkingHead,
  'before-after': productSpin,
  'street-interview': talkingHead,
  'farm': cooking,
  'workshop': unboxing,
  'pet': talkingHead,
  'scenery': productSpin,
  'comedy': dance,
};
