import { expect, test } from 'vitest';
import { toSegments } from '../../model/events/derive/segment.ts';
import { DAY_MS, startOfDay } from '../../model/sim-time.ts';
import { type AttributionId, attributionIds } from '../definitions/attribution.ts';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import { Scene } from '../parity/scene.fixture.ts';
import { createFold } from './fold.ts';

const PAID_MS = startOfDay(20);

/** How concentrated GMV is on creators, when two buyers pay 100 and 300 and are credited by a rule. */
function concentration(
  rule: AttributionId,
  taps: readonly (readonly [user: number, at_ms: number, creator: number])[],
) {
  const scene = new Scene();
  for (const [user, value_cents] of [
    [1, 100],
    [2, 300],
  ] as const)
    scene.add('purchase', PAID_MS, user, { order_id: user, checkout_id: user, value_cents, creator_id: user + 50 });
  for (const [user, at_ms, creator_id] of taps) scene.add('select_item', at_ms, user, { creator_id });
  const fold = createFold(catalogue, rule);
  // Each record alone: every tap arrives after the purchases.
  for (const record of scene.records) for (const segment of toSegments([record])) fold.add(segment);
  return fold.value('hhi_creator', PAID_MS + DAY_MS - 1).numerator;
}

test('a tap that arrives after the purchase still gets its credit, by the rule that is asked for', () => {
  const taps = [
    [1, PAID_MS - 20 * DAY_MS, 7],
    [2, PAID_MS - 2 * DAY_MS, 8],
    [1, PAID_MS - DAY_MS, 8],
    [2, PAID_MS + 1, 9],
  ] as const;
  const shares = (...bp: number[]) => bp.reduce((sum, share) => sum + share ** 2, 0);
  const found = Object.fromEntries(attributionIds.map((rule) => [rule, concentration(rule, taps)]));
  expect(found).toEqual({
    // The log names creators 51 and 52.
    last_click: shares(2_500, 7_500),
    // Both buyers last tapped on creator 8.
    any_click_14d: shares(10_000),
    // The first buyer first tapped on creator 7.
    first_touch: shares(2_500, 7_500),
  });
});
