import type { Stakeholder } from '../../metrics/definitions/metric.ts';
import type { Bilingual } from '../lexicon/bilingual.ts';
import type { LeverOwner } from '../levers/lever.ts';
import type { LeverName } from '../levers/levers.ts';

/** What an initiative expects of a metric. */
interface Expectation {
  readonly metric: string;
  /** Share of the baseline by which it should change. */
  readonly by: number;
  readonly after_weeks: number;
}

/** A bundle of levers with what is meant by it. */
export interface Initiative {
  readonly id: string;
  readonly title: Bilingual;
  readonly step: 'discovery' | 'exploration' | 'purchase' | 'post-purchase' | 'health';
  readonly stakeholder: Stakeholder;
  readonly owner: LeverOwner;
  readonly when: 'now' | 'next' | 'later';
  readonly hypothesis: Bilingual;
  readonly expects: readonly Expectation[];
  /** Guardrails at risk. */
  readonly guardrails: readonly string[];
  /** Cents a week for each thousand users that no book of the world shows (assumption): people, audits, rewards. */
  readonly cost_cents: number;
  /** Stop when this metric has changed by this share of the baseline, or worse, after so many weeks. */
  readonly kill: Expectation;
  /** The rival that it answers. */
  readonly rival: Bilingual;
  readonly levers: { readonly [L in LeverName]?: number };
}

