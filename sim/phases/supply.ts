import { streams } from '../../model/draws/streams.ts';
import { unstamped } from '../../model/events/log-record.ts';
import {
  actKey,
  merchantActor,
  PRODUCTS_PER_MERCHANT,
  productIdOf,
  skuIdOf,
  VIDEOS_PER_CREATOR,
  videoIdOf,
} from '../../model/ids.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import type { BookTables } from '../../model/commerce/books.ts';
import type { Command } from '../../model/commerce/command.ts';
import { assurance, priceMultiple } from '../behaviour/assurance.ts';
import { fit } from '../behaviour/response.ts';
import { productTraits } from '../genesis/product-traits.ts';
import { shopPrice } from '../genesis/shop-price.ts';
import { videoTraits } from '../genesis/video-traits.ts';
import { commonLevers, tickStart, type World } from '../world/world.ts';
import { closeShopDay, learnCreators, YESTERDAY } from './learning.ts';
import { isRefused, waitingDays } from './vetting.ts';

/** Minute of a shop's day at which shelves are filled and prices changed: nine in the morning, a product a minute. */
const OPENING_TICK = 9 * 60;
/** Videos a creator brings along (assumption, 20-100). */
const BACKLOG = 50;
/** Minutes after the epoch at which creators bring their backlog: when the first shelves are full. */
const BACKLOG_TICK = PRODUCTS_PER_MERCHANT / 16;
/** Products that a creator compares before tagging one. */
const AFFILIATE_SAMPLE = 10;

/** Assumptions about shops, ranges in brackets. */
const shop = {
  /** Restock when fewer than this many days of sales are left (3-14), to this many (14-60). */
  restock_below_days: 5,
  restock_days: 25,
  /** Share of products looked at for a new price on a day (0.01-0.1), and the step (2-8 %). */
  reprice: 0.03,
  price_step: 0.06,
} as const;

/** Creators publish, shops fill shelves and change prices. */
export function liveSupply(world: World): void {
  const minute = world.tick % TICKS_PER_DAY;
  if (world.tick < PRODUCTS_PER_MERCHANT) listProducts(world, world.tick, (join_day) => join_day < 0);
  const opening = minute - OPENING_TICK;
  if (opening >= 0 && opening < PRODUCTS_PER_MERCHANT) {
    const day = Math.floor(world.tick / TICKS_PER_DAY);
    const waiting = waitingDays(world);
    if (!world.frozen?.has('supply')) {
      listProducts(world, opening, (join_day) => join_day >= 0 && join_day <= day - waiting);
    }
    if (!world.frozen?.has('prices')) tendProducts(world, opening, day);
  }
  if (world.frozen?.has('supply')) return;
  if (world.tick >= BACKLOG_TICK && world.tick < BACKLOG_TICK + BACKLOG) {
    for (let creator = 0; creator < world.creators.rows; creator++) publish(world, creator, world.tick - BACKLOG_TICK);
  }
  // Nothing new before the backlog stands: a video's number is its place in the creator's life.
  if (world.tick < BACKLOG_TICK + BACKLOG) return;
  const posted = new Map<number, number>();
  for (const creator of world.agenda.posts.get(world.tick) ?? []) {
    const earlier = posted.get(creator) ?? 0;
    posted.set(creator, earlier + 1);
    publish(world, creator, world.creators.columns.videos[creator] + earlier);
  }
}

/** The nth product of every shop that opens. */
function listProducts(world: World, nth: number, opens: (join_day: number) => boolean): void {
  const { join_day, products, left_day } = world.merchants.columns;
  const { commission, goods_quality } = commonLevers(world);
  for (let merchant = 0; merchant < world.merchants.rows; merchant++) {
    if (nth >= products[merchant] || left_day[merchant] !== 0 || !opens(join_day[merchant])) continue;
    if (world.product_rows.has(productIdOf(merchant, nth))) continue;
    const product_id = productIdOf(merchant, nth);
    const traits = productTraits(world.draws, product_id);
    if (isRefused(world, product_id, traits.counterfeit, traits.quality)) continue;
    traits.skus.forEach((sku, ordinal) => {
      const { category } = traits;
      const commission_bp = Math.min(8_000, Math.round(traits.commission_bp * commission));
      const unit_cost_cents = Math.round(sku.unit_cost_cents * (1 + assurance.quality_cost * goods_quality));
      supply(world, merchant, ordinal, { kind: 'list_sku', ...sku, category, commission_bp, unit_cost_cents });
    });
  }
}

function supply(world: World, merchant: number, ordinal: number, command: Command): void {
  const at_ms = tickStart(world);
  world.plan.addCommand({
    command,
    occasion: {
      at_ms,
      act_key: actKey(merchantActor(merchant), world.tick, ordinal),
      party: { role: 'merchant', merchant_id: merchant },
    },
    stamp: { ...unstamped, actor: 'merchant' },
  });
}

