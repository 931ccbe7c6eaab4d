import { afterAll, beforeAll, expect, test } from 'vitest';
import { toEdge } from '../../model/ids.ts';
import { clipLimits, pictureLimits } from '../../model/wire/media.ts';
import { mediaRoutes } from '../../model/wire/media-routes.ts';
import { spareMedia } from '../media/spare-media.fixture.ts';
import { openTestShop, type TestShop, video_id } from './open-shop.fixture.ts';

let shop: TestShop;
let cookie: string;
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('a picture')]);
const mp4 = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('isom, and what is filmed')]);

beforeAll(async () => {
  shop = await openTestShop({}, undefined, undefined, spareMedia({ pictures_bytes: 10_000_000, clips_bytes: 100 }));
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

test('what is no clip, too large, of no video, or brought by nobody is refused, and the clip that was there stays', async () => {
  const path = `/videos/${toEdge('video', video_id)}/clip`;
  const { clip } = (await (await bring(path, mp4)).json()) as { clip: string };
  const refused = async (answer: Promise<Response>) => {
    const { status, headers } = await answer;
    expect(headers.get('Content-Type')).toContain('application/problem+json');
    return status;
  };
  expect(await refused(bring(path, Buffer.from('<html><script>')))).toBe(415);
  expect(await refused(bring(path, Buffer.alloc(clipLimits.bytes + 1)))).toBe(413);
  expect(await refused(bring('/videos/not-an-id/clip', mp4))).toBe(422);
  expect(await refused(bring(path, mp4, {}))).toBe(401);
  expect(await refused(bring(path, mp4, { Cookie: 'vitrine_session=forged' }))).toBe(401);
  expect(await refused(bring(path, mp4, { Cookie: cookie, Origin: 'http://elsewhere.test' }))).toBe(403);
  expect(await refused(fetch(`${shop.url}/api/v1${path}`, { headers: { Cookie: cookie } }))).toBe(405);
  expect((await fetch(shop.url + clip)).status).toBe(200);
});

test('clips take no more room than there is for them, and one taken away makes room', async () => {
  const path = `/videos/${toEdge('video', video_id)}/clip`;
  const long = Buffer.concat([mp4, Buffer.alloc(60)]);
  await bring(path, Buffer.alloc(0));
  expect((await bring(path, long)).status).toBe(200);
  const full = await bring(path, Buffer.concat([mp4, Buffer.alloc(1)]));
  expect([full.status, ((await full.json()) as { code: string }).code]).toEqual([507, 'no_room']);
  await bring(path, Buffer.alloc(0));
  expect((await bring(path, mp4)).status).toBe(200);
});

test('files that are named to reach outside are not read', async () => {
  for (const path of ['/media/clips/..%2f..%2fpackage.json', '/media/pictures/%2e%2e/%2e%2e/etc/passwd'])
    expect((await fetch(shop.url + path)).status).toBe(404);
});

test('where nobody is an operator, nobody brings a clip; everybody brings pictures', async () => {
  const closed = await openTestShop({ operators: 'none' });
  try {
    const joined = await fetch(`${closed.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    const headers = { Cookie: joined.headers.get('Set-Cookie')?.split(';')[0] ?? '' };
    const statuses: Record<string, number> = {};
    for (const [id, { path, method }] of Object.entries(mediaRoutes)) {
      const url = `${closed.url}/api/v1${path.replace('{video_id}', toEdge('video', video_id))}`;
      statuses[id] = (await fetch(url, { method, headers, body: new Uint8Array(png) })).status;
    }
    expect(statuses).toEqual({ bring_picture: 201, bring_clip: 403 });
  } finally {
    await closed.close();
  }
});
