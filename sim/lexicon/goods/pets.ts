import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const pets: Goods = {
  types: [
    {
      noun: both('cat food', '全价猫粮'),
      art: '🐱',
      price_factor: 1.4,
      axes: ['bag', 'flavour'],
      attributes: pairs({ 'grain-free': '无谷', 'freeze-dried': '冻干双拼', 'high-meat': '高肉' }),
      good: pairs({ 'my picky cat empties the bowl': '挑嘴猫都光盘', 'no more soft stools': '便便成型，不软了' }),
      bad: pairs({ 'both cats threw it up': '两只猫吃了都吐', 'there were insects in the bag': '袋子里有虫' }),
    },
    {
      noun: both('chew bones', '磨牙骨'),
      art: '🦴',
      price_factor: 0.5,
      axes: ['bag', 'flavour'],
      attributes: pairs({ 'tooth-cleaning': '洁齿', 'long-lasting': '耐咬', 'natural-hide': '原生皮' }),
      good: pairs({ 'my sofa legs are safe now': '沙发腿终于保住了', 'it keeps him busy for an hour': '啃一小时不闹' }),
      bad: pairs({ 'it splinters, he cut his gums': '掉碎渣，把牙龈扎破了', 'gone in one minute': '一分钟就啃没了' }),
    },
    {
      noun: both('pet bed', '宠物窝'),
      art: '🐶',
      price_factor: 1,
      axes: ['format', 'hue'],
      attributes: pairs({ 'deep-sleep': '深睡', washable: '可拆洗', 'thick-padded': '加厚' }),
      good: pairs({
        'he moved in on the first night': '第一晚就搬进去了',
        'the cover comes off for washing': '拆洗方便',
      }),
      bad: pairs({
        'flat as a pancake after three days': '三天就塌成饼',
        'the stuffing comes out of the seam': '开线露棉花',
      }),
    },
    {
      noun: both('cat wand', '逗猫棒'),
      art: '🪶',
      price_factor: 0.2,
      axes: ['set'],
      attributes: pairs({ feathered: '羽毛', 'bell-tipped': '带铃铛', 'bite-proof': '耐咬' }),
      good: pairs({ 'he jumps a metre high for it': '一跳一米高', 'my lazy cat lost weight': '懒猫都瘦了' }),
      bad: pairs({
        'the feathers were off in five minutes': '五分钟毛就秃了',
        'the rod snapped in two': '杆子断成两截',
      }),
    },
    {
      noun: both('walking lead', '牵引绳'),
      art: '🐕',
      price_factor: 0.6,
      axes: ['format', 'hue'],
      attributes: pairs({ 'burst-proof': '防爆冲', reflective: '夜光反光', retractable: '自动伸缩' }),
      good: pairs({ 'he no longer pulls me along': '不再是狗遛我了', 'drivers see us at night': '晚上遛狗反光看得清' }),
      bad: pairs({
        'the hook broke and he ran off': '扣子断了，狗跑了半条街',
        'the strap rubs the fur off': '磨得毛都掉了',
      }),
    },
  ],
  aspects: [
    {
      name: both('liking', '喜爱度'),
      praise: both('My pet loves it', '毛孩子爱'),
      gripe: both('Pet ignores it', '毛孩子嫌弃'),
      good: pairs({
        'he comes running when he sees it': '一看见就冲过来',
        'she will not let the other one near it': '霸着不给别的猫碰',
      }),
      bad: pairs({ 'he sniffed and walked away': '闻一下扭头就走' }),
    },
    {
      name: both('safety', '安全'),
      praise: both('Safe', '放心'),
      gripe: both('Unsafe', '不放心'),
      good: pairs({ 'safe materials, I checked': '材质安全，查过了' }),
      bad: pairs({
        'the vet told me to throw it away': '兽医让我赶紧扔',
        'small parts come off': '小零件会掉，怕误食',
      }),
    },
    {
      name: both('quality', '质量'),
      praise: both('Durable', '质量好'),
      gripe: both('Bad quality', '质量差'),
      good: pairs({ 'survived my husky': '哈士奇都没拆掉', 'well made for the price': '这价质量没话说' }),
      bad: pairs({ 'the whole thing looks second-hand': '看着像二手的' }),
    },
    {
      name: both('smell', '味道'),
      praise: both('No bad smell', '没怪味'),
      gripe: both('Stinks', '味道冲'),
      good: pairs({ 'no bad smell in the room': '放屋里没怪味' }),
      bad: pairs({ 'it stinks of mould': '一股霉味' }),
    },
    {
      name: both('value', '价格'),
      praise: both('Cheap to stock', '囤货划算'),
      gripe: both('Overpriced', '偏贵'),
      good: pairs({
        'with three cats, this price saves me': '三只猫的家庭救星',
        'cheaper than at the pet shop': '比宠物店便宜一半',
      }),
      bad: pairs({ 'not worth the money by far': '根本不值这个价' }),
    },
  ],
  axes: [
    {
      id: 'bag',
      name: both('Net weight', '净含量'),
      ordered: true,
      values: [
        { name: both('400 g trial', '400克试吃'), price_factor: 0.5 },
        { name: both('1.5 kg', '1.5千克'), price_factor: 1 },
        { name: both('5 kg', '5千克'), price_factor: 2.9 },
        { name: both('10 kg', '10千克'), price_factor: 5.4 },
      ],
    },
    {
      id: 'flavour',
      name: both('Flavour', '口味'),
      ordered: false,
      values: [
        { name: both('chicken', '鸡肉味'), price_factor: 1 },
        { name: both('salmon', '三文鱼味'), price_factor: 1.1 },
        { name: both('beef', '牛肉味'), price_factor: 1.05 },
      ],
    },
    {
      id: 'format',
      name: both('Size', '大小'),
      ordered: true,
      values: [
        { name: both('S, up to 5 kg', '小号5公斤内'), price_factor: 1 },
        { name: both('M, up to 12 kg', '中号12公斤内'), price_factor: 1.2 },
        { name: both('L, up to 25 kg', '大号25公斤内'), price_factor: 1.5 },
      ],
    },
    {
      id: 'hue',
      name: both('Colour', '颜色'),
      ordered: false,
      values: [
        { name: both('grey', '灰色'), price_factor: 1 },
        { name: both('orange', '橘色'), price_factor: 1 },
        { name: both('green', '绿色'), price_factor: 1 },
      ],
    },
    {
      id: 'set',
      name: both('Set', '套装'),
      ordered: true,
      values: [
        { name: both('One wand', '单支'), price_factor: 1 },
        { name: both('One wand, three heads', '一杆三头'), price_factor: 1.6 },
        { name: both('Two wands, six heads', '两杆六头'), price_factor: 2.6 },
      ],
    },
  ],
  facts: pairs({
    'Tested by our own five cats and a dog': '自家五猫一狗亲测',
    'Pet does not take to it? Send it back': '毛孩子不喜欢包退',
    'Every batch inspected': '批批送检',
    'Safe for young pets': '幼宠可用',
    'Sent in plain boxes': '隐私包装',
  }),
  occasions: pairs({
    'picky eaters': '挑嘴毛孩',
    'indoor cats': '室内猫',
    'evening walks': '晚上遛弯',
    'young pets': '幼宠',
  }),
  topics: pairs({
    'what he does when I leave home': '我出门后它在干嘛',
    'five cats and one sofa': '五只猫一张沙发',
    'a stray comes home': '流浪猫回家了',
  }),
  tags: pairs({ catlife: '云吸猫', doglife: '狗狗日常', petparents: '铲屎官' }),
  shops: pairs({ 'Pet House': '宠物之家', 'Paw Store': '爪爪铺', 'Furry Friends': '毛孩子生活馆' }),
};
