import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { type Arm, armOfBlock } from '../../model/experiments/assignment.ts';
import { DAY_MS, HOUR_MS } from '../../model/sim-time.ts';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import type { Metric } from '../definitions/metric.ts';
import { actions, decide, decisionRules, type Role, roles, type Signal } from './decision.ts';
import { type Amounts, readOut } from './read-out.ts';
import { blockAt, type Switchback, unitsByBlock } from './switchback.ts';

const metric = (id: string) => catalogue.get(id) as Metric;
const half = (units: number) =>
  new Map(Array.from({ length: units }, (_, unit) => [unit, unit % 2 === 0 ? 'control' : 'treated'] as [number, Arm]));
/** Amounts of which those of the treated units are larger by some. */
const amounts = (units: number, more: number, noise = 10): Amounts =>
  new Map(Array.from({ length: units }, (_, n) => [n, [100 + ((Math.floor(n / 2) * 7) % noise) + (n % 2) * more, 1]]));

describe('a read-out', () => {
  test('finds what the treatment did, in the direction that the metric calls good', () => {
    const read = readOut({
      assigned: half(400),
      treated_share: 0.5,
      metrics: [
        { metric: metric('gmv'), role: 'goal', during: amounts(400, 20) },
        { metric: metric('refund_rate'), role: 'guardrail', during: amounts(400, 20) },
        { metric: metric('orders'), role: 'secondary', during: amounts(400, 0) },
      ],
    });
    expect(read.counted).toEqual({ control: 200, treated: 200 });
    expect(read.metrics.map(({ signal }) => signal)).toEqual(['winner', 'loser', 'none']);
    expect(read.decision).toBe('roll_back');
    const [{ plain, anytime, detectable }] = read.metrics;
    expect(plain?.difference).toBeCloseTo(20, 10);
    expect(anytime?.interval.low).toBeLessThan(plain?.interval.low as number);
    expect(detectable).toBeGreaterThan(0);
  });

  test('of a broken split decides nothing', () => {
    const assigned = new Map([...half(400)].filter(([unit]) => unit % 2 === 0 || unit % 5 !== 0));
    const read = readOut({
      assigned,
      treated_share: 0.7,
      metrics: [{ metric: metric('gmv'), role: 'goal', during: amounts(400, 20) }],
    });
    expect(read.split_is_sound).toBe(false);
    expect(read.metrics[0].signal).toBe('winner');
    expect(read.decision).toBe('review');
  });

  test('is in the unit of the metric', () => {
    const during: Amounts = new Map([...amounts(40, 0)].map(([unit, [y]]) => [unit, [y * 60_000, 1]]));
    const [{ plain }] = readOut({
      assigned: half(40),
      treated_share: 0.5,
      metrics: [{ metric: metric('watch_min_per_dau'), role: 'goal', during }],
    }).metrics;
    expect(plain?.control.value).toBeGreaterThan(100);
    expect(plain?.control.value).toBeLessThan(110);
  });

  test('counts units that did nothing, where a metric is no ratio', () => {
    const during: Amounts = new Map([
      [0, [50, 0]],
      [1, [10, 0]],
    ]);
    const [{ plain }] = readOut({
      assigned: half(10),
      treated_share: 0.5,
      metrics: [{ metric: metric('gmv'), role: 'goal', during }],
    }).metrics;
    expect(plain?.control).toMatchObject({ n: 5, value: 10 });
    expect(plain?.treated.value).toBe(2);
  });

  test('a band is left or entered, and within it nothing is better', () => {
    const load = { ...metric('commerce_load'), target: { value: 105, high: 125, source: '' } };
    const says = (more: number) =>
      readOut({
        assigned: half(400),
        treated_share: 0.5,
        metrics: [{ metric: load, role: 'guardrail', during: amounts(400, more, 2) }],
      }).metrics[0].signal;
    expect([says(10), says(50), says(2)]).toEqual(['winner', 'loser', 'winner']);
    const inside = { ...load, target: { value: 50, high: 500, source: '' } };
    expect(
      readOut({
        assigned: half(400),
        treated_share: 0.5,
        metrics: [{ metric: inside, role: 'guardrail', during: amounts(400, 50) }],
      }).metrics[0].signal,
    ).toBe('none');
  });

  test('looked at early it asks for more', () => {
    const ask = {
      assigned: half(60),
      treated_share: 0.5,
      metrics: [{ metric: metric('gmv'), role: 'goal' as const, during: amounts(60, 1, 10) }],
    };
    const fixed = readOut(ask).metrics[0];
    const early = readOut({ ...ask, peeking: true }).metrics[0];
    expect(early.corrected_p).toBeGreaterThan(fixed.corrected_p as number);
  });
});

