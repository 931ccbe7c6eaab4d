import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, startOfDay } from '../../model/sim-time.ts';
import { count } from '../definitions/algebra.ts';
import { catalogue, defineCatalogue } from '../definitions/catalogue/catalogue.ts';
import { northStarFactors } from '../definitions/catalogue/north-star.ts';
import type { Metric } from '../definitions/metric.ts';
import { Scene } from '../parity/scene.fixture.ts';
import { createFold, materialiseFold, mergeFolds } from './fold.ts';

const noon = (day: number) => startOfDay(day) + 12 * HOUR_MS;

function foldOf(scene: Scene) {
  const fold = createFold();
  for (const segment of scene.segments()) fold.add(segment);
  return fold;
}

/** User 1 keeps an order, 2 sends one back, 3 rates one with a star, 4 waits too long, 5 only looks. Paid on days 3 to 7. */
function finalWeek(): Scene {
  const scene = new Scene();
  for (const user of [1, 2, 3, 4, 5]) scene.add('session_start', noon(3), user, { opened_session_id: user });
  for (const user of [1, 2, 3, 4])
    scene.add('purchase', noon(3), user, { order_id: user, checkout_id: user, value_cents: 1_000 * user });
  for (const user of [1, 2, 3]) scene.add('deliver_order', noon(6), user, { order_id: user, paid_at_ms: noon(3) });
  scene.add('refund', noon(8), 2, {
    order_id: 2,
    why: 'quality',
    value_cents: 2_000,
    paid_at_ms: noon(3),
    asked_at_ms: noon(7),
  });
  scene.add('review_item', noon(9), 3, { review_id: 3, order_id: 3, stars: 1 });
  scene.add('review_item', noon(9), 1, { review_id: 1, order_id: 1, stars: 3 });
  scene.add('deliver_order', noon(3) + 14 * DAY_MS + 1, 4, { order_id: 4, paid_at_ms: noon(3) });
  return scene;
}

describe('the north star', () => {
  // Day 36 is the first on which the week of days 1 to 7 is final: it ended 29 days ago.
  const now_ms = noon(36);

  test('counts who kept an order once nothing can change it any more', () => {
    const fold = foldOf(finalWeek());
    expect(fold.value('weekly_kept_buyers_final', now_ms)).toMatchObject({ value: 1 });
    expect(fold.value('buyer_keep_rate', now_ms)).toMatchObject({ numerator: 1, denominator: 4, value: 0.25 });
  });

  test('is, while its week is young, exactly WAU × penetration × keep rate, and says that it is provisional', () => {
    const scene = finalWeek();
    for (const user of [1, 2, 6, 7, 8]) scene.add('session_start', noon(35), user, { opened_session_id: 100 + user });
    for (const user of [6, 7, 8])
      scene.add('purchase', noon(35), user, { order_id: 100 + user, checkout_id: 100 + user, value_cents: 1 });
    const fold = foldOf(scene);
    const star = fold.value('weekly_kept_buyers', now_ms);
    expect(star).toMatchObject({ value: 0.75, numerator: 3, denominator: 4, provisional: true });
    const [wau, penetration, keep] = northStarFactors.map((id) => fold.value(id, now_ms));
    expect(wau.numerator).toBe(penetration.denominator);
    expect(
      (wau.numerator as number) *
        (penetration.numerator as number) *
        (keep.numerator as number) *
        (star.denominator as number),
    ).toBe((star.numerator as number) * (penetration.denominator as number) * (keep.denominator as number));
  });

  test('is null, with its reason, before any week is final', () => {
    expect(foldOf(finalWeek()).value('weekly_kept_buyers', noon(10))).toMatchObject({
      value: null,
      reason: 'not_final',
    });
  });
});

