import { EPOCH_MS, startOfDay } from '../../model/sim-time.ts';

/** Days that are measured: a month, so that monthly figures are about a whole one. What comes before is the burn-in. */
export const MEASURED_DAYS = 30;

/** What the log of one world says. */
export interface Measurement {
  /** Exposures that the uniform draw put into the feed, after the burn-in. */
  readonly random_exposures: number;
  /** By id of figure or spread; null where there was nothing to divide by. */
  readonly values: Readonly<Record<string, number | null>>;
}

/**
 * Tables that the figures read. `responses` follows KuaiRand: what the users who met random exposures did with videos of
 * the random pool, as the ranking showed them and as chance did.
 */
export function preparation(days: number): readonly string[] {
  const from_ms = startOfDay(days - MEASURED_DAYS);
  const valid = (seconds: number) =>
    `(CASE WHEN duration_ms <= ${seconds}000 THEN watch_ms >= duration_ms ELSE watch_ms > ${seconds}000 END)`;
  const rate = (condition: string, name: string) => `avg((${condition})::INTEGER) AS ${name}`;
  return [
    `CREATE TEMP TABLE span AS SELECT ${EPOCH_MS}::BIGINT AS epoch_ms, ${from_ms}::BIGINT AS from_ms,
      ${startOfDay(days)}::BIGINT AS until_ms, ${MEASURED_DAYS} AS days`,
    `CREATE TEMP TABLE drawn AS SELECT user_id, video_id FROM view_video WHERE policy = 'uniform' AND at_ms >= ${from_ms}`,
    `CREATE TEMP TABLE responses AS SELECT policy = 'uniform' AS is_random, ${[
      rate(valid(7), 'valid_play'),
      rate(valid(18), 'long_view'),
      rate('watch_ms >= duration_ms', 'complete_play'),
      'avg(watch_ms) / 1000 AS seconds',
      ...['liked', 'commented', 'shared', 'followed', 'disliked', 'entered_profile'].map((flag) => rate(flag, flag)),
      rate(`liked AND ${valid(7)}`, 'valid_liked'),
      rate('liked AND followed', 'followed_liked'),
    ].join(', ')}
      FROM view_video WHERE at_ms >= ${from_ms} AND user_id IN (SELECT user_id FROM drawn)
        AND video_id IN (SELECT video_id FROM drawn) GROUP BY is_random`,
    `CREATE TEMP TABLE user_days AS SELECT user_id, (at_ms - ${EPOCH_MS}) // 86400000 AS day, count(*) AS exposures
      FROM view_video WHERE at_ms >= ${from_ms} GROUP BY ALL`,
    `CREATE TEMP TABLE shown_videos AS SELECT video_id, count(*) AS shown FROM view_video
      WHERE at_ms >= ${from_ms} AND policy <> 'uniform' GROUP BY video_id`,
    `CREATE TEMP TABLE live_visits AS SELECT entry_key, o.watch_ms FROM enter_live i JOIN leave_live o USING (entry_key)
      WHERE i.card_key IS NOT NULL AND i.at_ms >= ${from_ms}`,
    `CREATE TEMP TABLE paid AS SELECT * FROM purchase WHERE at_ms >= ${from_ms}`,
    `CREATE TEMP TABLE shopping AS SELECT
      (SELECT count(*) FROM view_item WHERE at_ms >= ${from_ms}) AS looks,
      (SELECT count(*) FROM add_to_cart WHERE at_ms >= ${from_ms}) AS carts,
      (SELECT count(*) FROM order_line WHERE order_id IN (SELECT order_id FROM paid)) AS bought`,
  ];
}
