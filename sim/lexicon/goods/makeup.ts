import { both, pairs } from '../bilingual.ts';
import type { Goods } from '../category.ts';

export const makeup: Goods = {
  types: [
    {
      noun: both('velvet lipstick', '丝绒口红'),
      art: '💄',
      price_factor: 1,
      axes: ['shade'],
      attributes: pairs({ 'long-wearing': '持久', 'no-transfer': '不沾杯', whitening: '显白' }),
      good: pairs({
        'it stayed on through hotpot': '吃完火锅还在',
        'it makes my face look brighter': '涂上整个人都亮了',
      }),
      bad: pairs({ 'it sticks to every cup': '喝口水全沾杯子上', 'the bullet broke at the first twist': '一转就断膏' }),
    },
    {
      noun: both('nail polish', '美甲油'),
      art: '💅',
      price_factor: 0.4,
      axes: ['shade'],
      attributes: pairs({ 'quick-drying': '快干', 'peel-off': '可撕', glossy: '亮面' }),
      good: pairs({ 'one coat covers the nail': '一层就显色', 'dry in a minute': '一分钟就干' }),
      bad: pairs({ 'it chipped the same day': '当天就掉了', 'it bubbles while drying': '干了全是气泡' }),
    },
    {
      noun: both('lip balm', '润唇膏'),
      art: '👄',
      price_factor: 0.4,
      axes: ['scent'],
      attributes: pairs({ tinted: '变色', honeyed: '蜂蜜', 'deep-care': '滋养' }),
      good: pairs({
        'no more dead skin on my lips': '死皮没了，嘴巴软软的',
        'a natural tint, no mirror needed': '颜色自然，不用照镜子',
      }),
      bad: pairs({ 'my lips peeled after two days': '用两天嘴唇反而起皮', 'it tastes bitter': '舔到一股苦味' }),
    },
    {
      noun: both('make-up mirror', '化妆镜'),
      art: '🪞',
      price_factor: 1.3,
      axes: ['hue'],
      attributes: pairs({ 'light-ring': '补光', folding: '折叠', 'high-definition': '高清' }),
      good: pairs({ 'the light is like daylight': '灯光像自然光', 'it stands firm on the desk': '放桌上稳稳的' }),
      bad: pairs({ 'the mirror came with a crack': '到手镜面就裂了', 'the light died in three days': '灯三天就不亮' }),
    },
    {
      noun: both('brush set', '化妆刷套装'),
      art: '🖌️',
      price_factor: 0.9,
      axes: ['set'],
      attributes: pairs({ 'soft-hair': '软毛', beginner: '新手', 'no-shed': '不掉毛' }),
      good: pairs({
        'the hair is soft and takes powder well': '毛软，抓粉力好',
        'they dry quickly after washing': '洗完干得快',
      }),
      bad: pairs({ 'hairs stick to my face': '掉毛，粘一脸', 'they prick the skin': '扎脸' }),
    },
  ],
  aspects: [
    {
      name: both('shade', '颜色'),
      praise: both('True to photo', '颜色正'),
      gripe: both('Wrong shade', '有色差'),
      good: pairs({
        'the colour is exactly what I saw in the video': '颜色跟视频里一样',
        'the colour is just to my taste': '颜色正是我喜欢的',
      }),
      bad: pairs({ 'the colour has nothing to do with the picture': '颜色跟图片完全两回事' }),
    },
    {
      name: both('finish', '质感'),
      praise: both('Looks expensive', '有质感'),
      gripe: both('Looks cheap', '廉价感'),
      good: pairs({
        'it looks far dearer than it was': '看着像大牌',
        'the case closes with a good click': '盖子一扣很有质感',
      }),
      bad: pairs({ 'the case feels like a toy': '外壳跟玩具似的', 'the print rubs off': '字一擦就掉' }),
    },
    {
      name: both('use', '好用'),
      praise: both('Beginner-friendly', '新手友好'),
      gripe: both('Hard to use', '不好用'),
      good: pairs({
        'even I get it right, and I am all thumbs': '手残党也能用好',
        'done in three minutes before work': '上班前三分钟搞定',
      }),
      bad: pairs({ 'impossible to use evenly': '怎么弄都不均匀' }),
    },
    {
      name: both('safety', '安全'),
      praise: both('No irritation', '不过敏'),
      gripe: both('Allergic', '过敏'),
      good: pairs({ 'no itching, no redness': '不痒不红，放心' }),
      bad: pairs({ 'itchy red spots within an hour': '一小时就痒起红点' }),
    },
    {
      name: both('gift', '送礼'),
      praise: both('Lovely gift', '送人合适'),
      gripe: both('Shabby box', '包装寒酸'),
      good: pairs({ 'the box is pretty, my sister loved it': '盒子好看，妹妹很喜欢' }),
      bad: pairs({ 'the gift box was crushed flat': '礼盒压得扁扁的' }),
    },
  ],
  axes: [
    {
      id: 'shade',
      name: both('Shade', '色号'),
      ordered: false,
      values: [
        { name: both('Brick red', '砖红'), price_factor: 1 },
        { name: both('Milk tea', '奶茶色'), price_factor: 1 },
        { name: both('Rose bean', '玫瑰豆沙'), price_factor: 1 },
        { name: both('Cherry', '车厘子'), price_factor: 1 },
        { name: both('Peach', '蜜桃'), price_factor: 1 },
        { name: both('Nude', '裸色'), price_factor: 1 },
      ],
    },
    {
      id: 'scent',
      name: both('Flavour', '味道'),
      ordered: false,
      values: [
        { name: both('Strawberry', '草莓味'), price_factor: 1 },
        { name: both('Grape', '葡萄味'), price_factor: 1 },
        { name: both('Mint', '薄荷味'), price_factor: 1 },
      ],
    },
    {
      id: 'hue',
      name: both('Colour', '颜色'),
      ordered: false,
      values: [
        { name: both('Milk white', '奶白'), price_factor: 1 },
        { name: both('Pink', '粉色'), price_factor: 1 },
        { name: both('Black', '黑色'), price_factor: 1 },
      ],
    },
    {
      id: 'set',
      name: both('Set', '套装'),
      ordered: true,
      values: [
        { name: both('5 brushes', '5支装'), price_factor: 1 },
        { name: both('8 brushes', '8支装'), price_factor: 1.4 },
        { name: both('12 brushes', '12支装'), price_factor: 1.9 },
      ],
    },
  ],
  facts: pairs({
    'Checked and safe to use': '质检合格，用着放心',
    'Suits every age': '不挑年龄',
    'Replacement if it arrives broken': '破损包补发',
    'Filmed without a filter': '无滤镜实拍',
    'Gift bag included': '送礼袋贺卡',
  }),
  occasions: pairs({
    'a first date': '约会必备',
    beginners: '新手入门',
    'her birthday': '生日礼物',
    commuting: '通勤淡妆',
  }),
  topics: pairs({
    'a five-minute face': '五分钟出门妆',
    'ten shades on one hand': '一手试十个色',
    'make-up that survives rain': '淋雨也不花的妆',
  }),
  tags: pairs({ makeup: '美妆教程', swatches: '试色', beforework: '早八妆' }),
  shops: pairs({ 'Colour Lab': '彩妆实验室', 'Rouge House': '胭脂铺', 'Glow Studio': '美妆工作室' }),
};
