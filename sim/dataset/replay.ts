import type { DuckDBConnection } from '@duckdb/node-api';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { recordAt, type Segment } from '../../model/events/derive/segment.ts';
import type { ColumnSegment, TypedArray } from '../output/column-segment.ts';
import { is_sampled_sql, isSampled } from '../world/candidate-log.ts';
import type { LivingWorld } from './generate-dataset.ts';
import type { Manifest } from './manifest.ts';

/** Lives a world of a manifest again, with the candidates of sampled requests; null when this program cannot. */
export type Relive = (manifest: Manifest) => LivingWorld | null;

interface Shown {
  readonly request_id: number;
  readonly position: number;
  readonly video_id: number;
  readonly policy: string;
  readonly propensity: number;
}

/** Relative error that arithmetic in another order may make. */
const CLOSE = 1e-9;

/**
 * Re-derives a hundredth of the feed requests: the world is lived again from the manifest alone, and what it would have
 * chosen from and shown is held against the log. The propensities are computed anew from candidates and scores, by the
 * definition and not by the code that ranked. Takes as long as generating without writing.
 * @returns what does not agree, one line each
 */
export async function replayViolations(
  connection: DuckDBConnection,
  manifest: Manifest,
  world: LivingWorld,
  candidates_file: string | null,
): Promise<string[]> {
  const shown = new Map<number, Shown>();
  const candidates = new Map<number, { videos: number[]; scores: number[] }>();
  await world.live(
    async (segments) => gatherShown(segments, shown),
    () => {},
    async (segment) => gatherCandidates(segment, candidates),
  );
  const violations = await disagreements(connection, shown);
  if (candidates_file !== null) violations.push(...(await otherCandidates(connection, candidates_file, candidates)));
  violations.push(...wrongPropensities(manifest, shown, candidates));
  return violations;
}

function gatherShown(segments: readonly Segment[], shown: Map<number, Shown>): void {
  for (const segment of segments) {
    if (segment.name !== 'view_video') continue;
    const request_ids = segment.columns.request_id as Float64Array;
    for (let row = 0; row < segment.rows; row++) {
      if (request_ids[row] < 0 || !isSampled(request_ids[row])) continue;
      const { request_id, exposure_id, position, video_id, policy, propensity } = recordAt(
        segment,
        row,
      ) as unknown as EventRecord<'view_video'>;
      shown.set(exposure_id, { request_id: request_id as number, position, video_id, policy, propensity });
    }
  }
}

function gatherCandidates({ rows, columns }: ColumnSegment, of: Map<number, { videos: number[]; scores: number[] }>) {
  const column = (name: string) => columns.find((each) => each.name === name)?.data as TypedArray;
  const [request_id, video_id, score] = ['request_id', 'video_id', 'score'].map(column);
  for (let row = 0; row < rows; row++) {
    let entry = of.get(request_id[row]);
    if (entry === undefined) of.set(request_id[row], (entry = { videos: [], scores: [] }));
    entry.videos.push(video_id[row]);
    entry.scores.push(score[row]);
  }
}

/** Exposures of sampled requests that the log has otherwise than the world that was lived again, or has alone, or lacks. */
async function disagreements(connection: DuckDBConnection, shown: ReadonlyMap<number, Shown>): Promise<string[]> {
  const found = await connection.runAndReadAll(
    `SELECT exposure_id::DOUBLE, request_id::DOUBLE, "position"::DOUBLE, video_id::DOUBLE, policy::VARCHAR, propensity
     FROM view_video WHERE request_id IS NOT NULL AND NOT by_person AND ${is_sampled_sql}`,
  );
  const violations: string[] = [];
  const logged = new Set<number>();
  for (const row of found.getRows()) {
    const [exposure_id, request_id, position, video_id, policy, propensity] = row as never as [
      number,
      number,
      number,
      number,
      string,
      number,
    ];
    logged.add(exposure_id);
    const expected = shown.get(exposure_id);
    const is_same =
      expected !== undefined &&
      expected.request_id === request_id &&
      expected.position === position &&
      expected.video_id === video_id &&
      expected.policy === policy &&
      Math.abs(expected.propensity - propensity) <= CLOSE * propensity;
    if (!is_same) violations.push(`exposure ${exposure_id} of request ${request_id} is not what the world shows`);
  }
  for (const exposure_id of shown.keys()) {
    if (!logged.has(exposure_id)) violations.push(`exposure ${exposure_id} is not in the log`);
  }
  return violations;
}

async function otherCandidates(
  connection: DuckDBConnection,
  file: string,
  candidates: ReadonlyMap<number, { videos: number[] }>,
): Promise<string[]> {
  const found = await connection.runAndReadAll(
    `SELECT request_id::DOUBLE, list(video_id::DOUBLE ORDER BY candidate) FROM read_parquet('${file.replaceAll("'", "''")}')
     WHERE ${is_sampled_sql} GROUP BY request_id`,
  );
  const violations: string[] = [];
  const logged = new Set<number>();
  for (const [request_id, list] of found.getRows() as never as [number, { items: number[] }][]) {
    logged.add(request_id);
    if (candidates.get(request_id)?.videos.join() !== list.items.join())
      violations.push(`request ${request_id} chose from other candidates`);
  }
  for (const request_id of candidates.keys()) {
    if (!logged.has(request_id)) violations.push(`the candidates of request ${request_id} are missing`);
  }
  return violations;
}

/** Propensities that are not the softmax of what was left, mixed with chance. */
function wrongPropensities(
  { ranking }: Manifest,
  shown: ReadonlyMap<number, Shown>,
  candidates: ReadonlyMap<number, { videos: number[]; scores: number[] }>,
): string[] {
  // Random places mix in a pool that the candidates do not show: those are held to the replayed world alone.
  if (ranking === undefined || ranking.random_share > 0) return [];
  const { epsilon } = ranking;
  const slates = new Map<number, Shown[]>();
  for (const each of shown.values()) {
    const slate = slates.get(each.request_id);
    if (slate === undefined) slates.set(each.request_id, [each]);
    else slate.push(each);
  }
  const violations: string[] = [];
  for (const [request_id, slate] of slates) {
    const chosen_from = candidates.get(request_id);
    slate.sort((a, b) => a.position - b.position);
    const is_right =
      chosen_from !== undefined &&
      definedPropensities(chosen_from, slate, epsilon).every(
        (p, at) => Math.abs(p / slate[at].propensity - 1) <= CLOSE,
      );
    if (!is_right) violations.push(`request ${request_id} has other propensities than its scores give`);
  }
  return violations;
}

/** Slates are seen from their first place on without a gap, however early the visit ended. */
function definedPropensities(
  { videos, scores }: { videos: number[]; scores: number[] },
  slate: readonly Shown[],
  epsilon: number,
): number[] {
  const left = new Map(videos.map((video_id, n) => [video_id, Math.exp(scores[n])]));
  return slate.map(({ video_id }) => {
    const mass = left.get(video_id) ?? Number.NaN;
    let total = 0;
    for (const each of left.values()) total += each;
    const p = ((1 - epsilon) * mass) / total + epsilon / left.size;
    left.delete(video_id);
    return p;
  });
}
