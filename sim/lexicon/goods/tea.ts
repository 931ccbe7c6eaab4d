import { both } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const tea: Goods = {
  types: [
    {
      noun: both('spring green tea', '明前绿茶'),
      art: '🍵',
      price_factor: 1.3,
      axes: ['tin', 'grade'],
      attributes: [
        both('first-pick', '头采'),
        both('pan-fired', '手工炒青'),
        both('high-mountain', '高山'),
        both('tender-bud', '嫩芽'),
      ],
      good: [
        both('the buds stand up in the glass', '芽头根根立起来，好看'),
        both('it smells of chestnut and has no bite', '板栗香明显，一点不涩'),
      ],
      bad: [
        both('it is last year’s tea, yellow and flat', '一看就是陈茶，汤色发黄'),
        both('there are more stems and dust than buds', '碎末茶梗一大堆'),
      ],
    },
    {
      noun: both('oolong tea', '兰香乌龙茶'),
      art: '🫖',
      price_factor: 1.2,
      axes: ['tin', 'grade'],
      attributes: [
        both('orchid-scented', '兰花香'),
        both('charcoal-roasted', '炭焙'),
        both('rolled', '颗粒紧结'),
        both('single-garden', '单丛茶园'),
      ],
      good: [
        both('seven infusions and still fragrant', '泡到第七道还有香'),
        both('the aftertaste comes back sweet', '回甘快，喉咙里都是甜的'),
      ],
      bad: [
        both('it loses all colour after the second brew', '第二泡就没味了'),
        both('it smells of perfume rather than of tea', '香得不自然，像喷了香精'),
      ],
    },
    {
      noun: both('jasmine tea', '茉莉花茶'),
      art: '🌸',
      price_factor: 0.9,
      axes: ['tin', 'grade'],
      attributes: [
        both('five-times-scented', '五窨'),
        both('curled', '螺形'),
        both('real-flower', '鲜花窨制'),
        both('cold-brew', '可冷泡'),
      ],
      good: [
        both('the scent fills the whole room', '一泡满屋子茉莉香'),
        both('it is clear and fresh even when cold', '放凉了喝也清爽'),
      ],
      bad: [
        both('the scent is gone after one minute', '香味一分钟就散了'),
        both('I found a dead insect among the leaves', '茶叶里居然有只虫'),
      ],
    },
    {
      noun: both('chrysanthemum tea', '胎菊花茶'),
      art: '🌼',
      price_factor: 0.6,
      axes: ['tin', 'grade'],
      attributes: [
        both('whole-bud', '整朵'),
        both('sulphur-free', '无硫'),
        both('sun-dried', '日晒'),
        both('caffeine-free', '不含咖啡因'),
      ],
      good: [
        both('the flowers open whole and the water is golden', '朵朵完整，汤色金黄'),
        both('it is gentle, good after a day at the screen', '盯一天电脑，来一杯很舒服'),
      ],
      bad: [
        both('it stings the nose with sulphur', '一股硫磺味呛鼻子'),
        both('the buds are crushed to petals', '全碎成花瓣渣了'),
      ],
    },
    {
      noun: both('rose black tea', '玫瑰红茶'),
      art: '🌹',
      price_factor: 0.8,
      axes: ['tin', 'grade'],
      attributes: [
        both('whole-rosebud', '整朵玫瑰'),
        both('honeyed', '蜜香'),
        both('tea-bag', '三角茶包'),
        both('blended', '拼配'),
      ],
      good: [
        both('real rosebuds float up in every cup', '每一杯都有整朵玫瑰'),
        both('with milk it tastes like a café', '加点奶就是茶馆味'),
      ],
      bad: [
        both('the roses are dyed, the water turned red at once', '玫瑰像染的，一泡水通红'),
        both('three of the bags were torn', '三个茶包是破的'),
      ],
    },
    {
      noun: both('white tea cake', '老白茶饼'),
      art: '🍃',
      price_factor: 2,
      axes: ['tin', 'grade'],
      attributes: [
        both('five-year', '五年陈'),
        both('sun-withered', '日光萎凋'),
        both('boil-ready', '可煮'),
        both('jujube-scented', '枣香'),
      ],
      good: [
        both('boiled with a red date it is pure comfort', '煮着喝枣香十足，暖身'),
        both('the cake breaks apart easily', '饼压得松紧合适，好撬'),
      ],
      bad: [
        both('it smells of damp cellar', '一股霉味，明显受潮了'),
        both('the year on the wrapper cannot be true', '年份虚标，喝着就是新茶'),
      ],
    },
    {
      noun: both('lemon slices', '冻干柠檬片'),
      art: '🍋',
      price_factor: 0.4,
      axes: ['tin', 'grade'],
      attributes: [
        both('freeze-dried', '冻干'),
        both('seedless', '去籽'),
        both('single-wrapped', '独立包装'),
        both('thick-cut', '厚切'),
      ],
      good: [
        both('the slices look freshly cut', '泡开跟鲜切的一样'),
        both('one slice flavours a big bottle', '一片就能泡一大杯'),
      ],
      bad: [
        both('they are brown and bitter', '颜色发褐，泡出来发苦'),
        both('the slices are thin as paper', '薄得像纸，泡两下就没味'),
      ],
    },
  ],
  aspects: [
    {
      name: both('aroma', '香气'),
      praise: both('Fragrant', '香气足'),
      gripe: both('No aroma', '没香味'),
      good: [
        both('the aroma rises as soon as the lid is off', '一开罐香气就扑出来'),
        both('the aroma stays in the cup when it is empty', '杯底都留香'),
      ],
      bad: [
        both('the aroma is flat like hay', '闻着像干草'),
        both('there is a strange smoky smell', '有股说不出的烟焦味'),
      ],
    },
    {
      name: both('infusion', '耐泡'),
      praise: both('Lasts many brews', '耐泡'),
      gripe: both('Weak brew', '不耐泡'),
      good: [
        both('five brews and still some taste', '泡了五道还有滋味'),
        both('the colour of the brew is clear and bright', '汤色透亮，看着舒心'),
      ],
      bad: [
        both('the second brew is plain water', '第二泡就成白开水了'),
        both('the brew is cloudy', '茶汤浑浊，不敢喝'),
      ],
    },
    {
      name: both('taste', '口感'),
      praise: both('Smooth taste', '口感顺滑'),
      gripe: both('Bitter', '苦涩'),
      good: [
        both('the taste is smooth, my father nodded', '口感顺滑，我爸喝了直点头'),
        both('a sweet aftertaste stays for long', '回甘明显，嘴里一直甜'),
      ],
      bad: [
        both('the taste is bitter and rough', '又苦又涩，锁喉'),
        both('the taste is thin, like leftover leaves', '淡得像泡过的茶渣'),
      ],
    },
    {
      name: both('packing', '包装'),
      praise: both('Gift-worthy box', '包装上档次'),
      gripe: both('Cheap box', '包装廉价'),
      good: [
        both('the tin looks good enough to give away', '罐子有质感，送人拿得出手'),
        both('the inner bag is foil and well sealed', '内袋是铝箔的，密封好'),
      ],
      bad: [
        both('the tin was dented and the lid loose', '铁罐都瘪了，盖子还松'),
        both('the inner bag had a hole', '内袋破了个洞'),
      ],
    },
    {
      name: both('cleanness', '净度'),
      praise: both('Clean leaves', '茶叶干净'),
      gripe: both('Dusty', '碎末多'),
      good: [
        both('the leaves are even, hardly any dust', '条索匀整，几乎没碎末'),
        both('the leaves open whole and soft', '叶底柔软完整'),
      ],
      bad: [
        both('the bottom of the tin is all dust', '罐底一层碎末'),
        both('I picked out hair and straw', '挑出来头发和草屑'),
      ],
    },
  ],
  axes: [
    {
      id: 'tin',
      name: both('Pack', '规格'),
      ordered: true,
      values: [
        { name: both('50 g taster', '50克尝鲜装'), price_factor: 1 },
        { name: both('125 g tin', '125克罐装'), price_factor: 2.1 },
        { name: both('250 g bag', '250克袋装'), price_factor: 3.8 },
        { name: both('500 g gift box', '500克礼盒装'), price_factor: 7 },
      ],
    },
    {
      id: 'grade',
      name: both('Grade', '等级'),
      ordered: true,
      values: [
        { name: both('everyday', '口粮级'), price_factor: 1 },
        { name: both('first grade', '一级'), price_factor: 1.4 },
        { name: both('top grade', '特级'), price_factor: 1.9 },
      ],
    },
  ],
  facts: [
    both('Picked and fired by our own family', '自家茶园，自己采自己炒'),
    both('Tested for pesticide residues', '农残检测合格，报告可查'),
    both('Try the taster bag first', '附赠试喝装，不满意整包退'),
    both('Double foil keeps the aroma', '双层铝箔锁香'),
    both('Grown above 800 metres', '海拔八百米云雾茶山'),
    both('This year’s harvest', '当年新茶'),
  ],
  occasions: [
    both('the office cup', '办公室一杯'),
    both('guests at home', '待客必备'),
    both('Dad', '送爸爸'),
    both('after dinner', '饭后解腻'),
    both('festive gifts', '过节送礼'),
  ],
  topics: [
    both('frying tea at midnight', '半夜炒茶'),
    both('a cup with my grandfather', '陪爷爷喝杯茶'),
    both('three ways to spot old tea', '三招识别陈茶'),
    both('rain on the tea hills', '茶山下雨了'),
  ],
  tags: [both('tea', '好茶分享'), both('teahill', '茶山日记'), both('slowlife', '慢生活')],
  shops: [both('Tea Garden', '茶园'), both('Tea House', '茶庄'), both('Tea Shed', '茶舍')],
};