/** Restocks and reprices the nth product of every shop, by what it sold. */
function tendProducts(world: World, nth: number, day: number): void {
  const { products, product_rows, draws, books, merchants } = world;
  const levers = commonLevers(world);
  const multiple = priceMultiple(levers);
  for (let merchant = 0; merchant < merchants.rows; merchant++) {
    const row = product_rows.get(productIdOf(merchant, nth));
    if (row === undefined) continue;
    const p = products.columns;
    if (p.barred[row] !== 0) continue;
    const daily = p.sold_lately[row];
    const change = multiple / (p.marked_up[row] || 1);
    p.marked_up[row] = multiple;
    for (let variant = 0; variant < p.skus[row]; variant++) {
      const sku = books.get('skus', skuIdOf(p.product_id[row], variant));
      if (sku === undefined) continue;
      if (merchants.columns.left_day[merchant] !== 0) {
        clear(world, merchant, variant, sku);
        continue;
      }
      const [u_restock, u_price] = draws.units(streams.merchantDay, sku.sku_id, day, 0);
      const share = daily / p.skus[row];
      if (sku.free < shop.restock_below_days * Math.min(1, levers.stock) * share && u_restock < 0.7) {
        supply(world, merchant, variant, {
          kind: 'adjust_stock',
          sku_id: sku.sku_id,
          delta: Math.ceil(shop.restock_days * levers.stock * share) + 2,
        });
      }
      const reprices = u_price < shop.reprice;
      if (reprices || change !== 1) {
        const sells = share > 0.5;
        const step = reprices ? 1 + (sells ? 1 : -1) * shop.price_step : 1;
        const changed = shopPrice(sku.price_cents * change * step, 90);
        const price_cents = Math.min(sku.list_price_cents, Math.max(Math.ceil(sku.unit_cost_cents * 1.02), changed));
        if (price_cents !== sku.price_cents) {
          supply(world, merchant, variant + 8, { kind: 'set_price', sku_id: sku.sku_id, price_cents });
        }
      }
    }
  }
}

/** A shop that has closed takes what is left off the shelf. */
function clear(world: World, merchant: number, variant: number, { sku_id, free }: BookTables['skus']): void {
  if (free > 0) supply(world, merchant, variant, { kind: 'adjust_stock', sku_id, delta: -free });
}

function publish(world: World, creator: number, nth: number): void {
  if (nth >= VIDEOS_PER_CREATOR) return;
  const at_ms = tickStart(world);
  const traits = videoTraits(world.draws, creator, nth);
  const product = chooseProduct(world, creator, nth, traits.taste);
  const tagged = product < 0 ? null : world.products.columns.product_id[product];
  world.plan.addBehaviour({
    record: {
      name: 'publish_video',
      at_ms,
      user_id: null,
      video_id: videoIdOf(creator, nth),
      creator_id: creator,
      product_id: tagged,
      category: product < 0 ? traits.category : world.products.columns.category[product],
      duration_ms: traits.duration_ms,
    },
    stamp: { ...unstamped, actor: 'creator' },
    logged_ms: at_ms,
  });
}

/** Row of the product that a creator tags, by expected commission for this video; -1 for none. */
function chooseProduct(world: World, creator: number, nth: number, taste: Float32Array): number {
  const { products, creators, draws } = world;
  const p = products.columns;
  if (products.rows === 0) return -1;
  const [u_tag] = draws.units(streams.posting, creator, 0x7fff_ffff, nth);
  const c = creators.columns;
  const { commerce_share, creator_matching, commission_subsidy_bp } = commonLevers(world);
  if (u_tag >= c.appetite[creator] * commerce_share) return -1;
  const sample = Math.round(AFFILIATE_SAMPLE * creator_matching);
  let best = -1;
  let best_worth = 0;
  for (let n = 0; n < sample * 3; n++) {
    const row = Math.floor(draws.unit(streams.posting, creator, 0x7fff_fffe - n, nth) * products.rows);
    const is_niche = p.category[row] === c.niche[creator];
    // A creator looks mostly at the own niche: the first ten are any, the rest count there only.
    if (n >= sample && !is_niche) continue;
    const sku = world.books.get('skus', skuIdOf(p.product_id[row], 0));
    if (sku === undefined || sku.free === 0) continue;
    const match = fit(taste, 0, p.taste, row);
    const sells = Math.log(2 + p.sold[row]) * (0.4 + Math.max(0, match)) * (is_niche ? 2 : 1);
    const worth = ((sku.price_cents * (p.commission_bp[row] + commission_subsidy_bp)) / 10_000) ** 0.5 * sells;
    if (worth > best_worth) {
      best = row;
      best_worth = worth;
    }
  }
  return best;
}

/** What shops and creators make of the day that has passed. */
export function closeDay(world: World, day: number): void {
  const p = world.products.columns;
  for (let row = 0; row < world.products.rows; row++) {
    p.sold_lately[row] += YESTERDAY * (p.sold_today[row] - p.sold_lately[row]);
    p.sold_today[row] = 0;
  }
  learnCreators(world, day);
  closeShopDay(world, day);
}
