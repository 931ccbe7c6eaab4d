import type { Draws } from '../draws/draws.ts';
import { streams } from '../draws/streams.ts';

/**
 * A split of users into a treated arm and a control arm. The number is its identity: it addresses the hash, and it is
 * the bit of the arm in `arms` of every record. Take a new number for a new split; a used one repeats the old split.
 */
export interface Experiment {
  /** 0 to {@link EXPERIMENTS} - 1. */
  readonly number: number;
  readonly name: string;
  /** Share of users in the treated arm, 0 to 1. */
  readonly treated_share: number;
}

/**
 * `arms` is a 32-bit integer with a sign.
 * @public
 */
export const EXPERIMENTS = 31;

/** Users who never see commerce, for comparison: 5 %, permanent, in every world. */
export const holdout: Experiment = { number: 0, name: 'no_commerce_holdout', treated_share: 0.05 };

export const arms = ['control', 'treated'] as const;
export type Arm = (typeof arms)[number];

/**
 * The arm of a user (or another unit): a hash of (world, experiment, unit), so that who asks, when and how often cannot
 * matter, and splits of different numbers are independent.
 */
export function armOf(draws: Draws, { number, treated_share }: Experiment, unit_id: number): Arm {
  return draws.unit(streams.assignment, number, unit_id, 0) < treated_share ? 'treated' : 'control';
}

/** The bit of an experiment in `arms`. */
export function armBit({ number }: Experiment): number {
  return 2 ** number;
}

/** What `arms` says of a unit: bit n set means the treated arm of experiment n. */
export function armBits(draws: Draws, experiments: readonly Experiment[], unit_id: number): number {
  return experiments.reduce(
    (bits, experiment) => bits | (armOf(draws, experiment, unit_id) === 'treated' ? armBit(experiment) : 0),
    0,
  );
}
