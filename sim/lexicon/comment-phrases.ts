import { type Bilingual, pairs } from './bilingual.ts';

export type Sentiment = 'negative' | 'neutral' | 'positive';

/** What is said under a video; `{noun}` is a kind of thing of the niche, `{topic}` one of its subjects, `{aspect}` what buyers judge. */
export const comment_bodies: Readonly<Record<Sentiment, readonly Bilingual[]>> = {
  positive: pairs({
    'Just ordered the {noun}, can’t wait': '已下单{noun}，坐等收货',
    'Bought the {noun} last month, still love it': '上个月买的{noun}，现在还在用',
    'More about {topic} please': '多拍点{topic}，爱看',
    'The {noun} from here never let me down': '你家{noun}从来没让我失望过',
    'My mum wants the {noun} too': '我妈看完也要买{noun}',
    'You talked me into the {noun}': '又被你种草了{noun}',
    'This is why I follow you: {topic}': '关注你就为了看{topic}',
    'Full marks for {aspect}': '{aspect}这块给满分',
    'Watched it three times': '我循环看了三遍',
    'Finally somebody honest about {noun}': '终于有人把{noun}讲明白了',
    'The {noun} looks so good': '{noun}看着也太好了吧',
    'Sent this to my sister for the {noun}': '转给我姐了，她正好缺{noun}',
  }),
  neutral: pairs({
    'How much is the {noun}?': '{noun}多少钱呀？',
    'Is the {noun} in stock?': '{noun}还有货吗？',
    'Does the {noun} ship to the countryside?': '{noun}农村能送到吗？',
    'How is the {aspect}?': '{aspect}怎么样？',
    'When is the next live show with {noun}?': '什么时候直播上{noun}？',
    'Which {noun} should a beginner take?': '新手选哪款{noun}？',
    'Anyone here who already has the {noun}?': '有买过{noun}的姐妹吗？',
    'First time I hear about {topic}': '头一回听说{topic}',
    'What is the difference to other {noun}?': '和别家的{noun}有啥区别？',
    'Is there a coupon for the {noun}?': '{noun}有优惠券吗？',
    'Waiting for a review of the {noun}': '蹲一个{noun}的反馈',
    'I came for {topic}': '我是冲着{topic}来的',
  }),
  negative: pairs({
    'The {noun} I got was not like this': '我收到的{noun}可不是这样的',
    'Too expensive for {noun}': '这{noun}卖太贵了',
    'Another advert for {noun}': '又是{noun}广告',
    'I returned the {noun}': '{noun}我退货了',
    'The {aspect} is not what you say': '{aspect}没你说的那么好',
    'Still waiting for my {noun}': '我的{noun}怎么还没发货',
    'Seen cheaper {noun} elsewhere': '别家{noun}更便宜',
    'Enough of {topic}, really': '{topic}看腻了',
    'Ask him about the {aspect}, he won’t answer': '问{aspect}就装没看见',
    'Do not fall for the {noun}': '{noun}别买，踩过坑了',
    'Nobody needs {noun}': '谁会买{noun}啊',
    'The {noun} is all filter': '{noun}全靠滤镜',
  }),
};

/** What follows the comment; empty for nothing. */
export const comment_tails: Readonly<Record<Sentiment, readonly Bilingual[]>> = {
  positive: pairs({
    '': '',
    ' — brilliant!': '，太棒了',
    ' — lovely!': '，太美了',
    ' — well done!': '，给力',
    ' — love it!': '，爱了爱了',
    ' — thank you!': '，谢谢分享',
    ' — bravo!': '，鼓掌',
    ' — so good!': '，绝了',
  }),
  neutral: pairs({
    '': '',
    ' Just wondering.': '有点好奇',
    ' Just looking.': '先围观',
    ' Anyone?': '有人知道吗',
    ' Thanks!': '谢谢',
    ' Asking for Mum.': '帮我妈问的',
    ' Thank you so much.': '拜托了',
  }),
  negative: pairs({
    '': '',
    ' — so annoying.': '，真来气',
    ' — as always.': '，又是这样',
    ' — not for me.': '，差评',
    ' — be careful.': '，大家小心',
    ' — I am out.': '，取关了',
    ' — just my opinion.': '，个人感受',
    ' — no words.': '，无语',
  }),
};
