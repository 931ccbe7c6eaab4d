import { catalogue } from '../definitions/catalogue/catalogue.ts';
import { truthCatalogue } from '../definitions/catalogue/truth.ts';
import { cutsOf } from '../definitions/cuts.ts';
import { dimensions } from '../definitions/dimensions.ts';
import { facts } from '../definitions/facts/facts.ts';
import { funnel, funnelBranches, funnelSteps } from '../definitions/funnel.ts';
import { KEPT_DELIVERY_DAYS, KEPT_FINAL_DAYS, KEPT_RETURN_DAYS } from '../definitions/kept.ts';
import { type Metric, type Threshold, tiers } from '../definitions/metric.ts';
import { formatValue } from '../evaluate/format-value.ts';
import { formulaOf } from './formula.ts';

const headings = {
  'north-star': 'North star',
  core: 'Core metrics',
  supporting: 'Supporting metrics',
  guardrail: 'Guardrails',
} as const;
const signs = { up: '↑', down: '↓', band: '↔' } as const;

/** Window in words. */
export function windowText({ window_days, lag_days = 0 }: Metric): string {
  const days = window_days === 1 ? 'the day' : `${window_days} days`;
  return lag_days === 0
    ? `${days} that end${window_days === 1 ? 's' : ''} today`
    : `${days} that ended ${lag_days} day${lag_days === 1 ? '' : 's'} ago`;
}

/** A threshold with its source. */
export function thresholdText({ value, high, source }: Threshold, { unit }: Metric): string {
  return `${formatValue(value, unit)}${high === undefined ? '' : ` to ${formatValue(high, unit)}`} (${source})`;
}

function section(metric: Metric): string {
  const bounds = (['target', 'warning', 'breach'] as const).flatMap((name) => {
    const threshold = metric[name];
    return threshold === undefined ? [] : [`- ${name}: ${thresholdText(threshold, metric)}`];
  });
  return [
    `### ${metric.id}`,
    '',
    `**${metric.name.en}** · ${metric.name.zh} ${signs[metric.good]}`,
    '',
    `${metric.meaning.en}  `,
    metric.meaning.zh,
    '',
    `- formula: \`${formulaOf(metric)}\``,
    `- window: ${windowText(metric)}; unit: ${metric.unit}; kind: ${metric.kind}${metric.provisional ? '; provisional' : ''}`,
    `- for ${metric.stakeholder}; stage: ${metric.stage}; owner: ${metric.owner}; source: ${metric.source}`,
    `- cut by: ${
      cutsOf(metric)
        .map(({ id }) => `\`${id}\``)
        .join(', ') || 'nothing'
    }`,
    ...bounds,
    ...(metric.parents.length === 0 ? [] : [`- drives: ${metric.parents.map((id) => `[${id}](#${id})`).join(', ')}`]),
    `- moved by: ${metric.moved_by.en} ${metric.moved_by.zh}`,
  ].join('\n');
}

/** The catalogue page as Markdown, from the declarations alone. */
export function cataloguePage(): string {
  const metrics = [...catalogue.values()];
  const index = metrics.map(
    ({ id, name, tier, stakeholder, stage, unit, good }) =>
      `| [${id}](#${id}) | ${name.en} | ${tier} | ${stakeholder} | ${stage} | ${unit} | ${signs[good]} |`,
  );
  const tables = [...facts.values()].map((fact) => {
    const rows = Object.entries(fact.columns).map(
      ([name, { reduce, description }]) => `| \`${name}\` | ${reduce} | ${description} |`,
    );
    return [
      `### ${fact.id}`,
      '',
      fact.meaning,
      '',
      '| column | of several | what it is |',
      '|---|---|---|',
      ...rows,
    ].join('\n');
  });
  const names = (marks: readonly { name: { en: string; zh: string } }[], joint: string) =>
    marks.map(({ name }) => `${name.en} (${name.zh})`).join(joint);
  return `${[
    '# Metric catalogue',
    '',
    'Generated from `metrics/definitions/`; do not edit. Windows are civil days (UTC+8); as of an instant, records that happened after it do not count, and records flagged late never do.',
    'Every value is one division of two integers, done last. A value that cannot be computed is null and says why.',
    '',
    `An order is **kept** when it was delivered within ${KEPT_DELIVERY_DAYS} days of payment and, through ${KEPT_RETURN_DAYS} days after delivery, nothing of it was refunded or disputed and no line of it rated one or two stars; after ${KEPT_FINAL_DAYS} days that is final.`,
    '',
    '| id | name | tier | for | stage | unit | good |',
    '|---|---|---|---|---|---|---|',
    ...index,
    '',
    '## The flow funnel',
    '',
    `Unit: a user and the ${funnel.window_days} civil days that end today; ordered and closed. Steps: ${names(funnelSteps, ' → ')}. Branches of those who received: ${names(funnelBranches, ', ')}.`,
    ...tiers.flatMap((tier) => [
      '',
      `## ${headings[tier]}`,
      ...metrics.filter((metric) => metric.tier === tier).flatMap((metric) => ['', section(metric)]),
    ]),
    '',
    '## Truth',
    '',
    'What only the simulator knows: of datasets that carry `truth/`, never of a shop that lives. Beside each stands what a platform sees of it.',
    ...[...truthCatalogue.values()].flatMap((metric) => ['', section(metric)]),
    '',
    '## Dimensions',
    '',
    'What metrics can be cut by. A cut divides the rows that a metric counts or sums by what was true of them when they happened; what belongs to a counted key besides (that it came back, what it earned) is its own wherever it happened. Rows that name no member are a group of their own, so that the groups of a sum add up to the whole.',
    '',
    '| dimension | name | what it is |',
    '|---|---|---|',
    ...[...dimensions.values()].map(
      ({ id, name, meaning }) => `| \`${id}\` | ${name.en} · ${name.zh} | ${meaning.en} ${meaning.zh} |`,
    ),
    '',
    '## Facts',
    '',
    'What is known about one entity, gathered from the events that name its key.',
    ...tables.flatMap((table) => ['', table]),
  ].join('\n')}\n`;
}
