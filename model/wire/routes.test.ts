import { expect, test } from 'vitest';
import { z } from 'zod';
import { routes } from './routes.ts';
import { clientMessages } from './sockets.ts';

test.each(Object.entries(routes))(
  '%s: its parameters are those of its path, and all of it can be described',
  (_id, route) => {
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(Object.keys(route.params?.shape ?? {})).toEqual(named);
    for (const schema of [route.params, route.query, route.body, route.answer]) {
      if (schema !== undefined) expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow();
    }
    expect(route.method === 'get').toBe(route.body === undefined);
  },
);

test('no two calls share method and path', () => {
  const keys = Object.values(routes).map((route) => `${route.method} ${route.path}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a client can report its own taps, and cannot report a purchase', () => {
  const body = routes.report_events.body;
  const like = { name: 'like', at_ms: 1, exposure_id: 1, video_id: 2, creator_id: 3 };
  expect(body.safeParse({ events: [like] }).success).toBe(true);
  expect(body.safeParse({ events: [{ ...like, name: 'purchase' }] }).success).toBe(false);
  expect(body.safeParse({ events: [{ ...like, extra: 1 }] }).success).toBe(false);
  expect(body.safeParse({ events: [] }).success).toBe(false);
});

test('a socket message that is not in the contract is refused', () => {
  expect(clientMessages.attend.safeParse({ place: 'checkout' }).success).toBe(true);
  expect(clientMessages.attend.safeParse({ place: 'moon' }).success).toBe(false);
});
