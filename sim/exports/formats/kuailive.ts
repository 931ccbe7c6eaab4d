import { type ExportColumn, type ExportFile, int64, str, type TableFormat } from '../export-format.ts';
import { civilText } from '../sql-time.ts';

/** Price of a coin in which gifts are counted: ten to the yuan, as on the published platform. */
const COIN_CENTS = 10;

const keys: readonly ExportColumn[] = [
  int64('user_id', '"user_id"', 'The user.'),
  int64('live_id', '"live_id"', 'The session.'),
  int64('streamer_id', 's."creator_id"', 'Its host.'),
  int64('timestamp', 'e."at_ms"', 'When, Unix milliseconds of simulated time.'),
];

/** What users did, one row each: the four keys, and more where the published file has more. */
function acts(path: string, meaning: string, from: string, more: readonly ExportColumn[] = []): ExportFile {
  const known = `${from} JOIN (SELECT "live_id", "creator_id" FROM "start_live") s USING ("live_id")`;
  return { path, meaning, from: known, columns: [...keys, ...more], order: 'e."at_ms", e."seq"' };
}

/** KuaiLive: who entered which live session for how long, and what they did there. */
export const kuailive: TableFormat = {
  kind: 'tables',
  title: 'KuaiLive',
  source: 'https://imgkkk574.github.io/KuaiLive (Qu et al., 2025)',
  files: [
    acts(
      'click.csv',
      'Entries into rooms that have ended.',
      `(SELECT i."seq", i."at_ms", i."user_id", i."live_id", o."watch_ms" FROM "enter_live" i JOIN "leave_live" o USING ("entry_key") WHERE i."user_id" IS NOT NULL) e`,
      [int64('watch_live_time', '"watch_ms"', 'Time in the room, milliseconds.')],
    ),
    acts('comment.csv', 'Lines of the chat.', '(SELECT * EXCLUDE ("entry_key") FROM "send_chat") e'),
    acts('like.csv', 'Flurries of likes: the taps of some seconds together.', '"like_live" e'),
    acts(
      'gift.csv',
      'Gifts.',
      '(SELECT * EXCLUDE ("creator_id") FROM "spend_virtual_currency" WHERE "live_id" IS NOT NULL) e',
      [int64('gift_price', `"value_cents" // ${COIN_CENTS}`, 'Price of the gift in coins, ten to the yuan.')],
    ),
    acts(
      'negative.csv',
      'Cards of sessions that were shown and not entered.',
      '(SELECT "seq", "at_ms", "user_id", "live_id" FROM "show_live_card" WHERE NOT "entered") e',
    ),
    {
      path: 'room.csv',
      meaning: 'One row a session.',
      from: '"start_live" s LEFT JOIN (SELECT "live_id", "at_ms" AS end_ms FROM "end_live") x USING ("live_id")',
      order: '"live_id"',
      columns: [
        int64('p_date', civilText('s."at_ms"', '%Y%m%d'), 'Civil day (UTC+8) of its start.'),
        int64('live_id', '"live_id"', 'The session.'),
        int64('streamer_id', '"creator_id"', 'Its host.'),
        int64('live_type', `if(s."lineup" = '', 1, 2)`, '1: the host talks, 2: products are sold.'),
        int64('start_timestamp', 's."at_ms"', 'Start, Unix milliseconds.'),
        int64('end_timestamp', 'x.end_ms', 'End, Unix milliseconds; empty while it goes on.'),
        int64('live_content_category', 's."category"', 'Category, an index into the lexicon.'),
        str('live_name_id', 's."live_id"::VARCHAR', 'Id of the title: each session has its own, see `entities/lives`.'),
      ],
    },
  ],
};
