import type { ChatIntent, ChatTopic } from '../../model/events/send-chat.ts';
import { type Bilingual, pairs } from './bilingual.ts';

/** What can be said about what: an intent and its topic. */
export type ChatMatter = `${ChatIntent}/${ChatTopic}`;

/** Lines of the chat of a live room; `{noun}` is the kind of thing that is explained. */
export const chat_bodies: Readonly<Partial<Record<ChatMatter, readonly Bilingual[]>>> = {
  'greeting/host': pairs({
    'Hello everyone': '大家好',
    'Good evening from the night shift': '夜班打工人来报到',
    'I am here': '我来啦',
    'Just got in': '刚进直播间',
    'Made it in time': '终于赶上了',
    'First time here': '第一次来',
  }),
  'question/price': pairs({
    'How much is the {noun}': '{noun}多少钱',
    'What does the {noun} cost with the discount': '{noun}折后多少',
    'Is this the lowest price for the {noun}': '{noun}这是最低价吗',
    'Cheaper if I take two of the {noun}': '{noun}拍两件有优惠吗',
    'Is the {noun} dearer tomorrow': '{noun}明天会涨价吗',
  }),
  'question/size': pairs({
    'How big is the {noun}': '{noun}有多大',
    'Which size of the {noun} for 160 cm': '一米六{noun}选什么码',
    'Does the {noun} run small': '{noun}会偏小吗',
    'Is there a larger {noun}': '{noun}有大一点的吗',
    'Could you hold the {noun} next to your hand': '{noun}能拿手比一下大小吗',
  }),
  'question/quality': pairs({
    'What is the {noun} made of': '{noun}是什么材质',
    'How long does the {noun} last': '{noun}能用多久',
    'Is the {noun} the real thing': '{noun}是正品吗',
    'Close-up of the {noun} please': '{noun}拉近看一下细节',
    'Does the {noun} smell of anything': '{noun}有味道吗',
  }),
  'question/shipping': pairs({
    'When does the {noun} ship': '{noun}什么时候发货',
    'Is shipping free for the {noun}': '{noun}包邮吗',
    'Does the {noun} reach Xinjiang': '{noun}新疆能发吗',
    'Will the {noun} be here by Sunday': '{noun}周日前能到吗',
    'Can I send the {noun} back': '{noun}不合适能退吗',
  }),
  'question/stock': pairs({
    'Is the {noun} still there': '{noun}还有吗',
    'How many of the {noun} are left': '{noun}还剩几件',
    'Will you get more of the {noun}': '{noun}还会补货吗',
    'The {noun} is gone for me, is that right': '我这边{noun}没货了，是吗',
    'Which number is the {noun}': '{noun}是几号链接',
  }),
  'question/coupon': pairs({
    'Where do I find the coupon for the {noun}': '{noun}的券在哪领',
    'Does the coupon work on the {noun}': '{noun}能用券吗',
    'When is the next coupon': '下一波券什么时候发',
    'Can the coupon and the deal on the {noun} be added up': '{noun}的券能叠加吗',
    'My coupon for the {noun} is gone, why': '我{noun}的券怎么没了',
  }),
  'question/use': pairs({
    'How do I use the {noun}': '{noun}怎么用',
    'Is the {noun} fit for beginners': '{noun}新手能用吗',
    'Can my mother use the {noun}': '我妈能用{noun}吗',
    'How do I clean the {noun}': '{noun}怎么清洗',
    'How do I store the {noun}': '{noun}怎么保存',
  }),
  'question/host': pairs({
    'How long are you live today': '今天播到几点',
    'Are you here tomorrow too': '明天还播吗',
    'Where are you from': '主播是哪里人',
    'What is this song called': '这首歌叫什么',
    'Have you eaten yet': '主播吃饭了吗',
  }),
  'praise/quality': pairs({
    'Bought the {noun} last time, really good': '上次买的{noun}，是真不错',
    'The {noun} looks lovely': '{noun}看着真好',
    'My whole family uses the {noun}': '{noun}我全家都在用',
    'Second time I take the {noun}': '{noun}我回购两次了',
    'The {noun} is better than the one at the mall': '{noun}比商场的还好',
  }),
  'praise/host': pairs({
    'You explain so well': '主播讲得真清楚',
    'I like how honest you are': '就喜欢主播实在',
    'Such a pleasant voice': '主播声音真好听',
    'You look great today': '主播今天状态真好',
    'Best room of the evening': '今晚最好看的直播间',
  }),
  'complaint/price': pairs({
    'The {noun} was cheaper last week': '{noun}上周更便宜',
    'Too dear for a {noun}': '{noun}有点贵了',
    'Other shops have the {noun} for less': '别家{noun}更低',
    'That is no discount on the {noun}': '{noun}这也叫优惠',
    'My budget says no to the {noun}': '{noun}超预算了',
  }),
  'complaint/shipping': pairs({
    'My {noun} took a week': '我的{noun}等了一周',
    'Still waiting for the {noun}': '{noun}还没收到',
    'The box of my {noun} was dented': '{noun}收到盒子都压扁了',
    'Nobody answers about my {noun}': '{noun}的问题客服没人回',
    'My {noun} left the warehouse so late': '{noun}发货太慢',
  }),
  'complaint/stock': pairs({
    'The {noun} is always gone when I look': '每次{noun}都抢不到',
    'Three seconds and no {noun} left': '{noun}三秒就没了',
    'More of the {noun}, please, this is unfair': '{noun}多上点吧，不公平',
    'My colour of the {noun} is missing': '{noun}没有我要的颜色',
    'Who takes all of the {noun}': '{noun}都被谁抢走了',
  }),
  'complaint/none': pairs({
    'The sound is a bit low': '声音有点小',
    'The picture freezes': '画面卡住了',
    'Too dark to see': '太暗看不清',
    'Could you talk slower': '说慢一点呗',
    'We heard this one already': '这个刚才讲过了',
  }),
  'urge/stock': pairs({
    'Open the link to the {noun} already': '快上{noun}的链接',
    'Waiting for the {noun}': '蹲{noun}',
    'Bring the {noun} back': '{noun}再返场一次',
    'Ten more of the {noun} please': '{noun}再加十件',
    'Finger on the button for the {noun}': '{noun}手已经准备好了',
  }),
  'urge/coupon': pairs({
    'Coupon, coupon': '发券发券',
    'Drop another coupon': '再来一波券',
    'A little more off and I take it': '再便宜点就下单',
    'Round it down for us': '给家人们抹个零',
    'The old fans want a coupon': '老粉想要张券',
  }),
  'joke/none': pairs({
    'My wallet asked me to leave': '钱包劝我退出直播间',
    'I only came to watch and already ordered': '说好只看看，结果又下单了',
    'My cat is watching too': '我家猫也在看',
    'Boss, if you see this, I am working': '老板看到的话，我在上班',
    'Typing with one hand, eating with the other': '一边吃饭一边打字',
    'Tell my husband it was on sale': '跟我老公说是打折买的',
  }),
  'chat/giveaway': pairs({
    'Taking part': '参与抽奖',
    'Pick me': '抽我抽我',
    'Never won anything, today is the day': '从没中过，今天该我了',
    'Good luck everybody': '祝大家好运',
    'One for my sister please': '给我姐抽一个',
  }),
};

