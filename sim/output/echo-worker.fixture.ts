import { parentPort, workerData } from 'node:worker_threads';
import { CHUNK_ROWS } from './fill-chunk.ts';

parentPort?.postMessage({ given: workerData, imported: CHUNK_ROWS });