/** The ten strategic initiatives. */
export const initiatives: readonly Initiative[] = [
  {
    id: 'first-order-offer',
    title: { en: 'First-order offer', zh: '首单优惠' },
    step: 'purchase',
    stakeholder: 'users',
    owner: 'platform',
    when: 'now',
    hypothesis: {
      en: 'Who has bought once buys again: a coupon for the first order pays for itself within a quarter.',
      zh: '买过一次就会再买：首单券一个季度内回本。',
    },
    expects: [{ metric: 'first_time_buyers', by: 0.2, after_weeks: 4 }],
    guardrails: ['contribution_per_order', 'refund_rate'],
    cost_cents: 20_000,
    kill: { metric: 'contribution_per_order', by: -0.5, after_weeks: 12 },
    rival: { en: 'A Douyin-like subsidy', zh: '抖音式补贴' },
    levers: { first_order_coupon_cents: 2_000 },
  },
  {
    id: 'personalised-load',
    title: { en: 'Personalised commerce load', zh: '个性化电商浓度' },
    step: 'discovery',
    stakeholder: 'users',
    owner: 'platform',
    when: 'now',
    hypothesis: {
      en: 'Fewer product tags for who ignores them and more for who taps: the same sales for less fatigue.',
      zh: '不点的人少看，爱点的人多看：销量不减，疲劳更低。',
    },
    expects: [{ metric: 'product_ctr', by: 0.1, after_weeks: 4 }],
    guardrails: ['commerce_load', 'negative_feedback_rate'],
    cost_cents: 15_000,
    kill: { metric: 'watch_min_per_dau', by: -0.03, after_weeks: 12 },
    rival: { en: 'Any feed with fewer ads', zh: '广告更少的信息流' },
    levers: { load_personalisation: 1 },
  },
  {
    id: 'matching-and-live-tools',
    title: { en: 'Creator-merchant matching', zh: '达人商家撮合' },
    step: 'exploration',
    stakeholder: 'creators',
    owner: 'platform',
    when: 'next',
    hypothesis: {
      en: 'Creators who compare more products tag what suits their viewers: more taps, better earned.',
      zh: '达人比较更多商品，挂的更合观众：点击更多，收入更高。',
    },
    expects: [{ metric: 'product_ctr', by: 0.1, after_weeks: 12 }],
    guardrails: ['top10_creator_share', 'hhi_merchant'],
    cost_cents: 30_000,
    kill: { metric: 'hhi_merchant', by: 0.5, after_weeks: 12 },
    rival: { en: 'Selected affiliate alliances elsewhere', zh: '对手的精选联盟' },
    levers: { creator_matching: 3 },
  },
  {
    id: 'new-creator-boost',
    title: { en: 'New-creator boost', zh: '新人扶持' },
    step: 'discovery',
    stakeholder: 'creators',
    owner: 'platform',
    when: 'next',
    hypothesis: {
      en: 'Exposure for the first month keeps new creators: a wider supply, less dependence on few.',
      zh: '首月流量留住新达人：供给更广，不再依赖少数人。',
    },
    expects: [{ metric: 'new_creator_exposure', by: 0.5, after_weeks: 4 }],
    guardrails: ['watch_min_per_dau', 'early_skip_rate'],
    cost_cents: 5_000,
    kill: { metric: 'watch_min_per_dau', by: -0.03, after_weeks: 4 },
    rival: { en: 'Creator poaching', zh: '挖角达人' },
    levers: { new_creator_boost: 1.5 },
  },
  {
    id: 'search-and-shop-tab',
    title: { en: 'Search and shop tab', zh: '搜索与商城' },
    step: 'exploration',
    stakeholder: 'users',
    owner: 'platform',
    when: 'now',
    hypothesis: {
      en: 'Who knows what they want finds it here and does not leave for a shelf app.',
      zh: '带着目的来的人在这里找得到，不必去货架电商。',
    },
    expects: [{ metric: 'gmv_share_shop_tab', by: 0.2, after_weeks: 4 }],
    guardrails: ['watch_min_per_dau', 'leakage_rate'],
    cost_cents: 40_000,
    kill: { metric: 'watch_min_per_dau', by: -0.05, after_weeks: 12 },
    rival: { en: 'A Taobao-like shelf price', zh: '淘宝式货架' },
    levers: { shop_tab_prominence: 1.6, search_quality: 2 },
  },
  {
    id: 'one-tap-checkout',
    title: { en: 'One-tap checkout', zh: '一键下单' },
    step: 'purchase',
    stakeholder: 'users',
    owner: 'platform',
    when: 'now',
    hypothesis: { en: 'Two screens less, two chances less to leave.', zh: '少两屏，就少两次离开。' },
    expects: [{ metric: 'checkout_completion', by: 0.1, after_weeks: 4 }],
    guardrails: ['regret_rate', 'refund_rate'],
    cost_cents: 10_000,
    kill: { metric: 'regret_rate', by: 0.5, after_weeks: 12 },
    rival: { en: 'Wallets with saved addresses', zh: '地址免填的钱包' },
    levers: { checkout_steps: 1 },
  },
  {
    id: 'delivery-promise',
    title: { en: 'Delivery promise', zh: '时效承诺' },
    step: 'post-purchase',
    stakeholder: 'merchants',
    owner: 'platform',
    when: 'next',
    hypothesis: {
      en: 'Three days, and shops hurry: sooner at the door is kept more often. A promise that is broken costs trust.',
      zh: '承诺三天送达，商家加快：早到更易留用；失约则伤信任。',
    },
    expects: [{ metric: 'buyer_keep_rate', by: 0.02, after_weeks: 12 }],
    guardrails: ['on_time_delivery', 'late_dispatch'],
    cost_cents: 25_000,
    kill: { metric: 'on_time_delivery', by: -0.2, after_weeks: 4 },
    rival: { en: 'Next-day shelves', zh: '次日达货架' },
    levers: { promise_days: 3 },
  },
  {
    id: 'vetting-and-guarantee',
    title: { en: 'Vetting and return guarantee', zh: '审核与退货保障' },
    step: 'post-purchase',
    stakeholder: 'users',
    owner: 'platform',
    when: 'now',
    hypothesis: {
      en: 'No counterfeits and returns without a fight: trust grows, and with it repeat purchase.',
      zh: '没有假货，退货无忧：信任与复购同长。',
    },
    expects: [{ metric: 'repeat_rate_30d', by: 0.05, after_weeks: 26 }],
    guardrails: ['refund_rate', 'active_merchants'],
    cost_cents: 60_000,
    kill: { metric: 'refund_rate', by: 1, after_weeks: 12 },
    rival: { en: 'Trusted shelf apps', zh: '更受信任的货架电商' },
    levers: { vetting: 0.9, return_guarantee: 1 },
  },
  {
    id: 'sharing-and-loyalty',
    title: { en: 'Sharing after purchase', zh: '购后分享与会员' },
    step: 'post-purchase',
    stakeholder: 'users',
    owner: 'platform',
    when: 'later',
    hypothesis: { en: 'A purchase shown to a friend is the cheapest advertisement.', zh: '朋友晒单是最便宜的广告。' },
    expects: [{ metric: 'share_rate_after_purchase', by: 1, after_weeks: 4 }],
    guardrails: ['contribution_per_order'],
    cost_cents: 30_000,
    kill: { metric: 'share_rate_after_purchase', by: 0.2, after_weeks: 12 },
    rival: { en: 'Group-buying apps', zh: '拼团应用' },
    levers: { share_reward_cents: 500 },
  },
  {
    id: 'merchant-onboarding',
    title: { en: 'Merchant onboarding', zh: '商家入驻' },
    step: 'health',
    stakeholder: 'merchants',
    owner: 'platform',
    when: 'later',
    hypothesis: { en: 'More shops, more choice, lower prices.', zh: '商家更多，选择更多，价格更低。' },
    expects: [{ metric: 'new_merchants', by: 0.5, after_weeks: 4 }],
    guardrails: ['merchant_first_sale_30d', 'negative_review_rate'],
    cost_cents: 50_000,
    kill: { metric: 'merchant_first_sale_30d', by: -0.3, after_weeks: 12 },
    rival: { en: 'Platforms without a fee in the first year', zh: '首年免佣的平台' },
    levers: { onboarding_incentive_cents: 100_000 },
  },
];