const cheerful = pairs({
  '': '',
  '!': '！',
  ' hehe': '，嘿嘿',
  ', love it': '，爱了',
  ', bravo': '，鼓掌',
  ', from Chengdu': '，成都来的',
  ', from Harbin': '，哈尔滨来的',
  ', as always': '，一如既往',
  ' again': '，又来了',
  ', friends': '，家人们',
  ', really': '，真的',
  ' haha': '，哈哈',
  ', lovely': '，真好',
});
const asking = pairs({
  '?': '？',
  ' please?': '呀？',
  ', host?': '，主播？',
  '? Thanks': '？谢谢',
  '? Thank you so much': '？拜托了',
  '? I want it': '？想要',
  '? For my mum': '？给我妈买',
  '? For my flat': '？放家里用',
  '? Asking for a friend': '？帮朋友问',
  '? Just got here': '？刚来没听到',
  '? Nobody answered yet': '？刚才没回我',
  '? Just looking': '？先看看',
  '? In a hurry': '？在线等',
});
const grumbling = pairs({
  '': '',
  '.': '。',
  ', hm': '，唉',
  ', of course': '，呵呵',
  ', honestly': '，说实话',
  ', sorry': '，不好意思',
  ' again': '，又是这样',
  ', host': '，主播',
  '…': '……',
  ', a pity': '，可惜了',
  ', just saying': '，说一句而已',
  ', I could cry': '，想哭',
  ', what now': '，怎么办',
});

/** How a line ends, by what it wants. */
export const chat_tails: Readonly<Record<ChatIntent, readonly Bilingual[]>> = {
  greeting: cheerful,
  question: asking,
  praise: cheerful,
  complaint: grumbling,
  urge: cheerful,
  bought: cheerful,
  joke: cheerful,
  chat: cheerful,
};

