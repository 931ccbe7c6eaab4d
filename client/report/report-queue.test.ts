import { describe, expect, test } from 'vitest';
import { createReportQueue, type Report } from './report-queue.ts';

const like = (exposure_id: number): Report => ({ name: 'like', at_ms: 1, exposure_id, video_id: 1, creator_id: 1 });

/** A carrier whose time and answers are told by the test. */
function staged(answers: ('recorded' | 'refused' | 'failed')[] = []) {
  const sent: number[][] = [];
  const parted: number[][] = [];
  const kept: number[][] = [];
  let hear: (is_recorded: boolean) => void = () => {};
  const delays: number[] = [];
  let planned: (() => void)[] = [];
  const ids = (batch: readonly Report[]): number[] =>
    batch.map((report) => (report as { exposure_id: number }).exposure_id);
  const queue = createReportQueue({
    send: async (batch) => {
      sent.push(ids(batch));
      return answers.shift() ?? 'recorded';
    },
    part: (batch) => {
      parted.push(ids(batch));
      return new Promise((done) => (hear = done));
    },
    keep: (reports) => void kept.push(ids(reports)),
    later: (run, delay_ms) => {
      delays.push(delay_ms);
      planned.push(run);
    },
  });
  const tick = async (): Promise<void> => {
    const due = planned;
    planned = [];
    for (const run of due) run();
    await new Promise((done) => setImmediate(done));
  };
  const hears = async (is_recorded: boolean): Promise<void> => {
    hear(is_recorded);
    await new Promise((done) => setImmediate(done));
  };
  return { queue, sent, parted, delays, tick, hears, keeps: () => kept.at(-1) };
}

describe('the queue of reports', () => {
  test('sends what came together as one batch, well within a second', async () => {
    const { queue, sent, delays, tick } = staged();
    queue.add(like(1));
    queue.add(like(2));
    expect(delays).toHaveLength(1);
    expect(delays[0]).toBeLessThan(1_000);
    await tick();
    expect(sent).toEqual([[1, 2]]);
    await tick();
    expect(sent).toHaveLength(1);
  });

  test('keeps order and repeats a batch that did not arrive, ever more slowly', async () => {
    const { queue, sent, delays, tick } = staged(['failed', 'failed', 'recorded', 'recorded']);
    queue.add(like(1));
    await tick();
    queue.add(like(2));
    await tick();
    await tick();
    await tick();
    expect(sent).toEqual([[1], [1, 2], [1, 2]]);
    expect(delays[2]).toBeGreaterThan(delays[1]);
  });

  test('drops of a refused batch only the report at fault', async () => {
    const { queue, sent, tick } = staged(['refused', 'recorded', 'refused', 'recorded', 'recorded']);
    for (const id of [1, 2, 3]) queue.add(like(id));
    for (let nth = 0; nth < 6; nth++) await tick();
    expect(sent).toEqual([[1, 2, 3], [1], [2], [3]]);
  });

  test('hands over everything unrecorded when the page goes', async () => {
    const { queue, parted, sent, tick } = staged(['failed']);
    queue.add(like(1));
    await tick();
    queue.add(like(2));
    queue.part();
    expect(parted).toEqual([[1, 2]]);
    await tick();
    expect(sent).toEqual([[1]]);
  });

  test('keeps until it is recorded what a page hands over as it goes: a closing browser may lose it', async () => {
    const { queue, parted, keeps, hears } = staged();
    queue.add(like(1));
    expect(keeps()).toEqual([1]);
    queue.part();
    expect(parted).toEqual([[1]]);
    expect(keeps()).toEqual([1]);
    await hears(true);
    expect(keeps()).toEqual([]);
  });

  test('tells again what was lost on the way, where the page lives on', async () => {
    const { queue, sent, keeps, hears, tick } = staged();
    queue.add(like(1));
    queue.part();
    await hears(false);
    expect(keeps()).toEqual([1]);
    await tick();
    expect(sent).toEqual([[1]]);
    expect(keeps()).toEqual([]);
  });

  test('takes up what an earlier page left, and keeps it as its own', async () => {
    const { queue, sent, keeps, tick } = staged();
    queue.add(like(2));
    queue.adopt([like(1)]);
    expect(keeps()).toEqual([2, 1]);
    await tick();
    expect(sent).toEqual([[2, 1]]);
  });

  test('tells nothing of who was here before, whatever is answered about it', async () => {
    const { queue, sent, keeps, tick } = staged(['failed', 'recorded']);
    queue.add(like(1));
    await tick();
    queue.forget();
    queue.add(like(2));
    for (let nth = 0; nth < 3; nth++) await tick();
    expect(sent).toEqual([[1], [2]]);
    expect(keeps()).toEqual([]);
  });

  test('never sends more than the contract takes', async () => {
    const { queue, sent, tick } = staged();
    for (let id = 0; id < 120; id++) queue.add(like(id));
    for (let nth = 0; nth < 4; nth++) await tick();
    expect(Math.max(...sent.map((batch) => batch.length))).toBeLessThanOrEqual(100);
    expect(sent.flat()).toEqual(Array.from({ length: 120 }, (_, id) => id));
  });
});
