import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const garden: Goods = {
  types: [
    {
      noun: both('potted pothos', '绿萝盆栽'),
      art: '🪴',
      price_factor: 0.9,
      axes: ['height', 'pot'],
      attributes: pairs({ 'easy-care': '懒人好养', 'shade-loving': '耐阴', 'air-purifying': '净化空气' }),
      good: pairs({
        'a new leaf in the first week': '一周就冒新叶',
        'full and green, no yellow leaf': '满满一盆，没黄叶',
      }),
      bad: pairs({
        'half of the leaves were rotten': '一半叶子都烂了',
        'the roots were black and smelly': '根是黑的，发臭',
      }),
    },
    {
      noun: both('tulip bulbs', '郁金香种球'),
      art: '🌷',
      price_factor: 0.7,
      axes: ['pack', 'bloom'],
      attributes: pairs({ 'pre-chilled': '已春化', 'big-bulb': '大球', 'water-or-soil': '水培土培' }),
      good: pairs({ 'all of them flowered': '颗颗都开花了', 'the bulbs are firm and heavy': '种球硬实饱满' }),
      bad: pairs({ 'they arrived mouldy': '到手就发霉', 'only leaves came, no flower': '光长叶不开花' }),
    },
    {
      noun: both('cactus trio', '仙人掌组合'),
      art: '🌵',
      price_factor: 0.6,
      axes: ['pot'],
      attributes: pairs({ mini: '迷你', 'drought-proof': '耐旱', 'desk-size': '桌面' }),
      good: pairs({
        'I forget to water and they thrive': '忘浇水也活得好好的',
        'each one has its own shape': '每颗造型都不一样',
      }),
      bad: pairs({ 'one was squashed and dripping': '压烂一颗，流水', 'the flower is glued on': '上面的花是胶粘的' }),
    },
    {
      noun: both('sunflower seeds for sowing', '向日葵花种'),
      art: '🌻',
      price_factor: 0.3,
      axes: ['pack'],
      attributes: pairs({ 'high-germination': '高发芽率', dwarf: '矮生', 'four-season': '四季播' }),
      good: pairs({ 'nearly every seed came up': '几乎粒粒发芽', 'in flower after two months': '两个月就开花了' }),
      bad: pairs({ 'not one seed came up': '一颗没发芽', 'weeds grew instead': '长出来全是草' }),
    },
    {
      noun: both('garden hand tools', '园艺小工具'),
      art: '🪛',
      price_factor: 0.8,
      axes: ['set'],
      attributes: pairs({ 'rust-proof': '防锈', 'wood-handled': '木柄', thickened: '加厚' }),
      good: pairs({
        'they dig into hard soil without bending': '硬土也挖得动',
        'the handles are smooth': '手柄光滑不扎手',
      }),
      bad: pairs({ 'the spade bent at once': '铲子一撬就弯', 'the head flew off the handle': '铲头飞出去了' }),
    },
  ],
  aspects: [
    {
      name: both('condition', '状态'),
      praise: both('Arrived healthy', '状态好'),
      gripe: both('Arrived damaged', '到货状态差'),
      good: pairs({
        'everything arrived in perfect shape': '到手状态特别好',
        'as fresh as from the nursery': '跟花圃里刚拿的一样',
      }),
      bad: pairs({ 'crushed on the way': '路上全压坏了' }),
    },
    {
      name: both('packing', '包装'),
      praise: both('Safe packing', '包装牢'),
      gripe: both('Poor packing', '包装差'),
      good: pairs({ 'packed so well that nothing moved': '固定得好，一点没晃' }),
      bad: pairs({ 'soil all over the box': '一箱子都是土', 'no padding at all': '一点缓冲都没有' }),
    },
    {
      name: both('size', '大小'),
      praise: both('Good size', '比图大'),
      gripe: both('Tiny', '太小'),
      good: pairs({ 'bigger than in the picture': '比图片还大' }),
      bad: pairs({ 'so tiny, the photo is a lie': '小得可怜，照骗' }),
    },
    {
      name: both('advice', '指导'),
      praise: both('Helpful advice', '指导耐心'),
      gripe: both('No advice', '不管售后'),
      good: pairs({
        'the shop sent clear care notes': '店家给了养护卡',
        'my questions were answered patiently': '问啥都耐心教',
      }),
      bad: pairs({ 'no instructions, no reply': '没说明，问了也不回' }),
    },
    {
      name: both('joy', '效果'),
      praise: both('Brightens the room', '提升气氛'),
      gripe: both('Disappointing', '效果一般'),
      good: pairs({
        'my balcony looks alive now': '阳台一下有生气了',
        'my mother looks at it every morning': '我妈每天早上都要看看',
      }),
      bad: pairs({ 'thrown away after a week': '一周就扔了' }),
    },
  ],
  axes: [
    {
      id: 'height',
      name: both('Height', '高度'),
      ordered: true,
      values: [
        { name: both('20 cm', '20厘米'), price_factor: 1 },
        { name: both('40 cm', '40厘米'), price_factor: 1.6 },
        { name: both('80 cm', '80厘米'), price_factor: 3 },
      ],
    },
    {
      id: 'pot',
      name: both('Pot', '花盆'),
      ordered: false,
      values: [
        { name: both('plastic pot', '简易盆'), price_factor: 1 },
        { name: both('white ceramic pot', '白瓷盆'), price_factor: 1.3 },
        { name: both('terracotta pot', '红陶盆'), price_factor: 1.2 },
      ],
    },
    {
      id: 'pack',
      name: both('Pack', '数量'),
      ordered: true,
      values: [
        { name: both('pack of 5', '5粒装'), price_factor: 1 },
        { name: both('pack of 10', '10粒装'), price_factor: 1.8 },
        { name: both('pack of 20', '20粒装'), price_factor: 3.2 },
      ],
    },
    {
      id: 'bloom',
      name: both('Bloom', '花色'),
      ordered: false,
      values: [
        { name: both('red', '红色'), price_factor: 1 },
        { name: both('yellow', '黄色'), price_factor: 1 },
        { name: both('purple', '紫色'), price_factor: 1.05 },
        { name: both('mixed', '混色'), price_factor: 1 },
      ],
    },
    {
      id: 'set',
      name: both('Set', '套装'),
      ordered: true,
      values: [
        { name: both('3 tools', '三件套'), price_factor: 1 },
        { name: both('5 tools', '五件套'), price_factor: 1.5 },
        { name: both('8 tools', '八件套'), price_factor: 2.1 },
      ],
    },
  ],
  facts: pairs({
    'Damaged on arrival, sent again': '到货有损包补',
    'Care card in every box': '附养护手册',
    'From our own nursery': '自家花圃直发',
    'Free advice for a year': '一年免费指导',
    'Careful packing in all weathers': '四季加固包装',
  }),
  occasions: pairs({
    balconies: '阳台种花',
    'office desks': '办公桌',
    beginners: '新手不死',
    'a new home': '新家绿植',
  }),
  topics: pairs({
    'a balcony in four weeks': '四周打造小阳台',
    'saving a dying plant': '抢救一盆快死的花',
    'morning in the nursery': '花圃的早晨',
  }),
  tags: pairs({ plants: '绿植日记', balconygarden: '阳台花园', growyourown: '种菜种花' }),
  shops: pairs({ Nursery: '花圃', 'Green House': '绿植馆', 'Garden Shed': '园艺小铺' }),
};
