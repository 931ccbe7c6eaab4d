import type { UserTable } from '../world/tables.ts';

/** City tier and activity degree in one number: what exposures are cut by. */
export function cutsOf({ columns }: UserTable, user: number): number {
  return columns.city_tier[user] | (columns.activity[user] << 8);
}
