import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { colour } from './shared-axes.ts';

export const appliances: Goods = {
  types: [
    {
      noun: both('desk lamp', '护眼台灯'),
      art: '💡',
      price_factor: 0.8,
      axes: ['colour', 'model'],
      attributes: pairs({ 'flicker-free': '无频闪', dimmable: '三档调光', rechargeable: '充插两用' }),
      good: pairs({
        'the light is soft and does not tire the eyes': '光线柔和，看书不累眼',
        'the arm stays where I put it': '灯臂随便掰，不往下掉',
      }),
      bad: pairs({
        'the light flickers on camera and to the eye': '灯光一直闪，眼睛疼',
        'the touch key stopped working in a week': '触摸键一周就失灵',
      }),
    },
    {
      noun: both('coffee machine', '家用咖啡机'),
      art: '☕',
      price_factor: 2.4,
      axes: ['colour', 'model'],
      attributes: pairs({ 'one-touch': '一键萃取', compact: '小巧', 'milk-frothing': '可打奶泡' }),
      good: pairs({
        'the crema is thick, as in a café': '油脂厚厚一层，跟店里一样',
        'it heats up in half a minute': '半分钟就热好了',
      }),
      bad: pairs({
        'it leaks from the bottom every morning': '底下天天漏水',
        'the coffee comes out lukewarm': '出来的咖啡是温吞的',
      }),
    },
    {
      noun: both('alarm clock', '静音小闹钟'),
      art: '⏰',
      price_factor: 0.4,
      axes: ['colour'],
      attributes: pairs({ 'glow-in-the-dark': '夜光', 'extra-loud': '超大铃声', retro: '复古' }),
      good: pairs({
        'loud enough to get my son out of bed': '终于能叫醒我儿子了',
        'no ticking at night at all': '晚上一点滴答声都没有',
      }),
      bad: pairs({
        'it loses ten minutes a day': '一天慢十分钟',
        'it never rang on the second morning': '第二天早上就没响，害我迟到',
      }),
    },
    {
      noun: both('shaver', '电动剃须刀'),
      art: '🪒',
      price_factor: 0.9,
      axes: ['colour', 'model'],
      attributes: pairs({ 'wet-and-dry': '干湿两用', 'travel-size': '便携', washable: '全身水洗' }),
      good: pairs({
        'a close shave without pulling': '剃得干净，一点不夹胡子',
        'one charge lasts me a month': '充一次电用一个月',
      }),
      bad: pairs({
        'it pulls out the hairs one by one': '夹胡子，疼得直咧嘴',
        'the battery died after three shaves': '刮三次就没电了',
      }),
    },
    {
      noun: both('wireless speaker', '蓝牙音箱'),
      art: '📻',
      price_factor: 1,
      axes: ['colour', 'model'],
      attributes: pairs({ retro: '复古', 'deep-bass': '重低音', 'long-playing': '长续航' }),
      good: pairs({
        'the bass is deep for its size': '个头不大，低音真足',
        'Mum dances to it in the square': '我妈拿去跳广场舞，全场听得见',
      }),
      bad: pairs({
        'it hisses at any volume': '一开就滋滋响',
        'the connection drops every few minutes': '隔几分钟就断连',
      }),
    },
    {
      noun: both('rice cooker', '智能电饭煲'),
      art: '🍚',
      price_factor: 1.8,
      axes: ['colour', 'model'],
      attributes: pairs({ 'low-sugar': '低糖', 'thick-pot': '厚釜', programmable: '可预约' }),
      good: pairs({
        'every grain stands up and shines': '煮出来的饭粒粒分明',
        'porridge is ready when I get up': '预约煮粥，起床就能喝',
      }),
      bad: pairs({
        'the bottom is burnt and the top raw': '底下糊了上面还夹生',
        'the pot coating is flaking': '内胆涂层起皮了',
      }),
    },
  ],
  aspects: [
    {
      name: both('noise', '噪音'),
      praise: both('Quiet', '声音小'),
      gripe: both('Noisy', '噪音大'),
      good: pairs({
        'hardly any noise, the baby slept on': '几乎没声音，孩子睡觉也能用',
        'no annoying hum': '没有烦人的电流声',
      }),
      bad: pairs({ 'it hums so that I had to unplug it': '嗡嗡响，只能拔插头' }),
    },
    {
      name: both('build', '做工'),
      praise: both('Well built', '做工扎实'),
      gripe: both('Flimsy', '做工差'),
      good: pairs({
        'the build feels solid': '拿在手里很有分量',
        'the seams are tight and smooth': '接缝平整，没毛刺',
      }),
      bad: pairs({
        'the shell cracked in the first week': '一周外壳就裂了',
        'the plastic is thin as paper': '塑料薄得像纸',
      }),
    },
    {
      name: both('ease', '上手'),
      praise: both('Easy to use', '操作简单'),
      gripe: both('Hard to use', '操作复杂'),
      good: pairs({ 'my parents worked it out at once': '爸妈一看就会用', 'one key does it all': '一个按键搞定' }),
      bad: pairs({ 'the manual explains nothing': '说明书看了等于没看' }),
    },
    {
      name: both('looks', '颜值'),
      praise: both('Looks great', '颜值高'),
      gripe: both('Looks cheap', '看着廉价'),
      good: pairs({
        'it looks lovely on the shelf': '摆着就好看',
        'the colour is as soft as in the video': '颜色跟视频里一样温柔',
      }),
      bad: pairs({ 'it looks like a toy': '看着像玩具' }),
    },
    {
      name: both('after-sales', '售后'),
      praise: both('Kind service', '售后贴心'),
      gripe: both('Poor service', '售后差'),
      good: pairs({ 'service answered my question within a minute': '客服一分钟就回我了' }),
      bad: pairs({
        'nobody honours the warranty': '说好质保，出事没人管',
        'the plug was broken and service blamed me': '插头是坏的，客服还赖我',
      }),
    },
  ],
  axes: [
    colour,
    {
      id: 'model',
      name: both('Version', '版本'),
      ordered: true,
      values: [
        { name: both('Basic', '基础款'), price_factor: 1 },
        { name: both('Plus', '升级款'), price_factor: 1.3 },
        { name: both('Premium', '旗舰款'), price_factor: 1.7 },
      ],
    },
  ],
  facts: pairs({
    'One year replacement, no repair': '一年只换不修',
    'Safety certified': '通过安全认证',
    'Uses very little power': '一级省电，一个月不到一度',
    'Small enough for a student room': '小户型宿舍都能放',
    'Tested one by one before dispatch': '出厂逐台通电检测',
  }),
  occasions: pairs({
    'a rented room': '租房好物',
    dormitories: '宿舍可用',
    parents: '送爸妈',
    'a new home': '新家添置',
  }),
  topics: pairs({
    'gadgets that earn their place': '真正用得上的小家电',
    'a rented room, made cosy': '出租屋变温馨',
    'what broke and what lasted': '用坏的和用不坏的',
  }),
  tags: pairs({ gadgets: '好物分享', renting: '租房改造', homelife: '居家日常' }),
  shops: pairs({ 'Home Appliances': '小家电', 'Smart Living': '智选生活', 'Appliance House': '电器行' }),
};