describe('windows and cuts', () => {
  test('a record flagged late does not count, one that arrives out of order does', () => {
    const fold = createFold();
    fold.advance(noon(5));
    const late = new Scene().add('session_start', noon(2), 1, { opened_session_id: 1, late: true });
    const slow = new Scene().add('session_start', noon(4), 2, { opened_session_id: 2, ingested_ms: noon(5) });
    for (const segment of [...late.segments(), ...slow.segments()]) fold.add(segment);
    expect(fold.value('wau', noon(5)).value).toBe(1);
  });

  test('a promise far ahead waits for its day and pushes nothing out of memory', () => {
    const scene = new Scene();
    for (const [order_id, promised] of [
      [1, 2],
      [2, 50],
    ]) {
      scene.add('purchase', noon(1), 1, { order_id, checkout_id: order_id, deliver_by_ms: noon(promised) });
    }
    const fold = foldOf(scene);
    expect(fold.value('on_time_delivery', noon(3)).denominator).toBe(1);
    const later = materialiseFold(fold.capture());
    expect(later.value('on_time_delivery', noon(50)).denominator).toBe(0);
    expect(later.value('on_time_delivery', noon(51)).denominator).toBe(1);
  });

  test('a person sees what they moved beside what everyone did', () => {
    const scene = new Scene();
    scene.add('purchase', noon(1), 1, { order_id: 1, checkout_id: 1, value_cents: 500 });
    scene.add('purchase', noon(1), 9, { order_id: 2, checkout_id: 2, value_cents: 700, by_person: true });
    const fold = foldOf(scene);
    expect(fold.value('gmv', noon(1)).value).toBe(1_200);
    expect(fold.value('gmv', noon(1), 'people').value).toBe(700);
    expect(fold.value('gmv', noon(1), { user_id: 9 }).value).toBe(700);
    expect(fold.value('gmv', noon(1), { user_id: 1 }).value).toBe(0);
  });

  test('only moved tiles are named', () => {
    const fold = foldOf(finalWeek());
    expect(fold.moved(noon(20)).length).toBe(catalogue.size);
    expect(fold.moved(noon(20))).toEqual([]);
    for (const segment of new Scene().add('session_start', noon(20), 70, { opened_session_id: 70 }).segments())
      fold.add(segment);
    expect(fold.moved(noon(20)).sort()).toEqual(
      [
        'buyer_penetration',
        'dau',
        'gmv_per_dau',
        'mau',
        'monthly_buyer_share',
        'pdp_reach',
        'watch_min_per_dau',
        'wau',
      ].sort(),
    );
  });

  test('a series has a point for every day that closed, as it stood then', () => {
    const fold = createFold();
    for (const day of [1, 2, 4]) {
      fold.advance(noon(day));
      for (const segment of new Scene().add('session_start', noon(day), day, { opened_session_id: day }).segments())
        fold.add(segment);
    }
    fold.advance(noon(5));
    expect(fold.series('wau', 10).map(({ day, value }) => [day, value])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 3],
    ]);
    expect(fold.series('dau', 2).map(({ value }) => value)).toEqual([0, 1]);
  });
});

describe('the funnel is ordered and closed', () => {
  const purchaseAt = (scene: Scene, at_ms: number, user: number, order_id: number) =>
    scene.add('purchase', at_ms, user, { order_id, checkout_id: order_id, value_cents: 1 });
  const counts = (scene: Scene) =>
    Object.fromEntries(
      [...foldOf(scene).funnel(noon(7)).steps, ...foldOf(scene).funnel(noon(7)).branches].map(({ id, users }) => [
        id,
        users,
      ]),
    );

  test('a purchase before the first look after an exposure does not count', () => {
    const scene = new Scene();
    for (const user of [1, 2]) scene.add('view_item', noon(2), user, { view_key: user, product_id: 5 });
    for (const user of [1, 2]) scene.add('view_video', noon(3), user, { exposure_id: user, product_id: 5 });
    purchaseAt(scene, noon(4), 1, 1);
    scene.add('view_item', noon(3) + 1, 2, { view_key: 3, product_id: 5 });
    purchaseAt(scene, noon(4), 2, 2);
    expect(counts(scene)).toMatchObject({ exposed: 2, viewed: 1, paid: 1, delivered: 0, kept: 0 });
  });

  test('what follows delivery are branches of it', () => {
    const scene = new Scene()
      .add('view_video', noon(2), 1, { exposure_id: 1, product_id: 5 })
      .add('view_item', noon(2) + 1, 1, { view_key: 1 });
    purchaseAt(purchaseAt(scene, noon(3), 1, 1), noon(4), 1, 2);
    scene
      .add('deliver_order', noon(5), 1, { order_id: 1 })
      .add('review_item', noon(6), 1, { order_id: 1, stars: 5 })
      .add('share', noon(6), 1, { share_key: 1, content: 'purchase' });
    expect(counts(scene)).toEqual({
      exposed: 1,
      viewed: 1,
      paid: 1,
      delivered: 1,
      kept: 1,
      reviewed: 1,
      shared: 1,
      returned: 0,
      bought_again: 1,
    });
  });
});

