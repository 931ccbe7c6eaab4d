import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const jewellery: Goods = {
  types: [
    {
      noun: both('silver ring', '银戒指'),
      art: '💍',
      price_factor: 1,
      axes: ['ring', 'plating'],
      attributes: pairs({ adjustable: '开口可调', 'hand-engraved': '手工錾刻', stackable: '叠戴' }),
      good: pairs({
        'it does not turn my finger green': '戴着洗手也不发绿',
        'the opening adjusts easily': '开口好调，不卡肉',
      }),
      bad: pairs({
        'it turned black in three days': '三天就发黑',
        'the edge scratches the finger': '边上没打磨，划手',
      }),
    },
    {
      noun: both('crystal pendant', '水晶吊坠'),
      art: '💎',
      price_factor: 1.5,
      axes: ['stone', 'plating'],
      attributes: pairs({ faceted: '切面闪亮', collarbone: '锁骨链', 'gift-boxed': '礼盒装' }),
      good: pairs({ 'it throws sparks in the sun': '太阳下火彩特别闪', 'the chain does not tangle': '链子不打结' }),
      bad: pairs({
        'the stone fell out of its setting': '钻掉了，就剩个托',
        'it is plain glass with bubbles': '就是玻璃，里面还有气泡',
      }),
    },
    {
      noun: both('wooden prayer beads', '檀木手串'),
      art: '📿',
      price_factor: 0.8,
      axes: ['bead'],
      attributes: pairs({ 'old-growth': '老料', 'hand-polished': '手工打磨', fragrant: '自然香' }),
      good: pairs({
        'they have a quiet woody scent': '淡淡的木香，静心',
        'every bead is round and even': '颗颗圆润匀称',
      }),
      bad: pairs({
        'the paint rubbed off, it is dyed wood': '掉色，染的',
        'the string snapped and beads rolled everywhere': '绳子断了，珠子滚一地',
      }),
    },
    {
      noun: both('bow hair clip', '蝴蝶结发夹'),
      art: '🎀',
      price_factor: 0.3,
      axes: ['hue'],
      attributes: pairs({ satin: '缎面', 'strong-grip': '夹得牢', sweet: '甜美' }),
      good: pairs({
        'it holds my thick hair all day': '发量多也夹得住一天',
        'the bow keeps its shape': '蝴蝶结挺，不塌',
      }),
      bad: pairs({
        'the bow came off the clip': '蝴蝶结跟夹子分家了',
        'the spring is too weak to hold anything': '弹簧松，夹不住头发',
      }),
    },
    {
      noun: both('steel watch', '钢带手表'),
      art: '⌚',
      price_factor: 2.2,
      axes: ['dial'],
      attributes: pairs({ 'water-resistant': '防水', 'slim-case': '超薄', 'sapphire-glass': '蓝宝石镜面' }),
      good: pairs({
        'it keeps time to the second': '走时精准，一秒不差',
        'the strap was easy to shorten': '表带自己就能截',
      }),
      bad: pairs({
        'it stopped on the second day': '第二天就停走了',
        'there is mist under the glass': '表镜里进水起雾',
      }),
    },
  ],
  aspects: [
    {
      name: both('shine', '光泽'),
      praise: both('Beautiful shine', '光泽好'),
      gripe: both('Dull', '暗淡'),
      good: pairs({
        'the finish is fine and even': '表面细腻有光泽',
        'as bright as on the first day': '戴了一阵还跟新的一样',
      }),
      bad: pairs({ 'dull like tin': '暗沉，像铁皮' }),
    },
    {
      name: both('work', '工艺'),
      praise: both('Fine work', '工艺精细'),
      gripe: both('Rough work', '工艺粗糙'),
      good: pairs({ 'fine work, even under a loupe': '放大镜看都没瑕疵' }),
      bad: pairs({ 'scratches all over it on arrival': '到手全是划痕', 'rough at every joint': '接口毛毛糙糙' }),
    },
    {
      name: both('skin', '亲肤'),
      praise: both('Kind to skin', '不过敏'),
      gripe: both('Itchy', '过敏'),
      good: pairs({ 'no itching, and I am allergic to most things': '过敏体质戴着也没事' }),
      bad: pairs({ 'the skin under it went red and itchy': '戴的地方红了一圈，痒' }),
    },
    {
      name: both('box', '包装'),
      praise: both('Lovely box', '包装精美'),
      gripe: both('No box', '包装简陋'),
      good: pairs({
        'the box alone was a present': '光盒子就很像样',
        'a handwritten card was inside': '里面还有手写卡片',
      }),
      bad: pairs({ 'it came loose in a plastic bag': '就一个塑料袋装着' }),
    },
    {
      name: both('effect', '上身'),
      praise: both('Elegant', '显气质'),
      gripe: both('Looks fake', '看着假'),
      good: pairs({ 'elegant without being loud': '低调显气质', 'she wears it every day now': '她天天戴着不摘' }),
      bad: pairs({ 'one sees from afar that it is fake': '一眼假' }),
    },
  ],
  axes: [
    {
      id: 'ring',
      name: both('Ring size', '圈口'),
      ordered: true,
      values: [
        { name: both('Size 11', '11号'), price_factor: 1 },
        { name: both('Size 13', '13号'), price_factor: 1 },
        { name: both('Size 15', '15号'), price_factor: 1 },
        { name: both('Size 17', '17号'), price_factor: 1.05 },
      ],
    },
    {
      id: 'plating',
      name: both('Metal', '镀色'),
      ordered: false,
      values: [
        { name: both('silver', '银色'), price_factor: 1 },
        { name: both('rose gold', '玫瑰金'), price_factor: 1.08 },
        { name: both('gold', '金色'), price_factor: 1.08 },
      ],
    },
    {
      id: 'stone',
      name: both('Stone', '石头'),
      ordered: false,
      values: [
        { name: both('Clear', '白水晶'), price_factor: 1 },
        { name: both('Rose quartz', '粉晶'), price_factor: 1 },
        { name: both('Amethyst', '紫晶'), price_factor: 1.1 },
        { name: both('Citrine', '黄水晶'), price_factor: 1.1 },
      ],
    },
    {
      id: 'bead',
      name: both('Bead', '珠径'),
      ordered: true,
      values: [
        { name: both('8 mm, 108 beads', '8毫米108颗'), price_factor: 1 },
        { name: both('12 mm, 17 beads', '12毫米17颗'), price_factor: 1.1 },
        { name: both('15 mm, 15 beads', '15毫米15颗'), price_factor: 1.3 },
      ],
    },
    {
      id: 'hue',
      name: both('Colour', '颜色'),
      ordered: false,
      values: [
        { name: both('Black', '黑色'), price_factor: 1 },
        { name: both('Wine red', '酒红'), price_factor: 1 },
        { name: both('Cream', '米白'), price_factor: 1 },
        { name: both('Pink', '粉色'), price_factor: 1 },
      ],
    },
    {
      id: 'dial',
      name: both('Dial', '表盘'),
      ordered: false,
      values: [
        { name: both('White dial', '白盘'), price_factor: 1 },
        { name: both('Black dial', '黑盘'), price_factor: 1 },
        { name: both('Blue dial', '蓝盘'), price_factor: 1.05 },
      ],
    },
  ],
  facts: pairs({
    'Guarantee card with every piece': '每件附质保卡',
    'Gift box, bag and card': '礼盒礼袋贺卡齐全',
    'Handwritten card on request': '可代写贺卡',
    'Allergy-tested': '防过敏处理',
    'Polished anew for life': '终身免费保养',
  }),
  occasions: pairs({ anniversaries: '纪念日礼物', 'every day': '日常百搭', mum: '送妈妈', 'best friends': '闺蜜款' }),
  topics: pairs({
    'silver from the hammer': '一锤一錾打银',
    'a present she will not return': '送礼不踩雷',
    'stacking rings on a small hand': '小手叠戴教程',
  }),
  tags: pairs({ jewellery: '饰品分享', giftideas: '送礼清单', handmade: '手作饰品' }),
  shops: pairs({ 'Silver Studio': '银饰工坊', Jewellery: '珠宝', 'Little Sparkle': '闪闪饰品' }),
};
