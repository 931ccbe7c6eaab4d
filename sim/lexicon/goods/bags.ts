import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { colour } from './shared-axes.ts';

export const bags: Goods = {
  types: [
    {
      noun: both('shoulder bag', '腋下包'),
      art: '👜',
      price_factor: 1.2,
      axes: ['colour', 'format'],
      attributes: pairs({ 'soft-leather': '软皮', 'small-crowd': '小众', commuting: '通勤' }),
      good: pairs({
        'it holds more than it looks': '看着小，真能装',
        'the leather feels soft and real': '皮子软糯有质感',
      }),
      bad: pairs({
        'the strap broke on the underground': '地铁上带子断了',
        'the edge paint flaked off in a week': '一周边油就裂了',
      }),
    },
    {
      noun: both('school backpack', '双肩书包'),
      art: '🎒',
      price_factor: 0.9,
      axes: ['colour', 'format'],
      attributes: pairs({ 'spine-friendly': '护脊减负', 'water-repellent': '防泼水', 'many-pocket': '多隔层' }),
      good: pairs({ 'my boy says it feels lighter': '孩子说背着轻多了', 'books stay dry in the rain': '下雨书没湿' }),
      bad: pairs({
        'the zip jams with three books in it': '放三本书拉链就卡',
        'the bottom tore within the month': '没到一个月底就破了',
      }),
    },
    {
      noun: both('cabin suitcase', '登机行李箱'),
      art: '🧳',
      price_factor: 2.2,
      axes: ['colour', 'format'],
      attributes: pairs({ 'silent-wheel': '静音万向轮', 'light-weight': '轻便', 'shock-proof': '抗摔' }),
      good: pairs({
        'the wheels run without a sound': '轮子顺滑没声音',
        'it came through the baggage belt unmarked': '托运一趟没划痕',
      }),
      bad: pairs({
        'a wheel came off at the airport': '刚到机场轮子掉了',
        'the pull handle is stuck': '拉杆卡住抽不出来',
      }),
    },
    {
      noun: both('coin purse', '零钱包'),
      art: '👛',
      price_factor: 0.3,
      axes: ['colour'],
      attributes: pairs({ mini: '迷你', 'kiss-lock': '口金', 'hand-stitched': '手缝' }),
      good: pairs({
        'cards, keys and coins all fit': '卡、钥匙、硬币都能放',
        'the clasp closes with a firm click': '扣子啪一下很紧',
      }),
      bad: pairs({ 'the clasp does not close': '扣不上，钱都掉了', 'the seam opened at once': '一撑就开线' }),
    },
    {
      noun: both('evening clutch', '手拿小方包'),
      art: '👝',
      price_factor: 0.7,
      axes: ['colour'],
      attributes: pairs({ sparkling: '闪钻', 'chain-strap': '链条', banquet: '宴会' }),
      good: pairs({ 'it made my dress': '配礼服绝了', 'the chain does not tarnish': '链条不掉色' }),
      bad: pairs({ 'the stones fall off one by one': '水钻一颗颗往下掉', 'a phone does not fit in': '手机都放不进去' }),
    },
  ],
  aspects: [
    {
      name: both('material', '材质'),
      praise: both('Good material', '材质好'),
      gripe: both('Poor material', '材质差'),
      good: pairs({
        'the material is thick and holds its shape': '料子厚实有型',
        'looks far above its price': '看着不像这个价',
      }),
      bad: pairs({ 'the surface peels at the corners': '边角掉皮了' }),
    },
    {
      name: both('zips', '五金'),
      praise: both('Smooth zips', '拉链顺滑'),
      gripe: both('Bad zips', '拉链卡'),
      good: pairs({ 'zips and metal parts are smooth': '拉链五金都很顺' }),
      bad: pairs({
        'the metal rusted in two weeks': '五金两周就生锈',
        'the puller came off in my hand': '拉链头直接掉手里',
      }),
    },
    {
      name: both('room', '容量'),
      praise: both('Roomy', '能装'),
      gripe: both('Too small', '太小'),
      good: pairs({
        'more room inside than expected': '里面比想的大',
        'the pockets are well arranged': '隔层分得合理',
      }),
      bad: pairs({ 'much smaller than the picture suggests': '比图上小一圈' }),
    },
    {
      name: both('smell', '气味'),
      praise: both('No smell', '没异味'),
      gripe: both('Strong smell', '味道大'),
      good: pairs({ 'no smell, used the same day': '没味道，当天就背上了' }),
      bad: pairs({ 'a smell of glue after a week of airing': '晾一周还是胶水味' }),
    },
    {
      name: both('look', '颜值'),
      praise: both('Pretty', '好看'),
      gripe: both('Looks cheap', '廉价感'),
      good: pairs({ 'pretty in real life too': '实物也好看', 'I get asked about it all the time': '总有人问我哪买的' }),
      bad: pairs({ 'creased beyond repair on arrival': '到手压得全是折痕' }),
    },
  ],
  axes: [
    colour,
    {
      id: 'format',
      name: both('Size', '大小'),
      ordered: true,
      values: [
        { name: both('Small', '小号'), price_factor: 1 },
        { name: both('Medium', '中号'), price_factor: 1.15 },
        { name: both('Large', '大号'), price_factor: 1.3 },
      ],
    },
  ],
  facts: pairs({
    'Dust bag and gift box included': '送防尘袋礼盒',
    'Metal parts guaranteed for a year': '五金质保一年',
    'Seams tested under load': '缝线承重测试',
    'Stuffed so that it keeps its shape': '填充发货不压变形',
    'Own design, own pattern': '原创设计版型',
  }),
  occasions: pairs({ work: '上班背', travel: '旅行必备', 'her birthday': '送女友', 'the new term': '开学季' }),
  topics: pairs({
    'what is in my bag': '我包里都有啥',
    'packing for five days': '五天行李怎么装',
    'real leather or not': '真皮假皮一分钟分清',
  }),
  tags: pairs({ bags: '包包分享', whatsinmybag: '翻包', travelgear: '出行好物' }),
  shops: pairs({ 'Leather Goods': '皮具', 'Bag Studio': '包包工作室', 'Luggage House': '箱包行' }),
};
