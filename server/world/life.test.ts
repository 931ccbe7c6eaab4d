import { expect, test } from 'vitest';
import { apply } from '../../model/commerce/apply.ts';
import { decide } from '../../model/commerce/decide.ts';
import { DAY_MS, HOUR_MS, startOfDay } from '../../model/sim-time.ts';
import { runBatch } from '../../sim/world/run-batch.ts';
import { createWorld } from '../../sim/world/world.ts';
import type { Input } from './input.ts';
import { Life } from './life.ts';
import { EVENING_MS, evening, goTo, settings, tillOf, visitor, whole } from './small-life.fixture.ts';

const END_MS = startOfDay(1) + HOUR_MS - 1;

/** An evening with a guest in it, lived in slices. */
function liveEvening(slice_ms: number): { life: Life; inputs: Input[] } {
  const life = Life.begin(settings);
  while (life.runOn(EVENING_MS, () => false).lived_ms < EVENING_MS);
  const till = tillOf(life);
  const inputs: Input[] = [];
  const acts = evening(life, EVENING_MS + 7_000);
  for (let now = EVENING_MS, act = acts.next(); now < END_MS; now = Math.min(now + slice_ms, END_MS)) {
    goTo(life, till, now);
    while (!act.done && act.value.at_ms <= now + slice_ms) {
      // A person's act comes when it comes, also between two slices; the till decides it at its instant.
      goTo(life, till, act.value.at_ms);
      inputs.push(act.value);
      if (act.value.kind === 'command') for (const event of act.value.events) apply(till, event);
      life.take(act.value);
      act = acts.next();
    }
  }
  goTo(life, till, END_MS, true);
  return { life, inputs };
}

test('a live world and a batch that is told the inputs of people write the same log, to the byte', () => {
  const { life, inputs } = liveEvening(7_900);
  const log = whole(life.takeTail());
  expect(log.purchase.by_person).toContain(1);
  expect(inputs.length).toBeGreaterThan(5);

  const batch = Life.begin(settings);
  // Nothing that came of an act is taken from the record: the kernel decides once more.
  const decided = inputs.map((input): Input => {
    if (input.kind !== 'command') return input;
    const { request } = input;
    const again = () => {
      const decision = decide(batch.world.books, request.command, request.occasion);
      return decision.ok ? decision.events : [];
    };
    return Object.defineProperty({ ...input }, 'events', { get: again });
  });
  batch.retell(decided, END_MS);
  expect(whole(batch.takeTail())).toEqual(log);
  expect(batch.fold.values(END_MS)).toEqual(life.fold.values(END_MS));
});

test('nobody there: the log is that of the batch driver', async () => {
  const world = createWorld(settings);
  const batch: Parameters<typeof whole>[0][number][] = [];
  await runBatch(world, { until_tick: 1_500, on_segments: (segments) => void batch.push(...segments) });
  const life = Life.begin(settings);
  const till = tillOf(life);
  for (let now = startOfDay(0); now < END_MS; now = Math.min(now + 3_333_333, END_MS)) goTo(life, till, now);
  goTo(life, till, END_MS, true);
  expect(END_MS).toBe(startOfDay(0) + 1_500 * 60_000 - 1);
  expect(whole(life.takeTail())).toEqual(whole(batch));
});

test('a life that was captured goes on as if it had not been', () => {
  const { life } = liveEvening(60_000);
  life.takeTail();
  const other = Life.materialise(structuredClone(life.capture()));
  const later_ms = END_MS + DAY_MS / 4;
  for (const each of [life, other]) goTo(each, tillOf(each), later_ms, true);
  expect(whole(other.takeTail())).toEqual(whole(life.takeTail()));
  expect(other.memory.likes(visitor.user_id, life.world.videos.columns.video_id[3])).toBe(true);
});
