import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { VideoView } from '../../model/wire/views.ts';
import { ActionRail } from './action-rail.tsx';
import { Caption } from './caption.tsx';
import { ProductTag } from './product-tag.tsx';
import { sceneSpecOf } from '../scenes/scene-spec-of.ts';

const said = (text: string) => ({ en: text, zh: `${text}。` });
const product: NonNullable<VideoView['product']> = {
  product_id: 'prd_1',
  title: said('Quiet <headphones>'),
  art: '🎧',
  palette: 3,
  price_cents: 12_900,
  list_price_cents: 19_900,
  sold: 12_399,
  in_stock: true,
};
const video: VideoView = {
  video_id: 'vid_1',
  creator: { creator_id: 'crt_1', name: said('Mei'), avatar_seed: 9, followers: 10, following: false },
  scene: {
    seed: 1,
    kind: 'unboxing',
    art: '🎧',
    palette: 3,
    duration_ms: 20_000,
    subtitles: [said('Look')],
    hook: said('Wait'),
    cast: 9,
  },
  caption: said('Opened on a <Tuesday>'),
  tags: [said('worth it')],
  category: 0,
  counters: { likes: 12_399, comments: 1, shares: 20, saves: 0 },
  clip: null,
  liked: true,
  saved: false,
  product,
};
const nothing = (): void => undefined;

test('the rail says counts whole, shows them short, and tells what is pressed', () => {
  const html = renderToStaticMarkup(
    <ActionRail video={video} onToggle={nothing} onOpen={nothing} onCreator={nothing} />,
  );
  for (const part of ['aria-label="Like, 12,399"', '12.3K', 'aria-label="Comments, 1"', 'Follow Mei']) {
    expect(html).toContain(part);
  }
  expect(html).toMatch(/aria-pressed="true"[^>]*aria-label="Like/);
  expect(html).toMatch(/aria-pressed="false"[^>]*aria-label="Save/);
});

test('a caption names its creator, its tags, and unfolds only where it is long', () => {
  const short = renderToStaticMarkup(<Caption video={video} onCreator={nothing} />);
  for (const part of ['Mei', 'Opened on a &lt;Tuesday&gt;', '#worthit']) expect(short).toContain(part);
  expect(short).not.toContain('aria-expanded');
  const long = { ...video, caption: said('word '.repeat(40)) };
  expect(renderToStaticMarkup(<Caption video={long} onCreator={nothing} />)).toContain('aria-expanded="false"');
});

test('a tag shows the price, what it was, and what is sold out', () => {
  const html = renderToStaticMarkup(<ProductTag card={product} onOpen={nothing} />);
  for (const part of ['Quiet &lt;headphones&gt;', '¥129.00', '<s>¥199.00</s>', '12.3K sold'])
    expect(html).toContain(part);
  const gone = renderToStaticMarkup(
    <ProductTag card={{ ...product, list_price_cents: 12_900, in_stock: false }} onOpen={nothing} />,
  );
  expect(gone).toContain('Sold out');
  expect(gone).not.toContain('<s>');
});

test('a scene is lettered in the language of who looks; a kind from another release is still played', () => {
  expect(sceneSpecOf(video.scene, (content) => content.zh)).toMatchObject({ hook: 'Wait。', subtitles: ['Look。'] });
  expect(sceneSpecOf(video.scene, (content) => content.en, false).subtitles).toEqual([]);
  const other = { ...video, scene: { ...video.scene, kind: 'hologram' } };
  expect(sceneSpecOf(other.scene, (content) => content.en).kind).toBe('talking-head');
});
