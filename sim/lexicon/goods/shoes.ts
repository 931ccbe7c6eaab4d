import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { shoeSize } from './shared-axes.ts';

export const shoes: Goods = {
  types: [
    {
      noun: both('running shoes', '缓震跑鞋'),
      art: '👟',
      price_factor: 1.2,
      axes: ['shoe_size', 'hue'],
      attributes: pairs({ breathable: '透气网面', 'light-weight': '轻便', 'non-slip': '防滑' }),
      good: pairs({
        'my knees no longer hurt after ten kilometres': '跑十公里膝盖不疼',
        'they weigh next to nothing': '轻得像没穿',
      }),
      bad: pairs({
        'the sole came unglued after one run': '跑一次就开胶',
        'they squeak at every step': '走一步吱一声',
      }),
    },
    {
      noun: both('high heels', '尖头高跟鞋'),
      art: '👠',
      price_factor: 1.1,
      axes: ['shoe_size', 'hue'],
      attributes: pairs({ 'soft-sole': '软底', 'slim-heel': '细跟', patent: '漆皮' }),
      good: pairs({
        'I stood a whole wedding in them': '站了一整场婚礼脚不疼',
        'they make the leg look slim': '显腿细',
      }),
      bad: pairs({
        'the heel snapped on the stairs': '下楼梯跟就断了',
        'they rub the skin off my heels': '后跟磨掉一层皮',
      }),
    },
    {
      noun: both('leather loafers', '真皮乐福鞋'),
      art: '👞',
      price_factor: 1.4,
      axes: ['shoe_size', 'hue'],
      attributes: pairs({ 'slip-on': '一脚蹬', 'soft-sole': '软底', British: '英伦' }),
      good: pairs({
        'the leather is soft from the first day': '皮质软，不用磨合',
        'they go with suit and jeans': '配西装配牛仔都行',
      }),
      bad: pairs({ 'the leather cracked at the bend': '弯折处直接裂皮', 'it is not leather at all': '根本不是真皮' }),
    },
    {
      noun: both('hiking boots', '登山靴'),
      art: '🥾',
      price_factor: 1.7,
      axes: ['shoe_size', 'hue'],
      attributes: pairs({ 'water-proof': '防水', 'ankle-guarding': '护踝', 'thick-sole': '厚底耐磨' }),
      good: pairs({
        'dry feet after a day in the rain': '雨里走一天脚是干的',
        'the grip on wet rock is great': '湿石头上也抓得住',
      }),
      bad: pairs({
        'water came in at the first puddle': '踩个水坑就进水',
        'the lace hooks came off': '鞋带扣掉了两个',
      }),
    },
    {
      noun: both('beach sandals', '沙滩凉鞋'),
      art: '👡',
      price_factor: 0.6,
      axes: ['shoe_size', 'hue'],
      attributes: pairs({ 'cloud-soft': '踩屎感', 'quick-drying': '速干', 'thick-sole': '厚底' }),
      good: pairs({ 'like walking on cotton': '踩着像棉花', 'no slipping on wet tiles': '湿瓷砖上不打滑' }),
      bad: pairs({
        'the strap tore out on the first walk': '第一次穿带子就断了',
        'I slipped in them and fell': '打滑，摔了一跤',
      }),
    },
  ],
  aspects: [
    {
      name: both('comfort', '舒适度'),
      praise: both('Comfortable', '舒服'),
      gripe: both('Uncomfortable', '磨脚'),
      good: pairs({
        'comfortable from the first step': '上脚就舒服',
        'I walked all day without blisters': '逛一天没起泡',
      }),
      bad: pairs({ 'blisters after half an hour': '走半小时就起泡' }),
    },
    {
      name: both('size', '尺码'),
      praise: both('True to size', '尺码标准'),
      gripe: both('Wrong size', '尺码不准'),
      good: pairs({ 'my usual size fits exactly': '正常码正好' }),
      bad: pairs({ 'one size too small, my toes curl': '偏小一码，脚趾顶着' }),
    },
    {
      name: both('make', '做工'),
      praise: both('Well made', '做工好'),
      gripe: both('Glue marks', '溢胶'),
      good: pairs({
        'no glue marks, neat stitching': '没溢胶，走线整齐',
        'the soles are sewn, not only glued': '底是缝的，不光靠胶',
      }),
      bad: pairs({ 'glue all over the edge': '一圈胶印', 'left and right do not match': '左右脚不一样' }),
    },
    {
      name: both('smell', '气味'),
      praise: both('No smell', '没味道'),
      gripe: both('Rubber smell', '胶味大'),
      good: pairs({ 'no rubber smell out of the box': '开盒没有胶味' }),
      bad: pairs({ 'the rubber smell fills the hall': '胶味熏得满屋都是' }),
    },
    {
      name: both('look', '款式'),
      praise: both('Stylish', '好看'),
      gripe: both('Not like photo', '与图不符'),
      good: pairs({
        'they look better on the foot than in the photo': '上脚比图还好看',
        'my classmates want the link': '同学都来问链接',
      }),
      bad: pairs({ 'clumsier than in the photo': '实物比图笨重多了' }),
    },
  ],
  axes: [
    shoeSize,
    {
      id: 'hue',
      name: both('Colour', '颜色'),
      ordered: false,
      values: [
        { name: both('White', '小白'), price_factor: 1 },
        { name: both('Black', '黑色'), price_factor: 1 },
        { name: both('Oat', '燕麦色'), price_factor: 1 },
        { name: both('Brown', '棕色'), price_factor: 1 },
        { name: both('Wine red', '酒红'), price_factor: 1 },
      ],
    },
  ],
  facts: pairs({
    'Exchange of size free of charge': '换码免运费',
    'Sole tested on ten thousand bends': '鞋底万次弯折测试',
    'Shipped in a double box': '双层鞋盒发货',
    'Ninety days against unglueing': '九十天开胶包换',
    'Wide feet welcome': '胖脚宽脚友好',
  }),
  occasions: pairs({
    'long walks': '久走不累',
    'wide feet': '宽脚友好',
    'every day': '日常百搭',
    'standing jobs': '久站一族',
  }),
  topics: pairs({
    'twenty thousand steps in one day': '一天走两万步',
    'how to clean white shoes': '小白鞋怎么洗',
    'from the last to the box': '一双鞋的诞生',
  }),
  tags: pairs({ shoes: '鞋子分享', sneakerhead: '球鞋控', comfortfirst: '舒服第一' }),
  shops: pairs({ 'Shoe House': '鞋铺', Footwear: '鞋业', 'Step by Step': '步步鞋坊' }),
};
