import { actKey, FIRST_CLIENT_ID, productOfSku } from '../../model/ids.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { DAY_MS, dayOf, EPOCH_MS, HOUR_MS, tickOf } from '../../model/sim-time.ts';
import { refuseLive } from '../../model/live/live-refusal.ts';
import type { ClockView } from '../../model/wire/views.ts';
import { runCommand } from '../books/run-command.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import { skus } from '../../model/commerce/play.fixture.ts';
import type { Engine, SlateItem } from './engine.ts';

export interface QuietEngine extends Engine {
  /** Lets simulated time pass. */
  pass(duration_ms: number): void;
  /** Everything that was reported to it. */
  readonly reported: unknown[];
}

/** A world with nobody in it: a clock that stands still, one till, and the one video that it was given. */
export function quietEngine(
  db: ShopDatabase,
  shown: Pick<SlateItem, 'video_id' | 'creator_id' | 'product_id'>,
): QuietEngine {
  let now_ms = EPOCH_MS + HOUR_MS;
  let acts = 0;
  let rate: ClockView['rate'] = 1;
  let till: Promise<unknown> = Promise.resolve();
  const reported: unknown[] = [];
  const clock = (): ClockView => ({ now_ms, rate, asked_rate: rate, held_by: 'nobody', skipping_to_ms: null });
  const item: SlateItem = {
    ...shown,
    exposure_id: FIRST_CLIENT_ID + 1,
    position: 0,
    policy: 'personalised',
    propensity: 1,
    counters: { likes: 1, comments: 0, shares: 0, saves: 0 },
    followers: 10,
    following: false,
    liked: false,
    saved: false,
  };
  return {
    reported,
    pass(duration_ms) {
      now_ms += duration_ms;
    },
    now_ms: () => now_ms,
    clock,
    async setRate(asked) {
      rate = asked;
      return clock();
    },
    async skip(_visitor, to) {
      if (to !== 'next_day') return null;
      now_ms += 24 * HOUR_MS;
      return clock();
    },
    reset: async () => {},
    auditLog: async (books) => ({ at_ms: now_ms, checks: await books() }),
    join: async () => {},
    submit({ user_id, visit_id }, command, idempotency, party = { role: 'user', user_id }) {
      const turn = till.then(() => {
        acts++;
        const act_key = actKey(user_id, tickOf(now_ms) + Math.floor(acts / 64), acts % 64);
        const occasion = { at_ms: now_ms, act_key, party } as const;
        const stamp = { ...unstamped, actor: 'user', by_person: true, session_id: visit_id } as const;
        return runCommand(db, { command, occasion, stamp, ...(idempotency && { idempotency }) });
      });
      till = turn.catch(() => undefined);
      return turn;
    },
    isCreator: (creator_id) => creator_id === item.creator_id,
    personas: async () => [],
    leave: async () => {},
    creatorFacts: async (_visitor, creator_id) => {
      if (creator_id !== item.creator_id) return null;
      const video = { ...shown, likes: 1, published_ms: EPOCH_MS };
      return { creator_id, followers: item.followers, following: false, videos: [video] };
    },
    followed: async () => [],
    dear: async (_visitor, kept) => (kept === 'liked' ? [{ ...shown, likes: 1, published_ms: EPOCH_MS }] : []),
    datesOf: async (order_ids, sku_ids) => ({
      decisions: order_ids.map(() => null),
      price_changes: sku_ids.map(() => null),
    }),
    lives: async () => ({ offers: [], next_flagship_ms: now_ms }),
    room: async () => null,
    standing: async () => {
      throw new Error('there is no room here');
    },
    actLive: async () => refuseLive('no_such_live'),
    nextSession: async () => ({ live_id: 0, category: 0 }),
    slate: async () => [item],
    video: async (_visitor, video_id) => (video_id === item.video_id ? item : null),
    questions: async () => [
      {
        question_key: 1,
        user_id: 5,
        at_ms: now_ms,
        words: { en: 'Does it last?', zh: '耐用吗？' },
        answers: [null, 6].map((user_id) => ({ user_id, at_ms: now_ms, words: { en: 'Yes', zh: '耐用' } })),
      },
    ],
    comments: async (video_id) =>
      video_id === item.video_id
        ? [
            {
              comment_key: 1,
              reply_to: null,
              user_id: 5,
              at_ms: now_ms,
              likes: 2,
              liked: false,
              words: { en: 'Nice', zh: '好看' },
            },
          ]
        : null,
    productStats: async () => ({ sold: 3, stars: [0, 0, 0, 1, 2] }),
    merchantStats: async () => ({ sold: 3, on_time_bp: null }),
    productSights: async (product_id, sku_ids) => ({
      videos: product_id === item.product_id ? [{ ...shown, likes: 1, published_ms: EPOCH_MS }] : [],
      lives: [],
      prices: sku_ids.map((_, nth) => (nth === 0 ? [{ at_ms: EPOCH_MS, price_cents: 990 }] : [])),
    }),
    shelf: async () => ({
      today: 20,
      products: skus.map(({ sku_id }, nth) => ({
        product_id: productOfSku(sku_id),
        category: 1 + nth,
        sold: 3 + nth,
        sold_lately: nth,
        ratings: 3,
        stars: 14,
        since_day: nth * 9,
      })),
      videos: [
        {
          video_id: item.video_id,
          creator_id: item.creator_id,
          product_id: item.product_id,
          likes: 1,
          published_ms: EPOCH_MS,
        },
      ],
      creators: new Map([[item.creator_id, item.followers]]),
    }),
    watched: async () => [],
    async report(_visitor, records) {
      reported.push(...records);
      return { accepted: records.length, duplicates: 0 };
    },
    tiles: async () => [],
    series: async () => null,
    decide: async (user_id, { days, ...decision }) => {
      const at_ms = now_ms;
      const act_key = actKey(user_id, tickOf(at_ms), ++acts);
      const until_ms = at_ms + days * DAY_MS;
      return { name: 'override_guardrail', at_ms, user_id: null, act_key, until_ms, ...decision };
    },
    async startExperiment(user_id, { days, ...plan }) {
      const at_ms = now_ms;
      const first_day = dayOf(at_ms) + 1;
      const act_key = actKey(user_id, tickOf(at_ms), ++acts);
      const given = { act_key, experiment_number: 1, first_day, until_day: first_day + days };
      return { name: 'start_experiment', at_ms, user_id: null, ...given, ...plan };
    },
    async endExperiment(user_id, end) {
      const act_key = actKey(user_id, tickOf(now_ms), ++acts);
      return { name: 'end_experiment', at_ms: now_ms, user_id: null, act_key, ...end };
    },
    oracles: {
      imagePath: (number) => String(number),
      ask: async () => 'lives',
      state: async () => ({ state: 'none' }),
      forget: async () => {},
      stop: async () => {},
    },
    history: async () => [],
    funnel: async () => ({ first_day: 0, last_day: 6, steps: [], branches: [] }),
    stream: async () => [],
  };
}
