import seedrandom from 'seedrandom';
import type { Dice } from './bilingual.ts';

/** Dice that answer a slot the same however often and in whatever order they are asked. */
export function seededDice(seed: number): Dice {
  return (slot) => seedrandom(`${seed}/${slot}`).quick();
}
