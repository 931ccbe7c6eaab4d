import { readScenario, type Scenario, type ScenarioInput } from './scenario.ts';

/** The scenarios that ship, as data. Days count from the day on which a scenario begins. */
const inputs: readonly ScenarioInput[] = [
  {
    name: 'default',
    title: { en: 'Baseline', zh: '基线' },
    purpose: {
      en: 'Every lever at rest: what all others are compared with.',
      zh: '所有杠杆保持不动，作为比较基准。',
    },
  },
  {
    name: 'heavier-commerce',
    title: { en: 'Heavier commerce load', zh: '加重电商浓度' },
    purpose: {
      en: 'The feed favours videos with a product. More orders at once; fatigue, watch time and habit pay for it later.',
      zh: '推荐流偏向带货视频：短期订单增加，疲劳、时长与习惯随后受损。',
    },
    settings: [{ lever: 'commerce_load', value: 2.5 }],
  },
  {
    name: 'lighter-commerce',
    title: { en: 'Lighter commerce load', zh: '减轻电商浓度' },
    purpose: {
      en: 'Fewer videos with a product: what the app wins back in attention, and what shops and creators lose.',
      zh: '减少带货视频：赢回注意力，商家与达人的损失是多少。',
    },
    settings: [{ lever: 'commerce_load', value: -2 }],
  },
  {
    name: 'vetting-and-guarantee',
    title: { en: 'Vetting and return guarantee', zh: '审核与退货保障' },
    purpose: {
      en: 'Counterfeits and poor goods are kept out, and the platform vouches for returns.',
      zh: '拦住假货与劣质品，平台为退货兜底。',
    },
    settings: [
      { lever: 'vetting', value: 0.9 },
      { lever: 'return_guarantee', value: 1 },
    ],
  },
  {
    name: 'one-tap-checkout',
    title: { en: 'One-tap checkout', zh: '一键下单' },
    purpose: {
      en: 'One step from wish to order: fewer leave, more regret.',
      zh: '一步下单：离开的更少，后悔的更多。',
    },
    settings: [{ lever: 'checkout_steps', value: 1 }],
  },
  {
    name: 'commission-subsidy',
    title: { en: 'Creator commission subsidy', zh: '达人佣金补贴' },
    purpose: {
      en: 'The platform adds five points to every commission: creators sell more, and the platform pays.',
      zh: '平台为每笔佣金加五个点：达人更愿带货，平台出钱。',
    },
    settings: [
      { lever: 'commission_subsidy_bp', value: 500 },
      { lever: 'commerce_share', value: 1.25, ramp_days: 28 },
    ],
  },
  {
    name: 'new-creator-boost',
    title: { en: 'New-creator boost', zh: '新人扶持' },
    purpose: {
      en: 'Videos of creators younger than thirty days are shown more: a wider supply for some quality.',
      zh: '加入不足三十天的达人获得更多曝光：以部分质量换更广的供给。',
    },
    settings: [{ lever: 'new_creator_boost', value: 1.5 }],
  },
  {
    name: 'flash-sale-festival',
    title: { en: 'Flash-sale festival', zh: '大促节' },
    purpose: {
      en: 'A week of coupons, cut prices and free shipping, with a heavy load. What is left when it is over?',
      zh: '一周的券、降价与包邮，并加重浓度。结束之后还剩什么？',
    },
    settings: [
      { lever: 'coupon_cents', value: 1_500, until_day: 7 },
      { lever: 'free_shipping_from_cents', value: 0, until_day: 7 },
      { lever: 'markup', value: 0.85, until_day: 7 },
      { lever: 'commerce_load', value: 1, until_day: 7 },
    ],
  },
  {
    name: 'payment-outage',
    title: { en: 'Payment outage', zh: '支付故障' },
    purpose: {
      en: 'Nine payments in ten fail on two evenings.',
      zh: '两个晚间高峰，九成支付失败。',
    },
    settings: [{ lever: 'payment_outage', value: 0.9, from_day: 2, until_day: 4, hours: [19, 23] }],
  },
  {
    name: 'counterfeit-wave',
    title: { en: 'Counterfeit wave', zh: '假货潮' },
    purpose: {
      en: 'Half of the shops of poor goods swap some of them for counterfeits. Nothing shows at first.',
      zh: '一半的劣质店铺把部分商品换成假货，起初毫无迹象。',
    },
    settings: [{ lever: 'counterfeit_wave', value: 0.5, until_day: 14 }],
  },
  {
    name: 'no-commerce-holdout',
    title: { en: 'Commerce for half of the users', zh: '半数用户停用电商' },
    purpose: {
      en: 'Half of the users are shown no video with a product: what commerce costs in attention, as an experiment.',
      zh: '一半用户不再看到带货视频：以实验衡量电商对注意力的代价。',
    },
    experiments: [{ name: 'no-commerce', number: 1, treated_share: 0.5 }],
    settings: [
      { lever: 'load_cap', value: 0, to: { experiment: 'no-commerce', arm: 'treated' } },
      { lever: 'shop_tab_prominence', value: 0, to: { experiment: 'no-commerce', arm: 'treated' } },
    ],
  },
  {
    name: 'load-ab-test',
    title: { en: 'A/B test of the load', zh: '浓度 A/B 测试' },
    purpose: {
      en: 'Half of the users get the heavier load: what an experiment of two weeks says, beside the twin of half a year.',
      zh: '一半用户加重浓度：两周实验的结论，与半年孪生世界对照。',
    },
    experiments: [{ name: 'load', number: 2, treated_share: 0.5 }],
    settings: [{ lever: 'commerce_load', value: 2.5, to: { experiment: 'load', arm: 'treated' } }],
  },
  {
    name: 'subsidy-ab-test',
    title: { en: 'A/B test of a subsidy', zh: '补贴 A/B 测试' },
    purpose: {
      en: 'Half of the users get coupons for four weeks: what the test says while they last, and what is left after.',
      zh: '一半用户连发四周优惠券：测试期间的结论，与券停之后的余味。',
    },
    experiments: [{ name: 'subsidy', number: 3, treated_share: 0.5 }],
    settings: [{ lever: 'coupon_cents', value: 1_500, until_day: 28, to: { experiment: 'subsidy', arm: 'treated' } }],
  },
  {
    name: 'rival-subsidy',
    title: { en: 'Rival subsidy', zh: '对手补贴战' },
    purpose: {
      en: 'A rival short-video app pays a fifth of the price for eight weeks.',
      zh: '对手短视频平台连续八周补贴五分之一价款。',
    },
    settings: [{ lever: 'rival_subsidy', value: 0.2, until_day: 56, ramp_days: 3 }],
  },
  {
    name: 'rival-shelf-price',
    title: { en: 'Rival shelf price', zh: '货架电商低价' },
    purpose: {
      en: 'The same goods stand a seventh cheaper on a shelf app.',
      zh: '同款商品在货架电商便宜七分之一。',
    },
    settings: [{ lever: 'rival_shelf_price', value: 0.14 }],
  },
  {
    name: 'creator-poaching',
    title: { en: 'Creator poaching', zh: '挖角达人' },
    purpose: {
      en: 'A rival signs the creators whom people follow: they post half as much here.',
      zh: '对手签走粉丝多的达人：他们在此发布减半。',
    },
    settings: [{ lever: 'creator_poaching', value: 0.6, ramp_days: 14 }],
  },
  {
    name: 'squeezed-merchants',
    title: { en: 'Squeezed merchants', zh: '压榨商家' },
    purpose: {
      en: 'The fee goes to five points and free shipping to every parcel: who pays for it?',
      zh: '费率升至五个点，全场包邮：谁来买单？',
    },
    settings: [
      { lever: 'fee_bp', value: 500 },
      { lever: 'free_shipping_from_cents', value: 0 },
    ],
  },
  {
    name: 'users-council',
    title: { en: 'What the users’ council asks for', zh: '用户议会的要求' },
    purpose: {
      en: 'Two selling videos in eight at most, a month to return, plain disclosure, and a low line for reports.',
      zh: '每八条至多两条带货，三十天退货，明示广告，更低的举报下架线。',
    },
    settings: [
      { lever: 'load_cap', value: 2 },
      { lever: 'return_window_days', value: 30 },
      { lever: 'disclosure', value: 1 },
      { lever: 'reporting_threshold', value: 5 },
    ],
  },
];

/** Every shipped scenario by its name. */
export const shippedScenarios: ReadonlyMap<string, Scenario> = new Map(
  inputs.map((input) => [input.name, readScenario(input, input.name)]),
);

/** @throws RangeError for a name that nobody gave */
export function shippedScenario(name: string): Scenario {
  const found = shippedScenarios.get(name);
  if (found === undefined) throw new RangeError(`There is no scenario ${name}.`);
  return found;
}
