import { both } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const fruit: Goods = {
  types: [
    {
      noun: both('rock-sugar apples', '冰糖心苹果'),
      art: '🍎',
      price_factor: 1,
      axes: ['box', 'grade'],
      attributes: [
        both('highland', '高原'),
        both('tree-ripened', '树上熟'),
        both('wax-free', '不打蜡'),
        both('frost-sweetened', '霜后'),
      ],
      good: [
        both('cut one open and there is the sugar core', '一刀切开真有糖心'),
        both('they are crisp and full of juice', '咬一口咔嚓脆，汁水直冒'),
      ],
      bad: [
        both('the cores were brown and mouldy', '切开果心发黑发霉'),
        both('they are mealy like cotton', '面得像棉花，一点不脆'),
      ],
    },
    {
      noun: both('navel oranges', '脐橙'),
      art: '🍊',
      price_factor: 0.8,
      axes: ['box', 'grade'],
      attributes: [
        both('just-picked', '现摘'),
        both('thin-skinned', '薄皮'),
        both('hillside', '山坡'),
        both('seedless', '无籽'),
      ],
      good: [
        both('they are sweet with a little sour, very juicy', '酸甜多汁，一口爆汁'),
        both('the skin peels off with one pull', '皮薄好剥，一撕就开'),
      ],
      bad: [
        both('they are dry inside with no juice', '里面干巴巴，没有水分'),
        both('four of them were rotten and leaking', '烂了四个，汤都流出来了'),
      ],
    },
    {
      noun: both('sunshine grapes', '阳光葡萄'),
      art: '🍇',
      price_factor: 1.4,
      axes: ['box', 'grade'],
      attributes: [
        both('rose-scented', '玫瑰香'),
        both('crisp-flesh', '脆甜'),
        both('bunch-picked', '整串现剪'),
        both('seedless', '无籽'),
      ],
      good: [
        both('the bunch was tight and green-stemmed', '果粒紧实，梗都是绿的'),
        both('they have a clear scent of roses', '入口一股玫瑰香'),
      ],
      bad: [
        both('most grapes had fallen off and gone soft', '掉粒一大半，还软趴趴的'),
        both('they are sour enough to make me shiver', '酸得直打哆嗦'),
      ],
    },
    {
      noun: both('milk strawberries', '奶油草莓'),
      art: '🍓',
      price_factor: 1.6,
      axes: ['box', 'grade'],
      attributes: [
        both('dawn-picked', '清晨现摘'),
        both('greenhouse', '大棚'),
        both('creamy-sweet', '奶香'),
        both('hand-sorted', '人工分级'),
      ],
      good: [
        both('every berry sat in its own nest, not one bruised', '一颗一窝，一个没磕坏'),
        both('they smell sweet as soon as the box opens', '一开箱满屋草莓香'),
      ],
      bad: [
        both('the bottom layer had turned to jam', '底层全压成了果酱'),
        both('they are white inside and taste of water', '里面白心，吃着像水'),
      ],
    },
    {
      noun: both('golden mangoes', '小台农芒果'),
      art: '🥭',
      price_factor: 0.9,
      axes: ['box', 'grade'],
      attributes: [
        both('thin-stone', '薄核'),
        both('fibre-free', '无丝'),
        both('southern', '海南'),
        both('tree-ripened', '自然熟'),
      ],
      good: [
        both('the flesh is thick and has no strings', '肉厚核薄，一点丝都没有'),
        both('they ripened evenly in two days', '放两天就熟得透透的'),
      ],
      bad: [
        both('they went from green to black without ripening', '捂了一周，没熟先黑了'),
        both('the stone takes up most of the fruit', '一个芒果半个核'),
      ],
    },
    {
      noun: both('honey peaches', '水蜜桃'),
      art: '🍑',
      price_factor: 1.2,
      axes: ['box', 'grade'],
      attributes: [
        both('juicy', '爆汁'),
        both('soft-flesh', '软糯'),
        both('old-orchard', '老果园'),
        both('just-picked', '现摘'),
      ],
      good: [
        both('they are so juicy that I ate them over the sink', '汁多到得端着碗吃'),
        both('they came half ripe and turned perfect', '到手七八分熟，放一天正好'),
      ],
      bad: [
        both('they were bruised all over', '磕得没一个囫囵的'),
        both('they are hard and taste of grass', '硬邦邦，一股青草味'),
      ],
    },
    {
      noun: both('kiwifruit', '红心猕猴桃'),
      art: '🥝',
      price_factor: 0.85,
      axes: ['box', 'grade'],
      attributes: [
        both('red-heart', '红心'),
        both('mountain', '深山'),
        both('ready-to-eat', '即食'),
        both('vitamin-rich', '维C满满'),
      ],
      good: [
        both('it is soft, sweet and red to the core', '软糯香甜，红心漂亮'),
        both('a spoon is all you need', '拿勺挖着吃，太方便'),
      ],
      bad: [
        both('it stayed hard as a stone for two weeks', '放了半个月还硬得像石头'),
        both('it stings the tongue', '吃完舌头又麻又涩'),
      ],
    },
  ],
  aspects: [
    {
      name: both('sweetness', '甜度'),
      praise: both('Sweet', '真的甜'),
      gripe: both('Not sweet', '不甜'),
      good: [
        both('the sweetness is real, my mother asked for more', '甜得实在，我妈还让再买一箱'),
        both('the sweetness is even from first to last', '从头甜到尾，个个都甜'),
      ],
      bad: [
        both('there is no sweetness at all', '寡淡无味，一点都不甜'),
        both('one is sweet and the next is sour', '有的甜有的酸，全靠运气'),
      ],
    },
    {
      name: both('freshness', '新鲜度'),
      praise: both('Fresh', '新鲜水灵'),
      gripe: both('Rotten pieces', '有坏果'),
      good: [
        both('the stems are still green', '果蒂还是绿的，一看就是刚摘'),
        both('not one bad piece in the box', '一整箱没有一个坏果'),
      ],
      bad: [
        both('the box smelt of wine when I opened it', '一开箱就一股酒味'),
        both('five pieces had to go straight into the bin', '挑出来五个烂的直接扔了'),
      ],
    },
    {
      name: both('size', '个头'),
      praise: both('Big fruit', '个头大'),
      gripe: both('Too small', '果子小'),
      good: [
        both('the pieces are big and even', '个头又大又匀称'),
        both('each is larger than my palm', '一个比我巴掌还大'),
      ],
      bad: [
        both('the pieces are half the size in the picture', '跟图片比小了一半'),
        both('big ones on top, small ones below', '上面一层大的，底下全是小果'),
      ],
    },
    {
      name: both('packing', '包装'),
      praise: both('Well padded', '包装防摔'),
      gripe: both('Crushed', '压坏了'),
      good: [
        both('every piece wore a foam net', '一果一网套，包得仔细'),
        both('the carton is thick and has air holes', '纸箱厚实还留了透气孔'),
      ],
      bad: [
        both('the carton was soaked and broken', '纸箱都湿透破了'),
        both('there was nothing between the pieces', '里面什么防护都没有，撞得全是印'),
      ],
    },
    {
      name: both('after-sales', '售后'),
      praise: both('Fair after-sales', '坏果包赔'),
      gripe: both('No compensation', '坏果不赔'),
      good: [
        both('one bruised piece was paid back in minutes', '坏了一个，发照片秒赔'),
        both('the seller asked by himself whether all was well', '店家主动问有没有坏果'),
      ],
      bad: [
        both('the seller argued about every photo of rot', '坏果发照片，店家各种扯皮'),
        both('nobody answered my claim', '申请赔付一直没人理'),
      ],
    },
  ],
  axes: [
    {
      id: 'box',
      name: both('Box', '规格'),
      ordered: true,
      values: [
        { name: both('1.5 kg', '3斤装'), price_factor: 1 },
        { name: both('2.5 kg', '5斤装'), price_factor: 1.5 },
        { name: both('4.5 kg', '9斤装'), price_factor: 2.3 },
      ],
    },
    {
      id: 'grade',
      name: both('Fruit size', '果径'),
      ordered: true,
      values: [
        { name: both('medium', '中果'), price_factor: 1 },
        { name: both('large', '大果'), price_factor: 1.25 },
        { name: both('extra large', '特大果'), price_factor: 1.5 },
      ],
    },
  ],
  facts: [
    both('Picked in the morning, shipped in the afternoon', '上午采摘，下午发车'),
    both('Bad pieces paid back on a photo', '坏果拍照即赔，不用退货'),
    both('No wax, no ripening agent', '不打蜡，不催熟'),
    both('Straight from our own orchard', '自家果园直发，没有中间商'),
    both('Sorted by hand, one by one', '人工一个一个挑'),
    both('Padded carton with air holes', '加厚透气纸箱，防摔到家'),
  ],
  occasions: [
    both('the whole family', '全家都爱'),
    both('visiting parents', '看爸妈带一箱'),
    both('pregnant mums', '孕妈放心吃'),
    both('gift baskets', '送礼有面'),
    both('breakfast', '早餐来一个'),
  ],
  topics: [
    both('picking at five in the morning', '凌晨五点摘果'),
    both('grandpa’s orchard', '爷爷的果园'),
    both('how to choose a sweet one', '教你挑甜的'),
    both('a truck leaving the hills', '发往山外的一车果'),
  ],
  tags: [both('fruit', '当季水果'), both('orchard', '果园直发'), both('helpfarmers', '助农')],
  shops: [both('Orchard', '果园'), both('Fresh Fruit', '鲜果行'), both('Hillside Fruit', '山里鲜果')],
};
