import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assumptionsPage } from '../levers/assumptions-page.ts';
import { leversPage } from '../levers/levers-page.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Where constants of behaviour stand. */
const folders = [
  'model/commerce',
  'sim/abuse',
  'sim/behaviour',
  'sim/genesis',
  'sim/phases',
  'sim/ranking',
  'sim/world',
];

/** The generated documents of this room that follow from the code alone, by their path under `docs/`. */
export function simDocuments(): Readonly<Record<string, string>> {
  const sources = folders.flatMap((folder) =>
    readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
      .sort()
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(resolve(ROOT, folder, name), 'utf8') })),
  );
  return { 'levers.md': leversPage(), 'assumptions.md': assumptionsPage(sources) };
}
