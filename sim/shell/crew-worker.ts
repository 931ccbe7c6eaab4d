import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { populationOf } from '../genesis/population.ts';
import { type FeedView, watchBlock } from '../phases/feed.ts';
import { emptyPools } from '../ranking/pools.ts';
import { rankingOf } from '../ranking/ranking-settings.ts';
import { PlannedViews } from '../world/planned-views.ts';
import { creatorTable, productTable, userTable, videoTable } from '../world/tables.ts';
import { Visits } from '../world/visits.ts';
import { BLOCK_SPAN, control, ROUND_SPAN } from './crew-control.ts';
import { type CrewMessage, type CrewStart, shared_tables } from './crew-messages.ts';

/** The far side of `FeedCrew`: takes blocks of visits as long as there are any, and waits for the next round. */
const { settings, control: buffer } = workerData as CrewStart;
const fields = new Int32Array(buffer);
const follows = new Map<number, readonly number[]>();
const views = new PlannedViews();
const view = {
  settings,
  draws: createDraws(worldKey(settings.seed)),
  size: populationOf(settings.users),
  ranking: rankingOf(settings.ranking),
  levers: [],
  pools: emptyPools(),
  tick: 0,
  users: userTable(),
  creators: creatorTable(),
  products: productTable(),
  videos: videoTable(),
  visits: new Visits(),
  follows,
  plan: { views },
  candidates: null,
} satisfies FeedView as { -readonly [K in keyof FeedView]: FeedView[K] };
let read = 0;
let round = 0;

try {
  while (Atomics.load(fields, control.is_over) === 0) work();
} catch (error) {
  Atomics.store(fields, control.failed, 1);
  Atomics.notify(fields, control.done);
  throw error;
}

function work(): void {
  const seen = Atomics.load(fields, control.round);
  const ticket = Atomics.add(fields, control.next, 1) >>> 0;
  const opened = Atomics.load(fields, control.opened);
  const block = ticket % BLOCK_SPAN;
  const is_of_round = Math.floor(ticket / BLOCK_SPAN) === opened % ROUND_SPAN;
  if (!is_of_round || block >= fields[control.blocks]) {
    Atomics.wait(fields, control.round, seen);
    return;
  }
  if (opened !== round) {
    readRound();
    round = opened;
  }
  watchBlock(view, block);
  if (Atomics.add(fields, control.done, 1) + 1 === fields[control.blocks]) Atomics.notify(fields, control.done);
}

function readRound(): void {
  for (; read < fields[control.messages]; read++) {
    const received = parentPort === null ? undefined : receiveMessageOnPort(parentPort);
    if (received === undefined) throw new Error('a message of the crew is missing');
    take(received.message as CrewMessage);
  }
  view.tick = fields[control.tick];
  view.visits.table.rows = fields[control.visit_rows];
  view.videos.rows = fields[control.video_rows];
}

function take({ tables = {}, views: arrays, pools, levers, follows: changed = [] }: CrewMessage): void {
  for (const name of shared_tables) {
    const columns = tables[name];
    if (columns !== undefined) view[name].columns = columns as never;
  }
  if (tables.visits !== undefined) view.visits.table.columns = tables.visits as never;
  if (arrays !== undefined) Object.assign(views, arrays);
  if (pools !== undefined) view.pools = pools;
  if (levers !== undefined) view.levers = levers;
  for (const [user_id, creators] of changed) follows.set(user_id, creators);
}
