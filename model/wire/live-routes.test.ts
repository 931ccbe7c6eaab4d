import { expect, test } from 'vitest';
import { liveRoutes } from './live-routes.ts';
import { routes } from './routes.ts';

test('calls about rooms have names and paths of their own', () => {
  const taken = new Set(Object.values(routes).map(({ method, path }) => `${method} ${path}`));
  for (const [id, { method, path }] of Object.entries(liveRoutes)) {
    if (id in routes) continue;
    expect(taken.has(`${method} ${path}`), `${method} ${path}`).toBe(false);
    expect(path).toMatch(/^\/lives/);
  }
});
