import { abuses } from '../genesis/traits.ts';
import type { World } from '../world/world.ts';
import { userAbuses } from './abuse-kinds.ts';

const MEMBER = userAbuses.indexOf('ring_member');
const BRUSHING = abuses.indexOf('order_brushing');

/** A member joins: rings know whom they can hire. */
export function noteRing({ users, ring }: World, user: number): void {
  if (users.columns.abuse[user] === MEMBER) ring.push(user);
}

/** A shop opens: rings know who pays them. */
export function noteBrushing({ merchants, brushing_shops }: World, merchant: number): void {
  if (merchants.columns.abuse[merchant] === BRUSHING) brushing_shops.push(merchant);
}
