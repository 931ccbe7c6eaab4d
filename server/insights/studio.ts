import { dayOf, EPOCH_MS, DAY_MS, startOfDay } from '../../model/sim-time.ts';
import type { TransferKind } from '../../model/events/transfer.ts';
import { STUDIO_DAYS } from '../../model/wire/studio-views.ts';
import type { OpenLog } from './log-view.ts';

const VIDEOS = 10;
const SESSIONS = 10;

interface Reach {
  readonly views: number;
  readonly viewers: number;
  readonly watch_ms: number;
  readonly completed: number;
  readonly likes: number;
  readonly clicks: number;
}
interface WatchedVideo {
  readonly video_id: number;
  readonly views: number;
  readonly completed: number;
  readonly likes: number;
  readonly clicks: number;
  readonly sold_cents: number;
}
interface Session {
  readonly live_id: number;
  readonly started_ms: number;
  readonly length_ms: number | null;
  readonly entries: number;
  readonly peak_viewers: number;
  readonly sold_cents: number;
}

/** What the log tells of a creator; ids and integers. */
export interface StudioFacts {
  readonly at_ms: number;
  readonly live_id: number | null;
  readonly reach: Reach & { readonly orders: number; readonly sold_cents: number };
  readonly videos: readonly WatchedVideo[];
  readonly sessions: readonly Session[];
  readonly days: readonly { readonly starts_ms: number; readonly cents: number }[];
  readonly kinds: readonly { readonly kind: TransferKind; readonly cents: number }[];
}

/** Reach, sessions and earnings of a creator over the last 28 days of a log, today among them. */
export async function studioOf({ connection, at_ms }: OpenLog, creator_id: number): Promise<StudioFacts> {
  const first_day = dayOf(at_ms) - STUDIO_DAYS + 1;
  const since = (of = '') => `NOT ${of}late AND ${of}at_ms >= ${startOfDay(first_day)}`;
  const rows = async <T>(sql: string): Promise<T[]> =>
    (await connection.runAndReadAll(sql)).getRowObjectsJS() as unknown as T[];
  const seen = `SELECT * FROM view_video WHERE creator_id = ${creator_id} AND ${since()}`;
  // Lines that were paid for, at what came in for them.
  const sold = `SELECT l.order_id, l.exposure_id, l.origin, l.at_ms,
      l.price_cents * l.quantity - l.shop_discount_cents - l.platform_discount_cents AS cents
    FROM order_line AS l SEMI JOIN purchase AS p USING (order_id) WHERE l.creator_id = ${creator_id} AND ${since('l.')}`;
  const sums = (of: string) => `count(*)::INTEGER AS views, count(*) FILTER (${of}completed)::INTEGER AS completed,
      count(*) FILTER (${of}liked)::INTEGER AS likes, count(*) FILTER (${of}clicked_product)::INTEGER AS clicks`;
  const [reach] = await rows<Reach>(`SELECT ${sums('')}, count(DISTINCT user_id)::INTEGER AS viewers,
      coalesce(sum(watch_ms), 0)::DOUBLE AS watch_ms FROM (${seen})`);
  const [sales] = await rows<{ orders: number; sold_cents: number }>(
    `SELECT count(DISTINCT order_id)::INTEGER AS orders, coalesce(sum(cents), 0)::DOUBLE AS sold_cents FROM (${sold})`,
  );
  const videos = await rows<WatchedVideo>(`WITH sold AS (${sold}),
      by_video AS (SELECT video_id, sum(cents) AS cents FROM sold JOIN view_video USING (exposure_id) GROUP BY video_id)
    SELECT video_id, ${sums('')}, coalesce(any_value(cents), 0)::DOUBLE AS sold_cents
    FROM (${seen}) LEFT JOIN by_video USING (video_id) GROUP BY video_id ORDER BY views DESC, video_id LIMIT ${VIDEOS}`);
  const sessions = await rows<Session>(`WITH sold AS (${sold})
    SELECT s.live_id, s.at_ms::DOUBLE AS started_ms, e.length_ms, coalesce(e.entries, 0)::INTEGER AS entries,
      coalesce(e.peak_viewers, 0)::INTEGER AS peak_viewers,
      coalesce((SELECT sum(cents) FROM sold WHERE origin = 'live' AND sold.at_ms >= s.at_ms
        AND (e.at_ms IS NULL OR sold.at_ms <= e.at_ms)), 0)::DOUBLE AS sold_cents
    FROM start_live AS s LEFT JOIN end_live AS e USING (live_id)
    WHERE s.creator_id = ${creator_id} AND ${since('s.')} ORDER BY s.at_ms DESC LIMIT ${SESSIONS}`);
  const moved = `SELECT at_ms, kind, if(to_kind = 'creator', amount_cents, -amount_cents) AS cents FROM transfer
    WHERE ${since()} AND ((to_kind = 'creator' AND to_owner = ${creator_id})
      OR (from_kind = 'creator' AND from_owner = ${creator_id}))`;
  const by_day = new Map(
    (
      await rows<{ day: number; cents: number }>(
        `SELECT ((at_ms - ${EPOCH_MS}) // ${DAY_MS})::INTEGER AS day, sum(cents)::DOUBLE AS cents FROM (${moved}) GROUP BY day`,
      )
    ).map(({ day, cents }) => [day, cents]),
  );
  const kinds = await rows<{ kind: TransferKind; cents: number }>(
    `SELECT kind, sum(cents)::DOUBLE AS cents FROM (${moved}) GROUP BY kind ORDER BY cents DESC, kind`,
  );
  return {
    at_ms,
    live_id: sessions.find(({ length_ms }) => length_ms === null)?.live_id ?? null,
    reach: { ...reach, ...sales },
    videos,
    sessions,
    days: Array.from({ length: STUDIO_DAYS }, (_, nth) => ({
      starts_ms: startOfDay(first_day + nth),
      cents: by_day.get(first_day + nth) ?? 0,
    })),
    kinds,
  };
}
