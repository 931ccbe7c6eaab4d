import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { channels } from '../twin/channels.ts';
import type { Difference } from '../twin/difference.ts';
import { beginning, type Effect, runTwin, type Twin } from '../twin/twin.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { createProgress, grouped } from './progress.ts';
import { vitrineVersion } from './version.ts';

export interface TwinCommand {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly users: number;
  readonly days: number;
  readonly burnIn: number;
  readonly channels: boolean;
  readonly out?: string;
  readonly json?: true;
}

/** `twin`: the result on standard output, progress on standard error. */
export async function twin(command: TwinCommand): Promise<void> {
  const { scenario, seed, users, days, burnIn, json, out } = command;
  process.stderr.write(
    `${scenario.name} beside its baseline: ${grouped(users)} users, ${grouped(days)} days after ${grouped(burnIn)}, seed ${seed} …\n`,
  );
  const progress = createProgress(days, process.stderr, () => performance.now());
  const begun = beginning(seed, users, burnIn);
  let records = 0;
  const result = runTwin({
    begun,
    scenario,
    days,
    read_on: [days],
    with_channels: command.channels,
    with_difference: true,
    on_day: (day, received) => {
      records += received;
      progress.tell({ done: day / days, records });
    },
  });
  progress.end();
  const head = { vitrine: await vitrineVersion(), scenario, seed, users, burn_in_days: burnIn, days };
  if (out !== undefined) await write(resolve(out), head, result);
  process.stdout.write(`${json ? JSON.stringify({ ...head, ...result }, null, 2) : asText(result)}\n`);
}

async function write(dir: string, head: object, result: Twin): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'twin.json'), `${JSON.stringify({ ...head, effects: result.effects }, null, 2)}\n`);
  const effects = ['metric', 'unit', 'after_days', 'baseline', 'scenario', 'total', 'direct', ...channels];
  await writeFile(
    join(dir, 'effects.csv'),
    csv(
      effects,
      result.effects.map((effect) => ({ ...effect, ...effect.spillover })),
    ),
  );
  const counts = ['event', 'day', 'same', 'changed', 'only_in_baseline', 'only_in_scenario'];
  await writeFile(join(dir, 'difference.csv'), csv(counts, result.difference));
}

function csv(columns: readonly string[], rows: readonly object[]): string {
  const lines = rows.map((row) => columns.map((name) => (row as Record<string, unknown>)[name] ?? '').join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function asText({ effects, difference }: Twin): string {
  const with_channels = effects.some(({ direct }) => direct !== undefined);
  const head = ['metric', 'baseline', 'scenario', 'total', '%', ...(with_channels ? ['direct', ...channels] : [])];
  const lines = effects.map((effect) => [
    effect.metric,
    shown(effect.baseline),
    shown(effect.scenario),
    shown(effect.total),
    percent(effect),
    ...(with_channels ? [shown(effect.direct), ...channels.map((channel) => shown(effect.spillover?.[channel]))] : []),
  ]);
  return [...aligned([head, ...lines]), '', ...differenceLines(difference)].join('\n');
}

function percent({ baseline, total }: Effect): string {
  return baseline === null || total === null || baseline === 0
    ? ''
    : `${((100 * total) / Math.abs(baseline)).toFixed(1)}`;
}

function shown(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return String(Number(value.toPrecision(4)));
}

/** By event: the records of all days, and the first day on which the logs differ. */
function differenceLines(difference: readonly Difference[]): string[] {
  const names = [...new Set(difference.map(({ event }) => event))];
  const rows = names.map((name) => {
    const days = difference.filter(({ event }) => event === name);
    const sum = (of: (each: Difference) => number) => days.reduce((all, each) => all + of(each), 0);
    const parts = [
      sum((each) => each.same),
      sum((each) => each.changed),
      sum((each) => each.only_in_baseline),
      sum((each) => each.only_in_scenario),
    ];
    const first = days.find((each) => each.changed + each.only_in_baseline + each.only_in_scenario > 0);
    return [name, ...parts.map(grouped), first === undefined ? 'never' : String(first.day)];
  });
  return aligned([['event', 'same', 'changed', 'only baseline', 'only scenario', 'differs from day'], ...rows]);
}

function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}
