import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EPOCH_MS, HOUR_MS, labelOf, startOfDay } from '../../model/sim-time.ts';
import { type AttributionId, attributionIds } from '../definitions/attribution.ts';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import { truthCatalogue, wholeCatalogue } from '../definitions/catalogue/truth.ts';
import { cutRefusal, cutsOf } from '../definitions/cuts.ts';
import type { Dimension } from '../definitions/dimension.ts';
import { dimensions } from '../definitions/dimensions.ts';
import type { Metric } from '../definitions/metric.ts';
import type { Level } from '../evaluate/interval.ts';
import { type Grain, grains } from '../evaluate/periods.ts';
import { CutRefused, evaluateCut } from '../shell/evaluate-cut.ts';
import { evaluateFunnelSql, evaluateSql, lastInstant } from '../shell/evaluate-sql.ts';
import { ExperimentRefused } from '../shell/read-experiment.ts';
import { DatasetError, openDataset } from '../shell/open-dataset.ts';
import { nameTruth } from '../shell/truth-views.ts';
import { compileCut } from '../sql/queries/compile-cut.ts';
import { compileValue } from '../sql/queries/compile-value.ts';
import { dimensionOf, instantOf, levelOf, metricOf } from './arguments.ts';
import { experimentCommand } from './experiment.ts';
import { explain } from './explain.ts';
import { cutRenderings } from './cut-report.ts';
import { renderings } from './report.ts';
import { whyCommand } from './why.ts';

/** Evening of the 60th day after the epoch: the instant of a query that is about no dataset in particular. */
const OPENING_MS = startOfDay(60) + 20 * HOUR_MS;

const asOf = () =>
  new Option('--as-of <instant>', 'a date (its end), a date and time (UTC+8), or milliseconds').argParser(instantOf);
const attributionOption = () =>
  new Option('--attribution <rule>', 'whom orders are credited to').choices(attributionIds).default('last_click');

interface MeasureOptions {
  readonly metric?: Metric[];
  readonly asOf?: number;
  readonly people?: true;
  readonly by?: Dimension[];
  readonly grain?: Grain;
  readonly compare?: 'previous';
  readonly ci?: Level | true;
  readonly attribution: AttributionId;
  readonly json?: true;
  readonly csv?: true;
  readonly markdown?: true;
}

interface SqlOptions extends Pick<MeasureOptions, 'by' | 'attribution'> {
  readonly asOf: number;
}

/** The metrics asked for; where none is named, those that can be cut so, and says which cannot. */
function metricsToCut({ metric, by = [] }: MeasureOptions): readonly Metric[] {
  if (metric !== undefined) return metric;
  const refused = [...catalogue.values()].filter((one) => cutRefusal(one, by) !== null);
  if (refused.length > 0)
    process.stderr.write(
      `cannot be cut by ${by.map(({ id }) => id).join(', ')}: ${refused.map(({ id }) => id).join(', ')}\n`,
    );
  return [...catalogue.values()].filter((one) => !refused.includes(one));
}

async function measureCut(directory: string, options: MeasureOptions): Promise<void> {
  const { by = [], grain, compare, ci } = options;
  const metrics = metricsToCut(options);
  const refusal = metrics.map((metric) => cutRefusal(metric, by)).find((text) => text !== null);
  if (refusal !== undefined) throw new CutRefused(refusal as string);
  const connection = await openDataset(resolve(directory));
  try {
    const as_of_ms = options.asOf ?? (await lastInstant(connection)) ?? EPOCH_MS;
    const cut = options.people === true ? 'people' : 'all';
    process.stderr.write(`measuring ${directory} as of ${labelOf(as_of_ms)} …\n`);
    const level = ci === undefined ? undefined : ci === true ? 95 : ci;
    const { attribution } = options;
    const values = await evaluateCut(connection, metrics, {
      as_of_ms,
      cut,
      by,
      attribution,
      compare: compare !== undefined,
      ...(grain === undefined ? {} : { grain }),
      ...(level === undefined ? {} : { level }),
    });
    const report = { dataset: directory, as_of_ms, cut, by, attribution, values } as const;
    process.stdout.write(
      `${cutRenderings[renderingOf(options)]({ ...report, compared: compare !== undefined, ...(level === undefined ? {} : { level }), ...(grain === undefined ? {} : { grain }) })}\n`,
    );
  } finally {
    connection.closeSync();
  }
}

const renderingOf = ({ json, csv, markdown }: MeasureOptions) =>
  json ? 'json' : csv ? 'csv' : markdown ? 'markdown' : 'table';

