import { openDatabase } from './embedded.ts';

/**
 * Opens the database of the folder in argv[2], says `ready`, then inserts rows one transaction each,
 * saying the id of a row once its transaction is acknowledged. Made to be killed.
 */
const database = await openDatabase({ data_dir: process.argv[2], on_error: () => {} });
await database.pool.query('create table if not exists orders (id bigint primary key)');
const { rows } = await database.pool.query(`select count(*) as count from orders`);
process.stdout.write('ready\n');
for (let id = rows[0].count; ; id++) {
  await database.pool.query('insert into orders values ($1)', [id]);
  process.stdout.write(`${id}\n`);
}
