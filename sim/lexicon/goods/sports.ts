import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const sports: Goods = {
  types: [
    {
      noun: both('badminton racket', '羽毛球拍'),
      art: '🏸',
      price_factor: 1.1,
      axes: ['set', 'hue'],
      attributes: pairs({ carbon: '全碳素', 'light-weight': '超轻', attacking: '进攻型' }),
      good: pairs({ 'it is light and smashes hard': '轻，杀球带劲', 'the strings keep their tension': '线没掉磅' }),
      bad: pairs({
        'the frame cracked at the first clash': '一碰框就裂',
        'a string broke in the first match': '第一场就断线',
      }),
    },
    {
      noun: both('basketball', '室外篮球'),
      art: '🏀',
      price_factor: 0.9,
      axes: ['ball'],
      attributes: pairs({ grippy: '吸汗防滑', 'hard-wearing': '耐磨', 'pump-included': '送气筒' }),
      good: pairs({ 'the bounce is even on concrete': '水泥地弹性也正', 'it sits well in the hand': '手感黏，好控' }),
      bad: pairs({ 'a bulge came up after a week': '打一周就鼓包', 'it loses air overnight': '隔夜就漏气' }),
    },
    {
      noun: both('camping tent', '露营帐篷'),
      art: '⛺',
      price_factor: 2.4,
      axes: ['people', 'hue'],
      attributes: pairs({ 'pop-up': '速开', 'rain-proof': '防暴雨', 'sun-blocking': '黑胶防晒' }),
      good: pairs({
        'up in three minutes by myself': '一个人三分钟搭好',
        'dry inside after a night of rain': '下一夜雨里面没湿',
      }),
      bad: pairs({ 'it leaked at every seam': '一下雨到处漏', 'a pole snapped in the wind': '风一吹杆子就折' }),
    },
    {
      noun: both('boxing gloves', '拳击手套'),
      art: '🥊',
      price_factor: 1,
      axes: ['ounce', 'hue'],
      attributes: pairs({ 'thick-padded': '加厚', breathable: '透气', beginner: '新手' }),
      good: pairs({ 'the padding saves my knuckles': '打沙袋不伤手', 'the wrist strap holds tight': '护腕绑得紧' }),
      bad: pairs({
        'the leather peeled after three rounds': '打三回合就掉皮',
        'the thumb is sewn on crooked': '大拇指缝歪了',
      }),
    },
    {
      noun: both('swimming goggles', '防雾泳镜'),
      art: '🥽',
      price_factor: 0.5,
      axes: ['hue', 'lens'],
      attributes: pairs({ 'wide-view': '大视野', 'soft-seal': '硅胶不勒', 'ear-plug': '带耳塞' }),
      good: pairs({ 'no fog for a full hour': '游一小时不起雾', 'no rings around the eyes': '摘下来没熊猫印' }),
      bad: pairs({ 'water runs in from the left': '左边一直进水', 'fogged up after one length': '游一趟就全雾了' }),
    },
  ],
  aspects: [
    {
      name: both('performance', '性能'),
      praise: both('Performs well', '好用'),
      gripe: both('Useless', '不好用'),
      good: pairs({
        'better than the one of my club mates': '球友的都没我这个好使',
        'my game improved at once': '水平立马涨一截',
      }),
      bad: pairs({ 'good for decoration at most': '只能当摆设' }),
    },
    {
      name: both('durability', '耐用'),
      praise: both('Durable', '耐造'),
      gripe: both('Breaks', '不耐用'),
      good: pairs({ 'used hard for two months, no damage': '造了两个月没坏' }),
      bad: pairs({ 'ruined after one weekend': '一个周末就报废', 'the stitching gave way': '缝线崩开了' }),
    },
    {
      name: both('comfort', '手感'),
      praise: both('Comfortable', '舒服'),
      gripe: both('Uncomfortable', '难受'),
      good: pairs({ 'suits grown-ups and children': '大人孩子都合适', 'feels right from the first use': '一上手就顺' }),
      bad: pairs({ 'awkward to handle': '怎么用怎么别扭' }),
    },
    {
      name: both('weight', '重量'),
      praise: both('Light', '轻便'),
      gripe: both('Heavy', '太重'),
      good: pairs({ 'light enough to carry by bike': '骑车背着不累' }),
      bad: pairs({ 'twice as heavy as stated': '比标的重一倍' }),
    },
    {
      name: both('extras', '配件'),
      praise: both('Complete', '配件齐'),
      gripe: both('Parts missing', '少配件'),
      good: pairs({ 'bag and spare parts were all there': '包和备件都齐', 'a free gift was inside': '还送了小礼物' }),
      bad: pairs({ 'the bag shown was not in the parcel': '图上的包没给' }),
    },
  ],
  axes: [
    {
      id: 'set',
      name: both('Set', '套装'),
      ordered: true,
      values: [
        { name: both('single', '单支'), price_factor: 1 },
        { name: both('pair', '对拍'), price_factor: 1.8 },
        { name: both('pair with shuttles', '对拍送球'), price_factor: 2 },
      ],
    },
    {
      id: 'hue',
      name: both('Colour', '颜色'),
      ordered: false,
      values: [
        { name: both('Black', '黑色'), price_factor: 1 },
        { name: both('Blue', '蓝色'), price_factor: 1 },
        { name: both('Red', '红色'), price_factor: 1 },
        { name: both('Army green', '军绿'), price_factor: 1 },
      ],
    },
    {
      id: 'ball',
      name: both('Size', '球号'),
      ordered: true,
      values: [
        { name: both('No. 5, children', '5号儿童'), price_factor: 0.85 },
        { name: both('No. 6, women', '6号女子'), price_factor: 0.95 },
        { name: both('No. 7, standard', '7号标准'), price_factor: 1 },
      ],
    },
    {
      id: 'people',
      name: both('People', '人数'),
      ordered: true,
      values: [
        { name: both('2 people', '双人'), price_factor: 1 },
        { name: both('4 people', '四人'), price_factor: 1.5 },
        { name: both('6 people', '六人'), price_factor: 2.1 },
      ],
    },
    {
      id: 'ounce',
      name: both('Weight', '重量'),
      ordered: true,
      values: [
        { name: both('8 oz', '8盎司'), price_factor: 1 },
        { name: both('10 oz', '10盎司'), price_factor: 1.05 },
        { name: both('12 oz', '12盎司'), price_factor: 1.1 },
      ],
    },
    {
      id: 'lens',
      name: both('Lens', '镜片'),
      ordered: false,
      values: [
        { name: both('plain', '平光'), price_factor: 1 },
        { name: both('short-sighted 200', '近视200度'), price_factor: 1.25 },
        { name: both('short-sighted 400', '近视400度'), price_factor: 1.25 },
      ],
    },
  ],
  facts: pairs({
    'Carrying bag included': '送收纳包',
    'Used by school teams': '校队训练同款',
    'Replacement within ninety days': '九十天只换不修',
    'Tested hard for a season': '高强度实测一整季',
    'For beginners and advanced players': '新手进阶都合适',
  }),
  occasions: pairs({
    weekends: '周末撒野',
    beginners: '新手入门',
    'after work': '下班运动',
    'the school team': '校队训练',
  }),
  topics: pairs({
    'the first five kilometres': '人生第一个五公里',
    'camping without a plan': '说走就走的露营',
    'an uncle nobody beats': '打不过的球场大爷',
  }),
  tags: pairs({ workout: '运动打卡', outdoors: '户外生活', camping: '周末露营' }),
  shops: pairs({ 'Sports House': '体育用品', 'Outdoor Club': '户外俱乐部', 'Fit Store': '动起来运动馆' }),
};
