import { type Column, columnArrays, type ColumnSchema, type ColumnSegment } from '../output/column-segment.ts';
import { lastCandidates, type RankingView, type Slate } from '../ranking/rank.ts';

/** Columns of the candidates of feed requests. */
export const candidate_columns = [
  { name: 'request_id', type: 'i64' },
  { name: 'at_ms', type: 'i64' },
  { name: 'user_id', type: 'i32' },
  { name: 'candidate', type: 'u8' },
  { name: 'video_id', type: 'i32' },
  { name: 'score', type: 'f64' },
  { name: 'first_propensity', type: 'f64' },
  { name: 'position', type: 'u8' },
] as const satisfies readonly ColumnSchema[];
type CandidateColumn = (typeof candidate_columns)[number]['name'];

/**
 * Whether a request belongs to the hundredth that is looked at again: by its id alone, so that any reader finds the same
 * ones. The same rule in SQL is {@link is_sampled_sql}.
 */
export function isSampled(request_id: number): boolean {
  return (((request_id % 1_000_003) * 48_271) % 2_147_483_647) % 100 === 0;
}
export const is_sampled_sql = '(((request_id % 1000003) * 48271) % 2147483647) % 100 = 0';

/** What feed requests chose from, until it is taken: kept on request, for it is six times as long as the exposures. */
export class CandidateLog {
  rows = 0;
  readonly #wants: (request_id: number) => boolean;
  #columns = newColumns();

  constructor(wants: (request_id: number) => boolean = () => true) {
    this.#wants = wants;
  }

  /** The candidates of the request that has just been ranked. */
  note({ videos, ranking }: RankingView, slate: Slate, request_id: number, user_id: number, at_ms: number): void {
    if (!this.#wants(request_id)) return;
    const { rows, scores } = lastCandidates();
    const highest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
    const { epsilon } = ranking;
    const c = this.#columns;
    rows.forEach((row, n) => {
      const position = slate.rows.subarray(0, slate.size).indexOf(row);
      c.request_id.push(request_id);
      c.at_ms.push(at_ms);
      c.user_id.push(user_id);
      c.candidate.push(n);
      c.video_id.push(videos.columns.video_id[row]);
      c.score.push(scores[n]);
      c.first_propensity.push(((1 - epsilon) * Math.exp(scores[n] - highest)) / total + epsilon / rows.length);
      c.position.push(position);
      this.rows++;
    });
  }

  take(): ColumnSegment {
    const { rows } = this;
    const taken = this.#columns;
    this.#columns = newColumns();
    this.rows = 0;
    const columns = candidate_columns.map(({ name, type }): Column => {
      const data = columnArrays[type].from(taken[name]);
      const valid = name === 'position' ? Uint8Array.from(taken.position, (at) => (at < 0 ? 0 : 1)) : undefined;
      return valid === undefined ? { name, type, data } : { name, type, data, valid };
    });
    return { rows, columns };
  }
}

function newColumns(): Record<CandidateColumn, number[]> {
  return Object.fromEntries(candidate_columns.map(({ name }) => [name, []])) as unknown as Record<
    CandidateColumn,
    number[]
  >;
}
