import type { Dice } from './bilingual.ts';

/** One of `items`, by the draw in `slot`. `items` must not be empty. */
export function pick<T>(items: readonly T[], dice: Dice, slot: number): T {
  if (items.length === 0) throw new Error('nothing to pick from');
  return items[Math.floor(dice(slot) * items.length)];
}

/**
 * `count` different items in an order of their own (all of them when there are fewer), by the draws from `slot` on:
 * one slot per item drawn.
 */
export function pickSome<T>(items: readonly T[], count: number, dice: Dice, slot: number): T[] {
  const left = [...items];
  const picked: T[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(Math.floor(dice(slot + picked.length) * left.length), 1));
  }
  return picked;
}
