import type { z } from 'zod';
import { exact, rowsOf } from '../../metrics/shell/evaluate-sql.ts';
import { columnsOf } from '../../model/events/derive/columns.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import { type EventName, eventNames } from '../../model/events/vocabulary.ts';
import { isGuest, toEdge } from '../../model/ids.ts';
import type { personView, visitView } from '../../model/wire/insights-views.ts';
import type { Catalogue } from '../../sim/catalogue/catalogue.ts';
import type { OpenLog } from './log-view.ts';
import { lineOf, nameOfUser, recordsWhere } from './records.ts';

const VISITS_MAX = 60;
const RECORDS_MAX = 400;
/** Records that happen inside an act and would only say it twice. */
const inside: readonly EventName[] = ['order_line', 'move_stock', 'transfer'];

/** What a visit that is too long to be told whole leaves out first: what was only seen. */
const seen: readonly EventName[] = ['view_video', 'show_live_card'];

/** What is told of a visit: all, or what was done before what was seen, of each the first. */
function shortened(records: readonly LogRecord[]): LogRecord[] {
  const done = records.filter(({ name }) => !seen.includes(name));
  const rest = records.filter(({ name }) => seen.includes(name));
  return [...done, ...rest].slice(0, RECORDS_MAX);
}

/** What a platform knows of somebody, and their visits, the newest first; null where the log knows nobody of the kind. */
export async function personOf(
  { connection, at_ms, first_ms, seq }: OpenLog,
  user_id: number,
  catalogue: Catalogue,
): Promise<z.infer<typeof personView> | null> {
  const of = `"user_id" = ${user_id} AND "session_id" IS NOT NULL AND "at_ms" <= ${at_ms}`;
  const each = eventNames.map((name) => `SELECT "session_id", "at_ms", '${name}' AS "name" FROM "${name}" WHERE ${of}`);
  const counted = (name: EventName) => `count(*) FILTER (WHERE "name" = '${name}')`;
  const visits = await rowsOf(
    connection,
    `SELECT "session_id", min("at_ms"), max("at_ms"), count(*), ${counted('view_video')}, ${counted('view_item')}, ${counted('purchase')}, count(*) OVER () FROM (${each.join(' UNION ALL ')}) GROUP BY 1 ORDER BY 2 DESC LIMIT ${VISITS_MAX}`,
  );
  const known = `SELECT "city_tier", "activity", "by_person", "device" FROM "session_start" WHERE "user_id" = ${user_id} ORDER BY "seq" DESC LIMIT 1`;
  const [last] = await rowsOf(connection, known);
  const name = nameOfUser(user_id, catalogue);
  if (last === undefined || name === null) return null;
  const [city_tier, activity, by_person, device] = last;
  const integer = (value: unknown) => exact(value) ?? 0;
  return {
    reading: { at_ms, seq, first_ms },
    user_id: toEdge('user', user_id),
    name,
    avatar_seed: isGuest(user_id) ? user_id : catalogue.user(user_id).avatar_seed,
    city_tier: integer(city_tier),
    activity: String(activity),
    device: device === null ? null : String(device),
    by_person: by_person === true,
    visits: visits.map(([session_id, from, until, records, videos, looks, orders]) => ({
      session_id: toEdge('session', integer(session_id)),
      from_ms: integer(from),
      until_ms: integer(until),
      records: integer(records),
      videos: integer(videos),
      looks: integer(looks),
      orders: integer(orders),
    })),
    left_out: Math.max(0, integer(visits[0]?.[7] ?? 0) - visits.length),
  };
}

/** Everything that happened in a visit, in order; null where there was none. */
export async function visitOf(
  { connection, at_ms, first_ms, seq }: OpenLog,
  session_id: number,
  catalogue: Catalogue,
): Promise<z.infer<typeof visitView> | null> {
  const told = eventNames.filter(
    (name) => !inside.includes(name) && columnsOf(name).some((column) => column.name === 'session_id'),
  );
  const found = [];
  for (const name of told)
    found.push(...(await recordsWhere(connection, name, `"session_id" = ${session_id} AND "at_ms" <= ${at_ms}`)));
  if (found.length === 0) return null;
  const inTime = (a: LogRecord, b: LogRecord): number => a.at_ms - b.at_ms || a.seq - b.seq;
  const records = shortened(found.sort(inTime)).sort(inTime);
  const { user_id } = records[0];
  return {
    reading: { at_ms, seq, first_ms },
    session_id: toEdge('session', session_id),
    user_id: user_id === null ? null : toEdge('user', user_id),
    who: nameOfUser(user_id, catalogue),
    records: records.map((record) => lineOf(record, catalogue)),
    left_out: found.length - records.length,
  };
}
