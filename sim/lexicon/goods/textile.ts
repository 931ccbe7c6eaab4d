import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { colour } from './shared-axes.ts';

export const textile: Goods = {
  types: [
    {
      noun: both('bedding set', '四件套'),
      art: '🛏️',
      price_factor: 1.6,
      axes: ['bed', 'colour'],
      attributes: pairs({ 'pure-cotton': '纯棉', brushed: '磨毛', 'long-staple': '长绒棉' }),
      good: pairs({
        'it is soft from the first night': '第一晚就裸睡级的软',
        'the zip runs smoothly and the corners tie': '拉链顺滑，被角有绑带',
      }),
      bad: pairs({
        'it pilled after the first wash': '洗一次就起球',
        'the sheet is too short for the bed': '床单短一截，根本铺不满',
      }),
    },
    {
      noun: both('sofa cover', '沙发套'),
      art: '🛋️',
      price_factor: 1.2,
      axes: ['seats', 'colour'],
      attributes: pairs({ stretch: '高弹', 'cat-proof': '防猫抓', 'all-season': '四季通用' }),
      good: pairs({
        'the old sofa looks new': '旧沙发秒变新',
        'it stays in place when the kids jump': '孩子蹦跶也不跑位',
      }),
      bad: pairs({
        'it slides off whenever one sits down': '一坐就滑下来',
        'the seams tore while I put it on': '套的时候就开线了',
      }),
    },
    {
      noun: both('knitted throw', '针织盖毯'),
      art: '🧶',
      price_factor: 0.8,
      axes: ['colour'],
      attributes: pairs({ 'hand-feel': '手感软糯', tasselled: '流苏', 'nap-size': '午睡' }),
      good: pairs({
        'it is just right for a nap on the sofa': '窝沙发午睡刚刚好',
        'the stitches are even and thick': '针脚密实，厚度够',
      }),
      bad: pairs({
        'it sheds on everything': '掉毛掉得到处都是',
        'a hole appeared on the third day': '第三天就破了个洞',
      }),
    },
    {
      noun: both('storage basket', '收纳筐'),
      art: '🧺',
      price_factor: 0.5,
      axes: ['colour', 'set'],
      attributes: pairs({ woven: '手编', foldable: '可折叠', 'big-handle': '大提手' }),
      good: pairs({
        'all the toys on the floor fit in': '地上的玩具全装下了',
        'it stands upright when empty': '空着也立得住',
      }),
      bad: pairs({
        'it collapses under two jumpers': '放两件毛衣就塌了',
        'the handle came off when I lifted it': '一提把手就掉了',
      }),
    },
    {
      noun: both('scented candle', '香薰蜡烛'),
      art: '🕯️',
      price_factor: 0.6,
      axes: ['scent', 'set'],
      attributes: pairs({ 'soy-wax': '大豆蜡', smokeless: '无烟', 'long-burning': '耐烧' }),
      good: pairs({
        'the scent is gentle and fills the room': '香味淡淡的，整个房间都是',
        'it burns evenly to the glass': '烧得平整，不挂壁',
      }),
      bad: pairs({ 'it makes black smoke': '一点就冒黑烟', 'it smells of nothing but wax': '除了蜡味啥味没有' }),
    },
  ],
  aspects: [
    {
      name: both('touch', '手感'),
      praise: both('Soft', '手感好'),
      gripe: both('Rough', '手感粗糙'),
      good: pairs({
        'the touch is even better than it looks': '手感比看着还好',
        'smooth to the touch all over': '摸着很顺滑',
      }),
      bad: pairs({ 'rough to the touch like sacking': '摸着跟麻袋似的' }),
    },
    {
      name: both('colour', '颜色'),
      praise: both('True colour', '颜色正'),
      gripe: both('Colour differs', '色差大'),
      good: pairs({
        'the colour is the same as in the picture': '颜色跟图片一模一样',
        'the tone suits my room': '色调跟我家很搭',
      }),
      bad: pairs({ 'the colour is two shades off': '色差大得离谱', 'the dye comes off on my hands': '一摸一手颜色' }),
    },
    {
      name: both('smell', '气味'),
      praise: both('No odd smell', '没异味'),
      gripe: both('Smelly', '有异味'),
      good: pairs({ 'no odd smell out of the bag': '拆开没有异味' }),
      bad: pairs({ 'a paint-like smell that stays for days': '一股油漆味，几天散不掉' }),
    },
    {
      name: both('make', '做工'),
      praise: both('Neat work', '做工细'),
      gripe: both('Sloppy work', '做工糙'),
      good: pairs({ 'the work is neat, no loose ends': '做工细，没线头', 'the edges are clean': '收边很利索' }),
      bad: pairs({ 'loose ends everywhere': '线头多得像胡子' }),
    },
    {
      name: both('size', '大小'),
      praise: both('Right size', '大小合适'),
      gripe: both('Wrong size', '尺寸不符'),
      good: pairs({ 'the size is as stated': '尺寸跟标的一样', 'it fits its place to the centimetre': '放上去刚刚好' }),
      bad: pairs({ 'it is a third smaller than stated': '比标的小了三分之一' }),
    },
  ],
  axes: [
    colour,
    {
      id: 'bed',
      name: both('Bed', '床宽'),
      ordered: true,
      values: [
        { name: both('1.2 m bed', '1.2米床'), price_factor: 1 },
        { name: both('1.5 m bed', '1.5米床'), price_factor: 1.15 },
        { name: both('1.8 m bed', '1.8米床'), price_factor: 1.25 },
        { name: both('2.0 m bed', '2.0米床'), price_factor: 1.35 },
      ],
    },
    {
      id: 'seats',
      name: both('Seats', '座位'),
      ordered: true,
      values: [
        { name: both('Single seat', '单人位'), price_factor: 1 },
        { name: both('Two seats', '双人位'), price_factor: 1.4 },
        { name: both('Three seats', '三人位'), price_factor: 1.8 },
        { name: both('Corner sofa', '转角款'), price_factor: 2.6 },
      ],
    },
    {
      id: 'set',
      name: both('Set', '套装'),
      ordered: true,
      values: [
        { name: both('single', '单个'), price_factor: 1 },
        { name: both('set of 2', '两个装'), price_factor: 1.85 },
        { name: both('set of 3', '三个装'), price_factor: 2.6 },
      ],
    },
    {
      id: 'scent',
      name: both('Scent', '香型'),
      ordered: false,
      values: [
        { name: both('White tea', '白茶'), price_factor: 1 },
        { name: both('Fig', '无花果'), price_factor: 1 },
        { name: both('Osmanthus', '桂花'), price_factor: 1 },
        { name: both('Cedar', '雪松'), price_factor: 1 },
      ],
    },
  ],
  facts: pairs({
    'Safe for the whole family': '全家安心用',
    'Easy to care for': '好打理',
    'Seven-day no-reason return': '七天无理由退换',
    'From a factory that exports': '外贸工厂同一条线',
    'Each piece checked by hand': '逐件人工检验',
  }),
  occasions: pairs({
    'a warm bedroom': '卧室必备',
    newlyweds: '结婚乔迁',
    'autumn and winter': '秋冬换新',
    'small flats': '小户型',
  }),
  topics: pairs({
    'a bedroom makeover for a hundred yuan': '一百块改造卧室',
    'Sunday at home': '周日宅家',
    'how I fold everything': '收纳小妙招',
  }),
  tags: pairs({ cosyhome: '温馨小家', bedroom: '卧室改造', tidyup: '收纳整理' }),
  shops: pairs({ 'Home Textiles': '家纺', 'Cosy Home': '暖居生活', 'Cotton House': '棉品馆' }),
};
