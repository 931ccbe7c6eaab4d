import type { DuckDBConnection } from '@duckdb/node-api';
import { cutRefusal } from '../../metrics/definitions/cuts.ts';
import type { Dimension } from '../../metrics/definitions/dimension.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { formulaOf } from '../../metrics/docs/formula.ts';
import { exact, rowsOf } from '../../metrics/shell/evaluate-sql.ts';
import { compileRecords } from '../../metrics/sql/queries/compile-records.ts';
import { columnsOf } from '../../model/events/derive/columns.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { isGuest, toEdge } from '../../model/ids.ts';
import type { RecordLine, RecordsView } from '../../model/wire/insights-views.ts';
import type { Catalogue } from '../../sim/catalogue/catalogue.ts';
import { type Bilingual, both } from '../../sim/lexicon/bilingual.ts';
import { wordsOf } from '../world/stream-words.ts';
import type { Cut } from './board.ts';
import type { OpenLog } from './log-view.ts';

/** Records of a source that a screen shows; more are counted. */
const RECORDS_MAX = 100;

/** A record of a name, as the log holds it. */
function recordOf(name: EventName, row: readonly unknown[]): LogRecord {
  const entries = columnsOf(name).map(({ name: column }, nth) => {
    const value = row[nth];
    return [column, typeof value === 'bigint' ? Number(value) : value];
  });
  return { name, ...Object.fromEntries(entries) } as LogRecord;
}

/** Records of an event that a condition holds for. */
export async function recordsWhere(
  connection: DuckDBConnection,
  name: EventName,
  condition: string,
): Promise<LogRecord[]> {
  const columns = columnsOf(name).map((column) => `"${column.name}"`);
  const rows = await rowsOf(connection, `SELECT ${columns.join(', ')} FROM "${name}" WHERE ${condition}`);
  return rows.map((row) => recordOf(name, row));
}

/** What somebody is called; a guest keeps to themselves. */
export function nameOfUser(user_id: number | null, catalogue: Catalogue): Bilingual | null {
  if (user_id === null) return null;
  return isGuest(user_id) ? both('A guest', '一位访客') : catalogue.user(user_id).name;
}

/** A record as a line for people. */
export function lineOf(record: LogRecord, catalogue: Catalogue): RecordLine {
  const { seq, name, at_ms, user_id, by_person, session_id, surface } = record;
  const named = record as Partial<Record<'video_id' | 'product_id', number | null>>;
  const video_id = named.video_id ?? null;
  const product_id = named.product_id ?? null;
  return {
    seq,
    name,
    at_ms,
    user_id: user_id === null ? null : toEdge('user', user_id),
    who: nameOfUser(user_id, catalogue),
    by_person,
    session_id: session_id === null ? null : toEdge('session', session_id),
    surface,
    did: wordsOf(record, catalogue),
    video_id: video_id === null ? null : toEdge('video', video_id),
    product_id: product_id === null ? null : toEdge('product', product_id),
  };
}

export interface RecordsAsk {
  readonly metric: Metric;
  readonly part: 'numerator' | 'denominator';
  readonly cut: Cut;
  readonly group: { readonly by: Dimension; readonly member: string } | undefined;
}

/** Why records cannot be shown so; null where they can. */
export function recordsRefusal({ metric, part, group }: RecordsAsk): string | null {
  const quantity = metric[part];
  if (quantity === undefined) return `${metric.id} has no ${part}.`;
  return group === undefined ? null : cutRefusal({ ...metric, numerator: quantity }, [group.by]);
}

/** The newest records behind a number, source by source. */
export async function recordsOf(log: OpenLog, ask: RecordsAsk, catalogue: Catalogue): Promise<RecordsView> {
  const { connection, at_ms, first_ms, seq } = log;
  const { metric, part, cut, group } = ask;
  const asked = { part, as_of_ms: at_ms, cut, most: RECORDS_MAX, ...(group === undefined ? {} : { group }) };
  const sources: RecordsView['sources'] = [];
  for (const { aggregate, event, sql } of compileRecords(metric, asked)) {
    const found = await rowsOf(connection, sql);
    const seqs = found.map(([seq]) => String(seq));
    const records =
      seqs.length === 0 ? [] : await recordsWhere(connection, event as EventName, `"seq" IN (${seqs.join(', ')})`);
    const by_seq = new Map(records.map((record) => [record.seq, record]));
    const { denominator: _, scale: __, ...bare } = metric;
    sources.push({
      formula: formulaOf({ ...bare, numerator: aggregate.aggregate }),
      from: event,
      rows: exact(found[0]?.[2] ?? 0) ?? 0,
      records: found.flatMap(([seq, amount]) => {
        const record = by_seq.get(Number(seq));
        return record === undefined ? [] : [{ ...lineOf(record, catalogue), amount: exact(amount ?? null) }];
      }),
    });
  }
  return { reading: { at_ms, seq, first_ms }, sources };
}
