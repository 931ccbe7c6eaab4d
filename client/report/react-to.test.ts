import { expect, test } from 'vitest';
import type { VideoView } from '../../model/wire/views.ts';
import { reactTo } from './react-to.ts';

const video = {
  creator: { followers: 7, following: false },
  counters: { likes: 3, comments: 0, shares: 0, saves: 5 },
  liked: false,
  saved: true,
} as VideoView;

test('a like counts once, however often it is given', () => {
  const liked = reactTo(video, 'like', true);
  expect(liked).toMatchObject({ liked: true, counters: { likes: 4, saves: 5 } });
  expect(reactTo(liked, 'like', true)).toBe(liked);
});

test('what is taken back is no longer counted', () => {
  expect(reactTo(video, 'save', false)).toMatchObject({ saved: false, counters: { saves: 4 } });
  expect(reactTo(reactTo(video, 'follow', true), 'follow', false)).toEqual(video);
});
