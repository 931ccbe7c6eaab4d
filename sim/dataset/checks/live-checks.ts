import { columnsOf } from '../../../model/events/derive/columns.ts';
import { eventNames } from '../../../model/events/vocabulary.ts';
import { type Check, union } from './check.ts';

/** Events that name a session, apart from its start. */
const inSession = eventNames.filter(
  (name) => name !== 'start_live' && columnsOf(name).some((column) => column.name === 'live_id'),
);
/** Events that name a visit to a room, apart from its beginning. */
const inVisit = inSession.filter(
  (name) => name !== 'enter_live' && columnsOf(name).some((column) => column.name === 'entry_key'),
);

/** Laws of live rooms. */
export const liveChecks: readonly Check[] = [
  {
    id: 'sessions_open',
    sentence: 'What happens in a live session happens between its start and its end.',
    violations: union(
      inSession.map(
        // A card that was shown before the end can be left after it.
        (name) => `
        SELECT '${name} ' || e."seq" || ' is outside of session ' || e."live_id" AS what
        FROM "${name}" e LEFT JOIN "start_live" s USING ("live_id") LEFT JOIN "end_live" x USING ("live_id")
        WHERE e."live_id" IS NOT NULL AND (s."seq" IS NULL OR e."at_ms" < s."at_ms" OR e."seq" < s."seq" OR e."at_ms" > x."at_ms"${name === 'show_live_card' ? '' : ' OR e."seq" > x."seq"'})`,
      ),
    ),
  },
  {
    id: 'visits_to_rooms',
    sentence: 'Whoever acts in a room or leaves it has entered it and not left it, and an ended session holds nobody.',
    violations: union([
      ...inVisit.map(
        (name) => `
        SELECT '${name} ' || e."seq" || ' is outside of its visit' AS what
        FROM "${name}" e LEFT JOIN "enter_live" i USING ("entry_key", "live_id", "user_id")
        LEFT JOIN "leave_live" o USING ("entry_key")
        WHERE i."seq" IS NULL OR e."seq" < i."seq" OR e."seq" > o."seq"`,
      ),
      `SELECT 'visit ' || "entry_key" || ' lasted ' || (o."at_ms" - i."at_ms") || ' ms, not ' || o."watch_ms" AS what
       FROM "leave_live" o JOIN "enter_live" i USING ("entry_key") WHERE o."watch_ms" <> o."at_ms" - i."at_ms"`,
      `SELECT 'visit ' || "entry_key" || ' never ended' AS what
       FROM "enter_live" JOIN "end_live" USING ("live_id") WHERE "entry_key" NOT IN (SELECT "entry_key" FROM "leave_live")`,
      `SELECT 'card ' || "card_key" || ' says entered ' || "entered" FROM "show_live_card"
       WHERE "entered" <> ("card_key" IN (SELECT "card_key" FROM "enter_live" WHERE "card_key" IS NOT NULL))`,
      `SELECT 'visit ' || i."entry_key" || ' names another card' AS what
       FROM "enter_live" i LEFT JOIN "show_live_card" c USING ("card_key")
       WHERE i."card_key" IS NOT NULL AND (i."card_key" <> i."entry_key" OR c."live_id" IS DISTINCT FROM i."live_id"
         OR c."user_id" IS DISTINCT FROM i."user_id")`,
    ]),
  },
  {
    id: 'viewers',
    sentence:
      'Viewers of a room are who entered and has not left, never less than none; its end says how many there were.',
    violations: `
      WITH moves AS (
        SELECT "seq", "live_id", 1 AS step, "viewers" FROM "enter_live"
        UNION ALL SELECT "seq", "live_id", -1, "viewers" FROM "leave_live"
      ), counted AS (
        SELECT *, sum(step) OVER (PARTITION BY "live_id" ORDER BY "seq") AS there FROM moves
      ), sums AS (
        SELECT "live_id", sum((step = 1)::INTEGER) AS entries, max(there) AS peak FROM counted GROUP BY "live_id"
      )
      SELECT 'place ' || "seq" || ' tells of ' || "viewers" || ' viewers, there are ' || there AS what FROM counted
      WHERE there <> "viewers" OR there < 0
      UNION ALL
      SELECT 'session ' || x."live_id" || ' had other entries or another peak' FROM "end_live" x LEFT JOIN sums USING ("live_id")
      WHERE x."entries" <> coalesce(sums.entries, 0) OR x."peak_viewers" <> coalesce(sums.peak, 0)`,
  },
  {
    id: 'visit_counts',
    sentence: 'The end of a visit to a room counts its chat lines and its likes.',
    violations: `
      SELECT 'visit ' || o."entry_key" AS what FROM "leave_live" o
      LEFT JOIN (SELECT "entry_key", count(*) AS lines FROM "send_chat" GROUP BY "entry_key") c USING ("entry_key")
      LEFT JOIN (SELECT "entry_key", sum("taps") AS taps FROM "like_live" GROUP BY "entry_key") l USING ("entry_key")
      WHERE o."chats" <> coalesce(c.lines, 0) OR o."likes" <> coalesce(l.taps, 0)`,
  },
  {
    id: 'explanations',
    sentence:
      'A host explains one product of the line-up at a time, and an explanation lasts from its start to its end.',
    violations: `
      SELECT 'explanation ' || e."explain_key" || ' is of a product outside of the line-up' AS what
      FROM "explain_product" e JOIN "start_live" s USING ("live_id")
      WHERE NOT list_contains(string_split(s."lineup", ','), e."product_id"::VARCHAR)
      UNION ALL
      SELECT 'explanation ' || o."explain_key" || ' lasted otherwise' FROM "stop_explaining" o
      LEFT JOIN "explain_product" e USING ("explain_key", "live_id", "product_id")
      WHERE e."seq" IS NULL OR o."length_ms" <> o."at_ms" - e."at_ms"
      UNION ALL
      SELECT 'explanation ' || "explain_key" || ' begins before the last one ends' FROM (
        SELECT e."explain_key", lead(e."seq") OVER (PARTITION BY e."live_id" ORDER BY e."seq") AS next_seq, o."seq" AS end_seq
        FROM "explain_product" e LEFT JOIN "stop_explaining" o USING ("explain_key")
      ) WHERE next_seq IS NOT NULL AND (end_seq IS NULL OR end_seq > next_seq)`,
  },
  {
    id: 'giveaways',
    sentence:
      'A giveaway is drawn once it has closed, and its winners are of those who entered it, no more than prizes.',
    violations: `
      SELECT 'giveaway ' || d."giveaway_key" || ' was drawn wrongly' AS what FROM "draw_giveaway" d
      LEFT JOIN "start_giveaway" g USING ("giveaway_key")
      WHERE g."seq" IS NULL OR d."at_ms" < g."until_ms" OR d."winners" > g."prizes"
        OR d."winners" <> (SELECT count(*) FROM "win_giveaway" w WHERE w."giveaway_key" = d."giveaway_key")
        OR d."entrants" <> (SELECT count(*) FROM "enter_giveaway" e WHERE e."giveaway_key" = d."giveaway_key")
      UNION ALL
      SELECT 'user ' || w."winner_id" || ' won without taking part' FROM "win_giveaway" w
      WHERE NOT EXISTS (SELECT 1 FROM "enter_giveaway" e
        WHERE e."giveaway_key" = w."giveaway_key" AND e."user_id" = w."winner_id" AND e."seq" < w."seq")`,
  },
  {
    id: 'prizes',
    sentence: 'No more prizes leave a shelf, or are paid for in its place, than were won.',
    violations: `
      WITH given AS (
        SELECT "user_id", count(*) AS prizes FROM (
          SELECT "user_id" FROM "move_stock" WHERE "move" = 'prize'
          UNION ALL SELECT "user_id" FROM "transfer" WHERE "kind" = 'prize'
        ) GROUP BY ALL
      ), won AS (SELECT "winner_id" AS "user_id", count(*) AS wins FROM "win_giveaway" GROUP BY ALL)
      SELECT 'user ' || g."user_id" || ' got ' || g.prizes || ' prizes of ' || coalesce(w.wins, 0) AS what
      FROM given g LEFT JOIN won w USING ("user_id") WHERE g.prizes > coalesce(w.wins, 0)`,
  },
  {
    id: 'answers',
    sentence: 'What is answered or hidden has been written in the same session before.',
    violations: union(
      (['answer_chat', 'moderate_chat'] as const).map(
        (name) => `
        SELECT '${name} ' || e."seq" || ' is about no line' AS what
        FROM "${name}" e LEFT JOIN "send_chat" c USING ("chat_key", "live_id")
        WHERE e."chat_key" IS NOT NULL AND (c."seq" IS NULL OR c."seq" > e."seq")`,
      ),
    ),
  },
  {
    id: 'exposure_numbers',
    sentence: 'No exposure of a video, card of a session or visit to a room shares its number with another one.',
    violations: `
      SELECT 'exposure ' || number || ' is ' || count(*) || ' things' AS what FROM (
        SELECT "exposure_id" AS number FROM "view_video"
        UNION ALL SELECT "card_key" FROM "show_live_card"
        UNION ALL SELECT "entry_key" FROM "enter_live" WHERE "card_key" IS NULL
      ) GROUP BY number HAVING count(*) > 1`,
  },
];
