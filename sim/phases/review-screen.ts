import { streams } from '../../model/draws/streams.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { reviewIdOf } from '../../model/ids.ts';
import { DAY_MS, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { commonLevers, tickStart, type World } from '../world/world.ts';

/** Minute of the day at which the reviews of the last day are screened: half past three in the morning. */
const SCREENING_TICK = 3.5 * 60;
/** Assumptions, ranges in brackets. */
const screening = {
  /** Days of parcels by which a shop is judged (14-60), and parcels from which it is (3-20). */
  days: 30,
  parcels: 4,
  /** Times the usual share of reviewed parcels from which praise looks paid for (1.2-2), and at which it surely does (2-5). */
  odd: 1.5,
  sure: 3,
} as const;

/**
 * The platform hides praise that looks paid for. It goes by what it sees, how often the parcels of a shop are reviewed
 * against those of all shops, and not by who was paid: honest reviews of such shops are hidden too.
 */
export function screenReviews(world: World): void {
  const { review_detection } = commonLevers(world);
  if (review_detection === 0 || world.tick % TICKS_PER_DAY !== SCREENING_TICK) return;
  const now_ms = tickStart(world);
  const suspicion = suspicions(world, now_ms - screening.days * DAY_MS);
  for (const { review_id, merchant_id, stars, state, at_ms } of world.books.rows('reviews')) {
    if (at_ms < now_ms - DAY_MS || stars < 5 || state !== 'published') continue;
    const looks = suspicion.get(merchant_id) ?? 0;
    const [u] = world.draws.units(streams.reviewScreen, Math.floor(review_id / 2 ** 32), review_id % 2 ** 32, 0);
    if (u >= review_detection * looks) continue;
    world.plan.addCommand({
      command: { kind: 'moderate_review', review_id, verdict: 'hidden' },
      occasion: { at_ms: now_ms, act_key: review_id, party: { role: 'platform' } },
      stamp: { ...unstamped, actor: 'platform' },
    });
  }
}

/** By shop, 0..1: how far the share of its parcels that are reviewed lies above the usual. */
function suspicions({ books }: World, since_ms: number): Map<number, number> {
  const shops = new Map<number, { parcels: number; reviews: number }>();
  const all = { parcels: 0, reviews: 0 };
  for (const { order_id, merchant_id, delivered_at_ms } of books.rows('orders')) {
    if (delivered_at_ms === null || delivered_at_ms < since_ms) continue;
    const shop = shops.get(merchant_id) ?? { parcels: 0, reviews: 0 };
    shops.set(merchant_id, shop);
    const reviews = books.get('reviews', reviewIdOf(order_id, 0)) === undefined ? 0 : 1;
    for (const sum of [shop, all]) {
      sum.parcels++;
      sum.reviews += reviews;
    }
  }
  const usual = all.reviews / Math.max(1, all.parcels);
  const { odd, sure, parcels: least } = screening;
  return new Map(
    [...shops].map(([merchant_id, { parcels, reviews }]) => {
      const times = parcels < least || usual === 0 ? 0 : reviews / parcels / usual;
      return [merchant_id, Math.min(1, Math.max(0, (times - odd) / (sure - odd)))];
    }),
  );
}
