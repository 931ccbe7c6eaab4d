import { both } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { colour, count } from './shared-axes.ts';

export const kitchenware: Goods = {
  types: [
    {
      noun: both('frying pan', '不粘煎锅'),
      art: '🍳',
      price_factor: 1.6,
      axes: ['diameter', 'colour'],
      attributes: [
        both('non-stick', '不粘'),
        both('stone-coated', '麦饭石'),
        both('flat-bottom', '加厚平底'),
        both('induction-ready', '电磁炉通用'),
      ],
      good: [
        both('eggs slide off without a drop of oil', '煎蛋不放油都能滑着走'),
        both('it heats evenly to the edge', '受热均匀，边上也不夹生'),
      ],
      bad: [
        both('the coating peeled off in the second week', '用了不到两周涂层就掉了'),
        both('the handle wobbles and gets burning hot', '手柄晃，还烫手'),
      ],
    },
    {
      noun: both('kitchen knife', '锻打菜刀'),
      art: '🔪',
      price_factor: 1.2,
      axes: ['count', 'blade'],
      attributes: [
        both('hand-forged', '手工锻打'),
        both('rust-resistant', '不易锈'),
        both('sharp-edged', '锋利'),
        both('wood-handled', '实木柄'),
      ],
      good: [
        both('it goes through a tomato like air', '切番茄跟切豆腐一样'),
        both('the weight sits well in the hand', '拿在手里沉稳顺手'),
      ],
      bad: [
        both('the edge chipped on the first bone', '剁第一根排骨就崩口了'),
        both('it had rust spots after one night', '放一晚上就起锈点'),
      ],
    },
    {
      noun: both('alloy chopsticks', '合金筷子'),
      art: '🥢',
      price_factor: 0.4,
      axes: ['count', 'colour'],
      attributes: [
        both('non-slip', '防滑'),
        both('mould-free', '不发霉'),
        both('heat-proof', '耐高温'),
        both('family-set', '全家套装'),
      ],
      good: [
        both('noodles do not slip off', '夹面条一点不打滑'),
        both('they still look new after the dishwasher', '进洗碗机也不变形'),
      ],
      bad: [
        both('the paint came off into my soup', '掉漆掉进汤里了'),
        both('they bent in boiling water', '开水一烫就弯了'),
      ],
    },
    {
      noun: both('ceramic bowls', '釉下彩陶瓷碗'),
      art: '🥣',
      price_factor: 0.8,
      axes: ['count', 'pattern'],
      attributes: [
        both('underglaze', '釉下彩'),
        both('deep', '加深'),
        both('microwave-safe', '可微波'),
        both('hand-painted', '手绘'),
      ],
      good: [
        both('they are thick and do not burn the fingers', '碗壁厚实，端着不烫手'),
        both('the pattern looks better than in the photo', '花色实物比图还好看'),
      ],
      bad: [
        both('two of them arrived in pieces', '到手碎了两个'),
        both('there are black specks in the glaze', '釉面上有黑点气泡'),
      ],
    },
    {
      noun: both('lunch box', '保温饭盒'),
      art: '🍱',
      price_factor: 1,
      axes: ['layers', 'colour'],
      attributes: [
        both('leak-proof', '密封不漏'),
        both('three-compartment', '三格分装'),
        both('steel-lined', '不锈钢内胆'),
        both('keep-warm', '长效保温'),
      ],
      good: [
        both('the soup was still hot at noon', '早上装的汤中午还烫嘴'),
        both('it rode in my bag without a drop lost', '塞包里晃一路滴水不漏'),
      ],
      bad: [
        both('soup leaked over my papers on day one', '头一天就漏了一包汤'),
        both('the food was cold within two hours', '两个小时就凉透了'),
      ],
    },
    {
      noun: both('glass storage jars', '密封储物罐'),
      art: '🫙',
      price_factor: 0.6,
      axes: ['count', 'volume'],
      attributes: [
        both('airtight', '气密'),
        both('thick-glass', '加厚玻璃'),
        both('stackable', '可叠放'),
        both('moisture-proof', '防潮'),
      ],
      good: [
        both('the lid closes with a firm pop', '盖子一压“啵”一声，严实'),
        both('red beans kept dry through the rainy season', '回南天装豆子都没受潮'),
      ],
      bad: [
        both('one jar arrived cracked from top to bottom', '有一个从上裂到下'),
        both('the seal ring fell out and ants came in', '密封圈一拿就掉，进了蚂蚁'),
      ],
    },
    {
      noun: both('clay stew pot', '砂锅炖锅'),
      art: '🍲',
      price_factor: 1.4,
      axes: ['volume', 'colour'],
      attributes: [
        both('crack-resistant', '耐干烧'),
        both('slow-stew', '慢炖'),
        both('lead-free-glaze', '无铅釉'),
        both('thick-walled', '加厚'),
      ],
      good: [
        both('the broth comes out milky white', '炖出来的汤奶白奶白的'),
        both('it stays hot to the last bowl', '端上桌半小时还咕嘟'),
      ],
      bad: [
        both('it cracked the first time on the stove', '头一次上火就裂了'),
        both('the lid does not sit flat', '盖子盖不平，一直漏气'),
      ],
    },
  ],
  aspects: [
    {
      name: both('workmanship', '做工'),
      praise: both('Fine workmanship', '做工细'),
      gripe: both('Rough workmanship', '做工糙'),
      good: [
        both('the edges are smooth all around', '边缘打磨得很光滑'),
        both('the material feels thick and solid', '用料扎实，拿着有分量'),
      ],
      bad: [
        both('a burr cut my finger', '边上有毛刺，把手划了'),
        both('the material is thin as a can', '薄得跟易拉罐似的'),
      ],
    },
    {
      name: both('cleaning', '清洗'),
      praise: both('Easy to clean', '好清洗'),
      gripe: both('Hard to clean', '难清洗'),
      good: [
        both('a rinse and it is clean', '水一冲就干净'),
        both('no grease stays in the corners', '没有死角，不藏油'),
      ],
      bad: [
        both('grease sits in the gap for good', '缝里的油怎么都刷不掉'),
        both('tea and soy stains never come off', '一沾颜色就洗不掉'),
      ],
    },
    {
      name: both('smell', '异味'),
      praise: both('No smell', '没异味'),
      gripe: both('Chemical smell', '有异味'),
      good: [
        both('no smell, even with boiling water', '开水烫了也没异味'),
        both('after one wash it went straight into use', '洗一遍直接用，没怪味'),
      ],
      bad: [
        both('the plastic smell will not go away', '塑料味怎么都散不掉'),
        both('it smells of glue when hot', '一加热就一股胶水味'),
      ],
    },
    {
      name: both('size', '大小'),
      praise: both('Right size', '大小合适'),
      gripe: both('Too small', '尺寸偏小'),
      good: [
        both('the size is right for a family of four', '一家四口用正合适'),
        both('the size matches the page exactly', '尺寸跟页面写的一样'),
      ],
      bad: [
        both('it is far smaller than the page says', '比页面写的小一圈'),
        both('it looks like a toy next to my stove', '往灶上一放像个玩具'),
      ],
    },
    {
      name: both('durability', '耐用'),
      praise: both('Sturdy', '结实耐用'),
      gripe: both('Breaks fast', '不耐用'),
      good: [
        both('three months of daily use and still like new', '天天用，三个月了跟新的一样'),
        both('I dropped it once and nothing happened', '手滑摔过一次，一点事没有'),
      ],
      bad: [
        both('it did not last a month', '没用满一个月就坏了'),
        both('the joint came loose in the first week', '头一个礼拜接口就松了'),
      ],
    },
  ],
  axes: [
    colour,
    count,
    {
      id: 'diameter',
      name: both('Diameter', '直径'),
      ordered: true,
      values: [
        { name: both('24 cm', '24厘米'), price_factor: 1 },
        { name: both('26 cm', '26厘米'), price_factor: 1.12 },
        { name: both('28 cm', '28厘米'), price_factor: 1.25 },
        { name: both('30 cm', '30厘米'), price_factor: 1.4 },
      ],
    },
    {
      id: 'blade',
      name: both('Blade', '刀型'),
      ordered: false,
      values: [
        { name: both('slicer', '切片刀'), price_factor: 1 },
        { name: both('cleaver', '斩骨刀'), price_factor: 1.2 },
        { name: both('all-purpose', '斩切两用'), price_factor: 1.1 },
      ],
    },
    {
      id: 'pattern',
      name: both('Pattern', '花色'),
      ordered: false,
      values: [
        { name: both('blue wave', '青花'), price_factor: 1 },
        { name: both('plum blossom', '梅花'), price_factor: 1 },
        { name: both('plain white', '纯白'), price_factor: 1 },
        { name: both('lucky fish', '年年有鱼'), price_factor: 1.05 },
      ],
    },
    {
      id: 'layers',
      name: both('Layers', '层数'),
      ordered: true,
      values: [
        { name: both('single layer', '单层'), price_factor: 1 },
        { name: both('double layer', '双层'), price_factor: 1.35 },
        { name: both('triple layer', '三层'), price_factor: 1.7 },
      ],
    },
    {
      id: 'volume',
      name: both('Volume', '容量'),
      ordered: true,
      values: [
        { name: both('1 L', '1升'), price_factor: 1 },
        { name: both('2 L', '2升'), price_factor: 1.3 },
        { name: both('3.5 L', '3.5升'), price_factor: 1.7 },
      ],
    },
  ],
  facts: [
    both('Food-grade material, report on request', '食品级材质，检测报告可查'),
    both('Works on gas and induction', '明火电磁炉都能用'),
    both('Broken on arrival, replaced at once', '破损包赔，碎了立刻补发'),
    both('One year of warranty', '一年质保，只换不修'),
    both('Thicker than the usual kind', '比普通款加厚三成'),
    both('From a factory that exports', '外贸工厂同线生产'),
  ],
  occasions: [
    both('family dinners', '一家人吃饭'),
    both('small kitchens', '小厨房救星'),
    both('a new home', '乔迁新居'),
    both('daily cooking', '天天做饭'),
    both('Mum’s kitchen', '给妈妈换一套'),
  ],
  topics: [
    both('dinner for six in thirty minutes', '半小时六个菜'),
    both('a kitchen of four square metres', '四平米的小厨房'),
    both('what Mum refuses to throw away', '我妈舍不得扔的锅'),
    both('a pan that survived our family', '经得起我家折腾的锅'),
  ],
  tags: [both('kitchen', '厨房好物'), both('homecooking', '家常菜'), both('goodfinds', '好物分享')],
  shops: [both('Kitchen Goods', '厨具店'), both('Pots and Bowls', '锅碗瓢盆铺'), both('Kitchen Depot', '厨具批发')],
};
