/**
 * What is counted of everybody, for scorecards, tests and initiatives. Counts and sums for each person who was there
 * when the levers moved, never rates over whoever happened to buy or to sell: a lever that turns the worst sales away
 * betters every rate, and the world of nobody. What an order came to counts on the day on which it was paid.
 */
interface Outcome {
  /** Whose: a figure for each of them. */
  readonly of: 'members' | 'creators' | 'shops';
  readonly good: 'up' | 'down';
  readonly unit: string;
  readonly meaning: string;
  /** How it stands at the end of a window, not what was counted in it. */
  readonly is_level?: true;
}

export const outcomes = {
  active_days: { of: 'members', good: 'up', unit: 'days a day', meaning: 'Days with a visit.' },
  minutes: { of: 'members', good: 'up', unit: 'min a day', meaning: 'Minutes in the app.' },
  trust: {
    of: 'members',
    good: 'up',
    unit: 'of 1',
    meaning: 'Latent trust in the platform, at the end of the weeks.',
    is_level: true,
  },
  kept_orders: {
    of: 'members',
    good: 'up',
    unit: 'a day',
    meaning: 'Orders kept: delivered within 14 days, and then 14 days without refund, dispute or a low rating.',
  },
  disappointments: {
    of: 'members',
    good: 'down',
    unit: 'a day',
    meaning: 'Orders that were delivered and are not kept.',
  },
  orders: { of: 'members', good: 'up', unit: 'a day', meaning: 'Orders paid.' },
  gmv_cents: { of: 'members', good: 'up', unit: 'cents a day', meaning: 'Their value.' },
  kept_buyer_weeks: {
    of: 'members',
    good: 'up',
    unit: 'a day',
    meaning: 'Weeks in which an order was paid that was kept: over all members, weekly kept buyers.',
  },
  commission_cents: {
    of: 'members',
    good: 'up',
    unit: 'cents a day',
    meaning: 'What creators were paid for what the member bought, less what was taken back.',
  },
  gift_cents: { of: 'members', good: 'up', unit: 'cents a day', meaning: 'What of the member’s gifts creators got.' },
  creator_days: {
    of: 'creators',
    good: 'up',
    unit: 'days a day',
    meaning: 'Days with a video posted or a session begun.',
  },
  payout_cents: {
    of: 'members',
    good: 'up',
    unit: 'cents a day',
    meaning: 'What shops were paid for what the member bought, less what was taken back.',
  },
  profit_cents: { of: 'members', good: 'up', unit: 'cents a day', meaning: 'That, less the cost of the goods.' },
  shop_days: { of: 'shops', good: 'up', unit: 'days a day', meaning: 'Days on which the shop was open.' },
  net_gmv_cents: { of: 'members', good: 'up', unit: 'cents a day', meaning: 'Value of orders less what went back.' },
  contribution_cents: {
    of: 'members',
    good: 'up',
    unit: 'cents a day',
    meaning:
      'What the platform earned by the member’s orders, less coupons, subsidies, rewards and the cost of payment.',
  },
  gift_fee_cents: {
    of: 'members',
    good: 'up',
    unit: 'cents a day',
    meaning: 'What of the member’s gifts the platform kept.',
  },
} as const satisfies Readonly<Record<string, Outcome>>;

export type OutcomeName = keyof typeof outcomes;
export const outcomeNames = Object.keys(outcomes) as readonly OutcomeName[];

/** Days from the day on which the levers moved, the last one not included. */
export interface Window {
  readonly from_day: number;
  readonly to_day: number;
}

/** One window of one world: a number for each who was there at the beginning, in the outcome's unit. */
export type Counted = Readonly<Record<OutcomeName, Float64Array>>;
