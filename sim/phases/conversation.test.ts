import { beforeAll, describe, expect, test } from 'vitest';
import { recordAt, type Segment } from '../../model/events/derive/segment.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import { unstamped } from '../../model/events/log-record.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { FIRST_CLIENT_ID, FIRST_GUEST_ID, merchantOfProduct } from '../../model/ids.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { append } from '../world/append.ts';
import { captureWorld, materialiseWorld, type WorldImage } from '../world/capture.ts';
import { runBatch } from '../world/run-batch.ts';
import { createWorld, tickStart, type World } from '../world/world.ts';

const guest = FIRST_GUEST_ID;
let evening: WorldImage;

/** The third evening of a small town, when people are there, and a guest has come. */
beforeAll(async () => {
  const world = createWorld({ seed: 'talk', users: 60 });
  await runBatch(world, { until_tick: 2 * TICKS_PER_DAY + 19 * 60, on_segments: () => {} });
  const at_ms = tickStart(world);
  append(world, { name: 'sign_up', at_ms, user_id: guest, kind: 'guest', user_key: guest }, unstamped, at_ms);
  world.log.take();
  evening = captureWorld(world);
});

async function liveOn(world: World, ticks: number): Promise<Segment[]> {
  const log: Segment[] = [];
  await runBatch(world, { until_tick: world.tick + ticks, on_segments: (segments) => void log.push(...segments) });
  return log;
}

function records<N extends EventName>(log: readonly Segment[], name: N): LogRecord<N>[] {
  return log
    .filter((segment) => segment.name === name)
    .flatMap((segment) => Array.from({ length: segment.rows }, (_, row) => recordAt(segment as Segment<N>, row)));
}

/** The guest writes something under the first video; its key. */
function writes(world: World, nth: number): number {
  const { video_id, creator_id } = world.videos.columns;
  const at_ms = tickStart(world);
  const comment_key = FIRST_CLIENT_ID + nth;
  const about = { exposure_id: FIRST_CLIENT_ID, video_id: video_id[0], creator_id: creator_id[0] };
  const said = { comment_key, reply_to: null, sentiment: 'neutral', words: 'Is it any good?' } as const;
  append(
    world,
    { name: 'comment', at_ms, user_id: guest, ...about, ...said },
    { ...unstamped, by_person: true },
    at_ms,
  );
  return comment_key;
}

describe('a comment that a person writes', () => {
  test('is answered and liked by those who are there, each answer within a view of its own, at most twice', async () => {
    const world = materialiseWorld(evening);
    const keys = [1, 2, 3, 4, 5, 6].map((nth) => writes(world, nth));
    const log = await liveOn(world, 60);
    const mine = new Set(keys);
    const replies = records(log, 'comment').filter(({ reply_to }) => reply_to !== null && mine.has(reply_to));
    const likes = records(log, 'like_comment').filter(({ comment_key }) => mine.has(comment_key));
    expect(replies.length).toBeGreaterThanOrEqual(3);
    expect(likes.length).toBeGreaterThanOrEqual(3);
    for (const key of keys) {
      expect(replies.filter(({ reply_to }) => reply_to === key).length).toBeLessThanOrEqual(2);
      const note = world.comments.get(world.videos.columns.video_id[0])?.find(({ comment_key }) => comment_key === key);
      expect(note?.likes).toBe(likes.filter(({ comment_key }) => comment_key === key).length);
    }
    const views = new Map(records(log, 'view_video').map((view) => [view.exposure_id, view]));
    for (const { exposure_id, user_id } of replies) {
      expect(views.get(exposure_id)).toMatchObject({ user_id, commented: true, played: false });
    }
  });

  test('finds the same answers in a world that was put away meanwhile', async () => {
    const one = materialiseWorld(evening);
    writes(one, 1);
    const other = materialiseWorld(evening);
    writes(other, 1);
    const before = await liveOn(other, 2);
    const after = await liveOn(materialiseWorld(captureWorld(other)), 28);
    const all = await liveOn(one, 30);
    const told = (log: readonly Segment[]) =>
      records(log, 'comment').map(({ at_ms, comment_key }) => [at_ms, comment_key]);
    expect([...told(before), ...told(after)]).toEqual(told(all));
  });

  test('is answered where it answers another itself, and that ends', async () => {
    const world = materialiseWorld(evening);
    const root = writes(world, 1);
    const { video_id, creator_id } = world.videos.columns;
    const at_ms = tickStart(world);
    for (let nth = 10; nth < 14; nth++) {
      const about = { exposure_id: FIRST_CLIENT_ID, video_id: video_id[0], creator_id: creator_id[0] };
      const said = { comment_key: FIRST_CLIENT_ID + nth, reply_to: root, sentiment: 'neutral', words: 'Yes' } as const;
      append(world, { name: 'comment', at_ms, user_id: guest, ...about, ...said }, unstamped, at_ms);
    }
    const replies = records(await liveOn(world, 90), 'comment').filter(
      ({ reply_to, words }) => reply_to === root && words === null,
    );
    expect(replies.length).toBeGreaterThan(0);
    expect(replies.length).toBeLessThanOrEqual(10);
  });
});

describe('a question about a product', () => {
  test('is answered by its shop and by those who have it, who are others than who asked', async () => {
    const world = materialiseWorld(evening);
    const delivered = [...world.books.rows('orders')].find(
      ({ lines }) => world.questions.buyers(lines[0].product_id).length > 1,
    );
    const product_id = delivered?.lines[0].product_id ?? world.products.columns.product_id[0];
    for (const user of [3, 4, 5]) world.questions.received(product_id, user);
    const at_ms = tickStart(world);
    const about = { product_id, merchant_id: merchantOfProduct(product_id), words: 'Good as a present?' };
    for (let nth = 0; nth < 6; nth++) {
      const question_key = FIRST_CLIENT_ID + nth;
      const asked = { name: 'ask_question', at_ms, user_id: 5, question_key, topic: 'open', ...about } as const;
      append(world, asked, unstamped, at_ms);
    }
    world.log.take();
    const later = materialiseWorld(captureWorld(world));
    const answers = records(await liveOn(later, TICKS_PER_DAY), 'answer_question').filter(
      ({ question_key }) => question_key >= FIRST_CLIENT_ID,
    );
    expect(answers.some(({ nth, user_id, actor }) => nth === 0 && user_id === null && actor === 'merchant')).toBe(true);
    expect(answers.some(({ nth }) => nth === 1)).toBe(true);
    expect(answers.filter(({ user_id }) => user_id === 5)).toEqual([]);
    const keys = answers.map(({ question_key, nth }) => `${question_key}/${nth}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const note of world.questions
      .about(product_id)
      .filter(({ question_key }) => question_key >= FIRST_CLIENT_ID)) {
      const nths = note.answers.map(({ nth }) => nth);
      expect(nths).toEqual(nths.toSorted());
    }
  });
});
