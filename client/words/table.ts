import { careWords } from './tables/care-words.ts';
import { checkoutWords } from './tables/checkout-words.ts';
import { couponWords } from './tables/coupon-words.ts';
import { feedWords } from './tables/feed-words.ts';
import { meWords } from './tables/me-words.ts';
import { orderWords } from './tables/order-words.ts';
import { productWords } from './tables/product-words.ts';
import { roomWords } from './tables/room-words.ts';
import { shellWords } from './tables/shell-words.ts';
import { shopWords } from './tables/shop-words.ts';
import { startWords } from './tables/start-words.ts';

/** All words of the interface. */
export const table = {
  ...shellWords,
  ...startWords,
  ...feedWords,
  ...productWords,
  ...checkoutWords,
  ...couponWords,
  ...careWords,
  ...orderWords,
  ...meWords,
  ...shopWords,
  ...roomWords,
} as const;

export type WordId = keyof typeof table;
