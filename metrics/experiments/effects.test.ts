import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDraws, normal, worldKey } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { adjusted, type ArmEstimate, ratioOf } from './arm.ts';
import { compareArms, type Effect, proportionsP } from './compare-arms.ts';
import { anytimeInterval, anytimeP } from './confidence-sequence.ts';
import { benjaminiHochberg, holm } from './corrections.ts';
import { mergeMoments, momentsOf } from './moments.ts';
import { minimumDetectable, powerOf, unitsNeeded } from './power.ts';
import { quantileOf } from './quantile.ts';
import { sampleRatioP } from './sample-ratio.ts';

function close(found: number | undefined, expected: number, relative = 1e-9): void {
  expect(Math.abs((found as number) - expected), `${found} for ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected),
  );
}

/** Student's sleep data, in tenths of an hour: Biometrika 6 (1908). */
const sleep = [7, -16, -2, -12, -1, 34, 37, 8, 0, 20];
const slept = [19, 8, 11, 1, -1, 44, 55, 16, 46, 34];
/** What they did before, made up so that it tells something. */
const before = [5, -10, 0, -9, 2, 30, 30, 6, 3, 15];
const beforeToo = [10, 3, 8, 2, -4, 30, 41, 9, 30, 25];
/** UNEMP and ARMED of the Longley data (J. W. Longley, JASA 62, 1967), as statsmodels carries them. */
const unemployed = [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007];
const armed = [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827];
const mean = (values: readonly number[]) => ratioOf(momentsOf(values.map((y) => [y, 1]))) as ArmEstimate;
const effect = (control: ArmEstimate, treated: ArmEstimate) => compareArms(control, treated) as Effect;

describe('effects are those of SciPy 1.17.1, statsmodels 0.15.0 and GrowthBook', () => {
  test('means', () => {
    // `scipy.stats.ttest_ind(slept, sleep, equal_var=False)` and its `confidence_interval(0.95)`.
    const { difference, p, degrees, interval } = effect(mean(sleep), mean(slept));
    close(difference, 15.8);
    close(p, 0.07939414018735806);
    close(degrees, 17.776473516178495);
    close(interval.low, -2.0548323071171026);
    close(interval.high, 33.654832307117104);
  });

  test('ratios clustered by user', () => {
    // Each half's ratio and variance are `WLS(y / x, ones, weights=x).fit(cov_type='HC1')`; then Welch by `scipy.stats.t`.
    const half = (from: number, to: number) =>
      ratioOf(momentsOf(unemployed.slice(from, to).map((y, n) => [y, armed[from + n]]))) as ArmEstimate;
    const { control, treated, difference, degrees, p, interval } = effect(half(0, 8), half(8, 16));
    close(control.value, 1.0648678524771382);
    close(control.variance, 0.046446466649411586);
    close(treated.value, 1.3712451272643884);
    close(treated.variance, 0.016245788094658632);
    close(difference, 0.3063772747872502);
    close(degrees, 11.363056677280396);
    close(p, 0.24586004194776034);
    close(interval.low, -0.24257400823831798);
    close(interval.high, 0.8553285578128184);
  });

  test('means with the past taken out (CUPED)', () => {
    // `OLS(y, [1, treated, past])`: the arm's coefficient. Its slope taken out, `ttest_ind(…, equal_var=False)`.
    const arm = (y: readonly number[], past: readonly number[]) => momentsOf(y.map((v, n) => [v, 1, past[n], 1]));
    const both = adjusted(arm(sleep, before), arm(slept, beforeToo)) as readonly [ArmEstimate, ArmEstimate];
    const { difference, p, degrees, interval } = effect(...both);
    close(difference, 5.125209549071627);
    close(p, 0.00014859049868787323);
    close(degrees, 16.783256182524752);
    close(interval.low, 2.903449276907545);
    close(interval.high, 7.34696982123567);
  });

  test('relative effects', () => {
    // GrowthBook, packages/stats/tests/frequentist/test_tests.py, `test_two_sided_ttest`, printed to five places.
    const { relative } = effect(
      { n: 3_407, value: 0.41, variance: 3.9 ** 2 / 3_407 },
      { n: 3_461, value: 0.7, variance: 6.2 ** 2 / 3_461 },
    );
    expect(relative?.value).toBeCloseTo(0.70732, 5);
    expect(relative?.standard_error).toBeCloseTo(0.37879, 5);
    expect(relative?.low).toBeCloseTo(-0.03526, 5);
    expect(relative?.high).toBeCloseTo(1.44989, 5);
  });

  test('proportions', () => {
    // `statsmodels.stats.proportion.proportions_ztest`
    close(proportionsP([45, 500], [63, 480]), 0.0392602710606094);
    close(proportionsP([1, 10], [9, 11]), 0.000997884328267635);
    expect(proportionsP([0, 10], [0, 12])).toBe(1);
  });

  test('the sample-ratio check', () => {
    // `scipy.stats.chisquare`
    close(sampleRatioP([3_407, 3_461], [1, 1]), 0.5146616284591244);
    close(sampleRatioP([50_900, 49_100], [0.5, 0.5]), 1.2548647497615138e-8);
    close(sampleRatioP([510, 9_490], [0.05, 0.95]), 0.6463551955394902);
    close(sampleRatioP([300, 310, 390], [1, 1, 1]), 0.0006755387751938441);
    expect(() => sampleRatioP([1, 2], [1, 0])).toThrow(RangeError);
  });

  test('corrections for several metrics', () => {
    // `statsmodels.stats.multitest.multipletests`, methods `holm` and `fdr_bh`
    const p = [0.01, 0.04, 0.03, 0.005, 0.8, 0.2];
    [0.05, 0.12, 0.12, 0.03, 0.8, 0.4].forEach((expected, nth) => close(holm(p)[nth], expected));
    [0.03, 0.06, 0.06, 0.03, 0.8, 0.24].forEach((expected, nth) => close(benjaminiHochberg(p)[nth], expected));
  });

  test('power, the smallest effect that shows, and the units needed', () => {
    // `statsmodels.stats.power.NormalIndPower().power` and `.solve_power`; the smallest effect by `scipy.optimize.brentq` on the
    // former, for the latter leaves out the other tail there.
    const plan = (control: number, treated: number, alpha: number) => ({ control, treated, deviation: 1, alpha });
    close(powerOf(0.1, plan(1_000, 1_000, 0.05)), 0.6087794846454566);
    close(powerOf(0.2, plan(500, 125, 0.01)), 0.28236765396020386);
    close(minimumDetectable(0.8, plan(1_000, 1_000, 0.05)), 0.12529054640575402);
    close(unitsNeeded(0.1, 0.8, { deviation: 1, alpha: 0.05 }), 1569.7721019023288);
    close(unitsNeeded(0.1, 0.9, { deviation: 1, alpha: 0.05, treated_per_control: 0.5 }), 3152.225822979987);
  });
});

describe('a confidence sequence', () => {
  const at = (n: number, difference: number) => ({
    control: { n: n / 2, value: 0, variance: 0 },
    treated: { n: n / 2, value: 0, variance: 0 },
    difference,
    standard_error: 1,
  });

  test('is that of the paper', () => {
    // Half-width in standard errors at n = 2,000, tuned for 5,000: theorem 2.2 and appendix B.2 of arXiv 2103.06476 in NumPy 2.4.6,
    // sqrt(2 g / (n r) log(sqrt(g) / 0.05)) with r = (log 400 + log(log 400 + 1)) / 5000 (log 400 = −2 log 0.05) and g = n r + 1.
    close(anytimeInterval(at(2_000, 0)).high, 3.1237790916747294);
  });

  test('has the p value that meets its interval', () => {
    for (const n of [100, 5_000, 1e6]) {
      const { high } = anytimeInterval(at(n, 0));
      close(anytimeP(at(n, high)), 0.05);
    }
  });

  test('still covers when it is looked at a hundred times, where a fixed interval does not', () => {
    const draws = createDraws(worldKey('peeking'));
    const sequences = 300;
    let fixed = 0;
    let anytime = 0;
    for (let nth = 0; nth < sequences; nth++) {
      const sums = [0, 0];
      const squares = [0, 0];
      let [alarm, always] = [false, false];
      for (let n = 1; n <= 2_000; n++) {
        const [a, b, c, d] = draws.units(streams.assignment, 1, nth, n);
        [normal(a, b), normal(c, d)].forEach((value, arm) => {
          sums[arm] += value;
          squares[arm] += value * value;
        });
        if (n % 20 !== 0) continue;
        const [control, treated] = sums.map((sum, arm) => ({
          n,
          value: sum / n,
          variance: (squares[arm] - (sum * sum) / n) / (n - 1) / n,
        }));
        const seen = effect(control, treated);
        alarm ||= seen.p < 0.05;
        always ||= anytimeP(seen) < 0.05;
      }
      fixed += Number(alarm);
      anytime += Number(always);
    }
    expect(fixed / sequences).toBeGreaterThan(0.2);
    expect(anytime / sequences).toBeLessThanOrEqual(0.05);
  });
});

describe('quantiles', () => {
  test('of independent observations have about the variance of the normal approximation', () => {
    // Median of n standard normals: variance π ÷ 2n. Values in thousandths, two an observation's unit.
    const draws = createDraws(worldKey('median'));
    const units = Array.from({ length: 20_000 }, (_, n) => {
      const [a, b] = draws.units(streams.assignment, 2, n, 0);
      return [Math.round(1_000 * normal(a, b))];
    });
    const { value, variance } = quantileOf(units, 5_000, 0.05) as ArmEstimate;
    const expected = (Math.PI / 2 / units.length) * 1e6;
    expect(Math.abs(value)).toBeLessThan(4 * Math.sqrt(expected));
    expect(variance / expected).toBeGreaterThan(0.8);
    expect(variance / expected).toBeLessThan(1.25);
    // Every observation told twice by its unit says no more; told by two units it would.
    const twice = quantileOf(
      units.map(([v]) => [v, v]),
      5_000,
      0.05,
    );
    close(twice?.variance, variance);
  });

  test('of nothing are none', () => {
    expect(quantileOf([[], []], 5_000, 0.05)).toBeNull();
  });
});

describe('laws', () => {
  const unit = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1_000 }));
  const units = fc.array(unit, { minLength: 2, maxLength: 30 });

  test('moments of parts add up, whatever the order', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(mergeMoments(momentsOf(a), momentsOf(b))).toEqual(momentsOf([...b, ...a]));
        expect(mergeMoments(momentsOf([]), momentsOf(a))).toEqual(momentsOf(a));
      }),
    );
    expect(() => momentsOf([[1, 2], [1]])).toThrow('1 numbers of a unit');
  });

  test('arms changed over turn the difference round and keep p', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const [x, y] = [a, b].map((one) => ratioOf(momentsOf(one)) as ArmEstimate);
        const [there, back] = [compareArms(x, y), compareArms(y, x)];
        expect(back === null).toBe(there === null);
        if (there === null || back === null) return;
        expect(back.difference).toBe(-there.difference);
        expect(back.p).toBe(there.p);
      }),
    );
  });

  test('corrected p values keep their order and are never smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
        for (const correct of [holm, benjaminiHochberg])
          correct(p).forEach((value, nth) => {
            expect(value).toBeGreaterThanOrEqual(p[nth] * (1 - 1e-12));
            expect(value).toBeLessThanOrEqual(1);
            for (const [other, less] of p.entries())
              if (less <= p[nth]) expect(correct(p)[other]).toBeLessThanOrEqual(value);
          });
      }),
      { numRuns: 30 },
    );
  });

  test('a past that does not vary changes nothing to adjust', () => {
    const arm = momentsOf(sleep.map((y) => [y, 1, 7, 1]));
    expect(adjusted(arm, arm)).toBeNull();
  });
});
