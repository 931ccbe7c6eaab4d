import { DAY_MS, EPOCH_MS } from '../../../model/sim-time.ts';
import {
  type Aggregate,
  all,
  compare,
  type Condition,
  count,
  type Expression,
  has,
  is,
  minus,
  over,
  type Quantity,
  rows,
  sum,
} from '../algebra.ts';
import {
  buyers,
  commissions,
  contribution,
  disputeFees,
  fees,
  promotions,
  takings,
  gmv,
  goodsOrdered,
  netGmv,
  orders,
  shopDiscounts,
} from '../measures.ts';
import type { Metric, Stakeholder } from '../metric.ts';

const common = { stage: 'health', tier: 'supporting', window_days: 7, source: 'log', unit: 'ratio' } as const;
const joined = { rows: rows('sign_up'), of: 'user_key' } as const;
const came = { rows: rows('session_start'), of: 'user_id' } as const;
const posting = { rows: rows('creator_day'), of: 'creator_id' } as const;
const selling = { rows: rows('purchase'), of: 'merchant_id' } as const;
const month = { days: 28, lag: 0 } as const;
const monthBefore = { days: 28, lag: 28 } as const;

const retention = [
  { days: 1, tier: 'supporting', target: { value: 0.4, source: 'assumption, range 0.3–0.5' } },
  { days: 7, tier: 'supporting', target: { value: 0.25, source: 'assumption, range 0.15–0.35' } },
  { days: 30, tier: 'core', target: { value: 0.15, source: 'assumption, range 0.1–0.25' } },
] as const;

const stays = [
  {
    id: 'creator',
    stakeholder: 'creators',
    seen: posting,
    owner: 'creators',
    en: 'Of the creators who published or went live',
    zh: '发布视频或开播的创作者',
    name: '创作者',
    target: 0.7,
  },
  {
    id: 'merchant',
    stakeholder: 'merchants',
    seen: selling,
    owner: 'merchants',
    en: 'Of the shops that sold',
    zh: '有成交的商家',
    name: '商家',
    target: 0.8,
  },
] as const satisfies readonly { stakeholder: Stakeholder; [more: string]: unknown }[];

/** The seven days that are over, as lags. */
const daysOver = [1, 2, 3, 4, 5, 6, 7] as const;
const everUntil = (lag: number, of: Aggregate) => over({ days: 'ever', lag }, of);
const orderable = (column: Expression, yes: boolean) => compare(column, yes ? '>' : '<=', 0);
const before = minus('free_after', 'free_delta');
const moved = (from: boolean, to: boolean) => all(orderable(before, from), orderable('free_after', to));
/** Milliseconds since the day began. */
const intoDay = minus(minus('at_ms', EPOCH_MS), { times: [{ day: 'at_ms' }, DAY_MS] });

/**
 * SKU-milliseconds spent in a state on the seven days that are over: a day for each SKU that is in it as a day ends, less
 * what had gone of the day when it came, and more where it left.
 */
function timeIn(
  came: readonly [string, Condition | undefined][],
  left: readonly [string, Condition | undefined][],
): Quantity {
  const on = (where: Condition | undefined) => (where === undefined ? {} : { where });
  const standing = daysOver.map(
    (lag): Quantity => ({
      minus: [
        { plus: came.map(([from, where]) => everUntil(lag, count(from, on(where)))) },
        { plus: [0, ...left.map(([from, where]) => everUntil(lag, count(from, on(where))))] },
      ],
    }),
  );
  const passed = ([from, where]: readonly [string, Condition | undefined]) =>
    over({ days: 7, lag: 1 }, sum(from, intoDay, on(where)));
  return {
    minus: [{ plus: [{ times: [{ plus: standing }, DAY_MS] }, ...left.map(passed)] }, { plus: came.map(passed) }],
  };
}

