import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import { stakeholders } from '../definitions/metric.ts';
import { answerOf, pageOf, type Reading, verdictOf } from './verdict.ts';

const page = (readings: Readonly<Record<string, Reading>>) => new Map(Object.entries(readings));
const creators = {
  creator_earn_p50: { value: 12_000, previous: 9_000 },
  creator_retention_28d: { value: 0.75, previous: 0.749 },
};

describe('a verdict follows from the readings', () => {
  test('commerce works where every core metric is at its target', () => {
    const { standing, sentence } = verdictOf('creators', page(creators));
    expect(standing).toBe('works');
    expect(sentence.en).toBe(
      'For creators it works: Creator retention 75.0% (at its target 70.0%; steady); Median creator earnings ¥120.00 (at its target ¥100.00; +33% on the window before, better).',
    );
    expect(sentence.zh).toBe(
      '对创作者而言成立：创作者 28 天留存 75.0%（达到目标 70.0%；与上一窗口持平）；创作者收入中位数 ¥120.00（达到目标 ¥100.00；较上一窗口 +33%，向好）。',
    );
  });

  test('a breached guardrail makes it partial and is named first; a warning is only named', () => {
    const warned = verdictOf('creators', page({ ...creators, top10_creator_share: { value: 0.45 } }));
    expect(warned.standing).toBe('works');
    expect(warned.sentence.en).toContain('. Watch: Top ten creators’ share 45.0%.');
    const breached = verdictOf(
      'creators',
      page({ ...creators, top10_creator_share: { value: 0.45 }, hhi_creator: { value: 2_000 } }),
    );
    expect(breached.standing).toBe('mixed');
    expect(breached.sentence.en).toMatch(/Over the limit: .* 2,000\. Watch: /);
  });

  test('it fails where no core metric is at its target, and is partial where some are', () => {
    const low = { ...creators, creator_earn_p50: { value: 10 } };
    expect(verdictOf('creators', page(low)).standing).toBe('mixed');
    expect(verdictOf('creators', page({ ...low, creator_retention_28d: { value: 0.1 } })).standing).toBe('fails');
  });

  test('a core metric without a target is judged by its trend', () => {
    const contribution = { contribution_per_order: { value: 500 } };
    const at = (previous: number) =>
      verdictOf('platform', page({ ...contribution, net_gmv: { value: 100, previous } }));
    expect([at(90).standing, at(99.5).standing, at(150).standing]).toEqual(['works', 'works', 'mixed']);
  });

  test('what cannot be computed says nothing either way', () => {
    expect(verdictOf('creators', page({ creator_earn_p50: { value: null, previous: 4 } }))).toMatchObject({
      standing: 'unknown',
      core: [],
      sentence: { en: 'For creators it is too early to say.', zh: '对创作者而言尚无法判断。' },
    });
  });

  test('the users without commerce are compared where they are measured', () => {
    const { sentence, against_holdout } = verdictOf(
      'users',
      page({ retention_d30: { value: 0.16 }, watch_min_per_dau: { value: 110, previous: 111, holdout: 113 } }),
    );
    expect(against_holdout.map(({ metric }) => metric.id)).toEqual(['watch_min_per_dau']);
    expect(sentence.en).toContain('Against users without commerce Watch time per daily user is −2.7%, worse.');
    expect(sentence.zh).toContain('与无电商对照组相比，日活人均观看时长 −2.7%，变差。');
  });

  test('a page is made of values now, before, and without commerce', () => {
    const values = (value: number) => [{ id: 'watch_min_per_dau', value }];
    expect(pageOf(values(110), values(111), values(113)).get('watch_min_per_dau')).toEqual({
      value: 110,
      previous: 111,
      holdout: 113,
    });
    expect(pageOf(values(110)).get('watch_min_per_dau')).toEqual({ value: 110, previous: null, holdout: null });
  });

  test('a guardrail speaks even where no core metric can be computed', () => {
    const { sentence } = verdictOf('users', page({ regret_rate: { value: 0.5 } }));
    expect(sentence.zh).toContain('已越界：后悔率 50.0%');
  });

  test('the answer names every stakeholder once, the north star and what is over its limit', () => {
    const { sentence } = answerOf(
      page({ ...creators, weekly_kept_buyers: { value: 312.4, previous: 290 }, commerce_load: { value: 0.6 } }),
    );
    expect(sentence.en).toBe(
      'In-app commerce works for creators; cannot be judged yet for users, merchants and the platform. Weekly kept buyers 312.4 (+7.7% on the window before, better). Over the limit (1): Commerce load.',
    );
    expect(sentence.zh).toMatch(/^应用内电商对创作者成立；对用户、商家和平台尚无法判断。/);
  });
});

test('any page gets a sentence for everyone, in both languages', () => {
  const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  const reading = fc.record({ value, previous: value, holdout: value }, { requiredKeys: ['value'] });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...catalogue.keys()), reading), (readings) => {
      const answer = answerOf(page(readings));
      for (const { en, zh } of [answer.sentence, ...answer.verdicts.map(({ sentence }) => sentence)]) {
        expect(en).toMatch(/^[A-Z].*\.$/);
        expect(zh).toMatch(/。$/);
        expect(en + zh).not.toMatch(/NaN|undefined|null|Infinity/);
      }
      expect(answer.verdicts.map(({ stakeholder }) => stakeholder)).toEqual([...stakeholders]);
    }),
  );
});