describe('a fold is bounded and guards its state', () => {
  test('its state does not grow with the days that it has seen', () => {
    const fold = createFold();
    const liveDays = (from: number, until: number) => {
      for (let day = from; day < until; day++) {
        fold.advance(noon(day));
        const scene = new Scene();
        for (let user = 0; user < 5; user++) {
          const id = day * 5 + user;
          scene.add('view_video', noon(day), user, { exposure_id: id, product_id: 1 });
          for (let n = 0; n < 5; n++) scene.add('view_item', noon(day) + n, user, { view_key: id });
          scene
            .add('payment_attempt', noon(day), user, { checkout_id: id, attempt: 1 })
            .add('purchase', noon(day), user, { order_id: id, checkout_id: id });
          scene.add('deliver_order', noon(day), user, { order_id: id - 10 }).add('refund', noon(day), user, {
            order_id: id - 15,
            paid_at_ms: noon(day - 3),
            asked_at_ms: noon(day) - id,
          });
        }
        for (const segment of scene.segments()) fold.add(segment);
      }
      return JSON.stringify({ ...fold.capture(), series: [] }, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Array.from(value as Float64Array).join() : value,
      ).length;
    };
    const after_200 = liveDays(0, 200);
    expect(liveDays(200, 400) / after_200).toBeLessThan(1.1);
  });

  test('a state of other declarations is refused', () => {
    const other = defineCatalogue([catalogue.get('weekly_kept_buyers') as Metric]);
    expect(() => materialiseFold(createFold().capture(), other)).toThrow('captured with other declarations');
  });

  test('a fact that is split between partitions is joined', () => {
    const segments = finalWeek().segments();
    const parts = [0, 1].map((part) => {
      const fold = createFold();
      segments.forEach((segment, nth) => nth % 2 === part && fold.add(segment));
      return fold.capture();
    });
    const whole = foldOf(finalWeek());
    expect(whole.value('buyer_keep_rate', noon(36)).numerator).toBeGreaterThan(0);
    expect(mergeFolds(parts).values(noon(36))).toEqual(whole.values(noon(36)));
  });
});

test('a new metric is one declaration and nothing else', () => {
  const star = catalogue.get('weekly_kept_buyers') as Metric;
  const saves: Metric = {
    ...star,
    id: 'saves_per_play',
    name: { en: 'Saves per play', zh: '每次播放收藏数' },
    tier: 'supporting',
    kind: 'ratio',
    numerator: count('save'),
    denominator: count('view_video', { where: { column: 'played', is: true } }),
    unit: 'ratio',
    parents: ['weekly_kept_buyers'],
  };
  const fold = createFold(defineCatalogue([star, saves]));
  const scene = new Scene().add('save', noon(1), 1, { exposure_id: 1 });
  for (const exposure_id of [1, 2]) scene.add('view_video', noon(1), 1, { exposure_id, played: true });
  for (const segment of scene.segments()) fold.add(segment);
  expect(fold.value('saves_per_play', noon(1))).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
});

