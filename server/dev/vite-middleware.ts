import type { Server } from 'node:http';
import type { RequestHandler } from 'express';

/** Serves the client from source with hot replacement: mounted last, in `npm run dev` only. */
export interface ViteMiddleware {
  readonly handle: RequestHandler;
  close(): Promise<void>;
}

/**
 * Vite is no dependency of the running shop, so it is imported only here and only when asked for.
 * @param http carries the hot-replacement socket beside socket.io's.
 */
export async function viteMiddleware(http: Server): Promise<ViteMiddleware> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    appType: 'spa',
    server: { middlewareMode: true, ws: { server: http } },
  });
  return { handle: vite.middlewares, close: () => vite.close() };
}
