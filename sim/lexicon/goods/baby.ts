import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const baby: Goods = {
  types: [
    {
      noun: both('baby bottle', '宝宝奶瓶'),
      art: '🍼',
      price_factor: 0.9,
      axes: ['volume', 'hue'],
      attributes: pairs({ 'anti-colic': '防胀气', 'wide-neck': '宽口径', 'drop-proof': '耐摔' }),
      good: pairs({
        'no more wind after feeding': '喝完不吐奶不胀气',
        'the teat is soft and he took it at once': '奶嘴软，娃一口就接受',
      }),
      bad: pairs({
        'the teat leaks and wets his bib': '奶嘴漏奶，围兜全湿',
        'the scale rubs off after two washes': '刻度洗两次就没了',
      }),
    },
    {
      noun: both('soft nappies', '云柔纸尿裤'),
      art: '👶',
      price_factor: 1.1,
      axes: ['nappy'],
      attributes: pairs({ 'ultra-thin': '超薄', breathable: '透气', 'night-long': '夜用' }),
      good: pairs({ 'dry through the whole night': '一夜到天亮不漏', 'no red bottom this summer': '一夏天没红屁屁' }),
      bad: pairs({
        'it leaks at the legs every night': '每晚侧漏',
        'the filling clumps after one wee': '尿一次就断层起坨',
      }),
    },
    {
      noun: both('knitted bodysuit', '婴儿连体衣'),
      art: '🧶',
      price_factor: 0.8,
      axes: ['body', 'hue'],
      attributes: pairs({ 'organic-cotton': '有机棉', boneless: '无骨缝制', 'easy-snap': '按扣' }),
      good: pairs({
        'the seams leave no marks on the skin': '脱下来身上没勒痕',
        'changing takes ten seconds': '换衣服十秒搞定',
      }),
      bad: pairs({
        'a snap fell off, she nearly swallowed it': '按扣掉了，差点被娃吃了',
        'it shrank to a doll’s size': '洗完缩成娃娃衣服',
      }),
    },
    {
      noun: both('picture books', '幼儿绘本'),
      art: '📚',
      price_factor: 0.6,
      axes: ['set'],
      attributes: pairs({ 'tear-proof': '撕不烂', bedtime: '睡前', bilingual: '双语' }),
      good: pairs({
        'she asks for one more every night': '每晚都喊再讲一本',
        'the pages survive her teeth': '啃都啃不烂',
      }),
      bad: pairs({ 'the pages smell of ink': '油墨味呛人', 'two books of the set are missing': '一套少了两本' }),
    },
    {
      noun: both('bath duck', '洗澡小鸭'),
      art: '🦆',
      price_factor: 0.3,
      axes: ['set'],
      attributes: pairs({ floating: '浮水', squeaking: '捏捏叫', 'closed-bottom': '无孔不进水' }),
      good: pairs({ 'bath time without tears at last': '终于肯洗澡了', 'no water gets in, no mould': '不进水不发霉' }),
      bad: pairs({ 'it sinks': '一放水里就沉', 'black mould inside after a week': '一周里面就长黑霉' }),
    },
  ],
  aspects: [
    {
      name: both('safety', '安全'),
      praise: both('Safe materials', '材质安全'),
      gripe: both('Smells of plastic', '有异味'),
      good: pairs({
        'no smell at all, I feel safe': '一点味没有，用着放心',
        'the test report is in the box': '盒里有检测报告',
      }),
      bad: pairs({ 'a strong chemical smell, not for my baby': '一股化学味，哪敢给娃用' }),
    },
    {
      name: both('softness', '柔软'),
      praise: both('Soft', '柔软'),
      gripe: both('Rough', '粗糙'),
      good: pairs({ 'soft on tender skin': '很柔软，不磨宝宝' }),
      bad: pairs({ 'rough edges that scratch': '边上粗糙刮皮肤' }),
    },
    {
      name: both('practicality', '实用'),
      praise: both('Practical', '实用'),
      gripe: both('Impractical', '不实用'),
      good: pairs({
        'my mother-in-law manages it too': '婆婆也会用',
        'saves me ten minutes every time': '每次省十分钟',
      }),
      bad: pairs({ 'more trouble than help': '纯添乱' }),
    },
    {
      name: both('quality', '质量'),
      praise: both('Good quality', '质量好'),
      gripe: both('Poor quality', '质量差'),
      good: pairs({
        'as good as the imported one': '不输进口的',
        'the second child will use it too': '留着二胎接着用',
      }),
      bad: pairs({
        'different from the last batch, much thinner': '跟上批不一样，薄太多',
        'stains on it out of the bag': '拆开就有污渍',
      }),
    },
    {
      name: both('value', '性价比'),
      praise: both('Good value', '划算'),
      gripe: both('Overpriced', '不值'),
      good: pairs({ 'cheaper than at the maternity shop': '比母婴店便宜多了' }),
      bad: pairs({ 'dearer than in the shop downstairs': '比楼下母婴店还贵' }),
    },
  ],
  axes: [
    {
      id: 'volume',
      name: both('Volume', '容量'),
      ordered: true,
      values: [
        { name: both('150 ml', '150毫升'), price_factor: 1 },
        { name: both('240 ml', '240毫升'), price_factor: 1.1 },
        { name: both('300 ml', '300毫升'), price_factor: 1.2 },
      ],
    },
    {
      id: 'hue',
      name: both('Colour', '颜色'),
      ordered: false,
      values: [
        { name: both('Cream', '奶油色'), price_factor: 1 },
        { name: both('Pale pink', '浅粉'), price_factor: 1 },
        { name: both('Pale blue', '浅蓝'), price_factor: 1 },
      ],
    },
    {
      id: 'nappy',
      name: both('Size', '尺码'),
      ordered: true,
      values: [
        { name: both('S, 4-8 kg', 'S码4-8公斤'), price_factor: 1 },
        { name: both('M, 6-11 kg', 'M码6-11公斤'), price_factor: 1.05 },
        { name: both('L, 9-14 kg', 'L码9-14公斤'), price_factor: 1.1 },
        { name: both('XL, 12-17 kg', 'XL码12-17公斤'), price_factor: 1.15 },
      ],
    },
    {
      id: 'body',
      name: both('Height', '身高'),
      ordered: true,
      values: [
        { name: both('59 cm', '59码'), price_factor: 1 },
        { name: both('66 cm', '66码'), price_factor: 1 },
        { name: both('73 cm', '73码'), price_factor: 1 },
        { name: both('80 cm', '80码'), price_factor: 1.05 },
      ],
    },
    {
      id: 'set',
      name: both('Set', '套装'),
      ordered: true,
      values: [
        { name: both('Starter set', '尝鲜装'), price_factor: 1 },
        { name: both('Classic set', '经典装'), price_factor: 1.6 },
        { name: both('Complete set', '全套装'), price_factor: 2.5 },
      ],
    },
  ],
  facts: pairs({
    'Class A for infants': '婴幼儿A类',
    'No fluorescent agents': '不含荧光剂',
    'Unopened, return within thirty days': '未拆封三十天可退',
    'Used by our own two children': '自家两个娃都在用',
    'Safe to touch and to chew': '摸着咬着都放心',
  }),
  occasions: pairs({
    newborns: '新生儿',
    'first-time mums': '新手妈妈',
    'a hundred-day party': '满月百天',
    'a good night’s sleep': '安睡整晚',
  }),
  topics: pairs({
    'a night with a newborn': '新生儿的一夜',
    'what I packed for the maternity ward': '待产包清单',
    'Dad on duty': '爸爸带娃现场',
  }),
  tags: pairs({ newmum: '新手妈妈', babylife: '宝宝日常', mumtips: '育儿经验' }),
  shops: pairs({ 'Baby House': '母婴馆', 'Little Ones': '宝贝屋', 'Mum and Baby': '母婴优选' }),
};