/** Whether users, creators, merchants and platform live well by it. */
export const health: readonly Metric[] = [
  ...retention.map(
    ({ days, tier, target }): Metric => ({
      ...common,
      id: `retention_d${days}`,
      name: { en: `Retention, day ${days}`, zh: `${days} 日留存` },
      meaning: {
        en: `Of the people who joined in a week, the share who opened the app on day ${days} after; the week is the last whose day ${days} has ended.`,
        zh: `一周内加入的用户中第 ${days} 天回访的比例；取第 ${days} 天已结束的最近一周。`,
      },
      stakeholder: 'users',
      tier,
      kind: 'retention',
      numerator: { kind: 'followed', ...joined, later: came, from_days: days, to_days: days },
      denominator: { kind: 'key-days', ...joined },
      lag_days: days + 1,
      good: 'up',
      target,
      parents: ['wau'],
      owner: 'growth',
      moved_by: { en: 'First sessions, habit.', zh: '首次体验与习惯。' },
      empty: 'no_cohort',
    }),
  ),
  ...stays.map(
    ({ id, stakeholder, seen, owner, en, zh, name, target }): Metric => ({
      ...common,
      id: `${id}_retention_28d`,
      name: { en: `${id === 'creator' ? 'Creator' : 'Merchant'} retention`, zh: `${name} 28 天留存` },
      meaning: {
        en: `${en} in the 28 days before these, the share who did so again in these 28.`,
        zh: `前 28 天${zh}中近 28 天仍然活跃的比例。`,
      },
      stakeholder,
      tier: 'core',
      kind: 'retention',
      numerator: { kind: 'returning', ...seen, window: month, earlier: monthBefore },
      denominator: over(monthBefore, { kind: 'distinct', ...seen }),
      window_days: 28,
      good: 'up',
      target: { value: target, source: 'assumption, range ±0.15' },
      parents: [id === 'creator' ? 'active_creators' : 'net_gmv'],
      owner,
      moved_by: { en: 'Earnings, effort, fairness.', zh: '收入、投入与公平。' },
    }),
  ),
  {
    ...common,
    id: 'active_creators',
    name: { en: 'Active creators', zh: '活跃创作者' },
    meaning: {
      en: 'Creators who published or went live in the last seven days.',
      zh: '近七天发布视频或开播的创作者数。',
    },
    stakeholder: 'creators',
    kind: 'distinct',
    numerator: { kind: 'distinct', ...posting },
    unit: 'people',
    good: 'up',
    parents: ['wau'],
    owner: 'creators',
    moved_by: { en: 'Earnings, new-creator boost.', zh: '收入与新人扶持。' },
  },
  {
    ...common,
    id: 'creator_earn_p50',
    name: { en: 'Median creator earnings', zh: '创作者收入中位数' },
    meaning: {
      en: 'Median, over the creators who published or went live in seven days, of what they were paid less what was taken back.',
      zh: '近七天活跃创作者所得（扣回后）的中位数。',
    },
    stakeholder: 'creators',
    tier: 'core',
    kind: 'quantile',
    numerator: {
      kind: 'quantile-among',
      among: posting,
      amounts: [
        { rows: rows('transfer', { where: is('to_kind', 'creator') }), of: 'to_owner', value: 'amount_cents' },
        {
          rows: rows('transfer', { where: is('from_kind', 'creator') }),
          of: 'from_owner',
          value: { minus: [0, 'amount_cents'] },
        },
      ],
      p_bp: 5_000,
    },
    unit: 'cents',
    good: 'up',
    target: { value: 10_000, source: 'assumption, range RMB 50–500 a week' },
    parents: ['active_creators'],
    owner: 'creators',
    moved_by: { en: 'Commission, matching with shops.', zh: '佣金与商家撮合。' },
  },
  {
    ...common,
    id: 'top10_creator_share',
    name: { en: 'Top ten creators’ share', zh: '头部十位创作者占比' },
    meaning: {
      en: 'Share of the GMV of 30 days credited, by the last content click, to the ten creators who sold most.',
      zh: '近 30 天成交额中前十创作者的占比，按末次内容点击归因。',
    },
    stakeholder: 'creators',
    tier: 'guardrail',
    kind: 'ratio',
    numerator: {
      kind: 'top',
      n: 10,
      rows: rows('purchase', { where: has('creator_id') }),
      of: 'creator_id',
      value: 'value_cents',
    },
    denominator: gmv,
    window_days: 30,
    good: 'down',
    warning: { value: 0.4, source: 'assumption, range 0.3–0.5' },
    breach: { value: 0.6, source: 'assumption, range 0.5–0.7' },
    parents: ['gmv'],
    owner: 'creators',
    moved_by: { en: 'Ranking, new-creator boost.', zh: '推荐策略与新人扶持。' },
  },
  ...(
    [
      { id: 'creator', stakeholder: 'creators', name: { en: 'Concentration over creators', zh: '创作者集中度' } },
      { id: 'merchant', stakeholder: 'merchants', name: { en: 'Concentration over shops', zh: '商家集中度' } },
    ] as const
  ).map(
    ({ id, stakeholder, name }): Metric => ({
      ...common,
      id: `hhi_${id}`,
      name,
      meaning: {
        en: `Herfindahl index, 0 to 10,000, of the GMV of 30 days over ${id}s${id === 'creator' ? ', credited by the last content click' : ''}; shares in whole basis points.`,
        zh: `近 30 天成交额的赫芬达尔指数（0–10000），份额取整到万分之一。`,
      },
      stakeholder,
      tier: 'guardrail',
      kind: 'derived',
      numerator: {
        kind: 'concentration',
        rows: rows('purchase', { where: has(`${id}_id`) }),
        of: `${id}_id`,
        value: 'value_cents',
      },
      scale: { per: 10_000 },
      window_days: 30,
      unit: 'index',
      good: 'down',
      warning: { value: 1_000, source: 'US Merger Guidelines 2023: above 1,000 is moderately concentrated' },
      breach: { value: 1_800, source: 'US Merger Guidelines 2023: above 1,800 is highly concentrated' },
      parents: ['gmv'],
      owner: id === 'creator' ? 'creators' : 'merchants',
      moved_by: { en: 'Ranking, onboarding of newcomers.', zh: '推荐策略与新人引入。' },
    }),
  ),
  {
    ...common,
    id: 'merchant_margin',
    name: { en: 'Merchant margin', zh: '商家毛利率' },
    meaning: {
      en: 'What is left to shops of the net GMV of 30 days after the cost of goods ordered or given away as prizes and not given back, commission, fees, paid promotion, shop coupons and dispute fees, as booked in those days.',
      zh: '近 30 天净成交额扣除商品与奖品成本、佣金、平台费、投流费、店铺券与争议费后商家所余的比例，按入账日计。',
    },
    stakeholder: 'merchants',
    tier: 'core',
    kind: 'derived',
    numerator: { minus: [netGmv, { plus: [goodsOrdered, commissions, fees, promotions, shopDiscounts, disputeFees] }] },
    denominator: netGmv,
    window_days: 30,
    good: 'up',
    target: { value: 0.15, source: 'assumption, range 0.05–0.3' },
    parents: ['net_gmv'],
    owner: 'merchants',
    moved_by: { en: 'Mark-up, commission, fees, returns.', zh: '加价、佣金、平台费与退货。' },
    provisional: true,
  },
  {
    ...common,
    id: 'stockout_rate',
    name: { en: 'Stock-outs', zh: '缺货率' },
    meaning: {
      en: 'Share of the time that SKUs were on sale, on the seven days that are over, in which nobody could order them.',
      zh: '近七个完整日内，已上架 SKU 处于缺货状态的时长占比。',
    },
    stakeholder: 'merchants',
    tier: 'guardrail',
    kind: 'ratio',
    // A SKU is listed without pieces; from then on it changes sides with the moves that do so.
    numerator: timeIn(
      [
        ['list_sku', undefined],
        ['move_stock', moved(true, false)],
      ],
      [['move_stock', moved(false, true)]],
    ),
    denominator: timeIn([['list_sku', undefined]], []),
    good: 'down',
    warning: { value: 0.05, source: 'assumption, range 0.03–0.08' },
    breach: { value: 0.15, source: 'assumption, range 0.1–0.2' },
    parents: ['gmv'],
    owner: 'merchants',
    moved_by: { en: 'Restocking, hits.', zh: '补货与爆款。' },
  },
  {
    ...common,
    id: 'active_merchants',
    name: { en: 'Selling shops', zh: '动销商家' },
    meaning: { en: 'Shops with a paid order in the last seven days.', zh: '近七天有成交的商家数。' },
    stakeholder: 'merchants',
    kind: 'distinct',
    numerator: { kind: 'distinct', ...selling },
    unit: 'count',
    good: 'up',
    parents: ['gmv'],
    owner: 'merchants',
    moved_by: { en: 'Matching, onboarding.', zh: '撮合与引入。' },
  },
  {
    ...common,
    id: 'take_rate',
    name: { en: 'Take rate', zh: '货币化率' },
    meaning: {
      en: 'Fees and paid promotion kept by the platform in 30 days per net GMV of those days.',
      zh: '近 30 天平台费与投流费占净成交额的比例。',
    },
    stakeholder: 'platform',
    kind: 'ratio',
    numerator: takings,
    denominator: netGmv,
    window_days: 30,
    good: 'band',
    target: {
      value: 0.01,
      high: 0.05,
      source: 'calibration row 33: fees alone at most 1.3–1.5 % of GMV; upper end an assumption',
    },
    parents: ['contribution_per_order'],
    owner: 'finance',
    moved_by: { en: 'Fees.', zh: '平台费率。' },
  },
  {
    ...common,
    id: 'contribution_per_order',
    name: { en: 'Contribution per order', zh: '单均贡献' },
    meaning: {
      en: 'Fees, paid promotion and shares of gifts less subsidies, rewards, incentives and the cost of payment of 30 days, per order paid in them.',
      zh: '近 30 天平台费、投流费与礼物分成减补贴、奖励与支付成本，除以支付订单数。',
    },
    stakeholder: 'platform',
    tier: 'core',
    kind: 'derived',
    numerator: contribution,
    denominator: orders,
    window_days: 30,
    unit: 'cents',
    good: 'up',
    target: { value: 100, source: 'assumption, range RMB 0–5' },
    parents: ['net_gmv'],
    owner: 'finance',
    moved_by: { en: 'Fees, means of payment, subsidies.', zh: '费率、支付方式与补贴。' },
  },
  {
    ...common,
    id: 'payouts',
    name: { en: 'Paid out to shops', zh: '商家结算额' },
    meaning: { en: 'Money settled to shops in seven days.', zh: '近七天结算给商家的金额。' },
    stakeholder: 'merchants',
    kind: 'sum',
    numerator: sum('transfer', 'amount_cents', { where: is('kind', 'payout') }),
    unit: 'cents',
    good: 'up',
    parents: ['merchant_margin'],
    owner: 'finance',
    moved_by: { en: 'Completed orders.', zh: '完结订单。' },
  },
  {
    ...common,
    id: 'orders_per_buyer',
    name: { en: 'Orders per buyer', zh: '人均订单数' },
    meaning: { en: 'Orders paid in seven days per person who paid.', zh: '近七天每位买家的支付订单数。' },
    stakeholder: 'users',
    stage: 'purchase',
    kind: 'mean',
    numerator: count('purchase'),
    denominator: buyers,
    unit: 'count',
    good: 'up',
    parents: ['weekly_buyers'],
    owner: 'commerce',
    moved_by: { en: 'Loyalty, baskets over several shops.', zh: '忠诚度与跨店购物。' },
  },
];
