import type { GiftName } from '../events/spend-virtual-currency.ts';
import type { Cents } from '../money.ts';

/**
 * What a gift costs. Assumption: a ladder of prices in the range of Chinese live platforms (0.10-2,888 CNY), with cheap
 * ones far more common: KuaiLive's gifts have a median of 2 and a mean of 83 coins.
 */
export const gifts: Readonly<Record<GiftName, Cents>> = {
  rose: 10,
  heart: 20,
  balloon: 100,
  cake: 520,
  fireworks: 1_990,
  crown: 9_900,
  yacht: 52_000,
  rocket: 100_000,
};
