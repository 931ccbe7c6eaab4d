/** A published figure is a number or a range; a bound has one end. */
export interface Target {
  readonly low: number;
  readonly high: number;
}

export type Unit = 'share' | 'seconds' | 'minutes' | 'views' | 'yuan' | 'hour' | 'number';

interface FigureHead {
  /** Row of the calibration table. */
  readonly row: number;
  readonly id: string;
  /** What is compared, for a reader. */
  readonly what: string;
  readonly target: Target;
  readonly unit: Unit;
  /** A: official document or dataset card; B: computed by a third party from the real data; C: one secondary source. */
  readonly grade: 'A' | 'A/B' | 'B' | 'B/C' | 'C' | 'derived';
  readonly source: string;
}

/** A figure that the simulated log answers. */
export interface MeasuredFigure extends FigureHead {
  /**
   * `fitted`: a constant was moved to bring this figure nearer, or it went into the making of the population. `predicted`:
   * none was; it follows from constants that others fixed.
   */
  readonly kind: 'fitted' | 'predicted';
  /** One number out of the tables of {@link preparation}. */
  readonly sql: string;
}

/** A figure about something that the world has not. */
export interface AbsentFigure extends FigureHead {
  readonly absent: string;
}

export type Figure = MeasuredFigure | AbsentFigure;

const about = (value: number): Target => ({ low: value, high: value });
const between = (low: number, high: number): Target => ({ low, high });
const above = (low: number): Target => ({ low, high: Number.POSITIVE_INFINITY });
const below = (high: number): Target => ({ low: 0, high });

const kuairand = 'KuaiRand-Pure';

/** A rate per exposure under both policies; which of the two a constant was last moved for. */
function exposed(
  row: number,
  what: string,
  column: string,
  targets: { ranked: number; random: number },
  fitted: { ranked?: true; random?: true },
  unit: Unit = 'share',
): Figure[] {
  const figure = (policy: 'ranked' | 'random'): Figure => ({
    row,
    id: `${column}_${policy}`,
    what: `${what}, ${policy}`,
    target: about(targets[policy]),
    unit,
    grade: 'B',
    source: row < 3 ? `${kuairand}, 18,368 paired users` : kuairand,
    kind: fitted[policy] === true ? 'fitted' : 'predicted',
    sql: `SELECT ${column} FROM responses WHERE is_random = ${policy === 'random'}`,
  });
  return [figure('ranked'), figure('random')];
}

function gaps(days: number, share: number): Figure {
  return {
    row: 18,
    id: `gap_${days}`,
    what: `gap to the next active day is ${days} ${days === 1 ? 'day' : 'days'}`,
    target: about(share),
    unit: 'share',
    grade: 'B',
    source: `${kuairand} (upper bound on gaps)`,
    kind: days === 1 ? 'fitted' : 'predicted',
    sql: `SELECT avg((gap = ${days})::INTEGER) FROM (
      SELECT lead(day) OVER (PARTITION BY user_id ORDER BY day) - day AS gap FROM user_days) WHERE gap IS NOT NULL`,
  };
}

/** A figure about live rooms, after the burn-in; of entries, those from cards count, as in a feed's log. */
function live(
  row: number,
  id: string,
  what: string,
  target: Target,
  unit: Unit,
  grade: 'A' | 'B',
  source: string,
  sql: string,
  kind: 'fitted' | 'predicted' = 'fitted',
): Figure {
  return { row, id, what, target, unit, grade, source, kind, sql };
}
const dwell = (value: string) => `SELECT ${value} FROM live_visits`;
const perEntry = (event: string) =>
  `SELECT (SELECT count(*) FROM ${event} WHERE entry_key IN (SELECT entry_key FROM live_visits)) / (SELECT count(*) FROM live_visits)`;
const givings = 'spend_virtual_currency WHERE live_id IS NOT NULL AND at_ms >= (SELECT from_ms FROM span)';

/** Users in KuaiLive's log, of some hundred million, and the streamers whom they met (arXiv 2508.05633). */
const kuailive = { users: 23_772, streamers: 452_621 } as const;
/**
 * A log of so few users sees few of a streamer's givers: measured as it would be in a sample of users that is as small
 * against the streamers. The expectation over all such samples: a streamer whom n users meet is met by one of the sample
 * with 1 - (1 - f) ^ n.
 */
const sampledGiftless = `WITH pairs AS (
    SELECT creator_id, count(DISTINCT user_id) AS met FROM enter_live
    WHERE at_ms >= (SELECT from_ms FROM span) GROUP BY creator_id
  ), giving AS (SELECT creator_id, count(DISTINCT user_id) AS givers FROM ${givings} GROUP BY creator_id),
  sample AS (SELECT ${kuailive.users / kuailive.streamers} * (SELECT count(*) FROM pairs)
    / (SELECT count(DISTINCT user_id) FROM user_days) AS f)
  SELECT 1 - sum(1 - (1 - f) ** coalesce(givers, 0)) / sum(1 - (1 - f) ** met)
  FROM pairs LEFT JOIN giving USING (creator_id), sample`;

