import type { Bilingual } from './bilingual.ts';
import { catalogue } from './catalogue/catalogue.ts';
import type { Metric, Stage } from './metric.ts';

/** Something that can make a success of commerce a failure, by what it would be seen. */
export interface Risk {
  readonly id: string;
  readonly name: Bilingual;
  /** One sentence: what happens then. */
  readonly meaning: Bilingual;
  /** Metrics that tell; the first one that is beyond its warning is the trigger. */
  readonly guardrails: readonly string[];
  /** The strategic initiative that answers it. */
  readonly initiative: Bilingual;
}

/** The risk factors of the framework page, in its order. */
export const risks: readonly Risk[] = [
  {
    id: 'diluted_content',
    name: { en: 'Diluted content', zh: '内容被稀释' },
    meaning: {
      en: 'So much is for sale that people watch less and skip more.',
      zh: '带货过多，用户看得更少、划得更快。',
    },
    guardrails: ['watch_cannibalisation', 'commerce_load', 'negative_feedback_rate'],
    initiative: { en: 'Personalised commerce load', zh: '个性化电商浓度' },
  },
  {
    id: 'lost_trust',
    name: { en: 'Lost trust', zh: '信任流失' },
    meaning: {
      en: 'What arrives is not what was promised, and people stop believing what they are shown.',
      zh: '到手与承诺不符，用户不再相信所见。',
    },
    guardrails: ['regret_rate', 'negative_review_rate', 'seller_fault_return', 'oversell_rate', 'trust_proxy'],
    initiative: { en: 'Vetting, review integrity, return guarantee', zh: '准入审核、评价治理与退货保障' },
  },
  {
    id: 'few_creators',
    name: { en: 'Few creators', zh: '依赖少数创作者' },
    meaning: {
      en: 'Sales hang on a handful of creators, who can leave and take them along.',
      zh: '成交依赖少数创作者，一旦离开便随之流失。',
    },
    guardrails: ['top10_creator_share', 'hhi_creator'],
    initiative: { en: 'New-creator boost', zh: '新人扶持' },
  },
  {
    id: 'burnt_out_creators',
    name: { en: 'Creator burn-out', zh: '创作者倦怠' },
    meaning: {
      en: 'Selling is hard work that does not pay: creators post less or leave.',
      zh: '带货辛苦而收益低，创作者减产或离开。',
    },
    guardrails: ['burnout_risk', 'creator_earn_p50', 'creator_retention_28d'],
    initiative: { en: 'Creator–merchant matching and live tools', zh: '撮合与直播工具' },
  },
  {
    id: 'squeezed_merchants',
    name: { en: 'Squeezed merchants', zh: '商家受挤压' },
    meaning: {
      en: 'Commission, fees and returns leave shops too little to stay, or a few shops take everything.',
      zh: '佣金、费用与退货令商家无利可图，或头部商家通吃。',
    },
    guardrails: ['merchant_margin', 'stockout_rate', 'late_dispatch', 'hhi_merchant'],
    initiative: { en: 'Merchant onboarding', zh: '商家引入' },
  },
  {
    id: 'addicted_to_subsidy',
    name: { en: 'Addiction to subsidy', zh: '补贴依赖' },
    meaning: {
      en: 'People buy while somebody else pays part of it, and each order costs more than it earns.',
      zh: '有补贴才下单，每单成本高于收益。',
    },
    guardrails: ['contribution_per_order', 'take_rate'],
    initiative: { en: 'First-order offer, with its kill criterion', zh: '首单优惠（设终止条件）' },
  },
  {
    id: 'rivals',
    name: { en: 'Rivals', zh: '竞品分流' },
    meaning: {
      en: 'People look here and buy where it is cheaper or quicker.',
      zh: '在此浏览，却在更便宜、更快的平台购买。',
    },
    guardrails: ['leakage_rate', 'on_time_delivery'],
    initiative: { en: 'One-tap checkout and delivery promise', zh: '一键结算与送达承诺' },
  },
];

/** Supporting metrics that the framework page shows below each step of the flow; the catalogue has the others. */
export const leading: Readonly<Record<Exclude<Stage, 'health'>, readonly string[]>> = {
  discovery: ['wau', 'watch_min_per_dau', 'completion_rate', 'product_ctr'],
  exploration: ['pdp_reach', 'pdp_to_cart', 'search_success', 'live_avg_view_s'],
  purchase: ['gmv', 'aov', 'checkout_completion', 'payment_success'],
  'post-purchase': ['on_time_delivery', 'refund_rate', 'review_rate', 'share_rate_after_purchase'],
};

/** A metric that the page names. @throws Error where the catalogue has none of the name */
export function named(id: string): Metric {
  const metric = catalogue.get(id);
  if (metric === undefined) throw new Error(`the framework page names ${id}, which is no metric`);
  return metric;
}
for (const id of [...risks.flatMap(({ guardrails }) => guardrails), ...Object.values(leading).flat()]) named(id);
