import type { QuestionTopic } from '../../model/events/ask-question.ts';
import { type Bilingual, both, pairs } from './bilingual.ts';

/** What is asked of a product by itself; `open` is asked by people in their own words. */
export type AskedTopic = Exclude<QuestionTopic, 'open'>;

/** What looking buyers ask; `{aspect}` is what buyers of the category judge. */
export const questions: Readonly<Record<AskedTopic, readonly Bilingual[]>> = {
  aspect: pairs({
    'How is the {aspect}, honestly?': '说实话，{aspect}怎么样？',
    'You who have it: how is the {aspect}?': '买过的朋友，{aspect}如何？',
    'Is the {aspect} as good as they say?': '{aspect}有说的那么好吗？',
    'I worry about the {aspect}. How is it with yours?': '就担心{aspect}，你们的怎么样？',
  }),
  pictures: pairs({
    'Does it look like in the pictures?': '实物和图片一样吗？',
    'Is it the same as in the video?': '和视频里的一样吗？',
    'Has anybody compared it with the video?': '有人对比过实物和视频吗？',
  }),
  faults: pairs({
    'Any fault that I should know of?': '有什么毛病要注意的吗？',
    'How is the quality, really?': '质量到底怎么样？',
    'What went wrong with yours, if anything?': '大家遇到过什么问题吗？',
  }),
  gift: pairs({
    'Is it good as a present?': '送人合适吗？',
    'Would you give it to your mother?': '送妈妈合适吗？',
    'Is it wrapped well enough for a present?': '包装送人拿得出手吗？',
  }),
  again: pairs({
    'Would you buy it again?': '会回购吗？',
    'Is it worth the money?': '值这个价吗？',
    'Worth it now, or rather wait for a deal?': '现在买值吗，还是等活动？',
  }),
};

/** What buyers answer where the category's own words do not say it. */
export const buyer_answers: Readonly<
  Record<Exclude<AskedTopic, 'aspect' | 'faults'>, Readonly<Record<'good' | 'bad', readonly Bilingual[]>>>
> = {
  pictures: {
    good: pairs({
      'Exactly as in the pictures.': '和图片一模一样。',
      'What you see is what you get.': '所见即所得。',
      'Even better than in the video.': '比视频里还好看。',
    }),
    bad: pairs({
      'The pictures flatter it.': '图片美化了。',
      'Not quite, the video makes it look better.': '差一点，视频里更好看。',
      'It looks cheaper in the hand.': '实物没那么有质感。',
    }),
  },
  gift: {
    good: pairs({
      'Yes, it came nicely wrapped.': '可以，包装挺好的。',
      'I gave it to my mother and she was delighted.': '送我妈了，她很喜欢。',
      'It makes a good present.': '送人很体面。',
    }),
    bad: pairs({
      'I would not, my box came dented.': '不太建议，我的盒子压坏了。',
      'Better for yourself than as a present.': '自己用可以，送人差点意思。',
      'The wrapping is too plain for that.': '包装太普通了，送人不合适。',
    }),
  },
  again: {
    good: pairs({
      'I have ordered it twice.': '已经买第二次了。',
      'Worth it.': '值。',
      'At this price, without a doubt.': '这个价必须回购。',
    }),
    bad: pairs({
      'Once was enough.': '买一次就够了。',
      'Not at this price.': '这个价不值。',
      'I would wait for a deal.': '建议等活动再买。',
    }),
  },
};

/** How a buyer's answer begins where the category's own words follow; empty for nothing. */
export const buyer_openers: readonly Bilingual[] = pairs({
  '': '',
  'I have had it for a month.': '用了一个月了。',
  'Mine came last week.': '上周刚到的。',
  'Honest answer:': '说句实话：',
});

/** How a shop's answer begins. */
export const shop_greetings: readonly Bilingual[] = pairs({
  'Hello!': '亲，您好！',
  'Thank you for asking!': '感谢您的提问！',
  'Hello from the shop!': '店家来啦！',
});

/** What a shop says where the category's own words do not say it. */
export const shop_answers: Readonly<Record<Exclude<QuestionTopic, 'aspect' | 'faults'>, Bilingual>> = {
  pictures: both('We film what we sell: it looks just like this.', '都是实物拍摄，所见即所得。'),
  gift: both('It is wrapped with care, and many take it as a present.', '包装很用心，很多顾客买来送人。'),
  again: both('Many come back for it.', '回头客很多，放心下单。'),
  open: both('What it is stands above; if it does not suit you, it can go back.', '详情页有介绍，不合适可以退。'),
};

/** What words betray the topic of a question in one's own words, in this order. */
export const topic_words: Readonly<Record<Exclude<AskedTopic, 'aspect'>, RegExp>> = {
  gift: /\b(gift|present|mother|mum|mom|wife|husband|birthday)\b|送|礼/iu,
  pictures: /\b(picture|pictures|photo|photos|video|look|looks|colour|color)\b|图|视频|实物|颜色|色差/iu,
  again: /\b(worth|again|price|expensive|cheap|deal)\b|值|回购|贵|便宜|活动/iu,
  faults: /\b(quality|fault|broken|break|last|lasts|durable|problem|good|ok)\b|质量|毛病|坏|耐|问题|好用/iu,
};
