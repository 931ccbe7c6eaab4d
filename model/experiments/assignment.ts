import type { Draws } from '../draws/draws.ts';
import { streams } from '../draws/streams.ts';

/** What is randomised: users, live rooms (a cluster is a room), or blocks of time, which are civil days. */
export const designs = ['user', 'room', 'switchback'] as const;
export type Design = (typeof designs)[number];

/**
 * A split of units into a treated arm and a control arm. The number is its identity: it addresses the hash, and it is
 * the bit of the arm in `arms` of every record. Take a new number for a new split; a used one repeats the old split.
 */
export interface Experiment {
  /** 0 to {@link EXPERIMENTS} - 1. */
  readonly number: number;
  readonly name: string;
  /** Share of units in the treated arm, 0 to 1. */
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

/**
 * The arm of everybody in a block of time, from 0: blocks are drawn in pairs, so that each pair has one of each and
 * trends cancel.
 */
export function armOfBlock(draws: Draws, experiment: Experiment, block: number): Arm {
  const first = armOf(draws, { ...experiment, treated_share: 0.5 }, Math.floor(block / 2));
  if (block % 2 === 0) return first;
  return first === 'treated' ? 'control' : 'treated';
}

/** What `arms` says of a unit: bit n set means the treated arm of experiment n. */
export function armBits(draws: Draws, experiments: readonly Experiment[], unit_id: number): number {
  return experiments.reduce(
    (bits, experiment) => bits | (armOf(draws, experiment, unit_id) === 'treated' ? armBit(experiment) : 0),
    0,
  );
}
