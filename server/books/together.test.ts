import { expect, test } from 'vitest';
import type { ShopDatabase } from './shop-database.ts';
import { together } from './together.ts';

const db = {} as ShopDatabase;

/** A kind of question whose answers come when they are let go. */
function kind() {
  const asked: number[][] = [];
  const gates: { open(): void; fail(error: Error): void }[] = [];
  const double = together(async (_db, questions: readonly number[]) => {
    asked.push([...questions]);
    await new Promise<void>((open, fail) => gates.push({ open, fail }));
    return questions.map((each) => each * 2);
  });
  return { asked, gates, double };
}

test('who asks alone is answered at once; who comes meanwhile is answered together, each their own', async () => {
  const { asked, gates, double } = kind();
  const first = double(db, 1);
  const others = [2, 3, 4].map((each) => double(db, each));
  expect(asked).toEqual([[1]]);
  gates[0].open();
  expect(await first).toBe(2);
  expect(asked).toEqual([[1], [2, 3, 4]]);
  gates[1].open();
  expect(await Promise.all(others)).toEqual([4, 6, 8]);
});

test('who asks in the moment of an answer is answered too', async () => {
  const { gates, double } = kind();
  const chain = double(db, 1).then((two) => double(db, two));
  gates[0].open();
  await expect.poll(() => gates.length).toBe(2);
  gates[1].open();
  expect(await chain).toBe(4);
});

test('what fails fails for all who wait for it, and the next ones are asked anew', async () => {
  const { asked, gates, double } = kind();
  const waiting = [1, 2].map((each) => double(db, each));
  gates[0].fail(new Error('away'));
  for (const each of waiting) await expect(each).rejects.toThrow('away');
  const next = double(db, 5);
  gates[1].open();
  expect(await next).toBe(10);
  expect(asked).toEqual([[1], [5]]);
});

test('another database is another desk', () => {
  const { asked, double } = kind();
  void double(db, 1);
  void double({} as ShopDatabase, 2);
  expect(asked).toEqual([[1], [2]]);
});
