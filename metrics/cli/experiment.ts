import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Design, designs, EXPERIMENTS, holdout } from '../../model/experiments/assignment.ts';
import { dateOf, dayOf } from '../../model/sim-time.ts';
import type { Metric } from '../definitions/metric.ts';
import { formatValue } from '../evaluate/format-value.ts';
import { corrections, type CorrectionName } from '../experiments/corrections.ts';
import { decisionRules, type DecisionRuleId, type Role, roles } from '../experiments/decision.ts';
import type { MetricReadOut, ReadOut } from '../experiments/read-out.ts';
import { type ExperimentAsk, readExperiment, worldValues } from '../shell/read-experiment.ts';
import { openDataset } from '../shell/open-dataset.ts';
import { instantOf, metricOf, shareOf } from './arguments.ts';

interface Options {
  readonly number: number;
  readonly share: number;
  readonly from: number;
  readonly to: number;
  readonly design: Design;
  readonly goal?: Metric[];
  readonly secondary?: Metric[];
  readonly guardrail?: Metric[];
  readonly rule: DecisionRuleId;
  readonly correction: CorrectionName;
  readonly peeking?: true;
  readonly cuped: boolean;
  readonly oracle?: [string, string];
  readonly json?: true;
}

/** Effect on each metric that twin worlds show: everybody treated less nobody treated. */
export type Oracle = readonly (number | null)[] | null;

function numberOf(text: string): number {
  const number = Number(text);
  if (!(Number.isInteger(number) && number >= 0 && number < EXPERIMENTS))
    throw new InvalidArgumentError(`Experiments have numbers from 0 to ${EXPERIMENTS - 1}.`);
  return number;
}

async function oracleOf([treated, none]: readonly [string, string], ask: ExperimentAsk): Promise<Oracle> {
  const read = async (directory: string) => {
    const connection = await openDataset(resolve(directory));
    try {
      return await worldValues(connection, ask);
    } finally {
      connection.closeSync();
    }
  };
  const [all, nobody] = [await read(treated), await read(none)];
  return all.map((value, nth) => {
    const other = nobody[nth];
    return value === null || other === null ? null : value - other;
  });
}

