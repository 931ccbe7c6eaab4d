import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { count } from './shared-axes.ts';

export const skincare: Goods = {
  types: [
    {
      noun: both('hydrating serum', '补水精华'),
      art: '💧',
      price_factor: 1.4,
      axes: ['volume'],
      attributes: pairs({ hyaluronic: '玻尿酸', 'fast-absorbing': '秒吸收', 'oil-free': '不含油' }),
      good: pairs({ 'my cheeks no longer peel': '脸颊不起皮了', 'it sinks in and leaves no film': '一抹就吸收，不黏' }),
      bad: pairs({
        'it rolls into little balls on the face': '一搓就搓泥',
        'the dropper was broken and half had leaked': '滴管坏了，漏掉一半',
      }),
    },
    {
      noun: both('body lotion', '身体乳'),
      art: '🧴',
      price_factor: 0.8,
      axes: ['volume', 'scent'],
      attributes: pairs({ 'non-sticky': '不黏腻', nicotinamide: '烟酰胺', fragrant: '留香' }),
      good: pairs({ 'my shins stopped itching': '小腿不干痒了', 'one pump covers an arm': '一泵抹一条胳膊' }),
      bad: pairs({
        'it is sticky and clings to my pyjamas': '黏得睡衣都粘身上',
        'it brought me out in a rash': '抹完起了一片小红疹',
      }),
    },
    {
      noun: both('honey hand cream', '蜂蜜护手霜'),
      art: '🐝',
      price_factor: 0.4,
      axes: ['count'],
      attributes: pairs({ nourishing: '滋润', 'pocket-size': '随身', winter: '防干裂' }),
      good: pairs({
        'the cracks on my hands closed in a week': '一周手就不裂口了',
        'it smells of honey, not of perfume': '淡淡的蜜香，不呛',
      }),
      bad: pairs({
        'it is greasy and stains my phone': '油腻腻，手机上全是印',
        'the tube split on first squeeze': '一挤管子就爆了',
      }),
    },
    {
      noun: both('aloe gel', '芦荟胶'),
      art: '🌵',
      price_factor: 0.4,
      axes: ['volume', 'count'],
      attributes: pairs({ soothing: '舒缓', cooling: '清凉', 'after-sun': '晒后修护' }),
      good: pairs({
        'sunburn felt better at once': '晒伤抹上立马不烫了',
        'light and cool like water': '水水的，很清爽',
      }),
      bad: pairs({ 'it stings like alcohol': '一股酒精味，刺痛', 'it dries to flakes': '干了全是白屑' }),
    },
    {
      noun: both('rose face mask', '玫瑰面膜'),
      art: '🌹',
      price_factor: 0.9,
      axes: ['count'],
      attributes: pairs({ 'thin-sheet': '超薄服帖', moisturising: '深层保湿', brightening: '提亮' }),
      good: pairs({
        'it fits the face without bubbles': '服帖，不起泡',
        'make-up sits well the next morning': '第二天上妆很服帖',
      }),
      bad: pairs({
        'it burns after two minutes': '敷两分钟就火辣辣的',
        'the sheet is dry, no essence in the bag': '膜布干巴巴，没几滴精华',
      }),
    },
  ],
  aspects: [
    {
      name: both('moisture', '保湿'),
      praise: both('Moisturising', '保湿好'),
      gripe: both('Drying', '不保湿'),
      good: pairs({
        'skin stays moist until noon': '撑到中午都不干',
        'the tight feeling is gone': '洗完脸的紧绷感没了',
      }),
      bad: pairs({ 'skin is drier than before': '越用越干' }),
    },
    {
      name: both('gentleness', '温和度'),
      praise: both('Gentle', '温和不刺激'),
      gripe: both('Irritating', '刺激'),
      good: pairs({ 'my sensitive skin takes it well': '敏感肌用着没事', 'no stinging at all': '一点不刺痛' }),
      bad: pairs({ 'my face went red': '整张脸都红了', 'I broke out on the chin': '下巴爆了一片痘' }),
    },
    {
      name: both('texture', '质地'),
      praise: both('Light texture', '质地清爽'),
      gripe: both('Greasy', '太油'),
      good: pairs({ 'the texture is light': '质地轻薄不厚重' }),
      bad: pairs({ 'so greasy that I shine like a lamp': '油得反光' }),
    },
    {
      name: both('scent', '气味'),
      praise: both('Nice scent', '好闻'),
      gripe: both('Bad smell', '难闻'),
      good: pairs({ 'a faint, clean scent': '味道淡淡的很好闻' }),
      bad: pairs({ 'it smells like cheap perfume': '一股劣质香精味' }),
    },
    {
      name: both('authenticity', '正品'),
      praise: both('Genuine', '正品'),
      gripe: both('Doubtful', '疑似假货'),
      good: pairs({ 'the code on the pack checks out': '扫码验过，是正品', 'the date is fresh': '日期很新' }),
      bad: pairs({
        'the code on the pack cannot be found': '防伪码查不到',
        'the seal was already broken': '封口是拆过的',
      }),
    },
  ],
  axes: [
    count,
    {
      id: 'volume',
      name: both('Volume', '容量'),
      ordered: true,
      values: [
        { name: both('30 ml', '30毫升'), price_factor: 1 },
        { name: both('50 ml', '50毫升'), price_factor: 1.5 },
        { name: both('100 ml', '100毫升'), price_factor: 2.6 },
        { name: both('200 ml', '200毫升'), price_factor: 4.4 },
      ],
    },
    {
      id: 'scent',
      name: both('Scent', '香味'),
      ordered: false,
      values: [
        { name: both('Milk', '牛乳香'), price_factor: 1 },
        { name: both('Peach', '蜜桃香'), price_factor: 1 },
        { name: both('Unscented', '无香'), price_factor: 1 },
      ],
    },
  ],
  facts: pairs({
    'No alcohol, no colouring': '不含酒精色素',
    'Patch-tested on sensitive skin': '敏感肌测试过',
    'Code to check on every pack': '一物一码，扫码验真',
    'Made last month': '上月新生产',
    'Open and try, return if it itches': '过敏包退',
  }),
  occasions: pairs({
    'dry winters': '秋冬干皮',
    'sensitive skin': '敏感肌可用',
    students: '学生党',
    'late nights': '熬夜党急救',
  }),
  topics: pairs({
    'my honest evening routine': '晚间护肤流程',
    'reading an ingredient list': '教你看成分表',
    'skin after a week of late nights': '熬夜一周的脸',
  }),
  tags: pairs({ skincareroutine: '护肤日常', honestreview: '真实测评', dryskin: '干皮救星' }),
  shops: pairs({ 'Skin Studio': '美肤馆', 'Pure Care': '净颜护肤', 'Beauty House': '美妆铺子' }),
};
