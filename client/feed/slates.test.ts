import { expect, test } from 'vitest';
import { entriesOf } from './slates.ts';

const video = (video_id: string) => ({ video: { video_id } }) as never;
const live = { live_id: 'liv_1' } as never;
const shown = (slates: Parameters<typeof entriesOf>[0]) =>
  entriesOf(slates).map((entry) => (entry.kind === 'live' ? entry.card.live_id : entry.item.video.video_id));

test('a session that goes on comes after two videos of its slate', () => {
  expect(shown([{ items: [video('a'), video('b'), video('c')], live }, { items: [video('d')] }])).toEqual([
    'a',
    'b',
    'liv_1',
    'c',
    'd',
  ]);
});

test('a slate that is nearly empty has no room for one', () => {
  expect(shown([{ items: [video('a')], live }])).toEqual(['a']);
});
