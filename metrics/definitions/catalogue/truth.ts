import { count, is, over, sum } from '../algebra.ts';
import { facts } from '../facts/facts.ts';
import { gmv } from '../measures.ts';
import type { Metric } from '../metric.ts';
import { complaints } from '../refusal.ts';
import { catalogue } from './catalogue.ts';

const common = { stage: 'health', source: 'truth', owner: 'trust', unit: 'ratio' } as const;
const people = over({ days: 1 }, count('lived_user'));

/** What only the simulator can know: beside each stands what a platform sees of it. */
const metrics: readonly Metric[] = [
  {
    ...common,
    id: 'trust_index',
    name: { en: 'Trust', zh: '信任指数' },
    meaning: {
      en: 'Mean latent trust of users in shopping here, 0 to 1, at the end of the dataset; trust_proxy is what can be seen of it.',
      zh: '数据集末用户对在此购物的潜在信任均值（0–1）；可观测代理为 trust_proxy。',
    },
    stakeholder: 'users',
    tier: 'supporting',
    kind: 'mean',
    numerator: over({ days: 1 }, sum('lived_user', 'trust_bp')),
    denominator: people,
    scale: { per: 10_000 },
    window_days: 1,
    unit: 'points',
    good: 'up',
    parents: ['trust_proxy'],
    moved_by: { en: 'Quality, honest content, how complaints end.', zh: '品质、内容真实性与投诉处理。' },
  },
  {
    ...common,
    id: 'fake_review_share',
    name: { en: 'Fake reviews', zh: '虚假评价占比' },
    meaning: {
      en: 'Share of the reviews of 30 days that were written for a faked order or for money.',
      zh: '近 30 天评价中为刷单或有偿撰写的比例。',
    },
    stakeholder: 'users',
    tier: 'guardrail',
    kind: 'ratio',
    numerator: count('labelled_review', { where: is('fake', true) }),
    denominator: count('labelled_review'),
    window_days: 30,
    good: 'down',
    warning: { value: 0.05, source: 'assumption, range 0.02–0.1' },
    breach: { value: 0.15, source: 'assumption, range 0.1–0.3' },
    parents: ['trust_proxy'],
    moved_by: { en: 'Review detection.', zh: '评价治理。' },
  },
  {
    ...common,
    id: 'brushing_share',
    name: { en: 'Brushing', zh: '刷单占比' },
    meaning: {
      en: 'Share of the orders paid in 30 days that buyer and shop faked to look popular.',
      zh: '近 30 天支付订单中买卖双方合谋刷单的比例。',
    },
    stakeholder: 'platform',
    tier: 'guardrail',
    kind: 'ratio',
    numerator: count('labelled_purchase', { where: is('brushed', true) }),
    denominator: count('labelled_purchase'),
    window_days: 30,
    good: 'down',
    warning: { value: 0.02, source: 'assumption, range 0.01–0.05' },
    breach: { value: 0.1, source: 'assumption, range 0.05–0.2' },
    parents: ['gmv'],
    moved_by: { en: 'Vetting, detection of abuse.', zh: '准入审核与反作弊。' },
  },
  {
    ...common,
    id: 'wallet_share_truth',
    name: { en: 'Share of the budget', zh: '预算占比' },
    meaning: {
      en: 'GMV of 30 days per what all users can spend in a month, at the end of the dataset; wallet_share is what can be seen of it.',
      zh: '近 30 天成交额占全体用户月预算之和的比例（数据集末）；可观测代理为 wallet_share。',
    },
    stakeholder: 'platform',
    tier: 'supporting',
    kind: 'ratio',
    numerator: gmv,
    denominator: over({ days: 1 }, sum('lived_user', 'monthly_budget_cents')),
    window_days: 30,
    good: 'up',
    parents: ['gmv'],
    owner: 'growth',
    moved_by: { en: 'Range, prices, trust.', zh: '品类、价格与信任。' },
  },
];

const found = complaints([...catalogue.values(), ...metrics], facts);
if (found.length > 0) throw new Error(`metrics cannot be evaluated:\n${found.join('\n')}`);

/** Metrics of truth by id: of datasets that carry it, never of a shop that lives. */
export const truthCatalogue: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.id, metric]));
/** Every metric that a dataset can be asked for. */
export const wholeCatalogue: ReadonlyMap<string, Metric> = new Map([...catalogue, ...truthCatalogue]);
