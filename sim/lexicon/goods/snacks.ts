import { both } from '../bilingual.ts';
import type { Goods } from '../category.ts';
import { weight } from './shared-axes.ts';

export const snacks: Goods = {
  types: [
    {
      noun: both('butter cookies', '黄油曲奇'),
      art: '🍪',
      price_factor: 1,
      axes: ['flavour', 'weight'],
      attributes: [
        both('small-batch', '小批现烤'),
        both('crumbly', '酥掉渣'),
        both('low-sugar', '低糖'),
        both('tin-boxed', '铁盒装'),
      ],
      good: [
        both('they melt on the tongue with real butter aroma', '入口即化，满嘴都是黄油香'),
        both('the cookies came whole, hardly a crumb', '饼干块块完整，几乎没有碎渣'),
      ],
      bad: [
        both('half of the cookies were crushed to powder', '打开一看一半碎成了渣'),
        both('they taste of margarine and leave a film in the mouth', '一股植脂末味，吃完糊嘴'),
      ],
    },
    {
      noun: both('roasted peanuts', '炭烧花生'),
      art: '🥜',
      price_factor: 0.6,
      axes: ['flavour', 'weight'],
      attributes: [
        both('slow-roasted', '慢火炒制'),
        both('extra crunchy', '嘎嘣脆'),
        both('big-kernel', '大颗粒'),
        both('shell-on', '带壳'),
      ],
      good: [
        both('every kernel is plump and crunchy', '颗颗饱满，嘎嘣脆'),
        both('one handful turns into a whole bag', '抓一把就停不下来'),
      ],
      bad: [
        both('many kernels are black and bitter', '黑籽坏籽一大把，发苦'),
        both('they taste stale, like old oil', '一股哈喇味，明显放久了'),
      ],
    },
    {
      noun: both('crispy rice crackers', '糯米锅巴'),
      art: '🍘',
      price_factor: 0.7,
      axes: ['flavour', 'weight'],
      attributes: [
        both('hand-fried', '手工现炸'),
        both('thin-cut', '薄脆'),
        both('puffed', '蓬松酥脆'),
        both('single-wrapped', '独立小包'),
      ],
      good: [
        both('they snap cleanly and are not greasy', '一咬咔嚓响，一点不油'),
        both('my kids finished two bags at one sitting', '俩孩子一口气干掉两包'),
      ],
      bad: [
        both('they had gone soft before I opened the bag', '还没拆封就已经受潮发软'),
        both('there is a layer of oil at the bottom of the bag', '袋底一层油，腻得慌'),
      ],
    },
    {
      noun: both('nut nougat', '坚果牛轧糖'),
      art: '🍬',
      price_factor: 1.1,
      axes: ['flavour', 'weight'],
      attributes: [
        both('hand-pulled', '手工拉制'),
        both('not sticky', '不粘牙'),
        both('milky', '奶香浓郁'),
        both('nut-packed', '满满坚果'),
      ],
      good: [
        both('it is chewy without sticking to the teeth', '软糯有嚼劲，真的不粘牙'),
        both('there is a whole nut in every piece', '每一颗都能吃到整粒坚果'),
      ],
      bad: [
        both('it is hard as a stone and nearly pulled out my filling', '硬得像石头，差点把牙粘掉'),
        both('I counted one nut in three pieces', '三颗糖里就一粒花生'),
      ],
    },
    {
      noun: both('fried dough twists', '蜂蜜小麻花'),
      art: '🥨',
      price_factor: 0.8,
      axes: ['flavour', 'weight'],
      attributes: [
        both('hand-twisted', '手拧'),
        both('honey', '土蜂蜜'),
        both('Tianjin-style', '天津风味'),
        both('bite-size', '一口一个'),
      ],
      good: [
        both('they taste just like the street stall of my childhood', '就是小时候街口那个味'),
        both('they are crisp all the way through', '从里到外都是酥的'),
      ],
      bad: [
        both('they are so hard that my father could not bite them', '硬得我爸根本咬不动'),
        both('the frying oil smells old', '炸的油不新鲜，味道怪'),
      ],
    },
    {
      noun: both('dark chocolate bites', '黑巧克力'),
      art: '🍫',
      price_factor: 1.5,
      axes: ['flavour', 'weight'],
      attributes: [
        both('72% cocoa', '七成可可'),
        both('silky', '丝滑'),
        both('no added sugar', '零添加蔗糖'),
        both('gift-boxed', '礼盒装'),
      ],
      good: [
        both('it is smooth and just bitter enough', '丝滑不腻，苦得刚刚好'),
        both('it arrived cold, with an ice pack', '带冰袋发的，到手还是凉的'),
      ],
      bad: [
        both('it had melted into one lump', '到手全化了，粘成一坨'),
        both('it is waxy and does not melt in the mouth', '像嚼蜡一样，含半天不化'),
      ],
    },
    {
      noun: both('caramel popcorn', '焦糖爆米花'),
      art: '🍿',
      price_factor: 0.65,
      axes: ['flavour', 'weight'],
      attributes: [
        both('mushroom-shaped', '球形'),
        both('caramel-coated', '满裹焦糖'),
        both('cinema-style', '影院同款'),
        both('big-tub', '大桶装'),
      ],
      good: [
        both('every piece is round and fully coated', '颗颗圆滚滚，糖衣裹得均匀'),
        both('it stayed crisp for days after opening', '开封放了几天还是脆的'),
      ],
      bad: [
        both('a third of the tub was unpopped kernels', '三分之一是没爆开的死粒'),
        both('it was chewy like foam', '皮了，嚼着跟泡沫一样'),
      ],
    },
  ],
  aspects: [
    {
      name: both('taste', '味道'),
      praise: both('Tastes great', '味道赞'),
      gripe: both('Bland taste', '味道一般'),
      good: [
        both('the taste is rich and not too sweet', '味道香浓，甜而不腻'),
        both('the seasoning is just right', '咸淡刚好，越吃越香'),
      ],
      bad: [
        both('the flavour is all sweetener', '一股糖精味'),
        both('it is far too salty to finish', '齁咸，吃两口就放下了'),
      ],
    },
    {
      name: both('freshness', '新鲜度'),
      praise: both('Very fresh', '日期新鲜'),
      gripe: both('Near expiry', '临期'),
      good: [
        both('the production date is only a week old', '生产日期就在上周，很新鲜'),
        both('the bags were well sealed and full of crunch', '密封得好，打开香脆依旧'),
      ],
      bad: [
        both('the best-before date is next month', '下个月就到期了，页面也不写'),
        both('two bags had lost their seal', '有两包漏气了'),
      ],
    },
    {
      name: both('portion', '分量'),
      praise: both('Generous portion', '分量足'),
      gripe: both('Small portion', '分量少'),
      good: [
        both('the box is really full', '满满一大箱，分量很足'),
        both('the weight is even a little over', '上秤一称还多了几克'),
      ],
      bad: [
        both('the bag is mostly air', '一大半都是空气'),
        both('it weighed 40 g less than the label', '称了一下，比标的少四十克'),
      ],
    },
    {
      name: both('packing', '包装'),
      praise: both('Well packed', '包装用心'),
      gripe: both('Poor packing', '包装简陋'),
      good: [
        both('the small bags are handy to carry', '独立小包装，出门带着方便'),
        both('the box was padded on every side', '箱子里塞满气泡柱'),
      ],
      bad: [
        both('the box was torn open at the corner', '箱子一角都破开了'),
        both('everything was thrown into one thin plastic bag', '就套了层塑料袋寄过来'),
      ],
    },
    {
      name: both('value', '性价比'),
      praise: both('Good value', '划算'),
      gripe: both('Overpriced', '偏贵'),
      good: [
        both('it is cheaper than at our village shop', '比我们镇上小卖部便宜'),
        both('at this price I will stock up', '这个价囤着吃不心疼'),
      ],
      bad: [
        both('the supermarket sells the same for less', '超市同款还便宜两块'),
        both('it is not worth half the money', '一半的钱都不值'),
      ],
    },
  ],
  axes: [
    {
      id: 'flavour',
      name: both('Flavour', '口味'),
      ordered: false,
      values: [
        { name: both('Original', '原味'), price_factor: 1 },
        { name: both('Sea salt', '海盐味'), price_factor: 1 },
        { name: both('Sesame', '芝麻味'), price_factor: 1 },
        { name: both('Honey', '蜂蜜味'), price_factor: 1 },
        { name: both('Milk', '牛奶味'), price_factor: 1 },
        { name: both('Mixed box', '混合口味'), price_factor: 1.08 },
      ],
    },
    weight,
  ],
  facts: [
    both('Made to order within 48 hours', '下单后四十八小时内现做现发'),
    both('No trans fat on the label', '配料表干净，零反式脂肪酸'),
    both('Sealed in nitrogen to keep the crunch', '充氮锁鲜，到手依旧酥脆'),
    both('Small bags, easy to share', '独立小袋，好分享不怕潮'),
    both('Family workshop of twenty years', '二十年家庭作坊老手艺'),
    both('Six months of shelf life', '六个月保质期，囤货无忧'),
  ],
  occasions: [
    both('binge-watching', '追剧必备'),
    both('the office drawer', '办公室解馋'),
    both('the family table', '全家分享'),
    both('New Year visits', '过年待客'),
    both('after school', '放学小零嘴'),
  ],
  topics: [
    both('a midnight craving', '半夜嘴馋'),
    both('snacks from the village workshop', '村里的零食作坊'),
    both('three snacks for ten yuan', '十块钱三样零食'),
    both('what my desk drawer hides', '我的工位抽屉'),
  ],
  tags: [both('snacks', '零食推荐'), both('midnightsnack', '深夜解馋'), both('childhoodtaste', '童年味道')],
  shops: [both('Snack House', '零食铺'), both('Crunch Corner', '解馋小店'), both('Bakehouse', '糕点坊')],
};
