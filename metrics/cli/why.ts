import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { labelOf } from '../../model/sim-time.ts';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import type { Dimension } from '../definitions/dimension.ts';
import type { Metric } from '../definitions/metric.ts';
import { formatValue } from '../evaluate/format-value.ts';
import { identities } from '../evaluate/why.ts';
import { CutRefused } from '../shell/evaluate-cut.ts';
import { evaluateSql } from '../shell/evaluate-sql.ts';
import { openDataset } from '../shell/open-dataset.ts';
import { whyByFactor, whyBySegment } from '../shell/read-why.ts';
import { dimensionOf, instantOf, metricOf } from './arguments.ts';

interface Options {
  readonly from: number;
  readonly to: number;
  readonly by?: Dimension;
  readonly json?: true;
}

async function why(directory: string, metric: Metric, options: Options): Promise<void> {
  if (options.by === undefined && !identities.has(metric.id))
    throw new CutRefused(
      `${metric.id} is no product of metrics (these are: ${[...identities.keys()].join(', ')}); ask by a dimension: --by city_tier`,
    );
  const connection = await openDataset(resolve(directory));
  try {
    const at = async (as_of_ms: number) => (await evaluateSql(connection, [metric.id], { as_of_ms }))[0].value;
    const [before, after] = [await at(options.from), await at(options.to)];
    const lines =
      options.by === undefined
        ? await whyByFactor(connection, metric, options)
        : await whyBySegment(connection, metric, options.by, options);
    const change = before === null || after === null ? null : after - before;
    if (options.json) {
      process.stdout.write(
        `${JSON.stringify({ metric: metric.id, unit: metric.unit, before, after, change, parts: lines }, null, 2)}\n`,
      );
      return;
    }
    const show = (value: number | null) => formatValue(value, metric.unit);
    const signed = (value: number) => `${value > 0 ? '+' : ''}${show(value)}`;
    const told = (lines ?? []).map(({ kind, of, part }) => `  ${kind.padEnd(12)} ${of.padEnd(24)} ${signed(part)}`);
    process.stdout.write(
      `${[
        `${metric.name.en}: ${show(before)} on ${labelOf(options.from)}, ${show(after)} on ${labelOf(options.to)}${change === null ? '' : `, ${signed(change)}`}`,
        ...(lines === null ? ['what it is made of cannot be computed on both days'] : told),
      ].join('\n')}\n`,
    );
  } finally {
    connection.closeSync();
  }
}

/** The command that tells a change apart. */
export const whyCommand = new Command('why')
  .description('why a metric moved: by what it is made of, stage and stakeholder; or by segment, rate from mix')
  .argument('<dir>', 'dataset folder')
  .argument('[metric]', 'its id', metricOf, catalogue.get('weekly_kept_buyers') as Metric)
  .addOption(new Option('--from <instant>', 'the reading before').argParser(instantOf).makeOptionMandatory())
  .addOption(new Option('--to <instant>', 'the reading after').argParser(instantOf).makeOptionMandatory())
  .option('--by <dimension>', 'by segment', dimensionOf)
  .option('--json', 'one JSON document')
  .exitOverride()
  .action(why);
