import type { Bilingual } from '../lexicon/bilingual.ts';

/** Who can pull a lever; `outside` are shocks, which nobody in the world decides. */
export const leverOwners = ['platform', 'creators', 'merchants', 'users', 'outside'] as const;
export type LeverOwner = (typeof leverOwners)[number];

/** Something that can be set, and that behaviour reads. */
export interface Lever {
  readonly owner: LeverOwner;
  readonly title: Bilingual;
  readonly meaning: Bilingual;
  readonly unit: 'multiple' | 'score' | 'share' | 'cents' | 'bp' | 'days' | 'steps' | 'count' | 'switch';
  readonly least: number;
  readonly most: number;
  /** With this value the world is the one without the lever, to the byte. */
  readonly at_rest: number;
  /** Only whole numbers. */
  readonly whole?: true;
  /** `user`: can be set for a segment or an arm. `world`: shops, creators and the platform's books know no segments. */
  readonly scope: 'user' | 'world';
  /** Each live room can have its own: rooms can be split by it. */
  readonly by_room?: true;
  /** File of the code that reads it, and so the mechanism by which it moves behaviour. */
  readonly read_by: string;
}
