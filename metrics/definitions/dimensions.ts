import type { EventName } from '../../model/events/vocabulary.ts';
import type { Dimension, LookUp, Trait, Way } from './dimension.ts';
import { dimensionComplaints } from './dimension-ways.ts';

/** Events that no user's visit or order is behind: their envelope says nothing of a user. */
const impersonal: readonly EventName[] = ['list_sku', 'set_price', 'publish_video'];

const column = (name: string): Way => ({ trait: { column: name } });
const ofUser = (trait: Trait): Way => ({ trait, not_on: impersonal });
const through = (look_up: LookUp, by: string, more: Omit<Way, 'trait'> = {}): Way => ({
  trait: { look_up, by },
  ...more,
});
const onSku = (name: string): LookUp => ({ from: 'list_sku', key: 'sku_id', of: { column: name } });
const onProduct = (name: string): LookUp => ({ from: 'list_sku', key: 'product_id', of: { column: name } });
const onPurchase = (of: Trait): LookUp => ({ from: 'purchase', key: 'order_id', of });
const onFirstLine = (name: string): LookUp => ({
  from: 'order_line',
  key: 'order_id',
  of: { column: name },
  only: { column: 'line', is: 0 },
});
/** Through the order that a record names, if it names one; a transfer names it as its reason. */
const ofOrder = (look_up: LookUp): readonly Way[] => [
  through(look_up, 'order_id'),
  through(look_up, 'why_key', { on: ['transfer'] }),
];

