import { z } from 'zod';
import { bilingual, cents, edgeId, instant } from './edge-schema.ts';
import { shelfCard, videoCard } from './views.ts';

/** What the server shows around a product: where else it is seen, and what its price was. */

/** A live session that has the product in its bag. */
const productLive = z.object({
  live_id: edgeId('live'),
  host: z.object({ name: bilingual, avatar_seed: z.number().int() }),
  title: bilingual,
  /** One that has ended can be watched again. */
  status: z.enum(['live', 'ended']),
  started_ms: instant,
  viewers: z.number().int(),
  /** Whether the host explained it there. */
  explained: z.boolean(),
});

/** What a variant cost: each price with when it began, the oldest first; one that never changed has none. */
const priceCourse = z.object({
  sku_id: edgeId('sku'),
  marks: z.array(z.object({ at_ms: instant, price_cents: cents })),
});

export const productMoreView = z.object({
  /** Others of the same shop, best first. */
  shop_products: z.array(shelfCard),
  /** Videos that show it, the most liked first. */
  videos: z.array(videoCard),
  /** On air first, then the latest that ended. */
  lives: z.array(productLive),
  prices: z.array(priceCourse),
});

export const questionView = z.object({
  question_key: z.number().int(),
  author: bilingual,
  avatar_seed: z.number().int(),
  words: bilingual,
  at_ms: instant,
  mine: z.boolean(),
  answers: z.array(
    z.object({
      by: z.enum(['shop', 'buyer']),
      author: bilingual,
      avatar_seed: z.number().int(),
      words: bilingual,
      at_ms: instant,
    }),
  ),
});

export type QuestionView = z.infer<typeof questionView>;
export type ProductMore = z.infer<typeof productMoreView>;
