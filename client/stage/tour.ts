import type { skipTargets } from '../../model/wire/views.ts';
import type { HeardMove } from '../live/live-state.ts';
import type { Bilingual } from '../words/language.ts';

/** A step of the guided tour: what to do on the phone, what to say meanwhile, and the tile that it moves. */
export interface TourStep {
  readonly stage: 'discovery' | 'exploration' | 'purchase' | 'post-purchase';
  /** What a presenter plans for it; five minutes in all. */
  readonly minutes: number;
  readonly acts: readonly Bilingual[];
  readonly notes: Bilingual;
  /** Metrics that show it, the one that is pointed at first. */
  readonly metric_ids: readonly string[];
  /** What can be skipped where waiting would bore. */
  readonly skips: readonly (typeof skipTargets)[number][];
}

/** The four steps of the flow, in five minutes. */
export const tour: readonly TourStep[] = [
  {
    stage: 'discovery',
    minutes: 1,
    acts: [
      { en: 'Swipe through a few videos on the phone.', zh: '在手机上刷几个视频。' },
      { en: 'Double-tap one to like it, then swipe on.', zh: '双击点赞一个，再继续刷。' },
    ],
    notes: {
      en: 'A feed sells nothing until it is watched. Every swipe is an exposure with its chance of being chosen; the like belongs to the one on screen.',
      zh: '没人看的信息流卖不出东西。每次滑动都是一次曝光，带着被选中的概率；点赞归属于屏幕上的那一次。',
    },
    metric_ids: ['engagement_rate'],
    skips: [],
  },
  {
    stage: 'exploration',
    minutes: 1,
    acts: [
      { en: 'Stop at a video with a product and tap its tag.', zh: '停在带商品的视频上，点商品卡。' },
      { en: 'Scroll: price, promise, reviews. Put it into the cart.', zh: '往下看价格、承诺和评价，加入购物车。' },
    ],
    notes: {
      en: 'The video plays on behind the sheet: looking costs no attention. Who made the video gets the credit for what is bought from here.',
      zh: '商品页打开时视频仍在播放：看商品不打断注意力。从这里成交的，功劳归视频作者。',
    },
    metric_ids: ['pdp_reach', 'pdp_to_cart'],
    skips: [],
  },
  {
    stage: 'purchase',
    minutes: 1.5,
    acts: [
      { en: 'Buy now with 4000 0000 0000 9995: declined.', zh: '用 4000 0000 0000 9995 付款：余额不足。' },
      { en: 'Pay with 4242 4242 4242 4242, on the same sheet.', zh: '在同一页改用 4242 4242 4242 4242 付款。' },
    ],
    notes: {
      en: 'While somebody pays, the world runs in real time. A decline is an answer, not a dead end: recovery is measured, and the money moves as double entries.',
      zh: '有人付款时，世界按真实时间运行。被拒不是死路：挽回率有指标，资金按复式记账流动。',
    },
    metric_ids: ['net_gmv', 'payment_recovery', 'payment_success'],
    skips: [],
  },
  {
    stage: 'post-purchase',
    minutes: 1.5,
    acts: [
      { en: 'Skip until the parcel is there, then confirm receipt.', zh: '跳到包裹送达，确认收货。' },
      { en: 'Give it stars and a sentence. Share it.', zh: '打分、写一句评价，再晒单。' },
    ],
    notes: {
      en: 'A sale counts when it is kept. Weeks pass in a breath here: a return would take back the revenue, the commission and a buyer of the north star.',
      zh: '留下的才算成交。这里几周一瞬而过：退货会收回收入、佣金和北极星里的一位买家。',
    },
    metric_ids: ['on_time_delivery', 'review_rate'],
    skips: ['parcel_arrives', 'parcel_kept'],
  },
];

/** The move that shows a step: of its metrics, heard since it began. Undefined before there is one. */
export function shownBy(
  { metric_ids }: Pick<TourStep, 'metric_ids'>,
  moves: readonly HeardMove[],
  since_ordinal: number,
): HeardMove | undefined {
  return moves.find(({ id, ordinal }) => ordinal > since_ordinal && metric_ids.includes(id));
}
