import { streams } from '../../model/draws/streams.ts';
import { unstamped } from '../../model/events/log-record.ts';
import {
  actKey,
  merchantActor,
  merchantOfProduct,
  PRODUCTS_PER_MERCHANT,
  productIdOf,
  skuIdOf,
} from '../../model/ids.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { commonLevers, tickStart, type World } from '../world/world.ts';

/** Minute of the day at which inspections begin: four in the morning, a product of every shop a minute. */
const INSPECTION_TICK = 4 * 60;
/** Assumptions, ranges in brackets. */
const vetting = {
  /** Quality under which a product is poor (0.2-0.35), and how much less easily that is seen than a counterfeit (0.3-0.7). */
  poor: 0.3,
  poor_seen: 0.5,
  /** Share of listing's chance that a day of inspection has (0.005-0.03). */
  daily: 0.01,
  /** Days that a new shop waits under full vetting (5-20). */
  wait_days: 10,
  /** In a wave: quality under which shops swap goods (0.5-0.7), how many of their products (0.1-0.3), and what is left of the quality. */
  wave_quality: 0.6,
  wave_products: 0.2,
  wave_leaves: 0.6,
} as const;

/** Days between a shop's joining and its first shelf. */
export function waitingDays(world: World): number {
  return Math.round(vetting.wait_days * commonLevers(world).vetting);
}

/** Whether a product with these faults is refused at the door. */
export function isRefused(world: World, product_id: number, counterfeit: boolean, quality: number): boolean {
  const { vetting: strictness } = commonLevers(world);
  if (strictness === 0) return false;
  return world.draws.unit(streams.vetting, product_id, 0, 0) < strictness * visibility(counterfeit, quality);
}

function visibility(counterfeit: boolean, quality: number): number {
  return counterfeit ? 1 : quality < vetting.poor ? vetting.poor_seen : 0;
}

/** Inspections of what is on sale, and what a wave of counterfeits does to it. */
export function inspect(world: World): void {
  const { vetting: strictness, counterfeit_wave } = commonLevers(world);
  if (strictness === 0 && counterfeit_wave === 0) return;
  const nth = (world.tick % TICKS_PER_DAY) - INSPECTION_TICK;
  if (nth < 0 || nth >= PRODUCTS_PER_MERCHANT) return;
  const day = Math.floor(world.tick / TICKS_PER_DAY);
  for (let merchant = 0; merchant < world.merchants.rows; merchant++) {
    const row = world.product_rows.get(productIdOf(merchant, nth));
    if (row === undefined) continue;
    swap(world, row, counterfeit_wave);
    if (strictness > 0) remove(world, row, strictness, day);
  }
}

/** A shop of poor goods swaps some of them for counterfeits while a wave goes on; which ones does not depend on the day. */
function swap(world: World, row: number, wave: number): void {
  const p = world.products.columns;
  if (wave === 0 || p.counterfeit[row] !== 0 || p.quality[row] >= vetting.wave_quality) return;
  const [u_shop] = world.draws.units(streams.vetting, merchantOfProduct(p.product_id[row]), 2, 0);
  const [u_product] = world.draws.units(streams.vetting, p.product_id[row], 1, 0);
  if (u_shop >= wave || u_product >= vetting.wave_products) return;
  p.counterfeit[row] = 1;
  p.swapped[row] = 1;
  p.quality[row] *= vetting.wave_leaves;
}

function remove(world: World, row: number, strictness: number, day: number): void {
  const p = world.products.columns;
  const seen = strictness * vetting.daily * visibility(p.counterfeit[row] !== 0, p.quality[row]);
  if (p.barred[row] !== 0 || seen === 0) return;
  if (world.draws.unit(streams.vetting, p.product_id[row], 3, day) >= seen) return;
  p.barred[row] = 1;
  const merchant = merchantOfProduct(p.product_id[row]);
  for (let variant = 0; variant < p.skus[row]; variant++) {
    const sku = world.books.get('skus', skuIdOf(p.product_id[row], variant));
    if (sku === undefined || sku.free === 0) continue;
    world.plan.addCommand({
      command: { kind: 'adjust_stock', sku_id: sku.sku_id, delta: -sku.free },
      occasion: {
        at_ms: tickStart(world),
        act_key: actKey(merchantActor(merchant), world.tick, variant),
        party: { role: 'platform' },
      },
      stamp: { ...unstamped, actor: 'platform' },
    });
  }
}
