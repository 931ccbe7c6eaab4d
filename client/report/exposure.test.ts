import { describe, expect, test } from 'vitest';
import { recordSchema } from '../../model/events/derive/zod-schema.ts';
import { toEdge } from '../../model/ids.ts';
import type { FeedItem } from '../../model/wire/views.ts';
import { Exposure } from './exposure.ts';
import { clientId } from './client-id.ts';
import type { Report } from './report-queue.ts';

function item(changes: Partial<FeedItem['video']> = {}): FeedItem {
  return {
    exposure_id: toEdge('exposure', clientId()),
    position: 2,
    policy: 'personalised',
    propensity: 0.25,
    video: {
      video_id: toEdge('video', 40),
      creator: {
        creator_id: toEdge('creator', 4),
        name: { en: 'Mei', zh: '小美' },
        avatar_seed: 1,
        followers: 3,
        following: false,
      },
      scene: {
        seed: 1,
        kind: 'unboxing',
        art: '🎧',
        palette: 1,
        duration_ms: 20_000,
        subtitles: [],
        hook: { en: '', zh: '' },
        cast: 1,
      },
      caption: { en: 'a', zh: 'b' },
      tags: [],
      category: 3,
      counters: { likes: 1, comments: 0, shares: 0, saves: 0 },
      clip: null,
      liked: false,
      saved: false,
      product: null,
      ...changes,
    },
  };
}

function watching(of: FeedItem) {
  const told: Report[] = [];
  const clock = { now: 0 };
  const exposure = new Exposure(of, {
    tell: (event) => void told.push({ ...event, at_ms: event.at_ms ?? 500 } as Report),
    now_ms: () => clock.now,
    world_ms: () => 100,
  });
  return { told, clock, exposure, names: () => told.map(({ name }) => name) };
}

describe('an exposure', () => {
  test('is recorded once, timed by its start, with the time that was watched', () => {
    const { told, clock, exposure } = watching(item());
    exposure.play();
    clock.now = 3_000;
    exposure.pause();
    clock.now = 9_000;
    exposure.play();
    clock.now = 10_500;
    exposure.close();
    exposure.close();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ name: 'view_video', at_ms: 100, watch_ms: 4_500, played: true, completed: false });
  });

  test('carries a column for every reaction that names it, and no other', () => {
    const { told, exposure, names } = watching(item());
    exposure.set('like', true);
    exposure.share();
    exposure.share();
    exposure.comment('nice');
    exposure.select(12);
    exposure.close();
    expect(names()).toEqual(['like', 'share', 'comment', 'select_item', 'view_video']);
    expect(told.at(-1)).toMatchObject({
      liked: true,
      shared: true,
      commented: true,
      clicked_product: true,
      saved: false,
    });
  });

  test('counts a like that is taken back and given again as one like', () => {
    const { exposure, names } = watching(item());
    exposure.set('like', true);
    exposure.set('like', false);
    exposure.set('like', true);
    exposure.close();
    expect(names()).toEqual(['like', 'view_video']);
  });

  test('tells at its end what was taken back', () => {
    const { told, exposure, names } = watching(item({ liked: true }));
    exposure.set('like', false);
    expect(names()).toEqual([]);
    exposure.close();
    expect(told[0]).toMatchObject({ name: 'undo_reaction', undone: 'like' });
    expect(told[1]).toMatchObject({ name: 'view_video', liked: false });
  });

  test('of a video seen before is another exposure, and unranked', () => {
    const same = item();
    const first = watching(same);
    first.exposure.close();
    const again = watching(same);
    again.exposure.close();
    expect(again.exposure.exposure_id).not.toBe(first.exposure.exposure_id);
    expect(again.told[0]).toMatchObject({ policy: 'none', propensity: 1 });
  });

  test('tells nothing that the contract would refuse', () => {
    const { told, exposure } = watching(item({ saved: true }));
    exposure.play();
    exposure.set('like', true);
    exposure.set('save', false);
    exposure.set('follow', true);
    exposure.comment('很好');
    exposure.share();
    exposure.dislike('seen_before');
    exposure.accuse('spam');
    exposure.openProfile();
    exposure.select(9);
    exposure.complete();
    exposure.close();
    expect(told).toHaveLength(10);
    for (const event of told) expect(() => recordSchema(event.name).parse(event), event.name).not.toThrow();
  });
});
