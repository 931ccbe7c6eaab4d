import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const health: Goods = {
  types: [
    {
      noun: both('wild honey', '百花蜂蜜'),
      art: '🍯',
      price_factor: 1,
      axes: ['jar'],
      attributes: pairs({ 'comb-ripened': '成熟封盖', mountain: '深山', unheated: '不加热' }),
      good: pairs({
        'it sets in winter, as real honey does': '冬天会结晶，真蜜',
        'the taste of flowers lasts': '花香味很浓',
      }),
      bad: pairs({
        'it is sugar syrup, no scent': '就是糖浆兑的，没香味',
        'the jar leaked over the whole box': '瓶子漏了，黏一箱',
      }),
    },
    {
      noun: both('five-grain porridge mix', '五谷养生粥料'),
      art: '🌾',
      price_factor: 0.7,
      axes: ['packs'],
      attributes: pairs({ 'low-sugar': '低糖', 'stone-milled': '石磨', breakfast: '早餐' }),
      good: pairs({
        'my parents eat it every morning': '爸妈每天早上来一碗',
        'it cooks soft in half an hour': '半小时就煮得软烂',
      }),
      bad: pairs({ 'small beetles were in the grain': '米里爬出小虫', 'there is sand in it': '吃到沙子，硌牙' }),
    },
    {
      noun: both('dried goji berries', '宁夏枸杞'),
      art: '🍒',
      price_factor: 0.8,
      axes: ['packs', 'grade'],
      attributes: pairs({ 'no-wash': '免洗', 'first-crop': '头茬', 'big-berry': '大颗' }),
      good: pairs({
        'the berries float and the water turns golden': '泡水浮起来，汤色金黄',
        'sweet enough to eat dry': '干吃都甜',
      }),
      bad: pairs({
        'dyed, the water turns red at once': '染色的，一泡水就红',
        'stuck together and damp': '受潮粘成一坨',
      }),
    },
    {
      noun: both('foot bath herbs', '艾草泡脚包'),
      art: '🌿',
      price_factor: 0.6,
      axes: ['packs'],
      attributes: pairs({ 'ginger-blended': '老姜', warming: '暖身', bedtime: '睡前' }),
      good: pairs({
        'my feet stay warm all night': '一晚上脚都是暖的',
        'I fall asleep at once after it': '泡完倒头就睡',
      }),
      bad: pairs({
        'the bag burst in the water': '一泡就破，满盆渣',
        'there is only dust in the bags': '里面全是粉末',
      }),
    },
    {
      noun: both('bamboo toothbrushes', '竹炭牙刷'),
      art: '🪥',
      price_factor: 0.4,
      axes: ['packs', 'bristle'],
      attributes: pairs({ 'gum-friendly': '护龈', 'fine-bristle': '细丝', 'small-head': '小头' }),
      good: pairs({ 'my gums no longer bleed': '牙龈不出血了', 'it reaches the back teeth': '后槽牙也刷得到' }),
      bad: pairs({ 'bristles come out in my mouth': '刷一嘴毛', 'the handle snapped in two': '刷着刷着断了' }),
    },
  ],
  aspects: [
    {
      name: both('honesty', '真材实料'),
      praise: both('The real thing', '真材实料'),
      gripe: both('Doubtful', '货不对板'),
      good: pairs({
        'the real thing, my grandmother confirmed it': '奶奶认证，真材实料',
        'the label is plain and honest': '配料干净，写得明白',
      }),
      bad: pairs({ 'not what the label says': '跟标签写的不一样' }),
    },
    {
      name: both('freshness', '新鲜度'),
      praise: both('Fresh', '日期新'),
      gripe: both('Old stock', '日期旧'),
      good: pairs({ 'made this month': '这个月刚生产的' }),
      bad: pairs({ 'only a month before expiry': '还有一个月就过期', 'the date was scratched off': '日期被刮掉了' }),
    },
    {
      name: both('benefit', '体感'),
      praise: both('Does me good', '体感好'),
      gripe: both('No effect', '没感觉'),
      good: pairs({
        'a habit that does me good': '坚持用，人舒服多了',
        'the whole family has taken to it': '全家都用上了',
      }),
      bad: pairs({ 'no difference after a month': '用一个月没啥变化' }),
    },
    {
      name: both('packing', '包装'),
      praise: both('Sealed well', '密封好'),
      gripe: both('Broken seal', '包装破'),
      good: pairs({
        'sealed well and easy to dose': '独立密封，取用方便',
        'the box is good enough for a visit': '盒子体面，走亲戚合适',
      }),
      bad: pairs({ 'the seal was open': '封口是开的' }),
    },
    {
      name: both('value', '价格'),
      praise: both('Good value', '实惠'),
      gripe: both('Overpriced', '虚高'),
      good: pairs({ 'half the price of the pharmacy': '药店一半的价' }),
      bad: pairs({ 'the price is for the box, not for what is in it': '钱都花包装上了' }),
    },
  ],
  axes: [
    {
      id: 'jar',
      name: both('Jar', '规格'),
      ordered: true,
      values: [
        { name: both('250 g jar', '250克瓶装'), price_factor: 0.6 },
        { name: both('500 g jar', '500克瓶装'), price_factor: 1 },
        { name: both('1 kg jar', '1千克瓶装'), price_factor: 1.85 },
        { name: both('Two 500 g jars', '500克两瓶'), price_factor: 1.9 },
      ],
    },
    {
      id: 'packs',
      name: both('Pack', '规格'),
      ordered: true,
      values: [
        { name: both('Trial pack', '体验装'), price_factor: 0.6 },
        { name: both('Monthly pack', '一月装'), price_factor: 1 },
        { name: both('Season pack', '一季装'), price_factor: 2.7 },
      ],
    },
    {
      id: 'grade',
      name: both('Grade', '等级'),
      ordered: true,
      values: [
        { name: both('first grade', '一级'), price_factor: 1 },
        { name: both('top grade', '特级'), price_factor: 1.4 },
      ],
    },
    {
      id: 'bristle',
      name: both('Bristle', '刷毛'),
      ordered: false,
      values: [
        { name: both('soft', '软毛'), price_factor: 1 },
        { name: both('extra soft', '超软毛'), price_factor: 1.05 },
        { name: both('medium', '中毛'), price_factor: 1 },
      ],
    },
  ],
  facts: pairs({
    'Nothing added': '零添加',
    'Batch report to read by scanning': '批次检测报告可扫码',
    'Straight from the maker': '源头直发',
    'Unopened, return within thirty days': '三十天未拆可退',
    'Care for the family, no medicine': '日常养护，不替代药品',
  }),
  occasions: pairs({
    parents: '孝敬爸妈',
    'cold evenings': '天冷暖身',
    'office workers': '上班族',
    'festive visits': '走亲访友',
  }),
  topics: pairs({
    'what my grandmother drinks at eighty': '八十岁奶奶每天喝什么',
    'telling real honey from syrup': '教你辨真假蜂蜜',
    'going to bed before eleven': '十一点前睡觉挑战',
  }),
  tags: pairs({ wellbeing: '养生日常', slowliving: '慢养生', healthyhabits: '健康习惯' }),
  shops: pairs({ Wellness: '颐养铺', 'Herb House': '本草坊', 'Good Health': '康养馆' }),
};
