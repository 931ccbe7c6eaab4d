import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Router } from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { clientFiles } from './client-files.ts';
import { serverMetrics } from './server-metrics.ts';

let folder: string;
let http: Server;
let url: string;
let is_healthy: boolean | Error;
let lines: Record<string, unknown>[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-app-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Vitrine</title>');
  await writeFile(join(folder, 'assets', 'main-abc.js'), `console.log(${JSON.stringify('x'.repeat(5000))})`);
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const isHealthy = async (): Promise<boolean> => {
    if (is_healthy instanceof Error) throw is_healthy;
    return is_healthy;
  };
  const client = clientFiles(folder);
  const pool = () => ({ total: 3, idle: 2, waiting: 0 });
  const metrics = serverMetrics({ pool, sockets: () => 7, is_well: () => true });
  http = createServer(createApp({ log, isHealthy, api: Router(), metrics, client, is_development: false })).listen(0);
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

beforeEach(() => {
  is_healthy = true;
  lines = [];
});

afterAll(async () => {
  http.close();
  http.closeAllConnections();
  await rm(folder, { recursive: true });
});

const post = (path: string, body: string, type = 'application/json'): Promise<Response> =>
  fetch(url + path, { method: 'POST', body, headers: { 'Content-Type': type } });

async function expectProblem(response: Response, status: number): Promise<Record<string, unknown>> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({ type: 'about:blank', status, title: expect.any(String) });
  expect(problem.request_id).toBe(response.headers.get('x-request-id'));
  return problem;
}

test('health is ok while the database answers, and 503 with a time to ask again otherwise', async () => {
  expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: 'ok' });
  is_healthy = false;
  const response = await fetch(`${url}/api/health`);
  await expectProblem(response, 503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('the server tells its own figures in the words of Prometheus, by routes and never by paths', async () => {
  await fetch(`${url}/api/health`);
  await fetch(`${url}/api/v1/orders/ord_secret`);
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; ?version=0\.0\.4/);
  const text = await response.text();
  expect(text).toMatch(
    /^http_request_duration_seconds_count\{method="GET",route="\/api\/health",status="200"\} [1-9]/m,
  );
  expect(text).toMatch(/^http_request_duration_seconds_count\{method="GET",route="other",status="404"\} [1-9]/m);
  expect(text).toMatch(/^database_connections\{state="idle"\} 2$/m);
  expect(text).toMatch(/^sockets_connected 7$/m);
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).not.toContain('ord_secret');
});

test.each([
  ['{"a":1,"a":2}', 'stands twice'],
  ['{"a":'.repeat(40), 'levels deep'],
])('a body that readers could take in two ways is refused: %.20s', async (body, detail) => {
  expect((await expectProblem(await post('/api/v1/carts', body), 400)).detail).toContain(detail);
});

test('an unknown route of the interface is a problem, whoever asks', async () => {
  const problem = await expectProblem(
    await fetch(`${url}/api/v1/nothing?token=secret`, { headers: { Accept: 'text/html' } }),
    404,
  );
  expect(problem.detail).toBe('There is no GET /api/v1/nothing.');
});

test('a known path says which methods it has', async () => {
  const response = await post('/api/health', '{}');
  await expectProblem(response, 405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('a body is read when it is JSON, whole and not too large', async () => {
  await expectProblem(await post('/api/v1/carts', '{"a":'), 400);
  await expectProblem(await post('/api/v1/carts', '"a word"'), 400);
  await expectProblem(await post('/api/v1/carts', JSON.stringify('x'.repeat(70_000))), 413);
  await expectProblem(await post('/api/v1/carts', 'a=1', 'application/x-www-form-urlencoded'), 415);
  await expectProblem(await post('/api/v1/carts', '{}', 'application/json; charset=klingon'), 415);
  await expectProblem(await post('/api/v1/carts', '{}'), 404);
});

test("a path that cannot be decoded is the sender's fault", async () => {
  await expectProblem(await fetch(`${url}/%ff`), 400);
});

test('our own fault is logged with its cause and told without it', async () => {
  is_healthy = new Error('password of the database');
  const response = await fetch(`${url}/api/health`);
  const text = await response.clone().text();
  const { request_id } = await expectProblem(response, 500);
  expect(text).not.toContain('password');
  expect(lines).toContainEqual(
    expect.objectContaining({ request_id, err: expect.objectContaining({ message: 'password of the database' }) }),
  );
});

test('each request leaves one line, without its query', async () => {
  const response = await fetch(`${url}/api/health?token=secret`);
  await response.text();
  await expect
    .poll(() => lines)
    .toEqual([
      expect.objectContaining({
        request_id: response.headers.get('x-request-id'),
        method: 'GET',
        path: '/api/health',
        status: 200,
        duration_ms: expect.any(Number),
      }),
    ]);
});

test('the page is asked for again each time, a file with its hash never', async () => {
  const page = await fetch(url);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('etag')).not.toBeNull();
  expect(await page.text()).toContain('Vitrine');
  const script = await fetch(`${url}/assets/main-abc.js`);
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-encoding')).toBe('gzip');
});

test('a page that does not exist is the app for a person and a problem for a program', async () => {
  const page = await fetch(`${url}/nowhere`, { headers: { Accept: 'text/html,*/*' } });
  expect([page.status, await page.text()]).toEqual([404, '<title>Vitrine</title>']);
  await expectProblem(await fetch(`${url}/nowhere`), 404);
  await expectProblem(await fetch(`${url}/assets/absent.js`), 404);
  expect(await rawStatus('/../../../etc/passwd')).toMatch(/ 40[034] /);
});

test('no answer lets another host in', async () => {
  const { headers } = await fetch(url);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

/** `fetch` tidies paths before it sends them; an attacker does not. */
async function rawStatus(path: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return chunk.toString().split('\r\n')[0];
}
