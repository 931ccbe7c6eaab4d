import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { colour, count, size } from './shared-axes.ts';

export const menswear: Goods = {
  types: [
    {
      noun: both('T-shirt', '短袖T恤'),
      art: '👕',
      price_factor: 0.6,
      axes: ['size', 'colour'],
      attributes: pairs({ 'heavy-cotton': '重磅纯棉', 'quick-drying': '速干', 'crew-neck': '圆领' }),
      good: pairs({
        'the collar keeps its shape after washing': '洗了领口不变形',
        'thick enough not to show through': '够厚，不透',
      }),
      bad: pairs({
        'the collar went wavy after one wash': '洗一次领口成荷叶边',
        'it shrank to my son’s size': '缩水缩成我儿子的码',
      }),
    },
    {
      noun: both('business tie', '商务领带'),
      art: '👔',
      price_factor: 0.5,
      axes: ['colour'],
      attributes: pairs({ silk: '真丝', 'zip-up': '拉链免打', narrow: '窄版' }),
      good: pairs({ 'the knot sits well all day': '结打一天不松', 'it lifts the whole suit': '一戴整个人精神了' }),
      bad: pairs({ 'it unravelled at the tip': '尖头开线了', 'it shines like plastic': '反光像塑料' }),
    },
    {
      noun: both('cargo shorts', '工装短裤'),
      art: '🩳',
      price_factor: 0.7,
      axes: ['size', 'colour'],
      attributes: pairs({ 'many-pocket': '多口袋', 'loose-leg': '宽松', summer: '夏季薄款' }),
      good: pairs({
        'the pockets hold phone and keys without bulging': '口袋能装，不鼓包',
        'light and cool to wear': '薄，穿着凉快',
      }),
      bad: pairs({
        'the pocket tore with my keys in it': '放串钥匙口袋就破了',
        'the crotch split when I squatted': '一蹲裤裆就裂',
      }),
    },
    {
      noun: both('sports socks', '运动棉袜'),
      art: '🧦',
      price_factor: 0.3,
      axes: ['count', 'colour'],
      attributes: pairs({ 'odour-proof': '防臭', thick: '加厚毛巾底', 'ankle-high': '中筒' }),
      good: pairs({ 'no smell after a day in boots': '捂一天也不臭', 'the heel stays in place': '后跟不往下溜' }),
      bad: pairs({
        'my toe came through on day two': '第二天脚趾就顶出来了',
        'the band cuts off my blood': '袜口勒得腿都紫了',
      }),
    },
    {
      noun: both('baseball cap', '棒球帽'),
      art: '🧢',
      price_factor: 0.5,
      axes: ['colour'],
      attributes: pairs({ 'washed-cotton': '水洗做旧', adjustable: '可调节', 'deep-crown': '加深' }),
      good: pairs({ 'it fits my big head': '大头也戴得下', 'the brim keeps its curve': '帽檐弧度好看' }),
      bad: pairs({ 'the brim creased in the parcel': '帽檐压出死褶', 'the buckle snapped': '后面扣子一扣就断' }),
    },
  ],
  aspects: [
    {
      name: both('size', '尺码'),
      praise: both('True to size', '尺码准'),
      gripe: both('Wrong size', '尺码不准'),
      good: pairs({ 'the size is just right for me': '大小正合适' }),
      bad: pairs({ 'runs far too small': '偏小太多，白瞎' }),
    },
    {
      name: both('fabric', '料子'),
      praise: both('Solid fabric', '料子好'),
      gripe: both('Thin fabric', '料子薄'),
      good: pairs({
        'solid fabric, worth the money': '料子扎实，对得起价',
        'comfortable and breathes well': '透气，穿着舒服',
      }),
      bad: pairs({ 'thin as a mosquito net': '薄得像纱窗', 'it prickles all over': '扎人，浑身痒' }),
    },
    {
      name: both('durability', '耐穿'),
      praise: both('Hard-wearing', '耐穿'),
      gripe: both('Wears out', '不耐穿'),
      good: pairs({
        'washed ten times and still in shape': '洗了十次还是那样',
        'good for work on the building site': '工地干活穿都没事',
      }),
      bad: pairs({ 'ruined after one wash': '洗一次就废了' }),
    },
    {
      name: both('style', '款式'),
      praise: both('Good style', '款式好看'),
      gripe: both('Dated', '款式老气'),
      good: pairs({ 'my wife says I look younger': '媳妇说我年轻了五岁', 'simple, goes with anything': '简单百搭' }),
      bad: pairs({ 'it looks like something my grandfather wore': '像我爷爷穿的' }),
    },
    {
      name: both('colourfastness', '掉色'),
      praise: both('No fading', '不掉色'),
      gripe: both('Fades', '掉色'),
      good: pairs({ 'the water stayed clear in the wash': '洗的时候水是清的' }),
      bad: pairs({ 'it dyed the whole wash blue': '把一盆衣服全染蓝了' }),
    },
  ],
  axes: [colour, count, size],
  facts: pairs({
    'Honest materials, no shortcuts': '用料扎实不偷工',
    'Return shipping insured': '退货包运费',
    'Something for every build': '高矮胖瘦都合适',
    'Factory behind the big labels': '大牌代工厂出品',
    'Worn for a season in our test': '实穿一整季测试',
  }),
  occasions: pairs({ 'daily commuting': '上班日常', dad: '给老爸', 'the gym': '运动健身', 'big fellows': '胖哥专属' }),
  topics: pairs({
    'dressing my husband from scratch': '改造我老公',
    'one shirt, four ways': '一件衣服四种穿法',
    'what men really wear': '男人衣柜真相',
  }),
  tags: pairs({ mensstyle: '男生穿搭', basics: '基础款', husbandmakeover: '老公改造' }),
  shops: pairs({ Menswear: '男装', 'Gentlemen’s Corner': '型男馆', 'Basics Store': '基础衣橱' }),
};