const [valid_ranked, valid_random] = exposed(
  1,
  'valid play (more than 7 s, or complete where shorter)',
  'valid_play',
  { ranked: 0.452, random: 0.162 },
  { ranked: true, random: true },
);

/** Every figure of the calibration, in the order of its rows. Adding one is adding an entry here. */
export const figures: readonly Figure[] = [
  valid_ranked,
  { ...valid_random, row: 2 },
  ...exposed(3, 'long view (the same with 18 s)', 'long_view', { ranked: 0.337, random: 0.079 }, { ranked: true }),
  ...exposed(4, 'complete play', 'complete_play', { ranked: 0.153, random: 0.029 }, {}),
  ...exposed(
    5,
    'seconds per exposure',
    'seconds',
    { ranked: 23.6, random: 6.5 },
    { ranked: true, random: true },
    'seconds',
  ),
  ...exposed(6, 'like', 'liked', { ranked: 0.0186, random: 0.0047 }, { ranked: true }),
  ...exposed(7, 'comment', 'commented', { ranked: 0.00256, random: 0.00035 }, { ranked: true }),
  ...exposed(8, 'forward', 'shared', { ranked: 0.00087, random: 0.00028 }, { ranked: true }),
  ...exposed(9, 'follow', 'followed', { ranked: 0.00139, random: 0.00021 }, { ranked: true }),
  ...exposed(10, 'hate ("not interested")', 'disliked', { ranked: 0.00061, random: 0.00142 }, { random: true }),
  ...exposed(11, 'profile entry', 'entered_profile', { ranked: 0.0207, random: 0.00546 }, { ranked: true }),
  {
    row: 12,
    id: 'long_given_valid',
    what: 'P(long view given valid play), ranked',
    target: about(0.719),
    unit: 'share',
    grade: 'B',
    source: kuairand,
    kind: 'predicted',
    sql: 'SELECT long_view / valid_play FROM responses WHERE NOT is_random',
  },
  {
    row: 12,
    id: 'like_given_valid',
    what: 'P(like given valid play), ranked',
    target: about(0.034),
    unit: 'share',
    grade: 'B',
    source: kuairand,
    kind: 'predicted',
    sql: 'SELECT valid_liked / valid_play FROM responses WHERE NOT is_random',
  },
  {
    row: 12,
    id: 'like_given_follow',
    what: 'P(like given follow), ranked',
    target: about(0.429),
    unit: 'share',
    grade: 'B',
    source: kuairand,
    kind: 'fitted',
    sql: 'SELECT followed_liked / followed FROM responses WHERE NOT is_random',
  },
  {
    row: 13,
    id: 'exposure_gini',
    what: 'Gini of ranked exposures over videos shown at least once',
    target: about(0.729),
    unit: 'number',
    grade: 'B',
    source: kuairand,
    kind: 'fitted',
    sql: `SELECT 2 * sum(place * shown) / (count(*) * sum(shown)) - (count(*) + 1) / count(*) FROM (
      SELECT shown, row_number() OVER (ORDER BY shown) AS place FROM shown_videos)`,
  },
  {
    row: 13,
    id: 'top_fifth',
    what: 'share of exposures that the top 20 % of videos get',
    target: about(0.765),
    unit: 'share',
    grade: 'B',
    source: kuairand,
    kind: 'predicted',
    sql: `SELECT sum(shown) FILTER (WHERE place <= 0.2) / sum(shown) FROM (
      SELECT shown, cume_dist() OVER (ORDER BY shown DESC, video_id) AS place FROM shown_videos)`,
  },
  {
    row: 14,
    id: 'video_duration',
    what: 'median video duration',
    target: about(81),
    unit: 'seconds',
    grade: 'B',
    source: kuairand,
    kind: 'fitted',
    sql: 'SELECT median(duration_ms) / 1000 FROM publish_video',
  },
  {
    row: 15,
    id: 'views_per_dau',
    what: 'views per daily active user per day',
    target: about(270),
    unit: 'views',
    grade: 'B',
    source: kuairand,
    kind: 'fitted',
    sql: 'SELECT avg(exposures) FROM user_days',
  },
  {
    row: 15,
    id: 'views_median_user',
    what: 'views per active day of the median user',
    target: about(249),
    unit: 'views',
    grade: 'B',
    source: kuairand,
    kind: 'fitted',
    sql: 'SELECT median(mean) FROM (SELECT avg(exposures) AS mean FROM user_days GROUP BY user_id)',
  },
  {
    row: 16,
    id: 'minutes_per_dau',
    what: 'minutes per daily active user per day',
    target: between(126, 134),
    unit: 'minutes',
    grade: 'A/B',
    source: 'company releases 2024-25',
    kind: 'predicted',
    sql: `SELECT (SELECT sum(length_ms) FROM session_end WHERE at_ms >= (SELECT from_ms FROM span)) / 60000
      / (SELECT count(*) FROM user_days)`,
  },
  {
    row: 17,
    id: 'dau_mau',
    what: 'DAU / MAU',
    target: about(0.57),
    unit: 'share',
    grade: 'A',
    source: 'company releases',
    kind: 'fitted',
    sql: 'SELECT count(*) / (SELECT days FROM span) / count(DISTINCT user_id) FROM user_days',
  },
  gaps(1, 0.617),
  gaps(2, 0.165),
  gaps(3, 0.079),
  gaps(4, 0.047),
  live(
    19,
    'video_per_live',
    'short video exposures per live exposure',
    about(9),
    'number',
    'A',
    'KuaiLive card',
    `SELECT (SELECT count(*) FROM view_video WHERE at_ms >= (SELECT from_ms FROM span))
      / (SELECT count(*) FROM show_live_card WHERE at_ms >= (SELECT from_ms FROM span))`,
  ),
  live(20, 'dwell_p50', 'live dwell, median', about(4.9), 'seconds', 'B', 'KuaiLive', dwell('median(watch_ms) / 1000')),
  live(20, 'dwell_mean', 'live dwell, mean', about(8.6), 'minutes', 'B', 'KuaiLive', dwell('avg(watch_ms) / 60000')),
  live(
    20,
    'dwell_p90',
    'live dwell, P90',
    about(17),
    'minutes',
    'B',
    'KuaiLive',
    dwell('quantile_cont(watch_ms, 0.9) / 60000'),
  ),
  live(
    20,
    'dwell_p99',
    'live dwell, P99',
    about(156),
    'minutes',
    'B',
    'KuaiLive',
    dwell('quantile_cont(watch_ms, 0.99) / 60000'),
  ),
  live(
    21,
    'live_comment',
    'comment per live entry from a card',
    about(0.04),
    'share',
    'A',
    'KuaiLive (selected users)',
    perEntry('send_chat'),
  ),
  live(
    21,
    'live_like',
    'like per live entry from a card',
    about(0.0365),
    'share',
    'A',
    'KuaiLive (selected users)',
    perEntry('like_live'),
  ),
  live(
    21,
    'live_gift',
    'gift per live entry',
    about(0.0148),
    'share',
    'A',
    'KuaiLive (selected users)',
    `SELECT (SELECT count(*) FROM ${givings}) / (SELECT count(*) FROM enter_live WHERE at_ms >= (SELECT from_ms FROM span))`,
  ),
  live(
    22,
    'gift_p50',
    'gift value, median',
    about(2),
    'number',
    'B',
    'KuaiLive',
    `SELECT median(value_cents) / 10 FROM ${givings}`,
  ),
  live(
    22,
    'gift_mean',
    'gift value, mean',
    about(82.7),
    'number',
    'B',
    'KuaiLive',
    `SELECT avg(value_cents) / 10 FROM ${givings}`,
  ),
  live(
    22,
    'gift_p99',
    'gift value, P99',
    about(1_488),
    'number',
    'B',
    'KuaiLive',
    `SELECT quantile_cont(value_cents, 0.99) / 10 FROM ${givings}`,
    'predicted',
  ),
  live(
    22,
    'gift_gini',
    'Gini of givers',
    about(0.942),
    'number',
    'B',
    'KuaiLive',
    `SELECT 2 * sum(place * given) / (count(*) * sum(given)) - (count(*) + 1) / count(*) FROM (
      SELECT given, row_number() OVER (ORDER BY given) AS place FROM (SELECT sum(value_cents) AS given FROM ${givings} GROUP BY user_id))`,
    'predicted',
  ),
  live(
    22,
    'giftless',
    'streamers with no gift, of those whom a sample of users meets',
    about(0.922),
    'share',
    'B',
    `KuaiLive, which logs ${kuailive.users} users over ${kuailive.streamers} streamers`,
    sampledGiftless,
    'predicted',
  ),
  live(
    23,
    'live_peak',
    'hour with most live starts',
    between(18, 22),
    'hour',
    'B',
    'KuaiLive',
    `SELECT (at_ms - (SELECT epoch_ms FROM span)) // 3600000 % 24 AS hour FROM start_live
      WHERE at_ms >= (SELECT from_ms FROM span) GROUP BY hour ORDER BY count(*) DESC, hour LIMIT 1`,
  ),
  {
    row: 23,
    id: 'use_peak',
    what: 'hour with most exposures',
    target: between(18, 24),
    unit: 'hour',
    grade: 'B',
    source: 'KuaiRand, KuaiLive',
    kind: 'fitted',
    sql: `SELECT (shown_ms - (SELECT epoch_ms FROM span)) // 3600000 % 24 AS hour FROM (
      SELECT at_ms AS shown_ms FROM view_video WHERE at_ms >= (SELECT from_ms FROM span))
      GROUP BY hour ORDER BY count(*) DESC, hour LIMIT 1`,
  },
  {
    row: 24,
    id: 'cart_per_look',
    what: 'add to cart per product view',
    target: about(0.062),
    unit: 'share',
    grade: 'B',
    source: 'Taobao UserBehavior',
    kind: 'fitted',
    sql: 'SELECT carts / looks FROM shopping',
  },
  {
    row: 25,
    id: 'purchase_per_look',
    what: 'lines purchased per product view',
    target: about(0.0225),
    unit: 'share',
    grade: 'B',
    source: 'Taobao UserBehavior',
    kind: 'fitted',
    sql: 'SELECT bought / looks FROM shopping',
  },
  {
    row: 25,
    id: 'purchase_per_cart',
    what: 'lines purchased per add to cart',
    target: about(0.36),
    unit: 'share',
    grade: 'B',
    source: 'Taobao UserBehavior',
    kind: 'predicted',
    sql: 'SELECT bought / carts FROM shopping',
  },
  {
    row: 26,
    id: 'cart_abandonment',
    what: 'visits with a cart or a checkout that end without an order paid',
    target: about(0.7),
    unit: 'share',
    grade: 'C',
    source: 'web retail',
    kind: 'predicted',
    sql: `SELECT 1 - avg((session_id IN (SELECT session_id FROM paid WHERE session_id IS NOT NULL))::INTEGER) FROM (
      SELECT session_id FROM add_to_cart WHERE at_ms >= (SELECT from_ms FROM span)
      UNION SELECT session_id FROM begin_checkout WHERE at_ms >= (SELECT from_ms FROM span))`,
  },
  {
    row: 27,
    id: 'product_click',
    what: 'product card click-through',
    target: about(0.0405),
    unit: 'share',
    grade: 'B',
    source: 'Ali-CCP',
    kind: 'fitted',
    sql: `SELECT avg(clicked_product::INTEGER) FROM view_video
      WHERE product_id IS NOT NULL AND at_ms >= (SELECT from_ms FROM span)`,
  },
  {
    row: 28,
    id: 'monthly_buyers',
    what: 'monthly buyers / MAU',
    target: between(0.186, 0.195),
    unit: 'share',
    grade: 'B/C',
    source: 'company releases',
    kind: 'fitted',
    sql: `SELECT (SELECT count(DISTINCT user_id) FROM paid) / (SELECT count(DISTINCT user_id) FROM user_days)`,
  },
  {
    row: 29,
    id: 'spend_per_buyer',
    what: 'spend per monthly buyer, a month',
    target: between(838, 1_077),
    unit: 'yuan',
    grade: 'derived',
    source: 'company releases',
    kind: 'predicted',
    sql: 'SELECT sum(value_cents) / 100 / count(DISTINCT user_id) FROM paid',
  },
  {
    row: 30,
    id: 'gmv_per_dau',
    what: 'GMV per daily active user per day',
    target: between(10, 12.5),
    unit: 'yuan',
    grade: 'derived',
    source: 'company releases',
    kind: 'fitted',
    sql: 'SELECT (SELECT sum(value_cents) FROM paid) / 100 / (SELECT count(*) FROM user_days)',
  },
  {
    row: 31,
    id: 'buy_again',
    what: 'buyers of a month with a second checkout in it',
    target: above(0.6),
    unit: 'share',
    grade: 'C',
    source: 'prospectus 2020',
    kind: 'predicted',
    sql: `SELECT avg((checkouts > 1)::INTEGER) FROM (
      SELECT count(DISTINCT checkout_id) AS checkouts FROM paid GROUP BY user_id)`,
  },
  {
    row: 32,
    id: 'shelf_share',
    what: 'share of GMV found on the shelf (shop tab and search)',
    target: between(0.27, 0.3),
    unit: 'share',
    grade: 'B/C',
    source: 'company releases',
    kind: 'fitted',
    sql: "SELECT sum(value_cents) FILTER (WHERE origin IN ('search', 'shop_tab')) / sum(value_cents) FROM paid",
  },
  {
    row: 33,
    id: 'take_rate',
    what: 'take rate on commerce, fees only, of orders settled',
    target: below(0.015),
    unit: 'share',
    grade: 'derived',
    source: 'company reports (ceiling 1.3-1.5 %)',
    kind: 'predicted',
    sql: 'SELECT sum(fee_cents) / sum(value_cents) FROM complete_order JOIN purchase USING (order_id)',
  },
];
