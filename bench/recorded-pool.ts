import pg from 'pg';

/** One thing that was said to PostgreSQL. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}
/** A transaction, or a statement by itself. */
export type Work = Statement[];

/** A pool that remembers everything that is said through it, while it is told to. */
export class RecordedPool {
  readonly pool: pg.Pool;
  #work: Work[] = [];
  #is_on = false;

  constructor(url: string, connections: number) {
    const note = (client: object, said: Statement): void => this.#note(client, said);
    class Client extends pg.Client {
      // All of Kysely's queries are an object or a text with values.
      override query(...args: never[]): never {
        const [query, values] = args as unknown as [string | { text: string; values?: unknown[] }, unknown[]?];
        note(
          this,
          typeof query === 'string'
            ? { text: query, values: values ?? [] }
            : { text: query.text, values: query.values ?? [] },
        );
        return super.query(...(args as [never])) as never;
      }
    }
    this.pool = new pg.Pool({ connectionString: url, max: connections, Client });
    // A connection may still be closing when its server stops.
    this.pool.on('error', () => {});
  }

  record(): void {
    this.#work = [];
    this.#is_on = true;
  }

  /** What was said since {@link RecordedPool.record}, in the order in which it began. */
  take(): readonly Work[] {
    this.#is_on = false;
    return this.#work;
  }

  readonly #open = new WeakMap<object, Work>();

  #note(client: object, said: Statement): void {
    if (!this.#is_on) return;
    const open = this.#open.get(client);
    if (open !== undefined) {
      open.push(said);
      if (/^(?:commit|rollback)/i.test(said.text)) this.#open.delete(client);
      return;
    }
    const work = [said];
    this.#work.push(work);
    if (/^(?:begin|start transaction)/i.test(said.text)) this.#open.set(client, work);
  }
}

/** Says all of it again, bare, over so many connections at once. Answers the milliseconds that it took. */
export async function sayAgain(url: string, connections: number, work: readonly Work[]): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client(url);
      await client.connect();
      return client;
    }),
  );
  let next = 0;
  const began_ms = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let nth = next++; nth < work.length; nth = next++) {
        for (const { text, values } of work[nth]) await client.query(text, values as unknown[]);
      }
    }),
  );
  const took_ms = performance.now() - began_ms;
  await Promise.all(clients.map((client) => client.end()));
  return took_ms;
}
