import { labelOf } from '../../model/sim-time.ts';
import { type AttributionId, attributionRules } from '../definitions/attribution.ts';
import { wholeCatalogue } from '../definitions/catalogue/truth.ts';
import { funnelBranches, funnelSteps } from '../definitions/funnel.ts';
import { type Metric, reasons } from '../definitions/metric.ts';
import { formatValue } from '../evaluate/format-value.ts';
import type { Funnel } from '../evaluate/funnel-value.ts';
import type { MetricValue } from '../evaluate/metric-value.ts';
import { statusOf } from '../evaluate/status.ts';

export interface Report {
  readonly dataset: string;
  readonly as_of_ms: number;
  readonly cut: 'all' | 'people';
  /** Whom orders are credited to. */
  readonly attribution: AttributionId;
  readonly values: readonly MetricValue[];
  readonly funnel: Funnel;
}

/** Every figure of GMV names the rule it is credited by. */
export const creditLine = (rule: AttributionId) =>
  `orders credited by ${attributionRules[rule].name.en.toLowerCase()} (${rule})`;

const metricOf = ({ id }: MetricValue) => wholeCatalogue.get(id) as Metric;
const header = ['metric', 'value', 'numerator', 'denominator', 'status', 'name'];

function cells(value: MetricValue): string[] {
  const metric = metricOf(value);
  const shown = value.value === null && value.reason !== undefined ? '—' : formatValue(value.value, value.unit);
  return [
    value.id,
    value.provisional ? `${shown} *` : shown,
    value.numerator?.toString() ?? '',
    value.denominator?.toString() ?? '',
    value.reason === undefined ? statusOf(metric, value.value).replace('unknown', '') : value.reason,
    metric.name.en,
  ];
}

function funnelLines({ steps, branches }: Funnel): string[] {
  const name = (id: string) => [...funnelSteps, ...funnelBranches].find((mark) => mark.id === id)?.name.en ?? id;
  const line = ({ id, users }: { id: string; users: number }) => `${name(id)} ${users}`;
  return [steps.map(line).join(' → '), `of those who received: ${branches.map(line).join(', ')}`];
}

function asTable({ dataset, as_of_ms, cut, attribution, values, funnel }: Report): string {
  const rows = [header, ...values.map(cells)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column >= 1 && column <= 3 ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  const missing = [...new Set(values.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
  return [
    `${dataset} as of ${labelOf(as_of_ms)} (UTC+8), ${cut === 'all' ? 'everyone' : 'people'}, ${creditLine(attribution)}`,
    '',
    ...rows.map(line),
    '',
    ...funnelLines(funnel),
    ...(values.some(({ provisional }) => provisional)
      ? ['', '* can still change: the days it is about are young']
      : []),
    ...missing.map((reason) => `${reason}: ${reasons[reason].en}`),
  ].join('\n');
}

function asMarkdown({ dataset, as_of_ms, attribution, values, funnel }: Report): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    `# ${dataset} as of ${labelOf(as_of_ms)} (UTC+8)`,
    '',
    `${creditLine(attribution)}.`,
    '',
    row(header),
    row(header.map(() => '---')),
    ...values.map((value) => row(cells(value))),
    '',
    ...funnelLines(funnel),
  ].join('\n');
}

function asCsv({ as_of_ms, values }: Report): string {
  const rows = values.map(({ id, value, unit, numerator, denominator, reason }) =>
    [id, value, unit, numerator, denominator, reason, as_of_ms].map((cell) => cell ?? '').join(','),
  );
  return ['id,value,unit,numerator,denominator,reason,as_of_ms', ...rows].join('\n');
}

function asJson({ dataset, as_of_ms, cut, attribution, values, funnel }: Report): string {
  const metrics = values.map((value) => ({
    id: value.id,
    name: metricOf(value).name.en,
    value: value.value,
    unit: value.unit,
    numerator: value.numerator,
    denominator: value.denominator,
    ...(value.reason === undefined ? {} : { reason: value.reason }),
    ...(value.provisional === undefined ? {} : { provisional: value.provisional }),
    status: statusOf(metricOf(value), value.value),
    as_of: labelOf(as_of_ms),
    as_of_seq: value.as_of_seq,
  }));
  return JSON.stringify({ dataset, as_of: labelOf(as_of_ms), as_of_ms, cut, attribution, metrics, funnel }, null, 2);
}

export const renderings = { table: asTable, json: asJson, csv: asCsv, markdown: asMarkdown } as const;
