import { everyone, over } from '../algebra.ts';
import { activeUsers, buyers, finalWeek, keptBuyers } from '../measures.ts';
import type { Metric } from '../metric.ts';

const finalBuyers = over(finalWeek, buyers);
const finalKept = over(finalWeek, keptBuyers);

/** Metrics whose product the north star is, at any instant and over everyone. */
export const northStarFactors = ['wau', 'buyer_penetration', 'buyer_keep_rate'] as const;

/**
 * The north star and its factors. While its week is young it is the week's buyers times the keep rate of the last final
 * week, so that it is exactly WAU × buyer_penetration × buyer_keep_rate at any instant.
 */
export const northStar: readonly Metric[] = [
  {
    id: 'weekly_kept_buyers',
    name: { en: 'Weekly kept buyers', zh: '周留用买家数' },
    meaning: {
      en: 'People who buy in the week and, by the keep rate of the last final week, will keep it: received in 14 days, then 14 days without refund, dispute or a rating of one or two stars.',
      zh: '本周下单且预计留用的买家数（按最近一个已终局周的留用率估算）：14 天内收货，此后 14 天内未退款、无争议、未打一二星。',
    },
    stakeholder: 'platform',
    stage: 'health',
    tier: 'north-star',
    kind: 'derived',
    numerator: { times: [buyers, everyone(finalKept)] },
    denominator: everyone(finalBuyers),
    window_days: 7,
    unit: 'people',
    good: 'up',
    parents: [],
    owner: 'growth',
    source: 'log',
    moved_by: { en: 'Everything: reach, conversion, delivery, quality.', zh: '触达、转化、履约与品质的总和。' },
    provisional: true,
    empty: 'not_final',
  },
  {
    id: 'weekly_kept_buyers_final',
    name: { en: 'Weekly kept buyers, final', zh: '周留用买家数（已终局）' },
    meaning: {
      en: 'People with at least one kept order paid in the last week that can no longer change; it ended 29 days ago.',
      zh: '最近一个不再变化的一周（29 天前结束）内至少有一笔留用订单的买家数。',
    },
    stakeholder: 'platform',
    stage: 'health',
    tier: 'supporting',
    kind: 'distinct',
    numerator: keptBuyers,
    window_days: finalWeek.days,
    lag_days: finalWeek.lag,
    unit: 'people',
    good: 'up',
    parents: ['weekly_kept_buyers'],
    owner: 'growth',
    source: 'log',
    moved_by: {
      en: 'Delivery, quality and honest content of four to five weeks ago.',
      zh: '四五周前的履约、品质与内容真实性。',
    },
  },
  {
    id: 'wau',
    name: { en: 'Weekly active users', zh: '周活跃用户' },
    meaning: { en: 'People who opened the app in the last seven days.', zh: '近七天打开过应用的人数。' },
    stakeholder: 'platform',
    stage: 'discovery',
    tier: 'supporting',
    kind: 'distinct',
    numerator: activeUsers,
    window_days: 7,
    unit: 'people',
    good: 'up',
    parents: ['weekly_kept_buyers'],
    owner: 'growth',
    source: 'log',
    moved_by: { en: 'Feed quality, commerce load, fatigue.', zh: '内容质量、电商浓度与疲劳度。' },
  },
  {
    id: 'buyer_penetration',
    name: { en: 'Buyer penetration', zh: '买家渗透率' },
    meaning: { en: 'Share of the week’s active users who paid for an order.', zh: '周活跃用户中当周付款的比例。' },
    stakeholder: 'platform',
    stage: 'purchase',
    tier: 'supporting',
    kind: 'ratio',
    numerator: buyers,
    denominator: activeUsers,
    window_days: 7,
    unit: 'ratio',
    good: 'up',
    parents: ['weekly_kept_buyers'],
    owner: 'commerce',
    source: 'log',
    moved_by: { en: 'Offers, prices, product pages, checkout.', zh: '优惠、价格、商品页与结算。' },
  },
  {
    id: 'buyer_keep_rate',
    name: { en: 'Buyer keep rate', zh: '买家留用率' },
    meaning: {
      en: 'Of the people who bought in the last final week, the share who kept at least one order.',
      zh: '最近一个已终局周的买家中至少留用一笔订单的比例。',
    },
    stakeholder: 'users',
    stage: 'post-purchase',
    tier: 'supporting',
    kind: 'ratio',
    numerator: keptBuyers,
    denominator: buyers,
    window_days: finalWeek.days,
    lag_days: finalWeek.lag,
    unit: 'ratio',
    good: 'up',
    target: { value: 0.8, source: 'assumption, range 0.65–0.9' },
    parents: ['weekly_kept_buyers'],
    owner: 'trust',
    source: 'log',
    moved_by: { en: 'Delivery time, product quality, honest content.', zh: '时效、品质与内容真实性。' },
    empty: 'not_final',
  },
];
