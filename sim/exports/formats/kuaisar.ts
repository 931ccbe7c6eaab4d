import { int64, str, type TableFormat } from '../export-format.ts';
import { civilText } from '../sql-time.ts';

/** Each search lasts until the next one of the same visit. */
const searches = `
  SELECT "search_key", "user_id", "session_id", "at_ms", "words", "origin",
    lead("at_ms", 1, 9223372036854775807) OVER (PARTITION BY "session_id" ORDER BY "at_ms", "seq") AS until_ms
  FROM "search" WHERE "user_id" IS NOT NULL`;

/** Taps on a product of the search's page, before the next search. */
const clicks = `(SELECT count(*) FROM "select_item" c WHERE c."surface" = 'search' AND c."session_id" = s."session_id"
  AND c."product_id" = r."product_id" AND c."at_ms" >= s."at_ms" AND c."at_ms" < s.until_ms)`;

/** KuaiSAR: what was searched for, what was shown for it, and what of it was tapped. */
export const kuaisar: TableFormat = {
  kind: 'tables',
  title: 'KuaiSAR',
  source: 'https://kuaisar.github.io (Sun et al., CIKM 2023)',
  files: [
    {
      path: 'src_inter.csv',
      meaning: 'One row an item on the first page of a search. A search in vain has none.',
      from: `(${searches}) s JOIN "search_result" r USING ("search_key")`,
      order: 's."at_ms", s."search_key", r."position"',
      columns: [
        int64('user_id', 's."user_id"', 'The user.'),
        int64('search_session_id', 's."search_key"', 'The search: one query and its page.'),
        str('search_session_time', civilText('s."at_ms"', '%Y-%m-%d %H:%M:%S'), 'When, on the civil clock (UTC+8).'),
        int64('search_session_timestamp', 's."at_ms"', 'When, Unix milliseconds of simulated time.'),
        str('keyword', 's."words"', 'The words as they were typed; published ones are lists of encrypted numbers.'),
        str('search_source', 's."origin"::VARCHAR', 'typed, suggested, or again after a search in vain.'),
        int64('item_id', 'r."product_id"', 'The product: what is searched here is the shop.'),
        int64('click_cnt', clicks, 'Taps on it before the next search of the visit.'),
        str('item_type', `'PRODUCT'`, 'Always PRODUCT: videos are not searched for by the population.'),
      ],
    },
  ],
};
