import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const toys: Goods = {
  types: [
    {
      noun: both('plush bear', '毛绒小熊'),
      art: '🧸',
      price_factor: 0.9,
      axes: ['height', 'hue'],
      attributes: pairs({ huggable: '抱抱款', washable: '可水洗', 'extra-soft': '超软' }),
      good: pairs({
        'my daughter does not sleep without it': '闺女睡觉非得抱着',
        'the filling is full and even': '棉花填得满满的',
      }),
      bad: pairs({
        'an eye came off on the first day': '第一天眼睛就掉了',
        'it loses fur, my child sneezes': '掉毛，孩子直打喷嚏',
      }),
    },
    {
      noun: both('jigsaw puzzle', '益智拼图'),
      art: '🧩',
      price_factor: 0.5,
      axes: ['pieces'],
      attributes: pairs({ wooden: '木质', 'round-edged': '圆角不割手', educational: '早教' }),
      good: pairs({
        'it kept the boys quiet for an afternoon': '俩娃安静了一下午',
        'the pieces lock tightly': '拼块咬合紧',
      }),
      bad: pairs({ 'three pieces are missing': '少了三块，拼不完', 'the print is blurred': '印刷糊的' }),
    },
    {
      noun: both('remote-control car', '遥控越野车'),
      art: '🚗',
      price_factor: 1.4,
      axes: ['hue', 'battery'],
      attributes: pairs({ 'crash-proof': '耐摔', 'four-wheel': '四驱', rechargeable: '可充电' }),
      good: pairs({
        'it climbs over the door-sill': '门槛都爬得过去',
        'it fell downstairs and still drives': '从楼梯摔下去还能跑',
      }),
      bad: pairs({
        'it died after ten minutes and will not charge': '玩十分钟就没电，还充不进',
        'it only turns left': '只会往左拐',
      }),
    },
    {
      noun: both('beginner kite', '微风风筝'),
      art: '🪁',
      price_factor: 0.5,
      axes: ['pattern'],
      attributes: pairs({ 'easy-flying': '好飞', 'big-tail': '长尾', 'reel-included': '送线轮' }),
      good: pairs({
        'up in the air at first try': '一次就飞起来了',
        'the line runs smoothly off the reel': '线轮顺手不打结',
      }),
      bad: pairs({
        'it spins and dives into the ground': '一上天就打转栽下来',
        'the rod was broken on arrival': '骨架到手就是断的',
      }),
    },
    {
      noun: both('toy train set', '轨道小火车'),
      art: '🚂',
      price_factor: 1.3,
      axes: ['pieces'],
      attributes: pairs({ electric: '电动', 'sound-and-light': '声光', magnetic: '磁吸' }),
      good: pairs({
        'it goes round and round, so does my son': '火车转圈娃也转圈',
        'the tracks click together easily': '轨道一扣就上',
      }),
      bad: pairs({ 'it derails at every bend': '一转弯就脱轨', 'the tracks do not fit together': '轨道根本拼不上' }),
    },
  ],
  aspects: [
    {
      name: both('safety', '安全'),
      praise: both('Safe', '安全放心'),
      gripe: both('Unsafe', '有隐患'),
      good: pairs({
        'no sharp edges anywhere': '没有尖角毛刺',
        'no smell, I let my child play at once': '没味道，直接给娃玩了',
      }),
      bad: pairs({ 'a sharp edge cut my child’s finger': '有毛刺，把孩子手划了' }),
    },
    {
      name: both('fun', '好玩'),
      praise: both('Kids love it', '孩子喜欢'),
      gripe: both('Boring', '玩两下就腻'),
      good: pairs({ 'played with from morning till night': '从早玩到晚', 'even Grandpa joins in': '连爷爷都要一起玩' }),
      bad: pairs({ 'thrown in the corner after five minutes': '五分钟就扔一边了' }),
    },
    {
      name: both('sturdiness', '耐玩'),
      praise: both('Sturdy', '结实耐玩'),
      gripe: both('Breaks easily', '易坏'),
      good: pairs({ 'survived a week of kindergarten': '带去幼儿园一周没坏' }),
      bad: pairs({ 'broken before bedtime': '当天晚上就坏了', 'thin plastic that snaps': '塑料薄，一掰就断' }),
    },
    {
      name: both('size', '大小'),
      praise: both('Good size', '大小合适'),
      gripe: both('Smaller than shown', '比图小'),
      good: pairs({ 'bigger than I thought': '比想象的大' }),
      bad: pairs({ 'half the size shown in the video': '比视频里小一半' }),
    },
    {
      name: both('gift', '送礼'),
      praise: both('Great gift', '送礼体面'),
      gripe: both('Bad box', '盒子破'),
      good: pairs({
        'the gift box looks good': '礼盒好看，送人有面',
        'the birthday child was over the moon': '小寿星高兴坏了',
      }),
      bad: pairs({ 'the box was torn, no good as a present': '盒子破的，没法送人' }),
    },
  ],
  axes: [
    {
      id: 'height',
      name: both('Height', '高度'),
      ordered: true,
      values: [
        { name: both('25 cm', '25厘米'), price_factor: 1 },
        { name: both('40 cm', '40厘米'), price_factor: 1.5 },
        { name: both('60 cm', '60厘米'), price_factor: 2.3 },
        { name: both('100 cm', '100厘米'), price_factor: 4 },
      ],
    },
    {
      id: 'hue',
      name: both('Colour', '颜色'),
      ordered: false,
      values: [
        { name: both('Brown', '棕色'), price_factor: 1 },
        { name: both('Blue', '蓝色'), price_factor: 1 },
        { name: both('Red', '红色'), price_factor: 1 },
        { name: both('White', '白色'), price_factor: 1 },
      ],
    },
    {
      id: 'pieces',
      name: both('Pieces', '片数'),
      ordered: true,
      values: [
        { name: both('40 pieces', '40片'), price_factor: 1 },
        { name: both('100 pieces', '100片'), price_factor: 1.4 },
        { name: both('200 pieces', '200片'), price_factor: 1.9 },
      ],
    },
    {
      id: 'battery',
      name: both('Battery', '电池'),
      ordered: true,
      values: [
        { name: both('one battery', '单电'), price_factor: 1 },
        { name: both('two batteries', '双电'), price_factor: 1.2 },
      ],
    },
    {
      id: 'pattern',
      name: both('Pattern', '图案'),
      ordered: false,
      values: [
        { name: both('Swallow', '燕子'), price_factor: 1 },
        { name: both('Goldfish', '金鱼'), price_factor: 1 },
        { name: both('Rainbow', '彩虹'), price_factor: 1 },
        { name: both('Phoenix', '凤凰'), price_factor: 1.1 },
      ],
    },
  ],
  facts: pairs({
    'Certified for children over three': '3C认证，三岁以上',
    'Spare parts included': '附赠备用配件',
    'Food-grade paint': '食品级环保漆',
    'Gift bag on request': '备注可送礼袋',
    'Two years of replacement parts': '两年免费补件',
  }),
  occasions: pairs({
    birthdays: '生日礼物',
    'rainy days': '在家带娃',
    kindergarten: '幼儿园',
    'the whole family': '亲子互动',
  }),
  topics: pairs({
    'a Saturday without screens': '不看手机的周六',
    'Dad plays more than the kids': '爸爸比娃还爱玩',
    'toys that last over a week': '玩不腻的玩具',
  }),
  tags: pairs({ toys: '玩具推荐', parenting: '带娃日常', familytime: '亲子时光' }),
  shops: pairs({ 'Toy Box': '玩具屋', 'Play House': '童乐坊', 'Little Town': '童趣小镇' }),
};
