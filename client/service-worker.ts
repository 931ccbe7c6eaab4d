/** What a service worker is given; the types of the page's world do not know it. */
interface Worker {
  addEventListener(name: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', listen: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Worker;
/** Another name forgets what was kept under this one. */
const SHELL = 'vitrine-shell-1';
/** Names under `/assets` bear their content's hash, and art never changes: what is kept is right. */
const LASTING = /^\/(assets|art)\/|^\/(mark\.svg|icon-.*\.png|manifest\.webmanifest)$/;

worker.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  // What the shop says is never kept: money and stock are as they are now, or unknown.
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => keptPage()));
  else if (LASTING.test(url.pathname)) event.respondWith(keptOrFetched(request));
});

/** The page, all that it asks for first, and the parts that it would ask for later: without a network they cannot come. */
async function keepShell(): Promise<void> {
  const page = await fetch('/');
  const parts = [...(await page.clone().text()).matchAll(/"(\/(?:assets\/[^"]+|mark\.svg|manifest\.webmanifest))"/g)];
  const first = [...new Set(parts.map(([, path]) => path))];
  const cache = await caches.open(SHELL);
  await cache.put('/', page);
  await cache.addAll(first);
  const scripts = first.filter((path) => path.endsWith('.js'));
  const texts = await Promise.all(scripts.map(async (path) => (await cache.match(path))?.text() ?? ''));
  const later = texts.flatMap((text) => [...text.matchAll(/assets\/[\w.-]+\.(?:js|css)/g)].map(([path]) => `/${path}`));
  await cache.addAll([...new Set(later)].filter((path) => !first.includes(path)));
}

async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name !== SHELL) await caches.delete(name);
}

async function keptPage(): Promise<Response> {
  return (await caches.match('/')) ?? Response.error();
}

async function keptOrFetched(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const fetched = await fetch(request);
  if (fetched.ok) await (await caches.open(SHELL)).put(request, fetched.clone());
  return fetched;
}
