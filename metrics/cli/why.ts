import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { labelOf } from '../../model/sim-time.ts';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import { cutRefusal } from '../definitions/cuts.ts';
import type { Dimension } from '../definitions/dimension.ts';
import type { Metric } from '../definitions/metric.ts';
import { formatValue } from '../evaluate/format-value.ts';
import { type Rational, toNumber } from '../evaluate/rational.ts';
import { type GroupValue, identities, partsBy, whyProduct, whySegments } from '../evaluate/why.ts';
import { CutRefused, evaluateCut } from '../shell/evaluate-cut.ts';
import { evaluateSql } from '../shell/evaluate-sql.ts';
import { openDataset } from '../shell/open-dataset.ts';
import { dimensionOf, instantOf, metricOf } from './arguments.ts';

interface Options {
  readonly from: number;
  readonly to: number;
  readonly by?: Dimension;
  readonly json?: true;
}

interface Line {
  readonly of: string;
  readonly kind: 'metric' | 'stage' | 'stakeholder' | 'rate' | 'mix' | 'overlap';
  readonly part: number;
}

type Connection = Awaited<ReturnType<typeof openDataset>>;

async function linesOfProduct(connection: Connection, metric: Metric, { from, to }: Options): Promise<Line[] | null> {
  const ids = [metric.id, ...(identities.get(metric.id) ?? [])];
  const read = async (as_of_ms: number) =>
    new Map((await evaluateSql(connection, ids, { as_of_ms })).map((value) => [value.id, value]));
  const why = whyProduct(metric.id, await read(from), await read(to));
  if (why === null) return null;
  const by = (kind: 'stage' | 'stakeholder') =>
    [...partsBy(why.drivers, kind)].map(([of, part]): Line => ({ of, kind, part: scaled(metric, part) }));
  return [
    ...why.drivers.map(({ metric: { id }, part }): Line => ({ of: id, kind: 'metric', part: scaled(metric, part) })),
    ...by('stage'),
    ...by('stakeholder'),
  ];
}

async function linesOfSegments(
  connection: Connection,
  metric: Metric,
  dimension: Dimension,
  { from, to }: Options,
): Promise<Line[] | null> {
  const refusal = cutRefusal(metric, [dimension]);
  if (refusal !== null) throw new CutRefused(refusal);
  const read = async (as_of_ms: number) => {
    const [whole] = await evaluateSql(connection, [metric.id], { as_of_ms });
    const groups = (await evaluateCut(connection, [metric], { as_of_ms, by: [dimension] })).map(
      ({ members, numerator, denominator }): GroupValue => ({
        key: members[0] ?? '—',
        numerator: numerator ?? 0,
        denominator,
      }),
    );
    return whole.value === null
      ? null
      : { whole: { numerator: whole.numerator ?? 0, denominator: whole.denominator }, groups };
  };
  const [before, after] = [await read(from), await read(to)];
  if (before === null || after === null) return null;
  const { segments, overlap } = whySegments(before, after);
  return [
    ...segments.flatMap(({ key, rate, mix }): Line[] => [
      { of: key, kind: 'rate', part: scaled(metric, rate) },
      ...(metric.denominator === undefined ? [] : [{ of: key, kind: 'mix' as const, part: scaled(metric, mix) }]),
    ]),
    { of: 'counted in several', kind: 'overlap', part: scaled(metric, overlap) },
  ];
}

const scaled = ({ scale }: Metric, part: Rational) => (toNumber(part) * (scale?.times ?? 1)) / (scale?.per ?? 1);

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
        ? await linesOfProduct(connection, metric, options)
        : await linesOfSegments(connection, metric, options.by, options);
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
