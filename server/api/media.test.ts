import { afterAll, beforeAll, expect, test } from 'vitest';
import { toEdge } from '../../model/ids.ts';
import { pictureLimits } from '../../model/wire/media.ts';
import { openTestShop, type TestShop, video_id } from './open-shop.fixture.ts';

let shop: TestShop;
let cookie: string;
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('a picture')]);
const mp4 = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('isom, and what is filmed')]);

beforeAll(async () => {
  shop = await openTestShop();
  const joined = await fetch(`${shop.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  cookie = joined.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}, 60_000);
afterAll(async () => shop.close());

const bring = (path: string, body: Buffer, headers: Record<string, string> = { Cookie: cookie }) =>
  fetch(`${shop.url}/api/v1${path}`, { method: 'POST', headers, body: new Uint8Array(body) });

test('a picture is kept under a name of its own and read by it, whatever it was called', async () => {
  const kept = await bring('/pictures', png);
  expect(kept.status).toBe(201);
  const { name } = (await kept.json()) as { name: string };
  expect(await (await bring('/pictures', png)).json()).toEqual({ name });
  const read = await fetch(`${shop.url}/media/pictures/${name}`);
  expect(read.headers.get('Content-Type')).toBe('image/png');
  expect(Buffer.from(await read.arrayBuffer())).toEqual(png);
});

test('what is no picture, too large, or brought by nobody is refused', async () => {
  expect((await bring('/pictures', Buffer.from('<svg onload="x">'))).status).toBe(415);
  expect((await bring('/pictures', Buffer.concat([png, Buffer.alloc(pictureLimits.bytes)]))).status).toBe(413);
  expect((await bring('/pictures', png, {})).status).toBe(401);
  expect((await bring('/pictures', png, { Cookie: cookie, Origin: 'http://elsewhere.test' })).status).toBe(403);
});

test('a clip plays instead of a scene, is served by ranges, and can be taken away', async () => {
  const path = `/videos/${toEdge('video', video_id)}/clip`;
  expect((await bring(path, png)).status).toBe(415);
  expect((await bring(`/videos/${toEdge('video', 99_999)}/clip`, mp4)).status).toBe(404);
  const { clip } = (await (await bring(path, mp4)).json()) as { clip: string };
  const part = await fetch(shop.url + clip, { headers: { Range: 'bytes=4-7' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('Content-Type')).toBe('video/mp4');
  expect(await part.text()).toBe('ftyp');
  const shown = await fetch(`${shop.url}/api/v1/videos/${toEdge('video', video_id)}`, { headers: { Cookie: cookie } });
  expect(await shown.json()).toMatchObject({ video: { clip } });
  expect(await (await bring(path, Buffer.alloc(0))).json()).toEqual({ clip: null });
});
