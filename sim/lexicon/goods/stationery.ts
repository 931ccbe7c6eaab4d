import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const stationery: Goods = {
  types: [
    {
      noun: both('hardback notebook', '硬壳笔记本'),
      art: '📓',
      price_factor: 0.8,
      axes: ['pack', 'hue'],
      attributes: pairs({ 'thick-paper': '加厚', 'lie-flat': '可平摊', lined: '横线' }),
      good: pairs({ 'ink does not come through': '钢笔写也不洇', 'it lies flat on the desk': '摊开平平的' }),
      bad: pairs({ 'pages fall out when turned': '翻两下就掉页', 'ink bleeds through three pages': '一写透三页' }),
    },
    {
      noun: both('gel pens', '速干中性笔'),
      art: '🖊️',
      price_factor: 0.5,
      axes: ['pack', 'ink'],
      attributes: pairs({ 'smooth-writing': '顺滑', 'exam-grade': '考试专用', 'fine-tip': '细尖' }),
      good: pairs({ 'they glide and do not skip': '顺滑不断墨', 'no smudges for my left hand': '左撇子也不蹭' }),
      bad: pairs({ 'half of them do not write': '一半写不出水', 'one leaked into my pencil case': '漏墨，笔袋全黑了' }),
    },
    {
      noun: both('colouring crayons', '水溶蜡笔'),
      art: '🖍️',
      price_factor: 0.9,
      axes: ['colours'],
      attributes: pairs({ washable: '可水洗', 'non-toxic': '无毒', 'easy-grip': '好握' }),
      good: pairs({ 'they wash off the wall': '画墙上一擦就掉', 'the colours are bright': '颜色鲜亮' }),
      bad: pairs({
        'most were broken in the box': '到手断了一大半',
        'they do not wash out as promised': '说好可水洗，洗不掉',
      }),
    },
    {
      noun: both('bedside novels', '睡前小说'),
      art: '📖',
      price_factor: 1.2,
      axes: ['edition'],
      attributes: pairs({ 'award-winning': '获奖', unabridged: '全本无删', 'easy-reading': '轻松治愈' }),
      good: pairs({
        'I read until three in the morning': '一口气看到凌晨三点',
        'the paper is easy on the eyes': '纸张护眼',
      }),
      bad: pairs({
        'wrong letters on every page, a pirate print': '错别字连篇，盗版',
        'twenty pages are blank': '有二十页是白的',
      }),
    },
    {
      noun: both('watercolour set', '固体水彩套装'),
      art: '🎨',
      price_factor: 1.4,
      axes: ['colours'],
      attributes: pairs({ portable: '便携', 'rich-pigment': '高显色', beginner: '新手' }),
      good: pairs({
        'the pigment dissolves at a touch': '一沾水就化开',
        'the tin fits in my pocket': '小铁盒能揣兜里',
      }),
      bad: pairs({ 'the pans were crumbled to dust': '颜料块碎成渣', 'pale, like dirty water': '颜色淡得像洗笔水' }),
    },
  ],
  aspects: [
    {
      name: both('paper and print', '品质'),
      praise: both('Good quality', '品质好'),
      gripe: both('Poor quality', '品质差'),
      good: pairs({ 'quality far above the price': '品质超出这个价', 'every detail is clean': '细节干净利落' }),
      bad: pairs({ 'it looks like a sample': '像个样品一样糙', 'stained on arrival': '到手就有污渍' }),
    },
    {
      name: both('looks', '颜值'),
      praise: both('Pretty', '好看'),
      gripe: both('Dull', '不好看'),
      good: pairs({ 'so pretty that I do not dare to use it': '好看得舍不得用' }),
      bad: pairs({ 'duller than in the picture': '颜色比图暗太多' }),
    },
    {
      name: both('use', '好用'),
      praise: both('Handy', '好用'),
      gripe: both('Annoying', '不好用'),
      good: pairs({
        'my daughter uses it every day at school': '孩子天天带去学校',
        'homework got faster': '写作业都快了',
      }),
      bad: pairs({ 'unusable for school': '上课根本没法用' }),
    },
    {
      name: both('smell', '气味'),
      praise: both('No smell', '无异味'),
      gripe: both('Smells', '有异味'),
      good: pairs({ 'no odd smell, safe for children': '没异味，孩子用放心' }),
      bad: pairs({ 'a pungent smell of paint': '刺鼻的油漆味' }),
    },
    {
      name: both('value', '价格'),
      praise: both('Cheap', '实惠'),
      gripe: both('Dear', '偏贵'),
      good: pairs({ 'cheaper than at the school gate': '比校门口便宜', 'enough for a whole term': '够用一学期' }),
      bad: pairs({ 'fewer in the box than on the label': '数量少发了' }),
    },
  ],
  axes: [
    {
      id: 'pack',
      name: both('Pack', '数量'),
      ordered: true,
      values: [
        { name: both('pack of 2', '2件装'), price_factor: 1 },
        { name: both('pack of 5', '5件装'), price_factor: 2.2 },
        { name: both('pack of 10', '10件装'), price_factor: 4 },
      ],
    },
    {
      id: 'hue',
      name: both('Cover', '封面'),
      ordered: false,
      values: [
        { name: both('navy', '藏青'), price_factor: 1 },
        { name: both('cream', '米白'), price_factor: 1 },
        { name: both('forest green', '墨绿'), price_factor: 1 },
      ],
    },
    {
      id: 'ink',
      name: both('Ink', '墨色'),
      ordered: false,
      values: [
        { name: both('black', '黑色'), price_factor: 1 },
        { name: both('blue', '蓝色'), price_factor: 1 },
        { name: both('red', '红色'), price_factor: 1 },
      ],
    },
    {
      id: 'colours',
      name: both('Colours', '色数'),
      ordered: true,
      values: [
        { name: both('12 colours', '12色'), price_factor: 1 },
        { name: both('24 colours', '24色'), price_factor: 1.7 },
        { name: both('36 colours', '36色'), price_factor: 2.4 },
        { name: both('48 colours', '48色'), price_factor: 3 },
      ],
    },
    {
      id: 'edition',
      name: both('Edition', '版本'),
      ordered: true,
      values: [
        { name: both('Paperback', '平装'), price_factor: 1 },
        { name: both('Hardback', '精装'), price_factor: 1.5 },
        { name: both('Boxed set of three', '三册套装'), price_factor: 2.6 },
      ],
    },
  ],
  facts: pairs({
    'Recommended by teachers': '老师推荐',
    'Packed in a hard box': '硬盒包装不怕压',
    'Replaced if damaged on the way': '运输损坏包补',
    'Safe for primary pupils': '小学生可用',
    'Invoice for schools': '可开发票',
  }),
  occasions: pairs({ 'the new term': '开学必备', exams: '考试备考', 'quiet evenings': '安静夜晚', pupils: '学生党' }),
  topics: pairs({
    'study with me for an hour': '陪你学习一小时',
    'a desk worth sitting at': '让人想学习的书桌',
    'notes that got me through exams': '学霸笔记',
  }),
  tags: pairs({ studywithme: '学习打卡', stationery: '文具控', booktok: '好书推荐' }),
  shops: pairs({ Stationery: '文具店', 'Book Corner': '书角', 'Paper and Ink': '纸墨坊' }),
};