/** What the host says to a question. */
export const answer_bodies: Readonly<Record<ChatTopic, readonly Bilingual[]>> = {
  host: pairs({
    'I am here until late tonight': '今天播到很晚',
    'Tomorrow at the same time': '明天老时间见',
    'Thank you for asking': '谢谢关心',
    'I tell you at the end of the show': '下播前告诉大家',
    'Follow me and you will not miss it': '点个关注不迷路',
  }),
  price: pairs({
    'Tap the card below, that is the price of the {noun} tonight': '{noun}今晚价格点下方卡片看',
    'This is the best price of the {noun} this month': '{noun}这是本月最好的价',
    'The {noun} goes back to the usual price after the show': '{noun}下播恢复原价',
    'Two of the {noun} ship together': '{noun}拍两件一起发',
    'For the {noun} the discount is in the card already': '{noun}优惠已经在卡片里了',
  }),
  size: pairs({
    'Take your usual size of the {noun}': '{noun}按平时的码拍',
    'Between two sizes of the {noun} take the larger one': '{noun}卡码就拍大一码',
    'Look, this is the {noun} next to my hand': '{noun}跟手比一下给大家看',
    'All sizes of the {noun} stand on its page': '{noun}尺寸都在详情页',
    'If the {noun} does not fit, send it back within seven days': '{noun}不合适七天可退',
  }),
  quality: pairs({
    'I use the {noun} myself every day': '{noun}我自己天天用',
    'I bring the {noun} closer to the camera': '{noun}拉近给大家看',
    'The {noun} comes straight from the shop, with its papers': '{noun}店家直发，有凭证',
    'Read the reviews of the {noun}, good and bad': '{noun}好评差评都可以看看',
    'The {noun} keeps well if you treat it well': '{noun}爱惜着用很耐用',
  }),
  shipping: pairs({
    'The {noun} ships within 48 hours': '{noun}48小时内发货',
    'The {noun} travels free from 39 yuan': '{noun}满39包邮',
    'Far places get the {noun} too, a little later': '{noun}偏远地区也发，稍慢一点',
    'Sunday should work for the {noun}': '{noun}周日应该能到',
    'Seven days to send the {noun} back': '{noun}支持七天退',
  }),
  stock: pairs({
    'There are some of the {noun} left': '{noun}还有一些',
    'The {noun} is the pinned card': '{noun}就是置顶那个',
    'I ask the shop for more of the {noun}': '{noun}我跟店家再要点',
    'Unpaid orders of the {noun} come back in a while': '{noun}没付款的会释放库存',
    'The {noun} comes back later tonight': '{noun}晚点再返场',
  }),
  coupon: pairs({
    'The coupon comes in a moment': '券马上就发',
    'Look at the top left for the coupon': '券在左上角',
    'The coupon works on all of tonight': '今晚全场可用券',
    'One coupon for each of you': '每人限领一张',
    'Claim it before you pay for the {noun}': '{noun}付款前先领券',
  }),
  giveaway: pairs({
    'Good luck to all of you': '祝大家好运',
    'We draw in a few minutes': '几分钟后开奖',
    'Everybody has the same chance': '每个人机会一样',
    'The list is public': '名单公开',
    'One each, please': '每人一次机会',
  }),
  use: pairs({
    'The {noun} is easy, I show it once more': '{noun}很简单，我再演示一遍',
    'Beginners get along with the {noun}': '{noun}新手也没问题',
    'There is a leaflet with the {noun}': '{noun}有说明书',
    'Keep the {noun} dry and cool': '{noun}阴凉干燥保存',
    'Lukewarm water is enough for the {noun}': '{noun}温水清洗就行',
  }),
  none: pairs({
    'I hear you': '收到',
    'Thank you': '谢谢',
    'One moment': '稍等一下',
    'Good point': '说得对',
    'I see it': '看到了',
  }),
};

export const answer_tails: readonly Bilingual[] = pairs({
  '.': '。',
  '!': '！',
  ', dear': '，亲',
  ', all right?': '，好吧？',
  ', thank you for asking': '，谢谢提问',
  ', do not worry': '，放心',
  ', as I said': '，刚才说过',
  ', with pleasure': '，不客气',
  ', that is a promise': '，说到做到',
  ', look here': '，看这里',
  ', I write it down': '，我记下来了',
  ', word of honour': '，真的',
  ', next question': '，下一个问题',
});

/** Titles of sessions in which things are sold and of those in which the host talks; `{noun}` and `{topic}` are of the niche. */
export const live_titles: Readonly<Record<'sells' | 'talks' | 'flagship', readonly Bilingual[]>> = {
  sells: pairs({
    'An evening of {noun}': '{noun}专场',
    '{noun}, tried and explained': '{noun}实测讲解',
    'The best {noun} I found this month': '本月好物：{noun}',
    'New in: {noun}': '上新啦：{noun}',
    'Ask me anything about {noun}': '{noun}有问必答',
    'Shelf clearing: {noun} and more': '清仓：{noun}等你来',
  }),
  talks: pairs({
    'Let us talk about {topic}': '聊聊{topic}',
    '{topic}, with your questions': '{topic}，你问我答',
    'A quiet hour with {topic}': '{topic}陪伴时间',
    'What I learned about {topic}': '关于{topic}我学到的',
    'Behind the videos: {topic}': '视频背后的{topic}',
  }),
  flagship: pairs({
    'Friday at eight: the session of the week': '周五八点：本周大场',
    'The big Friday show': '周五大场来了',
    'Friday night, everything on the table': '周五夜，好物全上桌',
  }),
};
