import { parentPort, workerData } from 'node:worker_threads';
import { bareLoop } from './bare-loop.ts';

/** One of several threads that run the bare loop side by side: warms up, says so, and runs when it is told to. */
await bareLoop(0, 200_000);
parentPort?.once('message', async () => {
  await bareLoop(workerData.from, workerData.events);
  parentPort?.postMessage('done');
  parentPort?.close();
});
parentPort?.postMessage('ready');