describe('the rules for deciding', () => {
  const spoken = (goal: Signal[], guardrail: Signal[] = []): { role: Role; signal: Signal }[] => [
    ...goal.map((signal) => ({ role: 'goal' as const, signal })),
    ...guardrail.map((signal) => ({ role: 'guardrail' as const, signal })),
  ];
  test.each<[keyof typeof decisionRules, Signal[], Signal[], string]>([
    ['clear-signals', ['winner', 'winner'], ['none'], 'ship'],
    ['clear-signals', ['winner', 'none'], [], 'review'],
    ['clear-signals', ['winner', 'winner'], ['loser'], 'roll_back'],
    ['clear-signals', ['loser', 'none'], [], 'roll_back'],
    ['clear-signals', ['loser', 'winner'], [], 'review'],
    ['clear-signals', ['none'], ['winner'], 'review'],
    ['do-no-harm', ['none'], ['none'], 'ship'],
    ['do-no-harm', ['winner', 'loser'], [], 'roll_back'],
    ['do-no-harm', ['winner'], ['loser'], 'roll_back'],
  ])('%s of goals %j and guardrails %j: %s', (rule, goal, guardrail, action) => {
    expect(decide(decisionRules[rule], spoken(goal, guardrail), true)).toBe(action);
  });

  test('never ship what harms a guardrail, and always say one of three things', () => {
    const one = fc.record({
      role: fc.constantFrom(...roles),
      signal: fc.constantFrom<Signal>('winner', 'loser', 'none'),
    });
    fc.assert(
      fc.property(fc.array(one), fc.constantFrom(...Object.values(decisionRules)), (said, rule) => {
        const action = decide(rule, said, true);
        expect(actions).toContain(action);
        if (said.some(({ role, signal }) => role === 'guardrail' && signal === 'loser'))
          expect(action).toBe('roll_back');
        expect(decide(rule, said, false)).toBe('review');
      }),
    );
  });
});

describe('a switchback', () => {
  const design: Switchback = {
    experiment: { number: 3, name: 'turns', treated_share: 0.5 },
    from_ms: 1_000,
    block_ms: DAY_MS,
    washout_ms: 6 * HOUR_MS,
  };

  test('leaves the washout and what was before out', () => {
    expect(blockAt(design, 999)).toBeNull();
    expect(blockAt(design, 1_000)).toBeNull();
    expect(blockAt(design, 1_000 + 6 * HOUR_MS)).toBe(0);
    expect(blockAt(design, 1_000 + DAY_MS - 1)).toBe(0);
    expect(blockAt(design, 1_000 + DAY_MS)).toBeNull();
    expect(blockAt(design, 1_000 + DAY_MS + 7 * HOUR_MS)).toBe(1);
  });

  test('has one of each arm in every pair of blocks, in either order', () => {
    const draws = createDraws(worldKey('turns'));
    const arms = Array.from({ length: 400 }, (_, block) => armOfBlock(draws, design.experiment, block));
    const pairs = Array.from({ length: 200 }, (_, n) => arms.slice(2 * n, 2 * n + 2).join());
    expect(new Set(pairs)).toEqual(new Set(['control,treated', 'treated,control']));
    expect(pairs.filter((pair) => pair === 'control,treated').length).toBeGreaterThan(70);
  });

  test('is read out with a block as its unit', () => {
    const draws = createDraws(worldKey('turns'));
    const rows = Array.from({ length: 40 * 24 }, (_, hour) => {
      const block = Math.floor(hour / 24);
      const treated = armOfBlock(draws, design.experiment, block) === 'treated';
      return { at_ms: 1_000 + hour * HOUR_MS, y: 100 + (block % 7) + (treated ? 30 : 0), x: 1 };
    });
    const during = unitsByBlock(design, rows);
    expect(during.get(0)).toEqual([18 * rows[0].y, 18]);
    const assigned = new Map([...during.keys()].map((block) => [block, armOfBlock(draws, design.experiment, block)]));
    const [{ plain, signal }] = readOut({
      assigned,
      treated_share: 0.5,
      metrics: [{ metric: metric('gpm'), role: 'goal', during }],
    }).metrics;
    // GPM is per thousand.
    expect((plain?.difference as number) / 1_000).toBeGreaterThan(28);
    expect((plain?.difference as number) / 1_000).toBeLessThan(32);
    expect(signal).toBe('winner');
  });
});
