import { compare, count, distinct, is } from '../algebra.ts';
import { activeUsers, buyers } from '../measures.ts';
import type { Metric } from '../metric.ts';

const common = {
  stakeholder: 'users',
  stage: 'exploration',
  tier: 'supporting',
  window_days: 7,
  owner: 'commerce',
  source: 'log',
  unit: 'ratio',
} as const;
const lookers = distinct('view_item', 'user_id');

/** Where people look closer. */
export const exploration: readonly Metric[] = [
  {
    ...common,
    id: 'pdp_reach',
    name: { en: 'Product page reach', zh: '商品页到达率' },
    meaning: { en: 'Share of the week’s active users who opened a product.', zh: '周活跃用户中打开过商品的比例。' },
    kind: 'ratio',
    numerator: lookers,
    denominator: activeUsers,
    good: 'up',
    parents: ['buyer_penetration'],
    moved_by: { en: 'Commerce load, product tags.', zh: '电商浓度与商品标签。' },
  },
  {
    ...common,
    id: 'pdp_to_cart',
    name: { en: 'Product page to cart', zh: '商品页加购率' },
    meaning: {
      en: 'Of the people who opened a product, the share who put one into the cart.',
      zh: '打开过商品的人中加入购物车的比例。',
    },
    kind: 'ratio',
    numerator: distinct('add_to_cart', 'user_id'),
    denominator: lookers,
    good: 'up',
    parents: ['buyer_penetration'],
    moved_by: { en: 'Price, reviews, trust.', zh: '价格、评价与信任。' },
  },
  {
    ...common,
    id: 'pdp_to_purchase',
    name: { en: 'Product page to purchase', zh: '商品页成交率' },
    meaning: { en: 'Buyers per person who opened a product.', zh: '买家数除以打开过商品的人数。' },
    kind: 'ratio',
    numerator: buyers,
    denominator: lookers,
    good: 'up',
    parents: ['buyer_penetration'],
    moved_by: { en: 'Price, reviews, checkout.', zh: '价格、评价与结算。' },
  },
  {
    ...common,
    id: 'search_success',
    name: { en: 'Search success', zh: '搜索成功率' },
    meaning: {
      en: 'Of the visits with a search, the share in which a product that a search found was opened.',
      zh: '有搜索的访问中点开过搜索结果商品的比例。',
    },
    kind: 'ratio',
    numerator: distinct('select_item', 'session_id', { where: is('surface', 'search') }),
    denominator: distinct('search', 'session_id'),
    good: 'up',
    parents: ['pdp_reach'],
    moved_by: { en: 'Search quality.', zh: '搜索质量。' },
  },
  {
    ...common,
    id: 'zero_result_rate',
    name: { en: 'Searches in vain', zh: '搜索无结果率' },
    meaning: { en: 'Share of searches that found nothing.', zh: '没有结果的搜索占比。' },
    kind: 'ratio',
    numerator: count('search', { where: compare('results', '<=', 0) }),
    denominator: count('search'),
    good: 'down',
    warning: { value: 0.1, source: 'assumption, range 0.05–0.2' },
    parents: ['search_success'],
    moved_by: { en: 'Search quality, breadth of the range.', zh: '搜索质量与商品丰富度。' },
  },
  {
    ...common,
    id: 'leakage_rate',
    name: { en: 'Leakage', zh: '外流率' },
    meaning: {
      en: 'Share of visits with a look at a product in which the user left to compare prices and bought in another app.',
      zh: '看过商品的访问中，用户离开比价并在别处购买的比例。',
    },
    stakeholder: 'platform',
    tier: 'guardrail',
    kind: 'ratio',
    numerator: distinct('leave_item', 'session_id', { where: is('bought_elsewhere', true) }),
    denominator: distinct('view_item', 'session_id'),
    good: 'down',
    warning: { value: 0.05, source: 'assumption, range 0.03–0.08' },
    breach: { value: 0.1, source: 'assumption, range 0.08–0.15' },
    parents: ['buyer_penetration'],
    moved_by: { en: 'Price gap to rivals, subsidies.', zh: '与竞品的价差与补贴。' },
  },
];
