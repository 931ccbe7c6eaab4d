import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { count } from './shared-axes.ts';

export const cleaning: Goods = {
  types: [
    {
      noun: both('laundry liquid', '洗衣液'),
      art: '🧴',
      price_factor: 1.1,
      axes: ['scent', 'count'],
      attributes: pairs({ concentrated: '浓缩', 'low-foam': '低泡易漂', 'mite-removing': '除菌除螨' }),
      good: pairs({
        'collars come out white without scrubbing': '领口不用搓就干净',
        'the scent stays until the evening': '留香一整天',
      }),
      bad: pairs({
        'it is as thin as water': '稀得跟水一样',
        'the cap leaked and half was gone': '瓶盖漏了，到手只剩半瓶',
      }),
    },
    {
      noun: both('kitchen sponge', '洗碗海绵'),
      art: '🧽',
      price_factor: 0.4,
      axes: ['count'],
      attributes: pairs({ 'scratch-free': '不伤锅', 'quick-drying': '速干', 'double-sided': '双面' }),
      good: pairs({
        'burnt milk comes off in three wipes': '糊锅三下就擦掉了',
        'still springy after a month': '用一个月还有弹性',
      }),
      bad: pairs({
        'it fell apart on the second day': '第二天就掉渣散架',
        'the rough side scratched my pan': '把我锅都刮花了',
      }),
    },
    {
      noun: both('broom set', '扫把套装'),
      art: '🧹',
      price_factor: 0.9,
      axes: ['hue'],
      attributes: pairs({ 'soft-bristle': '软毛', 'no-bend': '不弯腰', 'wind-proof': '防风' }),
      good: pairs({
        'hair does not cling to the bristles': '扫头发不粘毛',
        'the pan closes tight to the floor': '簸箕贴地，灰不漏',
      }),
      bad: pairs({ 'the pole bent at first use': '杆子一用就弯', 'the bristles fall out as I sweep': '边扫边掉毛' }),
    },
    {
      noun: both('tissue rolls', '家用卷纸'),
      art: '🧻',
      price_factor: 0.8,
      axes: ['count'],
      attributes: pairs({ 'four-ply': '四层加厚', unbleached: '本色', 'long-roll': '超长' }),
      good: pairs({
        'thick, one sheet is enough': '厚实，一张就够',
        'wet strength is good and no dust': '湿水不破，不掉屑',
      }),
      bad: pairs({
        'so thin that fingers go through': '薄得一戳就破',
        'the rolls are hollow, half of it is tube': '纸芯大得离谱',
      }),
    },
    {
      noun: both('handmade soap', '手工皂'),
      art: '🧼',
      price_factor: 0.5,
      axes: ['scent', 'count'],
      attributes: pairs({ 'cold-process': '冷制', 'plant-oil': '植物油', foaming: '绵密泡泡' }),
      good: pairs({
        'the foam is fine and rinses off well': '泡泡细，冲得干净',
        'hands do not feel tight afterwards': '洗完手不紧绷',
      }),
      bad: pairs({
        'it turned to mush in the dish': '泡两天成了一坨泥',
        'my hands itch after washing': '洗完手发痒起皮',
      }),
    },
  ],
  aspects: [
    {
      name: both('effect', '效果'),
      praise: both('Really cleans', '去污强'),
      gripe: both('Does not clean', '没效果'),
      good: pairs({ 'it saves half the effort': '省了一半力气', 'grease is gone in no time': '油污一下就没了' }),
      bad: pairs({ 'grease stays exactly where it was': '油污一点没掉', 'no better than plain water': '跟清水没区别' }),
    },
    {
      name: both('scent', '味道'),
      praise: both('Fresh scent', '味道清新'),
      gripe: both('Harsh smell', '味道刺鼻'),
      good: pairs({ 'the smell is fresh, not harsh': '味道清新不刺鼻' }),
      bad: pairs({ 'the smell gives me a headache': '味道熏得头疼' }),
    },
    {
      name: both('lasting', '耐用'),
      praise: both('Lasts long', '耐用'),
      gripe: both('Used up fast', '不耐用'),
      good: pairs({ 'one order lasts half a year': '买一次用半年', 'a little goes a long way': '一次用一点点就够' }),
      bad: pairs({ 'used up within days': '几天就用完了' }),
    },
    {
      name: both('gentleness', '温和'),
      praise: both('Gentle', '不伤手'),
      gripe: both('Harsh on hands', '伤手'),
      good: pairs({ 'gentle, no gloves needed': '不伤手，不戴手套也行' }),
      bad: pairs({ 'my fingers are red and raw': '手指头都洗红了' }),
    },
    {
      name: both('value', '价格'),
      praise: both('Cheap', '便宜实惠'),
      gripe: both('Not worth it', '不值'),
      good: pairs({
        'much cheaper than the supermarket': '比超市便宜一大截',
        'a big box for little money': '花小钱买一大箱',
      }),
      bad: pairs({ 'fewer pieces in the box than promised': '数量不够，少发了' }),
    },
  ],
  axes: [
    count,
    {
      id: 'scent',
      name: both('Scent', '香味'),
      ordered: false,
      values: [
        { name: both('Lavender', '薰衣草'), price_factor: 1 },
        { name: both('Lemon', '柠檬'), price_factor: 1 },
        { name: both('Cherry blossom', '樱花'), price_factor: 1 },
        { name: both('Unscented', '无香'), price_factor: 1 },
      ],
    },
    {
      id: 'hue',
      name: both('Colour', '颜色'),
      ordered: false,
      values: [
        { name: both('Grey', '高级灰'), price_factor: 1 },
        { name: both('Sky blue', '天空蓝'), price_factor: 1 },
        { name: both('Mint', '薄荷绿'), price_factor: 1 },
      ],
    },
  ],
  facts: pairs({
    'Kind to hands and home': '不伤手不伤家',
    'Big family pack': '家庭大包装，囤货划算',
    'Leak-proof packing': '防漏包装，破损包赔',
    'Tried in our own homes': '自家先用过',
    'Made in a certified plant': '正规厂家，批批有检',
  }),
  occasions: pairs({
    'spring cleaning': '大扫除',
    'busy families': '居家必备',
    'shared flats': '合租宿舍',
    'kitchen and bath': '厨卫通用',
  }),
  topics: pairs({
    'a kitchen like new in ten minutes': '十分钟还你新厨房',
    'the dirtiest corner of the house': '家里最脏的角落',
    'Mum’s cleaning tricks': '我妈的清洁妙招',
  }),
  tags: pairs({ cleantok: '沉浸式打扫', housework: '家务神器', lifehacks: '生活小妙招' }),
  shops: pairs({ 'Clean Home': '洁净家居', 'Daily Goods': '日用百货', 'Sparkle Store': '亮堂堂日化' }),
};