const percent = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(2)} %`;
const small = (p: number) => (p < 0.0001 ? '< 0.0001' : p.toFixed(4));
const decisions = { ship: 'ship it', roll_back: 'roll it back', review: 'nothing is clear: review it' } as const;
const signals = { winner: 'better', loser: 'worse', none: 'no clear effect' } as const;

function rowOf(
  metric: Metric,
  { role, plain, cuped, variance_reduction, anytime, corrected_p, signal, detectable }: MetricReadOut,
  oracle: number | null,
): string[] {
  const best = cuped ?? plain;
  const show = (value: number) => formatValue(value, metric.unit);
  if (best === null) return [metric.id, role, '—', '—', '—', '—', '—', '—', '—', 'nothing to compare'];
  const { difference, interval, relative } = best;
  return [
    metric.id,
    role,
    `${show(best.control.value)} → ${show(best.treated.value)}`,
    `${show(difference)} [${show(interval.low)}, ${show(interval.high)}]`,
    relative === null ? '—' : percent(relative.value),
    anytime === null ? '—' : `[${show(anytime.interval.low)}, ${show(anytime.interval.high)}]`,
    corrected_p === null ? '—' : small(corrected_p),
    variance_reduction === null ? '—' : percent(-variance_reduction),
    detectable === null ? '—' : show(detectable),
    `${signals[signal]}${oracle === null ? '' : `; oracle ${show(oracle)}`}`,
  ];
}

const header = [
  'metric',
  'role',
  'control → treated',
  'difference [95 %]',
  'relative',
  'any time',
  'p corrected',
  'variance',
  'would show',
  'says',
];

/** A read-out in words and columns, with what the oracle knows where it was asked. */
export function experimentTable(ask: ExperimentAsk, read: ReadOut, oracle: Oracle): string {
  const rows = [header, ...read.metrics.map((one, nth) => rowOf(ask.metrics[nth].metric, one, oracle?.[nth] ?? null))];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const { control, treated } = read.counted;
  return [
    `experiment ${ask.experiment.number} by ${ask.design}, ${dateOf(ask.first_day)} to ${dateOf(ask.last_day)}: ${treated} treated, ${control} in control`,
    `sample-ratio check: p ${small(read.sample_ratio_p)}${read.split_is_sound ? '' : ' – the split is broken; believe nothing below'}`,
    '',
    ...rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    ),
    '',
    `${decisionRules[read.rule].name.en}: ${decisions[read.decision]}.`,
    ...(oracle === null
      ? []
      : ['oracle: the world with everybody treated less the world with nobody treated, same seed']),
  ].join('\n');
}

async function experiment(directory: string, options: Options): Promise<void> {
  const asked = roles.flatMap((role: Role) => (options[role] ?? []).map((metric) => ({ metric, role })));
  const ask: ExperimentAsk = {
    experiment: { ...holdout, number: options.number, treated_share: options.share },
    design: options.design,
    first_day: dayOf(options.from),
    last_day: dayOf(options.to),
    metrics: asked,
    rule: options.rule,
    correction: options.correction,
    peeking: options.peeking === true,
    // The permanent holdout was treated in the days before already: taking those out would take the effect out.
    cuped: options.cuped && options.number !== holdout.number,
  };
  if (asked.length === 0) throw new InvalidArgumentError('Name a metric: --goal, --secondary or --guardrail.');
  if (ask.last_day < ask.first_day) throw new InvalidArgumentError('The last day lies before the first.');
  const connection = await openDataset(resolve(directory));
  try {
    const read = await readExperiment(connection, ask);
    const oracle = options.oracle === undefined ? null : await oracleOf(options.oracle, ask);
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ dataset: directory, ...read, ...(oracle === null ? {} : { oracle: asked.map(({ metric }, nth) => ({ id: metric.id, effect: oracle[nth] })) }) }, null, 2)}\n`
        : `${experimentTable(ask, read, oracle)}\n`,
    );
  } finally {
    connection.closeSync();
  }
}

const ids = (text: string, before: Metric[] = []) => [...before, ...text.split(',').map(metricOf)];

/** The command that reads an experiment out of a dataset. */
export const experimentCommand = new Command('experiment')
  .description('what an experiment did: split, effects, power and what a rule says')
  .argument('<dir>', 'dataset folder')
  .addOption(
    new Option('--number <n>', 'the experiment').argParser(numberOf).default(holdout.number, 'the no-commerce holdout'),
  )
  .addOption(
    new Option('--share <share>', 'share that was to be treated').argParser(shareOf).default(holdout.treated_share),
  )
  .addOption(new Option('--from <date>', 'first day').argParser(instantOf).makeOptionMandatory())
  .addOption(new Option('--to <date>', 'last day').argParser(instantOf).makeOptionMandatory())
  .addOption(
    new Option('--design <design>', 'what was randomised; blocks of a switchback are days')
      .choices(designs)
      .default('user'),
  )
  .option('--goal <ids>', 'metrics it is meant to move', ids)
  .option('--secondary <ids>', 'metrics to learn from', ids)
  .option('--guardrail <ids>', 'metrics it must not harm', ids)
  .addOption(
    new Option('--rule <rule>', 'rule that decides').choices(Object.keys(decisionRules)).default('clear-signals'),
  )
  .addOption(
    new Option('--correction <name>', 'for several metrics of a role')
      .choices(Object.keys(corrections))
      .default('benjamini-hochberg'),
  )
  .option('--no-cuped', 'leave the days before the experiment alone')
  .option('--peeking', 'it is looked at before its planned end: decide by confidence sequences')
  .addOption(
    new Option('--oracle <treated...>', 'datasets of the twin worlds in which everybody, then nobody, was treated'),
  )
  .option('--json', 'one JSON document')
  .exitOverride()
  .action(experiment);
