import { parentPort, workerData } from 'node:worker_threads';
import { faceReadings } from '../twin/face-validity.ts';
import { initiativeReadings } from '../twin/initiatives.ts';
import { beginning } from '../twin/twin.ts';
import type { SeedTask } from './by-seed.ts';

/** The far side of `bySeed`: a world is begun once, and everything that is asked of it lives on from there. */
const { readings, seed, users, burn_in_days, weeks, settling_days } = workerData as SeedTask;
const begun = beginning(seed, users, burn_in_days);
const read =
  readings === 'face-validity'
    ? faceReadings(begun, seed, [Math.min(...weeks), Math.max(...weeks)], settling_days)
    : initiativeReadings(begun, seed, weeks, settling_days);
for (const reading of read) parentPort?.postMessage(reading);
