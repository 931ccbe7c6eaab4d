import { type EventName, eventNames } from '../../model/events/vocabulary.ts';
import { eventAliases } from './event-aliases.ts';
import type { ExportFile, ExportFormat } from './export-format.ts';
import { formatNames } from './format-names.ts';
import { formats } from './formats.ts';

/** `docs/dataset-formats.md`: every format, file and column, from the declarations. */
export function formatsPage(): string {
  return `${[
    '# Formats of datasets',
    'Generated from `sim/exports/`; a test regenerates and compares (`npx vitest run -u sim/exports/formats-page.test.ts` writes it). Do not edit. How datasets are made and read: [datasets.md](datasets.md).',
    ...formatNames.map((name) => section(name, formats[name])),
    '## Other names of events',
    'What the events of the native log are called elsewhere: the v2 e-commerce events of [Segment](https://www.twilio.com/docs/segment/connections/spec/ecommerce/v2) and the events that [GA4 recommends](https://support.google.com/analytics/answer/9267735). Money is in fen here and in yuan there.',
    aliasTable(),
  ].join('\n\n')}\n`;
}

function section(name: string, format: ExportFormat): string {
  const { title, source } = format;
  const head = `## ${title}: \`--format ${name}\`\n\nPublished at ${source}.`;
  if (format.kind === 'croissant') {
    return `${head} \`croissant.json\` describes every file of the dataset with its sha256, a record set for each event and table, a field for each column. The files stand beside it (hard links where the file system allows), so that readers find them.`;
  }
  const shared = new Map<string, string[]>();
  for (const file of format.files) {
    const table = columnTable(file);
    shared.set(table, [...(shared.get(table) ?? []), fileLine(file)]);
  }
  return [head, ...[...shared].map(([table, lines]) => `${lines.join('\n')}\n\n${table}`)].join('\n\n');
}

function fileLine({ path, meaning, unless_empty }: ExportFile): string {
  return `- \`${path}\`: ${meaning}${unless_empty === undefined ? '' : ' Left out when there are none.'}`;
}

function columnTable({ columns }: ExportFile): string {
  return [
    '| column | type | what it holds |',
    '|---|---|---|',
    ...columns.map(({ name, type, meaning }) => `| \`${name}\` | ${type} | ${meaning} |`),
  ].join('\n');
}

function aliasTable(): string {
  const named = eventNames.flatMap((name: EventName) => {
    const aliases = eventAliases[name];
    return aliases === undefined ? [] : [`| \`${name}\` | ${aliases.segment ?? '–'} | ${aliases.ga4 ?? '–'} |`];
  });
  return ['| event | Segment v2 | GA4 |', '|---|---|---|', ...named].join('\n');
}
