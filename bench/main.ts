import { parseArgs } from 'node:util';

interface Bench {
  readonly title: string;
  /** Prints one JSON document's worth of rows: numbers with their units in their names. */
  run(rows: number | undefined, users: number | undefined): Promise<readonly object[]>;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  'column-writer': {
    title: 'bulk writing of 16 columns to Parquet and to a DuckDB table',
    run: async (rows = 10_000_000) => (await import('./column-writer.ts')).benchColumnWriter(rows),
  },
  'fan-out': {
    title:
      'what happens in a live room, told to sockets in a second process, beside plain ws; --rows is the sockets (measured also: 10000)',
    run: async (rows = 2_000) => (await import('./fan-out.ts')).benchFanOut(rows),
  },
  'live-driver': {
    title: "a person's calls while the population lives, 600x, a skip and a reset; --rows is its number of users",
    run: async (rows = 5_000) => (await import('./live-driver.ts')).benchLiveDriver(rows),
  },
  metrics: {
    title:
      'metrics by compiled SQL beside the same numbers by hand, and the live fold; --rows is its number of exposures (stated size 10000000)',
    run: async (rows = 2_000_000) => (await import('./metrics.ts')).benchMetrics(rows),
  },
  'metrics-fold': {
    title: 'the live fold of the whole metric catalogue on one core',
    run: async (rows = 5_000_000) => (await import('./metrics-fold.ts')).benchMetricsFold(rows),
  },
  server: {
    title:
      'checkouts a second over HTTP beside the same SQL said bare, on one and on ten connections; --rows is the checkouts of a round',
    run: async (rows = 200) => (await import('./server.ts')).benchServer(rows),
  },
  sim: {
    title: 'a world alone and to Parquet beside a bare loop, by one worker and by two; --users is the largest (10000)',
    run: async (_rows, users = 10_000) => (await import('./sim.ts')).benchSim(users),
  },
};

const HELP = `npm run -s bench -- NAME [--rows N] [--users N] [--json]

${Object.entries(BENCHES)
  .map(([name, { title }]) => `  ${name.padEnd(16)} ${title}`)
  .join('\n')}

  --rows N   how much work, where a bench has a size
  --users N  people of the largest world, where a bench has worlds
  --json     one JSON document on standard output
`;

process.exitCode = await main();

async function main(): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  const { values, positionals } = options;
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const name = positionals[0] ?? '';
  if (!Object.hasOwn(BENCHES, name) || positionals.length > 1) {
    process.stderr.write(name === '' ? HELP : `There is no bench "${positionals.join(' ')}" yet.\n\n${HELP}`);
    return 2;
  }
  for (const option of ['rows', 'users'] as const) {
    const value = values[option];
    if (value === undefined || (Number.isSafeInteger(Number(value)) && Number(value) > 0)) continue;
    process.stderr.write(`--${option} wants a positive whole number, not "${value}".\n`);
    return 2;
  }
  const [rows, users] = [values.rows, values.users].map((value) => (value === undefined ? undefined : Number(value)));
  process.stderr.write(`${BENCHES[name].title} …\n`);
  const results = await BENCHES[name].run(rows, users);
  if (values.json) process.stdout.write(`${JSON.stringify({ bench: name, results }, null, 2)}\n`);
  else for (const result of results) process.stdout.write(`${asLine(result)}\n`);
  return 0;
}

function readOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      rows: { type: 'string' },
      users: { type: 'string' },
    },
  });
}

function asLine(result: object): string {
  return Object.entries(result)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`)
    .join('  ');
}
