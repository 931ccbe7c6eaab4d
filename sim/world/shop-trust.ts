import { isGuest } from '../../model/ids.ts';
import { within } from '../behaviour/stocks.ts';
import type { World } from './world.ts';

/**
 * What a shop's parcels do to a buyer's trust in this shop, beside the trust in the platform (assumptions, ± half);
 * `let_down` for each point of pleasure that goods fall short by.
 */
export const shop_trust = {
  on_time: 0.02,
  late: -0.06,
  bad_goods: -0.15,
  let_down: -0.4,
  refunded: 0.05,
  most: 0.35,
} as const;

const SHOPS = 2 ** 20;

/** How much more or less a user trusts a shop than the platform; 0 before anything was bought there. */
export function shopTrust({ shop_trusts }: World, user_id: number, merchant_id: number): number {
  return shop_trusts.get(user_id * SHOPS + merchant_id) ?? 0;
}

export function moveShopTrust(world: World, user_id: number | null, merchant_id: number, by: number): void {
  if (user_id === null || isGuest(user_id)) return;
  const trust = within(shopTrust(world, user_id, merchant_id) + by, -shop_trust.most, shop_trust.most);
  world.shop_trusts.set(user_id * SHOPS + merchant_id, trust);
}
