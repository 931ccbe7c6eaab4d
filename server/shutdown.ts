import type { Server } from 'node:http';

const GRACE_MS = 5_000;

/** Takes no more requests, lets those under way end for five seconds, then cuts what is left. */
export async function closeHttp(http: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeIdleConnections();
  const grace = setTimeout(() => http.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(grace);
}
