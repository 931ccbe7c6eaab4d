import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { colour } from './shared-axes.ts';

export const phoneAccessories: Goods = {
  types: [
    {
      noun: both('phone case', '手机壳'),
      art: '📱',
      price_factor: 0.6,
      axes: ['colour', 'phone'],
      attributes: pairs({ 'drop-proof': '防摔', magnetic: '磁吸', 'skin-feel': '亲肤' }),
      good: pairs({
        'fell on tiles, not a scratch': '摔地砖上一点事没有',
        'all the holes are in the right place': '孔位严丝合缝',
      }),
      bad: pairs({ 'the holes do not match my phone': '孔位对不上', 'it yellowed within a week': '一周就发黄' }),
    },
    {
      noun: both('fast charger', '快充充电头'),
      art: '🔌',
      price_factor: 1.2,
      axes: ['watt'],
      attributes: pairs({ 'gallium-nitride': '氮化镓', 'two-port': '双口', 'pocket-size': '小巧' }),
      good: pairs({ 'half full in twenty minutes': '二十分钟充一半', 'it stays cool': '充电不烫手' }),
      bad: pairs({
        'it gets so hot that I am afraid': '烫得吓人，不敢用',
        'it charges slower than my old one': '比旧的还慢',
      }),
    },
    {
      noun: both('power bank', '大容量充电宝'),
      art: '🔋',
      price_factor: 1.8,
      axes: ['capacity', 'colour'],
      attributes: pairs({ 'flight-safe': '可上飞机', 'built-in-cable': '自带线', thin: '轻薄' }),
      good: pairs({
        'it charges my phone three times over': '能充三次还有余',
        'the built-in cable is a blessing': '自带线太省心',
      }),
      bad: pairs({ 'it swelled up in my bag': '放包里鼓包了', 'one charge and it is empty': '充一次就没了，虚标' }),
    },
    {
      noun: both('wireless headphones', '头戴蓝牙耳机'),
      art: '🎧',
      price_factor: 2.4,
      axes: ['colour'],
      attributes: pairs({ 'noise-cancelling': '主动降噪', 'long-playing': '长续航', 'soft-pad': '柔软耳罩' }),
      good: pairs({
        'the underground goes silent': '地铁上一戴世界安静',
        'no pain after four hours': '戴四小时耳朵不疼',
      }),
      bad: pairs({ 'the left side has no sound': '左耳没声', 'the voice breaks up in calls': '打电话断断续续' }),
    },
    {
      noun: both('selfie stand', '自拍支架'),
      art: '🤳',
      price_factor: 0.8,
      axes: ['height', 'colour'],
      attributes: pairs({ 'remote-included': '带遥控', steady: '稳固三脚', foldable: '折叠' }),
      good: pairs({ 'it stands in the wind': '有风也站得住', 'fits into a coat pocket': '收起来能塞口袋' }),
      bad: pairs({
        'it fell over with my phone on it': '支架一倒手机屏碎了',
        'the remote never connected': '遥控死活连不上',
      }),
    },
  ],
  aspects: [
    {
      name: both('fit', '兼容'),
      praise: both('Works with my phone', '兼容好'),
      gripe: both('Does not fit', '不兼容'),
      good: pairs({ 'works with my old phone too': '老手机也能用' }),
      bad: pairs({ 'does not work with my model at all': '我的型号根本用不了' }),
    },
    {
      name: both('feel', '手感'),
      praise: both('Feels good', '手感好'),
      gripe: both('Feels cheap', '手感差'),
      good: pairs({ 'feels smooth in the hand': '手感滑溜溜的', 'light but solid': '轻但是结实' }),
      bad: pairs({ 'rough edges that hurt the hand': '边缘割手' }),
    },
    {
      name: both('looks', '颜值'),
      praise: both('Good looking', '颜值高'),
      gripe: both('Ugly', '不好看'),
      good: pairs({ 'the colour is prettier than in the picture': '颜色比图片好看' }),
      bad: pairs({ 'nothing like the colour I chose': '颜色发错似的，完全不一样' }),
    },
    {
      name: both('reliability', '稳定'),
      praise: both('Reliable', '稳定'),
      gripe: both('Unreliable', '不稳定'),
      good: pairs({
        'no trouble in a month of daily use': '天天用一个月没毛病',
        'still like new': '用到现在跟新的一样',
      }),
      bad: pairs({ 'dead after a week': '一周就坏了', 'fails when I need it most': '关键时候掉链子' }),
    },
    {
      name: both('value', '性价比'),
      praise: both('Good value', '性价比高'),
      gripe: both('Waste of money', '浪费钱'),
      good: pairs({ 'a third of the price in the shop': '实体店三分之一的价' }),
      bad: pairs({ 'money down the drain': '钱打水漂了' }),
    },
  ],
  axes: [
    colour,
    {
      id: 'phone',
      name: both('Screen', '屏幕'),
      ordered: true,
      values: [
        { name: both('6.1 inch', '6.1英寸'), price_factor: 1 },
        { name: both('6.5 inch', '6.5英寸'), price_factor: 1 },
        { name: both('6.7 inch', '6.7英寸'), price_factor: 1 },
        { name: both('6.9 inch', '6.9英寸'), price_factor: 1.05 },
      ],
    },
    {
      id: 'watt',
      name: both('Power', '功率'),
      ordered: true,
      values: [
        { name: both('20 W', '20瓦'), price_factor: 0.7 },
        { name: both('45 W', '45瓦'), price_factor: 1 },
        { name: both('67 W', '67瓦'), price_factor: 1.4 },
        { name: both('100 W', '100瓦'), price_factor: 2 },
      ],
    },
    {
      id: 'capacity',
      name: both('Capacity', '容量'),
      ordered: true,
      values: [
        { name: both('10,000 mAh', '1万毫安'), price_factor: 1 },
        { name: both('20,000 mAh', '2万毫安'), price_factor: 1.5 },
      ],
    },
    {
      id: 'height',
      name: both('Height', '高度'),
      ordered: true,
      values: [
        { name: both('1 m', '1米'), price_factor: 1 },
        { name: both('1.6 m', '1.6米'), price_factor: 1.4 },
        { name: both('1.8 m', '1.8米'), price_factor: 1.6 },
      ],
    },
  ],
  facts: pairs({
    'Certified for safety': '3C安全认证',
    'Replaced within a year, no questions': '一年只换不修',
    'Works with all common phones': '主流机型通用',
    'Tested by heat and by falls': '高温跌落都测过',
    'Small gift included': '随单送小礼',
  }),
  occasions: pairs({ commuting: '通勤路上', travel: '出差旅行', gamers: '游戏党', creators: '拍视频直播' }),
  topics: pairs({
    'ten yuan against a hundred': '十块和一百块的差别',
    'I took a charger apart': '拆了个充电头',
    'what breaks first on a phone': '手机最先坏的地方',
  }),
  tags: pairs({ tech: '数码好物', teardown: '拆机实测', phonegear: '手机配件' }),
  shops: pairs({ 'Digital Store': '数码', 'Phone Corner': '手机配件铺', 'Tech House': '科技生活馆' }),
};
