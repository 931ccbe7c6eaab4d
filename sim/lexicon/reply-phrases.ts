import { type Bilingual, pairs } from './bilingual.ts';
import type { Sentiment } from './comment-phrases.ts';

/** What is said to a comment, by whether it asks something; places as in the comments themselves. */
export const replies: Readonly<Record<'question' | 'statement', Readonly<Record<Sentiment, readonly Bilingual[]>>>> = {
  question: {
    positive: pairs({
      'I have the {noun}, all good so far': '我买过{noun}，目前都挺好',
      'The {aspect} is fine, trust me': '{aspect}没问题，放心',
      'Open the product, it all stands there': '点开商品看看，都写着呢',
      'Mine came quickly': '我的很快就到了',
      'Yes, and with a coupon it is a bargain': '有的，用券很划算',
    }),
    neutral: pairs({
      'I would like to know that too': '同问',
      'Better ask in the live room': '建议去直播间问',
      'Look at the reviews, they speak of the {aspect}': '看评价，里面有说{aspect}',
      'Waiting for an answer with you': '蹲一个回答',
      'Good question': '问到点上了',
    }),
    negative: pairs({
      'I would not expect too much of the {aspect}': '{aspect}别抱太大期望',
      'Nobody ever answers that here': '这个从来没人回',
      'Mine took its time': '我的等了挺久',
      'Do not ask, look elsewhere': '别问了，去别家看看',
    }),
  },
  statement: {
    positive: pairs({
      'Same here': '我也是',
      'You took the words out of my mouth': '说出了我的心声',
      'That is why I like {topic}': '所以我爱看{topic}',
      'So true': '太真实了',
      'With you on the {aspect}': '{aspect}确实是这样',
      'Thank you, that helps': '谢谢，有帮助',
    }),
    neutral: pairs({
      'Which {noun} do you have?': '你买的是哪款{noun}？',
      'Interesting, tell us more': '有意思，展开说说',
      'I see it a little differently': '我的看法有点不一样',
      'Came for the comments': '专门来看评论的',
      Noted: '记下了',
    }),
    negative: pairs({
      'Not my experience': '我的体验可不是这样',
      'The {aspect} says otherwise': '可是{aspect}不行啊',
      'I doubt it': '不太信',
      'Say that again in a month': '过一个月再说',
    }),
  },
};
