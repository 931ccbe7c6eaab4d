import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { colour, size } from './shared-axes.ts';

export const womenswear: Goods = {
  types: [
    {
      noun: both('floral dress', '碎花连衣裙'),
      art: '👗',
      price_factor: 1.1,
      axes: ['size', 'colour'],
      attributes: pairs({ 'waist-defining': '收腰显瘦', 'tea-break': '法式茶歇', 'knee-length': '过膝' }),
      good: pairs({
        'the waist sits right and hides my tummy': '收腰显瘦，小肚子都遮住了',
        'the skirt swings when I walk': '裙摆走起来特别飘',
      }),
      bad: pairs({
        'the zip burst the first time I sat down': '一坐下拉链就崩了',
        'it is see-through in daylight': '太阳下全透了',
      }),
    },
    {
      noun: both('linen blouse', '亚麻衬衫'),
      art: '👚',
      price_factor: 0.8,
      axes: ['size', 'colour'],
      attributes: pairs({ loose: '宽松', 'office-ready': '通勤', airy: '透气' }),
      good: pairs({ 'it falls loosely and looks tidy': '宽松但不邋遢', 'no sweat marks on a hot day': '大热天不闷汗' }),
      bad: pairs({
        'a button fell off out of the bag': '拆开扣子就掉一颗',
        'one sleeve is longer than the other': '两只袖子一长一短',
      }),
    },
    {
      noun: both('wool coat', '羊毛大衣'),
      art: '🧥',
      price_factor: 2.6,
      axes: ['size', 'colour'],
      attributes: pairs({ 'double-faced': '双面呢', 'mid-length': '中长款', warm: '保暖' }),
      good: pairs({ 'it is warm without being heavy': '暖和还不压肩', 'the cut makes me look taller': '版型好，显高' }),
      bad: pairs({
        'it sheds fluff on everything below': '掉毛掉一裤子',
        'the lining tore under the arm': '腋下里布开线了',
      }),
    },
    {
      noun: both('straight jeans', '直筒牛仔裤'),
      art: '👖',
      price_factor: 0.9,
      axes: ['size', 'wash'],
      attributes: pairs({ 'high-waist': '高腰', stretch: '弹力', 'leg-lengthening': '显腿长' }),
      good: pairs({ 'my legs look longer': '腿看着长了一截', 'I can squat without holding my breath': '蹲下也不勒' }),
      bad: pairs({
        'they turned my legs blue': '掉色，腿都染蓝了',
        'the seat bags out after one day': '穿一天屁股就鼓包',
      }),
    },
    {
      noun: both('cashmere scarf', '羊绒围巾'),
      art: '🧣',
      price_factor: 0.7,
      axes: ['colour'],
      attributes: pairs({ 'skin-soft': '亲肤', checked: '格纹', 'extra-wide': '加宽' }),
      good: pairs({
        'it does not scratch the neck at all': '贴着脖子一点不扎',
        'big enough to use as a shawl': '展开当披肩都行',
      }),
      bad: pairs({
        'it is plain acrylic, it crackles': '就是腈纶，噼里啪啦起静电',
        'it smells of mothballs': '一股樟脑丸味',
      }),
    },
  ],
  aspects: [
    {
      name: both('fit', '版型'),
      praise: both('Flattering fit', '版型好'),
      gripe: both('Bad fit', '版型差'),
      good: pairs({ 'the fit is flattering': '版型很显瘦', 'just as long as it should be': '长短刚刚好' }),
      bad: pairs({ 'the fit is odd and makes me look stout': '版型奇怪，还显胖' }),
    },
    {
      name: both('fabric', '面料'),
      praise: both('Nice fabric', '面料舒服'),
      gripe: both('Poor fabric', '面料差'),
      good: pairs({
        'the fabric is soft on the skin': '面料贴身很舒服',
        'the fabric is thick enough for the price': '这个价面料算厚实了',
      }),
      bad: pairs({
        'the fabric feels like a plastic bag': '面料像塑料袋',
        'it pills after wearing it twice': '穿两次就起球',
      }),
    },
    {
      name: both('colour', '颜色'),
      praise: both('No colour difference', '无色差'),
      gripe: both('Colour differs', '有色差'),
      good: pairs({ 'the colour is the same as on the model': '颜色和模特图一样' }),
      bad: pairs({ 'the colour is greyer than in the video': '颜色比视频里灰太多' }),
    },
    {
      name: both('sewing', '做工'),
      praise: both('Well sewn', '做工精致'),
      gripe: both('Loose threads', '线头多'),
      good: pairs({ 'the seams are straight and flat': '走线笔直平整' }),
      bad: pairs({ 'threads hang out everywhere': '到处是线头' }),
    },
    {
      name: both('look', '上身'),
      praise: both('Gets compliments', '回头率高'),
      gripe: both('Not like photo', '与图不符'),
      good: pairs({
        'colleagues asked where I got it': '同事都来要链接',
        'it goes with everything I have': '怎么搭都好看',
      }),
      bad: pairs({ 'nothing like the photo of the model': '买家秀和卖家秀的区别' }),
    },
  ],
  axes: [
    colour,
    size,
    {
      id: 'wash',
      name: both('Wash', '水洗色'),
      ordered: false,
      values: [
        { name: both('Light blue', '浅蓝'), price_factor: 1 },
        { name: both('Vintage blue', '复古蓝'), price_factor: 1 },
        { name: both('Smoke grey', '烟灰'), price_factor: 1 },
        { name: both('Black', '黑色'), price_factor: 1 },
      ],
    },
  ],
  facts: pairs({
    'Try it on at home, return shipping insured': '送运费险，在家试穿',
    'From our own workshop, not a dropshipper': '自有工厂，不倒手',
    'Something for every figure': '各种身材都照顾到',
    'Washed before dispatch, will not shrink': '预缩水处理，不变形',
    'Filmed without filters': '实拍不修图',
  }),
  occasions: pairs({
    'the office': '通勤百搭',
    'spring outings': '春游踏青',
    'a date': '约会穿',
    'petite figures': '小个子',
  }),
  topics: pairs({
    'five days, five outfits': '一周穿搭不重样',
    'dressing a pear figure': '梨形身材怎么穿',
    'what I wear to meet his parents': '见家长穿什么',
  }),
  tags: pairs({ ootd: '今日穿搭', petite: '小个子穿搭', styletips: '显瘦穿搭' }),
  shops: pairs({ Wardrobe: '衣橱', Boutique: '女装馆', 'Dress Studio': '裙子工作室' }),
};
