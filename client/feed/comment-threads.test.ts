import { expect, test } from 'vitest';
import { type Comment, commentThreads, withLike, withSaid } from './comment-threads.ts';

const said = (comment_id: number, reply_to: number | null = null): Comment => ({
  comment_id,
  reply_to,
  author: { en: 'Li', zh: '李' },
  avatar_seed: 1,
  words: { en: 'x', zh: 'x' },
  at_ms: comment_id,
  mine: false,
  likes: 0,
  liked: false,
});
const comments = [said(5, 1), said(4), said(3, 1), said(2, 99), said(1)];
const shape = (order: 'hot' | 'newest') =>
  commentThreads(comments, order).map(({ comment, replies }) => [
    comment.comment_id,
    ...replies.map(({ comment_id }) => comment_id),
  ]);

test('what was answered most comes first, with its answers in the order in which they were said', () => {
  expect(shape('hot')).toEqual([[1, 3, 5], [4], [2]]);
});

test('or the newest; an answer to what is no longer kept stands for itself', () => {
  expect(shape('newest')).toEqual([[4], [2], [1, 3, 5]]);
});

test('what was said while the others were asked for is among them, and once when they know it', () => {
  expect(withSaid([said(1)], [said(7)]).map(({ comment_id }) => comment_id)).toEqual([7, 1]);
  expect(withSaid([said(7), said(1)], [said(7)]).map(({ comment_id }) => comment_id)).toEqual([7, 1]);
});

test("what others like comes first, one's own like moves nothing, and it counts once", () => {
  const liked = [said(1), { ...said(2), likes: 3 }, said(3)];
  const order = (list: readonly Comment[]) => commentThreads(list, 'hot').map(({ comment }) => comment.comment_id);
  expect(order(liked)).toEqual([2, 3, 1]);
  const mine = withLike(withLike(liked, 1, true), 1, true);
  expect(mine[0]).toMatchObject({ likes: 1, liked: true });
  expect(order(mine)).toEqual([2, 3, 1]);
  expect(withLike(mine, 1, false)).toEqual(liked);
});
