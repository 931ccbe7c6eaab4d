import { expect, test } from 'vitest';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { findMetrics } from './find-metrics.ts';

const nothing = { words: '', stage: '', tier: '', stakeholder: '' };
const ids = (ask: Partial<typeof nothing>) =>
  findMetrics(catalogue.values(), { ...nothing, ...ask }).map(({ id }) => id);

test('nothing asked for is everything, in the order of the catalogue', () => {
  expect(ids({})).toEqual([...catalogue.keys()]);
});

test('every word has to be said, in either language, in any order', () => {
  expect(ids({ words: 'creators share Top' })).toContain('top10_creator_share');
  expect(ids({ words: '退款' })).toContain('refund_rate');
  expect(ids({ words: 'zebra' })).toEqual([]);
});

test('filters narrow what the words found', () => {
  const guardrails = ids({ tier: 'guardrail', stakeholder: 'creators' });
  expect(guardrails.length).toBeGreaterThan(0);
  for (const id of guardrails) expect(catalogue.get(id)).toMatchObject({ tier: 'guardrail', stakeholder: 'creators' });
});
