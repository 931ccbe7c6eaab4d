import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startWorker } from './start-worker.ts';

test('a worker starts from source, with its own imports', async () => {
  const worker = startWorker(new URL('./echo-worker.fixture.ts', import.meta.url), { workerData: 'hello' });
  expect(await once(worker, 'message')).toEqual([{ given: 'hello', imported: 2048 }]);
  await once(worker, 'exit');
});

test('a worker that fails to load says so', async () => {
  const worker = startWorker(new URL('./absent.ts', import.meta.url));
  const [error] = await once(worker, 'error');
  expect(String(error)).toContain('absent.ts');
});