describe('what the newer aggregates mean', () => {
  test('a creator is new for thirty days from the first video', () => {
    const scene = new Scene()
      .add('publish_video', noon(1), null, { creator_id: 1, video_id: 1 })
      .add('publish_video', noon(20), null, { creator_id: 2, video_id: 2 })
      .add('publish_video', noon(33), null, { creator_id: 1, video_id: 3 });
    for (const [n, creator_id] of [1, 1, 1, 2, 3].entries())
      scene.add('view_video', noon(n < 2 ? 30 : 31), 7, { exposure_id: n, creator_id });
    // Of five: two of creator 1 on day 30, none of day 31 (thirty days after), one of creator 2, none of one who never published.
    expect(foldOf(scene).value('new_creator_exposure', noon(33))).toMatchObject({ numerator: 3, denominator: 5 });
  });

  test('a SKU is out of stock from running out to being filled, to the millisecond', () => {
    const scene = new Scene();
    const move = (day: number, sku_id: number, free_delta: number, free_after: number, why_key: number) =>
      scene.add('move_stock', noon(day), null, { sku_id, free_delta, free_after, why_key, move: 'adjustment' });
    for (const sku_id of [1, 2]) scene.add('list_sku', noon(1), null, { sku_id });
    move(1, 1, 5, 5, 1);
    move(1, 2, 5, 5, 2);
    move(3, 1, -5, 0, 3);
    move(6, 1, 5, 5, 4);
    // Days 1 to 7, of the first only the afternoon, two SKUs each; SKU 1 has none from noon of day 3 to noon of day 6.
    expect(foldOf(scene).value('stockout_rate', noon(8))).toMatchObject({
      numerator: 3 * DAY_MS,
      denominator: 13 * DAY_MS,
    });
  });

  test('a cart is given up when nothing is paid for within 24 hours of the first thing in it', () => {
    const scene = new Scene();
    const paid = (user: number, at_ms: number) =>
      scene.add('purchase', at_ms, user, { order_id: scene.records.length, checkout_id: scene.records.length });
    for (const user of [1, 2, 3, 4]) scene.add('add_to_cart', noon(1), user, { act_key: user });
    paid(1, noon(1) - 1);
    paid(2, noon(2));
    paid(3, noon(2) + 1);
    paid(4, noon(1));
    // User 1 paid before, user 3 a millisecond too late.
    expect(foldOf(scene).value('cart_abandonment', noon(3))).toMatchObject({ numerator: 2, denominator: 4 });
  });

  test('a shop is scored from thirty delivered orders on', () => {
    const scene = new Scene();
    for (let order_id = 0; order_id < 30; order_id++) {
      const promise = { ship_by_ms: noon(3), deliver_by_ms: noon(5) };
      scene.add('purchase', noon(1), 1, { order_id, checkout_id: order_id, ...promise });
      scene.add('ship_order', noon(2), null, { order_id });
      scene.add('deliver_order', order_id < 3 ? noon(6) : noon(4), null, { order_id });
    }
    scene.add('review_item', noon(7), 1, { order_id: 9, stars: 1, review_id: 1 });
    // Three came late, and one of the others was rated one star: 4 × 1.5 points of 30 × 5.
    expect(foldOf(scene).value('shop_score', noon(8))).toMatchObject({
      numerator: 14_400,
      denominator: 30,
      value: 4.8,
    });
    expect(foldOf(scene).value('shop_score', noon(5))).toMatchObject({
      denominator: 27,
      value: null,
      reason: 'too_few',
    });
  });

  test('watch time lost to commerce is measured against the holdout of the day', () => {
    const scene = new Scene();
    const visit = (user: number, arms: number, watch_ms: number) =>
      scene
        .add('session_start', noon(1), user, { opened_session_id: user, arms })
        .add('view_video', noon(1), user, { exposure_id: user, watch_ms, arms });
    visit(1, 1, 100_999);
    visit(2, 0, 90_000);
    visit(3, 2, 70_000);
    // 100 s a head in the holdout, 80 s elsewhere.
    expect(foldOf(scene).value('watch_cannibalisation', noon(1)).value).toBeCloseTo(0.2, 12);
  });
});
