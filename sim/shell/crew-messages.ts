import type { LeverValues } from '../levers/levers.ts';
import type { Pools } from '../ranking/pools.ts';
import type { WorldSettings } from '../world/world.ts';

export type SharedColumns = Readonly<Record<string, ArrayBufferView>>;
/** Tables that watching reads. */
export const shared_tables = ['users', 'creators', 'products', 'videos'] as const;
export type SharedTable = (typeof shared_tables)[number];

/** What a worker of the crew is started with. */
export interface CrewStart {
  readonly settings: WorldSettings;
  readonly control: SharedArrayBuffer;
}

/** What has changed in the world since the last message, beside what stands in shared memory. */
export interface CrewMessage {
  readonly tables?: Partial<Record<SharedTable | 'visits', SharedColumns>>;
  readonly views?: { readonly exact: Float64Array; readonly whole: Int32Array; readonly counts: Int32Array };
  readonly pools?: Pools;
  readonly levers?: readonly LeverValues[];
  readonly follows?: readonly (readonly [number, readonly number[]])[];
}
