import { dateOf, labelOf } from '../../model/sim-time.ts';
import type { AttributionId } from '../definitions/attribution.ts';
import { wholeCatalogue } from '../definitions/catalogue/truth.ts';
import type { Dimension } from '../definitions/dimension.ts';
import { type Metric, reasons } from '../definitions/metric.ts';
import type { CutValue } from '../evaluate/cut-value.ts';
import { formatValue } from '../evaluate/format-value.ts';
import { type Level, withoutInterval } from '../evaluate/interval.ts';
import type { Grain } from '../evaluate/periods.ts';
import { creditLine } from './report.ts';

export interface CutReport {
  readonly dataset: string;
  readonly as_of_ms: number;
  readonly cut: 'all' | 'people';
  readonly by: readonly Dimension[];
  readonly attribution: AttributionId;
  readonly grain?: Grain;
  readonly compared: boolean;
  readonly level?: Level;
  readonly values: readonly CutValue[];
}

const nameOf = ({ id }: CutValue) => (wholeCatalogue.get(id) as Metric).name.en;
/** What stands for the rows that name no member. */
const NONE = '(none)';
const text = (value: string | number | boolean | null | undefined) => (value ?? '').toString();

/** A column of a report: its heading, what it shows to people, and what it gives to programs. */
interface Column {
  readonly heading: string;
  readonly right?: true;
  readonly shown: (value: CutValue) => string;
  readonly raw?: (value: CutValue) => string;
}

function periodText({ period }: CutValue): string {
  if (period === undefined) return '';
  const { first_day, last_day, partial } = period;
  return `${dateOf(first_day)}${last_day === first_day ? '' : ` – ${dateOf(last_day)}`}${partial ? ' (part)' : ''}`;
}

function signed(value: number | null, unit: CutValue['unit']): string {
  return value === null ? '—' : `${value > 0 ? '+' : ''}${formatValue(value, unit)}`;
}

function columnsOf({ by, grain, compared, level }: CutReport): Column[] {
  const bounds = ({ interval }: CutValue) => (interval !== undefined && 'low' in interval ? interval : null);
  const missing = ({ interval }: CutValue) => (interval !== undefined && 'without' in interval ? interval.without : '');
  return [
    { heading: 'metric', shown: ({ id }) => id },
    ...(grain === undefined ? [] : [{ heading: grain, shown: periodText }]),
    ...by.map(
      ({ id }, nth): Column => ({
        heading: id,
        shown: ({ members }) => members[nth] ?? NONE,
        raw: ({ members }) => text(members[nth]),
      }),
    ),
    {
      heading: 'value',
      right: true,
      shown: ({ value, unit, provisional }) => `${formatValue(value, unit)}${provisional ? ' *' : ''}`,
    },
    { heading: 'numerator', right: true, shown: ({ numerator }) => text(numerator) },
    { heading: 'denominator', right: true, shown: ({ denominator }) => text(denominator) },
    ...(level === undefined
      ? []
      : [
          {
            heading: `${level} % interval`,
            right: true,
            shown: (value: CutValue) => {
              const found = bounds(value);
              return found === null
                ? missing(value)
                : `${formatValue(found.low, value.unit)} … ${formatValue(found.high, value.unit)}`;
            },
          } as const,
          { heading: 'method', shown: (value: CutValue) => bounds(value)?.method ?? '' },
        ]),
    ...(compared
      ? [
          {
            heading: 'before',
            right: true,
            shown: ({ previous, unit }: CutValue) => formatValue(previous?.value ?? null, unit),
          } as const,
          {
            heading: 'change',
            right: true,
            shown: ({ previous, unit }: CutValue) => signed(previous?.change ?? null, unit),
          } as const,
          {
            heading: 'relative',
            right: true,
            shown: ({ previous }: CutValue) => signed(previous?.relative ?? null, 'ratio'),
          } as const,
        ]
      : []),
    { heading: 'reason', shown: ({ reason }) => text(reason) },
  ];
}

function title({ dataset, as_of_ms, cut, by, grain, attribution }: CutReport): string {
  const divided = by.length === 0 ? '' : ` by ${by.map(({ id }) => id).join(', ')}`;
  return `${dataset} as of ${labelOf(as_of_ms)} (UTC+8), ${cut === 'all' ? 'everyone' : 'people'}${divided}${grain === undefined ? '' : `, each ${grain}`}, ${creditLine(attribution)}`;
}

