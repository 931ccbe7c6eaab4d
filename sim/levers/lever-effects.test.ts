import { beforeAll, expect, test } from 'vitest';
import { decide } from '../../model/commerce/decide.ts';
import { recordAt, type Segment } from '../../model/events/derive/segment.ts';
import { type LogRecord, unstamped } from '../../model/events/log-record.ts';
import type { EventName, EventRecord } from '../../model/events/vocabulary.ts';
import { actKey, skuIdOf } from '../../model/ids.ts';
import { startOfTick, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { reassurance } from '../behaviour/assurance.ts';
import { fit } from '../behaviour/response.ts';
import { isRefused } from '../phases/vetting.ts';
import { promotes } from '../ranking/lean.ts';
import { readScenario } from '../scenarios/scenario.ts';
import { append } from '../world/append.ts';
import { captureWorld, forkWorld, type WorldImage } from '../world/capture.ts';
import { liveTick } from '../world/run-batch.ts';
import { craft, CRAFTS, FAVOURITES } from '../world/tables.ts';
import { createWorld, type World } from '../world/world.ts';
import { leverNames, type LeverName } from './levers.ts';

const USERS = 60;
const BURN_IN_DAYS = 8;
/** Openness to buying in the app, 0..1. */
const EAGER = 0.85;

type Records = <N extends EventName>(name: N) => readonly (LogRecord<N> & EventRecord<N>)[];

/** A lever, where it is put, for how many days, and what that must do to a figure of the log or of the world. */
interface Claim {
  readonly lever: LeverName;
  readonly value: number;
  readonly days: number;
  readonly moves: 'up' | 'down';
  readonly figure: (of: Records, world: World) => number;
  /** Done to both worlds before they go on, where what the lever acts on is rare. */
  readonly before?: (world: World) => void;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
const counts = (name: EventName) => (of: Records) => of(name).length;
const share = (numbers: readonly boolean[]) => mean(numbers.map(Number));

const taggedShare = (of: Records) => share(of('view_video').map(({ product_id }) => product_id !== null));
const looksOn = (surface: string) => (of: Records) => of('view_item').filter((look) => look.surface === surface).length;
/** From opening a checkout to the order, or to leaving it. */
function timeToDecide(of: Records): number {
  const ends = [...of('place_order'), ...of('leave_checkout')];
  return mean(
    of('begin_checkout').flatMap(({ user_id, at_ms }) => {
      const after = ends.filter((end) => end.user_id === user_id && end.at_ms >= at_ms).map((end) => end.at_ms - at_ms);
      return after.length === 0 ? [] : [Math.min(...after)];
    }),
  );
}
const boughtElsewhere = (of: Records) => of('leave_item').filter(({ bought_elsewhere }) => bought_elsewhere).length;
const shownVideos = (of: Records, world: World) =>
  of('view_video').map(({ video_id, user_id }) => ({ row: world.video_rows.get(video_id) as number, user_id }));
const transferred = (kind: string) => (of: Records) =>
  sum(of('transfer').flatMap((moved) => (moved.kind === kind ? [moved.amount_cents] : [])));
/** Orders that were paid under the lever. */
const newOrders = (of: Records, { books }: World) =>
  of('purchase').flatMap(({ order_id }) => books.get('orders', order_id) ?? []);
const tags = (of: Records) => of('publish_video').filter(({ product_id }) => product_id !== null);

/** How much of what is shown to those who tap on offers is tagged, against the others. */
function tapsRewarded(of: Records, { users }: World): number {
  const { offers_tapped, offers_seen } = users.columns;
  const rate = (user: number) => offers_tapped[user] / (offers_seen[user] + 10);
  const rates = Array.from({ length: users.rows }, (_, user) => rate(user)).sort((a, b) => a - b);
  const middle = rates[Math.floor(rates.length / 2)];
  const tagged = (taps: boolean) =>
    share(
      of('view_video').flatMap(({ user_id, product_id }) =>
        rate(user_id as number) > middle === taps ? [product_id !== null] : [],
      ),
    );
  return tagged(true) - tagged(false);
}

/** A shop of which every parcel is praised on one evening, as if that had been paid for. */
function praiseOneShop(world: World): void {
  const parcels = [...world.books.rows('orders')].filter(({ delivered_at_ms }) => delivered_at_ms !== null);
  const by_shop = new Map<number, number>();
  for (const { merchant_id } of parcels) by_shop.set(merchant_id, (by_shop.get(merchant_id) ?? 0) + 1);
  // The smallest that is judged at all: it stands out most from what is usual.
  const [[shop]] = [...by_shop].filter(([, own]) => own >= 4).sort(([, a], [, b]) => a - b);
  const at_ms = startOfTick(world.tick);
  for (const { order_id, user_id, merchant_id } of parcels) {
    if (merchant_id !== shop) continue;
    const command = { kind: 'review_item', order_id, line: 0, stars: 5, words: null, tags: 0 } as const;
    const act_key = actKey(user_id, world.tick, 0);
    const decision = decide(world.books, command, { at_ms, act_key, party: { role: 'user', user_id } });
    if (decision.ok) for (const event of decision.events) append(world, event, unstamped, at_ms);
  }
  world.log.take();
}

/** Many more shops come than to a town of this size. */
const shopsCome = (world: World) => void Object.assign(world.size.daily, { merchants: 4 });

const claims: readonly Claim[] = [
  { lever: 'commerce_load', value: 3, days: 1, moves: 'up', figure: taggedShare },
  { lever: 'load_personalisation', value: 1, days: 1, moves: 'up', figure: tapsRewarded },
  {
    lever: 'rank_quality',
    value: 3,
    days: 1,
    moves: 'up',
    figure: (of, world) =>
      mean(shownVideos(of, world).map(({ row }) => world.videos.columns.craft[row * CRAFTS + craft.hook])),
  },
  {
    lever: 'rank_taste',
    value: 3,
    days: 1,
    moves: 'up',
    figure: (of, world) =>
      mean(
        shownVideos(of, world).map(({ row, user_id }) =>
          fit(world.users.columns.taste, user_id as number, world.videos.columns.taste, row),
        ),
      ),
  },
  {
    lever: 'rank_following',
    value: 3,
    days: 1,
    moves: 'up',
    // Of those whom the user follows or has watched at length.
    figure: (of, { follows, users }) =>
      share(
        of('view_video').map(({ user_id, creator_id }) => {
          const user = user_id as number;
          const favourites = users.columns.favourites.subarray(user * FAVOURITES, (user + 1) * FAVOURITES);
          return follows.get(user)?.includes(creator_id) === true || favourites.includes(creator_id + 1);
        }),
      ),
  },
  {
    lever: 'new_creator_boost',
    value: 3,
    days: 1,
    moves: 'up',
    figure: (of, { creators }) =>
      share(of('view_video').map(({ creator_id }) => creators.columns.join_day[creator_id] > BURN_IN_DAYS - 30)),
  },
  {
    lever: 'fee_bp',
    value: 1_000,
    days: 1,
    moves: 'up',
    figure: (of, world) => mean(newOrders(of, world).map(({ fee_bp }) => fee_bp)),
  },
  {
    lever: 'commission_subsidy_bp',
    value: 1_500,
    days: 1,
    moves: 'up',
    figure: (of, world) => mean(newOrders(of, world).map(({ commission_subsidy_bp }) => commission_subsidy_bp)),
  },
  { lever: 'coupon_cents', value: 2_000, days: 1, moves: 'up', figure: counts('claim_coupon') },
  { lever: 'first_order_coupon_cents', value: 2_000, days: 1, moves: 'up', figure: counts('claim_coupon') },
  {
    lever: 'free_shipping_from_cents',
    value: 20_000,
    days: 3,
    moves: 'up',
    figure: (of) => mean(of('place_order').map(({ shipping_cents }) => shipping_cents)),
  },
  {
    lever: 'promise_days',
    value: 2,
    days: 1,
    moves: 'down',
    figure: (of, world) =>
      mean(newOrders(of, world).map(({ deliver_by_ms, paid_at_ms }) => (deliver_by_ms ?? 0) - (paid_at_ms ?? 0))),
  },
  { lever: 'return_guarantee', value: 1, days: 0, moves: 'up', figure: (_, { levers }) => reassurance(levers[0]) },
  {
    lever: 'vetting',
    value: 0.9,
    days: 0,
    moves: 'up',
    figure: (_, world) => share(Array.from({ length: 200 }, (_each, id) => isRefused(world, id, true, 0.5))),
  },
  {
    lever: 'review_detection',
    value: 1,
    days: 1,
    moves: 'up',
    before: praiseOneShop,
    figure: counts('moderate_review'),
  },
  { lever: 'checkout_steps', value: 6, days: 2, moves: 'up', figure: timeToDecide },
  {
    lever: 'payment_reliability',
    value: 0.1,
    days: 1,
    moves: 'up',
    figure: (of) => share(of('payment_attempt').map(({ outcome }) => outcome === 'declined')),
  },
  { lever: 'shop_tab_prominence', value: 3, days: 1, moves: 'up', figure: looksOn('shop_tab') },
  {
    lever: 'search_quality',
    value: 0.2,
    days: 1,
    moves: 'down',
    figure: (of, world) =>
      mean(
        of('view_item').flatMap(({ surface, product_id }) =>
          surface === 'shop_tab' ? [world.products.columns.sold[world.product_rows.get(product_id) as number]] : [],
        ),
      ),
  },
  { lever: 'share_reward_cents', value: 2_000, days: 3, moves: 'up', figure: transferred('share_reward') },
  {
    lever: 'onboarding_incentive_cents',
    value: 500_000,
    days: 2,
    moves: 'up',
    before: shopsCome,
    figure: transferred('incentive'),
  },
  {
    lever: 'creator_matching',
    value: 4,
    days: 1,
    moves: 'up',
    figure: (of, { products: { columns: p }, product_rows, books }) =>
      mean(
        tags(of).map(({ product_id }) => {
          const row = product_rows.get(product_id as number) as number;
          const price_cents = books.get('skus', skuIdOf(product_id as number, 0))?.price_cents ?? 0;
          return Math.sqrt(price_cents * p.commission_bp[row]) * Math.log(2 + p.sold[row]);
        }),
      ),
  },
  {
    lever: 'live_hours',
    value: 3,
    days: 1,
    moves: 'up',
    figure: (of) => sum(of('start_live').map(({ planned_ms }) => planned_ms)),
  },
  {
    lever: 'explaining_time',
    value: 4,
    days: 1,
    moves: 'up',
    figure: (of) => mean(of('stop_explaining').map(({ length_ms }) => length_ms)),
  },
  {
    lever: 'commerce_share',
    value: 3,
    days: 1,
    moves: 'up',
    figure: (of) => share(of('publish_video').map(({ product_id }) => product_id !== null)),
  },
  {
    lever: 'disclosure',
    value: 1,
    days: 1,
    moves: 'down',
    figure: (of) => sum(of('view_video').map(({ clicked_product }) => Number(clicked_product))),
  },
  {
    lever: 'markup',
    value: 1.5,
    days: 1,
    moves: 'up',
    figure: (_, { books }) => mean([...books.rows('skus')].map(({ price_cents }) => price_cents)),
  },
  {
    lever: 'commission',
    value: 3,
    days: 2,
    moves: 'up',
    before: shopsCome,
    figure: (of) => mean(of('list_sku').map(({ commission_bp }) => commission_bp)),
  },
  { lever: 'dispatch', value: 4, days: 3, moves: 'down', figure: counts('ship_order') },
  {
    lever: 'goods_quality',
    value: -0.3,
    days: 3,
    moves: 'down',
    figure: (of) => mean(of('review_item').map(({ stars }) => stars)),
  },
  {
    lever: 'stock',
    value: 3,
    days: 1,
    moves: 'up',
    // Shelves that sell fast and are nearly bare.
    before: ({ products }) => void products.columns.sold_lately.fill(40),
    figure: (of) => sum(of('move_stock').flatMap((moved) => (moved.move === 'adjustment' ? [moved.free_delta] : []))),
  },
  {
    lever: 'promotion_bid_cents',
    value: 20_000,
    days: 1,
    moves: 'up',
    figure: (of) => share(of('view_video').map(({ product_id }) => product_id !== null && promotes(product_id))),
  },
  {
    lever: 'return_window_days',
    value: 30,
    days: 1,
    moves: 'up',
    figure: (of, world) => mean(newOrders(of, world).map(({ return_within_ms }) => return_within_ms)),
  },
  { lever: 'load_cap', value: 0, days: 1, moves: 'down', figure: taggedShare },
  {
    lever: 'reporting_threshold',
    value: 3,
    days: 1,
    moves: 'down',
    before: ({ videos }) => void videos.columns.dislikes.fill(3, 0, Math.floor(videos.rows / 2)),
    figure: (of, world) => share(shownVideos(of, world).map(({ row }) => world.videos.columns.dislikes[row] >= 3)),
  },
  { lever: 'payment_outage', value: 1, days: 1, moves: 'down', figure: counts('purchase') },
  {
    lever: 'counterfeit_wave',
    value: 1,
    days: 1,
    moves: 'up',
    figure: (_, { products }) => sum([...products.columns.counterfeit]),
  },
  { lever: 'rival_subsidy', value: 1, days: 1, moves: 'up', figure: boughtElsewhere },
  { lever: 'rival_shelf_price', value: 0.5, days: 1, moves: 'up', figure: boughtElsewhere },
  { lever: 'creator_poaching', value: 1, days: 2, moves: 'down', figure: counts('publish_video') },
];

let image: WorldImage;
beforeAll(() => {
  const world = createWorld({ seed: 'levers', users: USERS });
  for (let tick = 0; tick < BURN_IN_DAYS * TICKS_PER_DAY; tick++) {
    liveTick(world);
    // A town of eager buyers: so few people would hardly order anything else.
    if (tick === 0) world.users.columns.commerce_affinity.fill(EAGER);
    if (world.tick % TICKS_PER_DAY === 0) world.log.take();
  }
  image = captureWorld(world);
}, 120_000);

const both = { en: 'x', zh: 'x' };

interface Lived {
  readonly world: World;
  readonly of: Records;
}

/** A fork of the world that has lived some days, and what its log says. */
function lived(settings: readonly object[], days: number, before?: (world: World) => void): Lived {
  const scenario = readScenario({ name: 'pulled', title: both, purpose: both, settings }, 'pulled');
  const world = forkWorld(image, { scenario, from_day: BURN_IN_DAYS });
  before?.(world);
  for (let tick = 0; tick < days * TICKS_PER_DAY; tick++) liveTick(world);
  const log: Segment[] = world.log.take();
  const records = new Map<EventName, unknown[]>();
  const of = ((name: EventName) => {
    const known = records.get(name);
    if (known !== undefined) return known;
    const found = log
      .filter((segment) => segment.name === name)
      .flatMap((segment) => Array.from({ length: segment.rows }, (_, row) => recordAt(segment, row)));
    records.set(name, found);
    return found;
  }) as Records;
  return { world, of };
}

/** Worlds at rest, by their days: many claims share one. */
const resting = new Map<number, Lived>();
function atRest(days: number, before?: (world: World) => void): Lived {
  if (before !== undefined) return lived([], days, before);
  const rest = resting.get(days) ?? lived([], days);
  resting.set(days, rest);
  return rest;
}

test('there is a claim for every lever', () => {
  expect(claims.map(({ lever }) => lever).sort()).toEqual([...leverNames].sort());
});

test.each(claims)('$lever at $value moves its figure $moves', (claim) => {
  const { lever, value, days, before, figure } = claim;
  const [rest, pulled] = [atRest(days, before), lived([{ lever, value }], days, before)].map(({ of, world }) =>
    figure(of, world),
  );
  expect(Number.isNaN(rest) || Number.isNaN(pulled)).toBe(false);
  if (claim.moves === 'up') expect(pulled).toBeGreaterThan(rest);
  else expect(pulled).toBeLessThan(rest);
});
