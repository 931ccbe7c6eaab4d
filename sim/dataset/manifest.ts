import { z } from 'zod';
import { scenario } from '../scenarios/scenario.ts';

export const MANIFEST_FORMAT = 'vitrine-dataset';
/** Counts changes of the folder's layout that a reader must know of. */
export const LAYOUT_VERSION = 1;

/** What a run is called by: the same head, the same bytes. */
const headSchema = z.object({
  /** Version of Vitrine that wrote it. */
  vitrine: z.string(),
  seed: z.string(),
  users: z.number().int().positive(),
  days: z.number().int().positive(),
  scenario: z.string(),
  /** What the scenario says, where it moves a lever or splits users. */
  scenario_definition: scenario.optional(),
  /** How feeds were filled, where it was chosen. */
  ranking: z
    .object({
      policy: z.string(),
      temperature: z.number(),
      epsilon: z.number(),
      /** Share of places given to a uniform draw from the random pool. */
      random_share: z.number(),
      /** What segments are never shown: city tiers, and slugs of categories. */
      holes: z.array(z.object({ city_tiers: z.array(z.number().int()), categories: z.array(z.string()) })),
    })
    .optional(),
});

const rowCounts = z.record(z.string(), z.number().int().min(0));

const manifestSchema = headSchema.extend({
  format: z.literal(MANIFEST_FORMAT),
  layout: z.literal(LAYOUT_VERSION),
  /** sha256 of `dictionary.json`: the same columns, the same value. */
  schema: z.string(),
  /** First civil day (UTC+8). */
  start_date: z.string(),
  /** The simulated span, from the first instant on, before the second. */
  from_ms: z.number().int(),
  until_ms: z.number().int(),
  records: z.number().int().min(0),
  rows: z.object({ events: rowCounts, entities: rowCounts, truth: rowCounts }),
  /** Every file but this one, by path. */
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      /** Of Parquet files. */
      rows: z.number().int().min(0).optional(),
    }),
  ),
});

export type ManifestHead = z.infer<typeof headSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];

/** @throws Error for what is no manifest of this layout, with what is wrong in one line */
export function readManifest(text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('manifest.json is not JSON');
  }
  const { success, data, error } = manifestSchema.safeParse(json);
  if (success) return data;
  const [{ path, message }] = error.issues;
  throw new Error(`manifest.json: ${path.join('.')} ${message}`);
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
