import { type Bilingual, both, pairs } from './bilingual.ts';

export type Stars = 1 | 2 | 3 | 4 | 5;

/** First sentences. No two ratings share one, so that no review of one rating repeats a review of another. */
export const openers: Readonly<Record<Stars, readonly Bilingual[]>> = {
  5: pairs({
    'Love it!': '太喜欢了！',
    'Could not be happier.': '满意到不行！',
    'Third time I order here.': '第三次回购了。',
    'A friend told me to buy it, and she was right.': '闺蜜推荐的，果然没错。',
    'Better than I expected.': '比想象中还要好。',
    'Full marks from my whole family.': '全家一致好评。',
    'I saw it in a video and it is the real thing.': '刷视频种草的，没踩雷。',
    'Worth every cent.': '一分钱一分货，值！',
    'Found a treasure.': '挖到宝了！',
    'I came back just to write this.': '特地回来写个好评。',
  }),
  4: pairs({
    'Pretty good.': '挺不错的。',
    'Happy with it on the whole.': '总体满意。',
    'Good for the price.': '这个价位可以了。',
    'Used it for a week now.': '用了一个星期来评价。',
    'No big complaints.': '没什么大毛病。',
    'Solid choice.': '中规中矩，靠谱。',
    'One star off because nothing is perfect.': '扣一星怕你骄傲。',
    'As described.': '和描述的一样。',
  }),
  3: pairs({
    'So-so.': '一般般吧。',
    'Mixed feelings.': '有好有坏。',
    'It is okay for the money.': '对得起这个价，仅此而已。',
    'Expected a bit more.': '期待高了点。',
    'Neither good nor bad.': '不好不坏。',
    'Average.': '中等水平。',
    'Half happy.': '一半满意一半失望。',
    'The video made it look better.': '视频里看着更好。',
  }),
  2: pairs({
    'Disappointed.': '有点失望。',
    'Not what I hoped for.': '和期待差太远。',
    'Two stars for the effort.': '给两星算客气了。',
    'I would not buy it again.': '不会再买第二次。',
    'The picture flatters it.': '图片美化过头了。',
    'Regret this one.': '后悔下单了。',
    'Below average.': '低于平均水平。',
    'Hmm, no.': '唉，不行。',
  }),
  1: pairs({
    'Terrible.': '差评！',
    'Stay away.': '大家避雷。',
    'I am really angry.': '真的气到了。',
    'The worst purchase this year.': '今年最失败的一次购物。',
    'Asked for my money back.': '已经申请退款了。',
    'One star is one too many.': '一星都嫌多。',
    'Fooled by the video.': '被视频骗了。',
    'Do not buy.': '千万别买。',
  }),
};

/** Last sentences; an empty one says nothing. */
export const closers: Readonly<Record<Stars, readonly Bilingual[]>> = {
  5: [
    both('', ''),
    ...pairs({
      'Will buy again.': '会一直回购。',
      'Already told my colleagues.': '已经安利给同事了。',
      'Thank you, seller!': '谢谢老板！',
      'Buy with closed eyes.': '闭眼入就对了。',
      'Ordered two more.': '又下单了两份。',
      'My mother wants one too.': '我妈看了也要。',
      'Five stars, no less.': '五星不能少。',
    }),
  ],
  4: [
    both('', ''),
    ...pairs({
      'I would order again in a sale.': '等活动还会再买。',
      'Good enough for daily use.': '日常够用了。',
      'The price could be a little lower.': '价格再低点就更好了。',
      'You can try it.': '可以试试。',
      'Service answered fast.': '客服回复挺快的。',
      'I will add photos later.': '回头再来追评。',
    }),
  ],
  3: pairs({
    'Think before you order.': '想好了再下单。',
    'Keeping it, too lazy to return.': '懒得退了，凑合用。',
    'Maybe I was unlucky.': '可能是我运气不好吧。',
    'Room to improve.': '还有改进空间。',
    'Fine if it is on sale.': '打折的话可以入。',
    'I will see how it lasts.': '再用用看吧。',
  }),
  2: pairs({
    'Please check before you ship.': '发货前能不能检查一下。',
    'Hope the shop does better.': '希望商家改进。',
    'Not worth the trouble.': '不够折腾的。',
    'I will look elsewhere next time.': '下次换别家了。',
    'Service only sent stickers.': '客服就会发表情包。',
    'A lesson learned.': '就当交学费了。',
  }),
  1: pairs({
    'Sent it straight back.': '直接退了。',
    'Never again from this shop.': '这家店拉黑了。',
    'Service does not answer.': '客服已读不回。',
    'Photos are my proof.': '有图为证。',
    'Straight into the bin.': '直接扔垃圾桶了。',
    'Refund me, please.': '赶紧给我退款。',
  }),
};

/** What is said of the delivery, by mood and by whether it kept the promise. Only who got it on time may pass over it. */
export const deliveries: Readonly<
  Record<'pleased' | 'cross', Readonly<Record<'on_time' | 'late', readonly Bilingual[]>>>
> = {
  pleased: {
    on_time: [
      both('', ''),
      ...pairs({
        'Arrived on the promised day.': '说哪天到就哪天到。',
        'Delivery was fast.': '物流很给力。',
        'The courier was friendly.': '快递小哥态度也好。',
        'Here before I expected it.': '比预计的还早到。',
        'Packed with care.': '包装很用心。',
      }),
    ],
    late: pairs({
      'It came later than promised, but worth the wait.': '比说好的晚到了，不过等得值。',
      'Only the delivery was slow.': '就是物流慢了点。',
      'Two days late, the only flaw.': '晚到两天，唯一的小遗憾。',
      'The parcel took its time.': '快递走得有点慢。',
      'Late, but in one piece.': '虽然迟到了，好在完好无损。',
    }),
  },
  cross: {
    on_time: [
      both('', ''),
      ...pairs({
        'Delivery was on time, at least.': '也就物流准时。',
        'Fast delivery does not save it.': '发货快也救不了。',
        'The courier did his job, the product did not.': '快递没毛病，东西有毛病。',
        'It came on the day they said.': '倒是按说好的日子到的。',
      }),
    ],
    late: pairs({
      'And it came days late.': '而且还晚到好几天。',
      'Delivery broke its promise too.': '物流也没按承诺时间到。',
      'I waited for ages.': '等快递等得花儿都谢了。',
      'Late, and not a word of apology.': '迟到了，连句道歉都没有。',
      'The parcel sat in one place for days.': '包裹在中转站趴了好几天。',
    }),
  },
};

/** Tags that any category uses. */
export const common_tags = {
  quick: both('On time', '物流准时'),
  late: both('Late delivery', '物流慢'),
  happy: both('Would buy again', '值得回购'),
  faulty: both('Faulty', '有瑕疵'),
} as const;