async function measure(directory: string, options: MeasureOptions): Promise<void> {
  if (options.by ?? options.grain ?? options.compare ?? options.ci) return measureCut(directory, options);
  const connection = await openDataset(resolve(directory));
  try {
    const as_of_ms = options.asOf ?? (await lastInstant(connection)) ?? EPOCH_MS;
    const cut = options.people === true ? 'people' : 'all';
    process.stderr.write(`measuring ${directory} as of ${labelOf(as_of_ms)} …\n`);
    const has_truth = await nameTruth(connection, resolve(directory));
    const ids = (options.metric ?? [...(has_truth ? wholeCatalogue : catalogue).values()]).map(({ id }) => id);
    const unknown = has_truth ? undefined : ids.find((id) => truthCatalogue.has(id));
    if (unknown !== undefined) throw new DatasetError(`${unknown} is known of datasets with truth/ alone`);
    const { attribution } = options;
    const values = await evaluateSql(connection, ids, { as_of_ms, cut, attribution }, wholeCatalogue);
    const funnel = await evaluateFunnelSql(connection, { as_of_ms, cut });
    process.stdout.write(
      `${renderings[renderingOf(options)]({ dataset: directory, as_of_ms, cut, attribution, values, funnel })}\n`,
    );
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
  .option('--by <dimensions>', 'divided by these, separated by commas', (ids: string, before: Dimension[] = []) => [
    ...before,
    ...ids.split(',').map(dimensionOf),
  ])
  .addOption(new Option('--grain <grain>', 'a value for each civil day or week of the log').choices(grains))
  .addOption(new Option('--compare <period>', 'with the period before and the change since').choices(['previous']))
  .addOption(attributionOption())
  .option('--ci [level]', 'with confidence intervals of 90, 95 (default) or 99 per cent', levelOf)
  .enablePositionalOptions()
  .exitOverride()
  .action(measure);

program
  .command('dimensions')
  .description('what metrics can be cut by')
  .exitOverride()
  .action(
    () =>
      void process.stdout.write(
        `${[...dimensions.values()].map(({ id, meaning }) => `${id.padEnd(18)} ${meaning.en}`).join('\n')}\n`,
      ),
  );

program
  .command('sql')
  .description('the DuckDB query of a metric, over tables named like the events')
  .argument('<metric>', 'its id', metricOf)
  .addOption(asOf().default(OPENING_MS, `${labelOf(OPENING_MS)}, when a world of the usual age opens`))
  .option('--by <dimensions>', 'divided by these: one row an aggregate and group', (ids: string) =>
    ids.split(',').map(dimensionOf),
  )
  .addOption(attributionOption())
  .exitOverride()
  .action((metric: Metric, { asOf: as_of_ms, by, attribution }: SqlOptions) => {
    const refusal = cutRefusal(metric, by ?? []);
    if (refusal !== null) throw new CutRefused(refusal);
    const sql =
      by === undefined
        ? compileValue(metric.id, { as_of_ms, attribution }, wholeCatalogue)
        : compileCut([metric], { as_of_ms, cut: 'all', by, periods: null, attribution }).sql;
    process.stdout.write(`${sql};\n`);
  });

program
  .command('explain')
  .description('the definition of a metric and its place in the tree')
  .argument('<metric>', 'its id', metricOf)
  .exitOverride()
  .action((metric: Metric) => void process.stdout.write(`${explain(metric)}\n`));

program
  .command('list')
  .description('every metric, with the dimensions it can be cut by')
  .exitOverride()
  .action(
    () =>
      void process.stdout.write(
        `${[...catalogue.values()]
          .map(
            (metric) =>
              `${metric.id.padEnd(28)} ${metric.tier.padEnd(11)} ${metric.name.en.padEnd(34)} by ${cutsOf(metric)
                .map(({ id }) => id)
                .join(', ')}`,
          )
          .join('\n')}\n`,
      ),
  );

program.addCommand(experimentCommand);
program.addCommand(whyCommand);

/** Asked in a way that cannot be answered, whatever the dataset. */
const BAD_USAGE = 2;
/** The dataset cannot answer. */
const NO_ANSWER = 1;

/**
 * Runs a command line without its program's name; answers the code that a shell is to get. What is wrong is said on
 * standard error.
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said what was wrong with the command line unless an action found it; the rest is said here, and anything else is a fault of this program.
    if (error instanceof InvalidArgumentError || error instanceof CutRefused) {
      process.stderr.write(`${error.message}\n`);
      return BAD_USAGE;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_USAGE;
    if (error instanceof DatasetError || error instanceof ExperimentRefused) {
      process.stderr.write(`${error.message}\n`);
      return NO_ANSWER;
    }
    throw error;
  }
}
