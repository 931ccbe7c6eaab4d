import { expect, test } from 'vitest';
import { createOutbox, type Shelf } from './outbox.ts';
import type { Report } from './report-queue.ts';

const like = (exposure_id: number): Report => ({ name: 'like', at_ms: 1, exposure_id, video_id: 1, creator_id: 1 });

function shelfOf(kept = new Map<string, string>()): () => Shelf {
  return () => ({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
    key: (nth) => [...kept.keys()][nth] ?? null,
    get length() {
      return kept.size;
    },
  });
}

test('the next page takes once what the pages before it left, of the same person alone', () => {
  const shelf = shelfOf();
  createOutbox(shelf, 'a').keep('usr_1', [like(1)]);
  createOutbox(shelf, 'b').keep('usr_1', [like(2), like(3)]);
  createOutbox(shelf, 'b').keep('usr_2', [like(4)]);
  const next = createOutbox(shelf, 'c');
  expect(next.take('usr_1')).toEqual([like(1), like(2), like(3)]);
  expect(next.take('usr_1')).toEqual([]);
  expect(next.take('usr_2')).toEqual([like(4)]);
});

test('what has been recorded is not left to anybody, and one’s own is not taken for another’s', () => {
  const shelf = shelfOf();
  const one = createOutbox(shelf, 'a');
  one.keep('usr_1', [like(1)]);
  expect(one.take('usr_1')).toEqual([]);
  one.keep('usr_1', []);
  expect(createOutbox(shelf, 'b').take('usr_1')).toEqual([]);
});

test('a browser that keeps nothing, or something unreadable, is no reason to stop', () => {
  const refused = createOutbox(() => {
    throw new Error('denied');
  }, 'a');
  refused.keep('usr_1', [like(1)]);
  expect(refused.take('usr_1')).toEqual([]);
  const odd = new Map([
    ['vitrine.outbox.usr_1.x', '{"reports":'],
    ['vitrine.outbox.usr_1.y', '7'],
  ]);
  expect(createOutbox(shelfOf(odd), 'a').take('usr_1')).toEqual([]);
  expect(odd.size).toBe(0);
});
