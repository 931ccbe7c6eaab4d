import pg from 'pg';
import { readBigintsAsSafeIntegers } from '../postgres/safe-integers.ts';
import { runCommand } from './run-command.ts';
import { shopDatabase } from './shop-database.ts';
import { skus } from '../../model/commerce/play.fixture.ts';
import { orderOf, request } from './shop-play.fixture.ts';

/**
 * Places orders in the database of argv[2], four at a time, saying the place of each once it is acknowledged.
 * Made to be killed.
 */
readBigintsAsSafeIntegers();
const db = shopDatabase(new pg.Pool({ connectionString: process.argv[2], max: 4 }));
const order = orderOf(() => 2_500, [{ sku_id: skus[0].sku_id, quantity: 1 }]);

async function buyOn(user_id: number): Promise<never> {
  for (;;) {
    const outcome = await runCommand(db, request({ role: 'user', user_id }, order));
    if (outcome.kind === 'settled') process.stdout.write(`${outcome.entry.place}\n`);
  }
}
// Each life of the till has buyers of its own: acts are numbered anew in each.
const first_buyer = 10 * (process.pid % 100_000);
await Promise.all([1, 2, 3, 4].map((nth) => buyOn(first_buyer + nth)));