function notes({ values }: CutReport): string[] {
  const missing = [...new Set(values.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
  const bare = [
    ...new Set(
      values.flatMap(({ interval }) => (interval !== undefined && 'without' in interval ? [interval.without] : [])),
    ),
  ];
  return [
    ...(values.some(({ provisional }) => provisional) ? ['* can still change: the days it is about are young'] : []),
    ...missing.map((reason) => `${reason}: ${reasons[reason].en}`),
    ...bare.map((reason) => `${reason}: ${withoutInterval[reason]}`),
  ];
}

function asTable(report: CutReport): string {
  const columns = columnsOf(report);
  const rows = [
    columns.map(({ heading }) => heading),
    ...report.values.map((value) => columns.map(({ shown }) => shown(value))),
  ];
  const widths = columns.map((_, n) => Math.max(...rows.map((row) => row[n].length)));
  const line = (row: string[]) =>
    row
      .map((cell, n) => (columns[n].right ? cell.padStart(widths[n]) : cell.padEnd(widths[n])))
      .join('  ')
      .trimEnd();
  return [
    title(report),
    '',
    ...rows.map(line),
    ...['', ...notes(report)].slice(notes(report).length === 0 ? 1 : 0),
  ].join('\n');
}

function asMarkdown(report: CutReport): string {
  const columns = columnsOf(report);
  const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `# ${title(report)}`,
    '',
    row(columns.map(({ heading }) => heading)),
    row(columns.map(({ right }) => (right ? '---:' : '---'))),
    ...report.values.map((value) => row(columns.map(({ shown }) => shown(value)))),
    ...notes(report).flatMap((note) => ['', note]),
  ].join('\n');
}

function asCsv({ as_of_ms, by, grain, compared, level, values }: CutReport): string {
  const cell = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const head = [
    'id',
    ...(grain === undefined ? [] : ['first_date', 'last_date', 'partial']),
    ...by.map(({ id }) => id),
    'value',
    'unit',
    'numerator',
    'denominator',
    'reason',
    ...(level === undefined ? [] : ['ci_low', 'ci_high', 'ci_level', 'ci_method']),
    ...(compared ? ['previous', 'change', 'change_relative'] : []),
    'as_of_ms',
  ];
  const rows = values.map(
    ({ id, period, members, value, unit, numerator, denominator, reason, interval, previous }) => {
      const bounds = interval !== undefined && 'low' in interval ? interval : null;
      return [
        id,
        ...(period === undefined ? [] : [dateOf(period.first_day), dateOf(period.last_day), period.partial]),
        ...members,
        value,
        unit,
        numerator,
        denominator,
        reason,
        ...(level === undefined ? [] : [bounds?.low, bounds?.high, bounds?.level, bounds?.method]),
        ...(compared ? [previous?.value, previous?.change, previous?.relative] : []),
        as_of_ms,
      ].map((one) => cell(text(one)));
    },
  );
  return [head, ...rows].map((row) => row.join(',')).join('\n');
}

function asJson(report: CutReport): string {
  const { dataset, as_of_ms, cut, by, grain, attribution, values } = report;
  const metrics = values.map((of) => {
    const {
      id,
      value,
      unit,
      numerator,
      denominator,
      reason,
      provisional,
      period,
      members,
      interval,
      previous,
      as_of_seq,
    } = of;
    return {
      id,
      name: nameOf(of),
      value,
      unit,
      numerator,
      denominator,
      ...(reason === undefined ? {} : { reason }),
      ...(provisional === undefined ? {} : { provisional }),
      ...(by.length === 0 ? {} : { cut: Object.fromEntries(by.map((dimension, nth) => [dimension.id, members[nth]])) }),
      ...(period === undefined
        ? {}
        : { period: { first: dateOf(period.first_day), last: dateOf(period.last_day), partial: period.partial } }),
      ...(interval === undefined ? {} : { ci: interval }),
      ...(previous === undefined
        ? {}
        : { previous: previous.value, change: previous.change, change_relative: previous.relative }),
      as_of: labelOf(as_of_ms),
      as_of_seq,
    };
  });
  const asked = { by: by.map(({ id }) => id), ...(grain === undefined ? {} : { grain }) };
  return JSON.stringify({ dataset, as_of: labelOf(as_of_ms), as_of_ms, cut, attribution, ...asked, metrics }, null, 2);
}

export const cutRenderings = { table: asTable, json: asJson, csv: asCsv, markdown: asMarkdown } as const;
