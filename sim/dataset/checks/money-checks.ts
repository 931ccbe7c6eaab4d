import { type Check, union } from './check.ts';

/** Between which accounts money moves that no order moves. */
const roads: readonly (readonly [kind: string, from: string, to: string])[] = [
  ['promotion', 'merchant', 'platform'],
  ['incentive', 'platform', 'merchant'],
  ['share_reward', 'platform', 'wallet'],
  ['prize', 'platform', 'wallet'],
  ['gift', 'wallet', 'creator'],
  ['gift_fee', 'wallet', 'platform'],
];

const kinds = roads.map(([kind]) => `'${kind}'`).join(', ');
const legal = roads.map(([kind, from, to]) => `('${kind}', '${from}', '${to}')`).join(', ');

/** Cents by gift that certain transfers moved. */
const given = (kind: string) =>
  `(SELECT "why_key" AS "gift_key", sum("amount_cents")::BIGINT AS cents FROM "transfer" WHERE "kind" = '${kind}' GROUP BY ALL)`;

/** Money that moves without an order. */
export const moneyChecks: readonly Check[] = [
  {
    id: 'booked_roads',
    sentence: 'Bids, incentives, rewards, prizes and gifts move between the accounts that they are for.',
    violations: `
      SELECT 'transfer ' || "seq" || ': ' || "kind" || ' from ' || "from_kind" || ' to ' || "to_kind" AS what FROM "transfer"
      WHERE "kind" IN (${kinds}) AND ("kind"::VARCHAR, "from_kind"::VARCHAR, "to_kind"::VARCHAR) NOT IN (VALUES ${legal})`,
  },
  {
    id: 'gifts_paid',
    sentence: 'A gift moved what it cost out of the wallet: the host’s part to the host, the rest to the platform.',
    violations: `
      SELECT 'gift ' || coalesce(g."gift_key", h."gift_key", p."gift_key") || ': ' || coalesce(h.cents, 0) || ' and ' || coalesce(p.cents, 0) AS what
      FROM "spend_virtual_currency" g FULL JOIN ${given('gift')} h USING ("gift_key")
      FULL JOIN ${given('gift_fee')} p ON p."gift_key" = coalesce(g."gift_key", h."gift_key")
      WHERE coalesce(g."creator_cents", 0) <> coalesce(h.cents, 0)
        OR coalesce(g."value_cents" - g."creator_cents", 0) <> coalesce(p.cents, 0)`,
  },
  {
    id: 'rewards_earned',
    sentence: 'A reward goes once to a buyer who has shown the purchase before, an incentive once to a shop.',
    violations: union([
      `SELECT 'the reward of order ' || t."why_key" || ' was not earned' AS what FROM "transfer" t
       LEFT JOIN "share" s ON s."share_key" = t."why_key" AND s."content" = 'purchase' AND s."user_id" = t."to_owner" AND s."seq" < t."seq"
       WHERE t."kind" = 'share_reward' AND s."seq" IS NULL`,
      `SELECT 'order ' || "why_key" || ' was rewarded ' || count(*) || ' times' FROM "transfer"
       WHERE "kind" = 'share_reward' GROUP BY "why_key" HAVING count(*) > 1`,
      `SELECT 'shop ' || "to_owner" || ' was given ' || count(*) || ' incentives' FROM "transfer"
       WHERE "kind" = 'incentive' GROUP BY "to_owner" HAVING count(*) > 1`,
    ]),
  },
];
