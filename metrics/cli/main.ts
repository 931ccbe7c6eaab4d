import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EPOCH_MS, labelOf } from '../../model/sim-time.ts';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import type { Metric } from '../definitions/metric.ts';
import { evaluateFunnelSql, evaluateSql, lastInstant } from '../shell/evaluate-sql.ts';
import { DatasetError, openDataset } from '../shell/open-dataset.ts';
import { compileValue } from '../sql/queries/compile-value.ts';
import { explain } from './explain.ts';
import { parseInstant } from './instant.ts';
import { renderings } from './report.ts';

function metricOf(id: string): Metric {
  const metric = catalogue.get(id);
  if (metric === undefined)
    throw new InvalidArgumentError(`There is no metric "${id}". These are: ${[...catalogue.keys()].join(', ')}`);
  return metric;
}

function instantOf(text: string): number {
  const at_ms = parseInstant(text);
  if (at_ms === null)
    throw new InvalidArgumentError(
      'Write 2026-03-06, "2026-03-06 20:00:00" (UTC+8) or milliseconds, not before the epoch of the worlds.',
    );
  return at_ms;
}

const asOf = () =>
  new Option('--as-of <instant>', 'a date (its end), a date and time (UTC+8), or milliseconds').argParser(instantOf);
const notYet = (flags: string, what: string) =>
  new Option(flags, 'does not exist yet').hideHelp().argParser(() => {
    throw new InvalidArgumentError(`${what} do not exist yet.`);
  });

async function measure(
  directory: string,
  options: { metric?: Metric[]; asOf?: number; people?: true; json?: true; csv?: true; markdown?: true },
): Promise<void> {
  const connection = await openDataset(resolve(directory));
  try {
    const as_of_ms = options.asOf ?? (await lastInstant(connection)) ?? EPOCH_MS;
    const cut = options.people === true ? 'people' : 'all';
    process.stderr.write(`measuring ${directory} as of ${labelOf(as_of_ms)} …\n`);
    const ids = (options.metric ?? [...catalogue.values()]).map(({ id }) => id);
    const values = await evaluateSql(connection, ids, { as_of_ms, cut });
    const funnel = await evaluateFunnelSql(connection, { as_of_ms, cut });
    const rendering = options.json ? 'json' : options.csv ? 'csv' : options.markdown ? 'markdown' : 'table';
    process.stdout.write(`${renderings[rendering]({ dataset: directory, as_of_ms, cut, values, funnel })}\n`);
  } finally {
    connection.closeSync();
  }
}

const program = new Command('npm run -s metrics --')
  .description('The metrics of a dataset, and what they mean.')
  .argument('<dir>', 'dataset folder, as the simulator writes it')
  .option('--metric <ids>', 'only these, separated by commas', (ids: string, before: Metric[] = []) => [
    ...before,
    ...ids.split(',').map(metricOf),
  ])
  .addOption(asOf().default(undefined, 'the last record'))
  .option('--people', 'only what people did, not the synthetic population')
  .addOption(new Option('--json', 'one JSON document').conflicts(['csv', 'markdown']))
  .addOption(new Option('--csv', 'comma-separated values').conflicts(['markdown']))
  .option('--markdown', 'a Markdown table')
  .addOption(notYet('--by <dimension>', 'Cuts by dimension'))
  .addOption(notYet('--grain <grain>', 'Series by time grain'))
  .enablePositionalOptions()
  .exitOverride()
  .action(measure);

program
  .command('sql')
  .description('the DuckDB query of a metric, over tables named like the events')
  .argument('<metric>', 'its id', metricOf)
  .addOption(asOf().default(EPOCH_MS, 'the epoch of the worlds'))
  .exitOverride()
  .action(
    (metric: Metric, { asOf: as_of_ms }: { asOf: number }) =>
      void process.stdout.write(`${compileValue(metric.id, { as_of_ms })};\n`),
  );

program
  .command('explain')
  .description('the definition of a metric and its place in the tree')
  .argument('<metric>', 'its id', metricOf)
  .exitOverride()
  .action((metric: Metric) => void process.stdout.write(`${explain(metric)}\n`));

program
  .command('list')
  .description('every metric')
  .exitOverride()
  .action(
    () =>
      void process.stdout.write(
        `${[...catalogue.values()].map(({ id, name, tier }) => `${id.padEnd(28)} ${tier.padEnd(11)} ${name.en}`).join('\n')}\n`,
      ),
  );

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what was wrong; a broken dataset is said here, and anything else is a fault of this program.
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else if (error instanceof DatasetError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}