const declared: readonly Dimension[] = [
  {
    id: 'city_tier',
    name: { en: 'City tier', zh: '城市等级' },
    meaning: { en: 'City tier of the user, 1 to 5.', zh: '用户所在城市等级，1 至 5。' },
    ways: [ofUser({ column: 'city_tier' })],
  },
  {
    id: 'activity',
    name: { en: 'Activity', zh: '活跃度' },
    meaning: {
      en: 'Activity degree of the user when it happened; `new` tells new users from old.',
      zh: '事件发生时用户的活跃度，`new` 为新用户。',
    },
    ways: [ofUser({ column: 'activity' })],
  },
  {
    id: 'joined',
    name: { en: 'Joining week', zh: '注册周' },
    meaning: {
      en: 'Civil week in which the user joined, as the day number of its Monday; none for members from before the log.',
      zh: '用户注册所在周的周一（日序号）；日志之前已注册者为空。',
    },
    ways: [
      { trait: { week_of: 'at_ms' }, on: ['sign_up'] },
      through({ from: 'sign_up', key: 'user_key', of: { week_of: 'at_ms' } }, 'user_id', { not_on: impersonal }),
    ],
  },
  {
    id: 'first_bought',
    name: { en: 'Week of first order', zh: '首单周' },
    meaning: {
      en: 'Civil week of the user’s first order in the log, as the day number of its Monday; none for who never bought.',
      zh: '用户在日志中首笔订单所在周的周一（日序号）；从未下单者为空。',
    },
    ways: [through({ from: 'purchase', key: 'user_id', of: { week_of: 'at_ms' } }, 'user_id', { not_on: impersonal })],
  },
  {
    id: 'by_person',
    name: { en: 'People', zh: '真人' },
    meaning: { en: 'Whether a person did it, not the synthetic population.', zh: '是否由真人而非合成人群完成。' },
    ways: [ofUser({ flag: 'by_person' })],
  },
  {
    id: 'actor',
    name: { en: 'Actor', zh: '行为方' },
    meaning: { en: 'Who caused it.', zh: '事件由谁引起。' },
    ways: [column('actor')],
  },
  {
    id: 'device',
    name: { en: 'Device', zh: '设备' },
    meaning: { en: 'Class of device of the visit.', zh: '访问所用设备类别。' },
    ways: [
      { trait: { column: 'device' }, on: ['session_start'] },
      through({ from: 'session_start', key: 'opened_session_id', of: { column: 'device' } }, 'session_id', {
        not_on: impersonal,
      }),
    ],
  },
  {
    id: 'arms',
    name: { en: 'Experiment arms', zh: '实验分组' },
    meaning: {
      en: 'Experiment arms of the user when it happened, as a bit mask.',
      zh: '事件发生时用户所在实验组（位掩码）。',
    },
    ways: [ofUser({ column: 'arms' })],
  },
  {
    id: 'holdout',
    name: { en: 'Holdout', zh: '长期对照组' },
    meaning: {
      en: 'Whether the user is in the permanent holdout without commerce.',
      zh: '用户是否属于长期无电商对照组。',
    },
    ways: [ofUser({ mask: 'arms', bit: 0 })],
  },
  {
    id: 'surface',
    name: { en: 'Surface', zh: '场景' },
    meaning: { en: 'Where in the app it happened.', zh: '事件发生的应用场景。' },
    ways: [ofUser({ column: 'surface' })],
  },
  {
    id: 'origin',
    name: { en: 'Origin', zh: '来源场景' },
    meaning: {
      en: 'Surface on which the product was found; of an order, its first line.',
      zh: '发现商品的场景；订单取首行。',
    },
    ways: [column('origin'), ...ofOrder(onPurchase({ column: 'origin' }))],
  },
  {
    id: 'creator',
    name: { en: 'Creator', zh: '创作者' },
    meaning: {
      en: 'Creator of the content, or the one credited for the product (last content click); of an order, its first line.',
      zh: '内容创作者，或商品归因的创作者（末次内容点击）；订单取首行。',
    },
    ways: [column('creator_id'), ...ofOrder(onPurchase({ column: 'creator_id' }))],
  },
  {
    id: 'merchant',
    name: { en: 'Shop', zh: '商家' },
    meaning: { en: 'The shop that sells it.', zh: '出售商品的商家。' },
    ways: [
      column('merchant_id'),
      through(onSku('merchant_id'), 'sku_id'),
      through(onProduct('merchant_id'), 'product_id'),
      ...ofOrder(onPurchase({ column: 'merchant_id' })),
    ],
  },
  {
    id: 'category',
    name: { en: 'Product category', zh: '商品品类' },
    meaning: {
      en: 'Category of the product, an index into the lexicon; of an order, its first line.',
      zh: '商品品类在词库中的序号；订单取首行。',
    },
    ways: [
      { trait: { column: 'category' }, on: ['order_line', 'list_sku'] },
      through(onSku('category'), 'sku_id'),
      through(onProduct('category'), 'product_id'),
      ...ofOrder(onFirstLine('category')),
    ],
  },
  {
    id: 'product',
    name: { en: 'Product', zh: '商品' },
    meaning: { en: 'The product; of an order, its first line.', zh: '商品；订单取首行。' },
    ways: [column('product_id'), through(onSku('product_id'), 'sku_id'), ...ofOrder(onFirstLine('product_id'))],
  },
  {
    id: 'content_category',
    name: { en: 'Content category', zh: '内容品类' },
    meaning: { en: 'Category of the video, an index into the lexicon.', zh: '视频内容品类在词库中的序号。' },
    ways: [{ trait: { column: 'category' }, on: ['view_video', 'publish_video'] }],
  },
  {
    id: 'policy',
    name: { en: 'Ranking policy', zh: '推荐策略' },
    meaning: { en: 'Policy that chose the video.', zh: '选中该视频的推荐策略。' },
    ways: [column('policy')],
  },
  {
    id: 'method',
    name: { en: 'Means of payment', zh: '支付方式' },
    meaning: { en: 'Means of payment.', zh: '支付方式。' },
    ways: [column('method'), ...ofOrder(onPurchase({ column: 'method' }))],
  },
  {
    id: 'first_order',
    name: { en: 'First order', zh: '首单' },
    meaning: { en: 'Whether the order was the first of its user.', zh: '是否为该用户的首笔订单。' },
    ways: [{ trait: { flag: 'first' }, on: ['purchase'] }, ...ofOrder(onPurchase({ flag: 'first' }))],
  },
  {
    id: 'hour',
    name: { en: 'Hour', zh: '小时' },
    meaning: { en: 'Hour of the day (UTC+8), 0 to 23.', zh: '一天中的小时（UTC+8），0 至 23。' },
    ways: [{ trait: { clock: 'hour' } }],
  },
  {
    id: 'weekday',
    name: { en: 'Weekday', zh: '星期' },
    meaning: { en: 'Day of the week (UTC+8), 0 = Monday.', zh: '星期（UTC+8），0 为星期一。' },
    ways: [{ trait: { clock: 'weekday' } }],
  },
];

/**
 * Dimensions by id.
 * @throws Error naming every place that refers to an unknown event or column
 */
export function defineDimensions(all: readonly Dimension[]): ReadonlyMap<string, Dimension> {
  const found = dimensionComplaints(all);
  if (found.length > 0) throw new Error(`metrics cannot be cut:\n${found.join('\n')}`);
  return new Map(all.map((of) => [of.id, of]));
}

/** Every dimension there is, by id. */
export const dimensions = defineDimensions(declared);
