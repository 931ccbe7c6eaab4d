import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDataset } from '../../metrics/shell/open-dataset.ts';
import { literal } from '../../metrics/sql/primitives/expression-sql.ts';
import { type Detector, detectors } from '../abuse/detectors.ts';
import { BadInput } from './options.ts';
import { grouped } from './progress.ts';

interface Finding {
  readonly id: string;
  readonly subject: Detector['subject'];
  readonly sees: string;
  readonly flagged: number;
  readonly guilty: number;
  readonly found: number;
  /** Of what was flagged, share that was rightly; null where nothing was. */
  readonly precision: number | null;
  /** Of what there was, share that was flagged; null where there was nothing. */
  readonly recall: number | null;
}

/** `detect`: runs the detectors of a platform over a dataset, and judges them by its labels. */
export async function detect(dir: string, { json }: { json?: true }): Promise<void> {
  const directory = resolve(dir);
  for (const name of new Set(detectors.flatMap(({ reads }) => reads))) {
    const path = join(directory, 'truth', `${name}.parquet`);
    if ((await stat(path).catch(() => null)) === null) throw new BadInput(`${directory} has no truth/${name}.parquet.`);
  }
  const connection = await openDataset(directory);
  try {
    const findings: Finding[] = [];
    for (const { id, subject, sees, flags, truth } of detectors) {
      const guilty_of = truth.replace(
        /\{(\w+)\}/g,
        (_, name: string) => `read_parquet(${literal(join(directory, 'truth', `${name}.parquet`))})`,
      );
      const counted = await connection.runAndReadAll(`WITH flags AS (${flags}), guilty AS (${guilty_of})
        SELECT (SELECT count(*) FROM flags)::INTEGER, (SELECT count(*) FROM guilty)::INTEGER,
          (SELECT count(*) FROM flags JOIN guilty USING (subject))::INTEGER`);
      const [[flagged, guilty, found]] = counted.getRows() as [number, number, number][];
      const precision = flagged === 0 ? null : found / flagged;
      const recall = guilty === 0 ? null : found / guilty;
      findings.push({ id, subject, sees, flagged, guilty, found, precision, recall });
    }
    process.stdout.write(
      `${json ? JSON.stringify({ dataset: directory, detectors: findings }, null, 2) : table(findings)}\n`,
    );
  } finally {
    connection.closeSync();
  }
}

function table(findings: readonly Finding[]): string {
  const share = (value: number | null) => (value === null ? '–' : value.toFixed(2));
  return findings
    .map(
      ({ id, subject, sees, flagged, guilty, found, precision, recall }) =>
        `${id} (by ${subject}): ${sees}\n  flagged ${grouped(flagged)}, guilty ${grouped(guilty)}, both ${grouped(found)}; precision ${share(precision)}, recall ${share(recall)}`,
    )
    .join('\n');
}
