import { is, plus } from '../algebra.ts';
import { platformIncome, platformSpending } from '../measures.ts';
import { cutColumns, cutValues, type Fact } from '../fact.ts';

const first = (description: string) => ({ reduce: 'min', description }) as const;
const only = (description: string) => ({ reduce: 'max', description }) as const;
/** Entities that there are always: their rows stay for as long as there is a log. */
const FOR_EVER = Number.POSITIVE_INFINITY;

/** A user: when they joined, first paid, and what the platform has kept from them since. */
export const member: Fact = {
  id: 'member',
  meaning: 'One user, from joining; members from before the log have no joining.',
  at: 'joined_at_ms',
  open_days: FOR_EVER,
  anchor: 'sign_up',
  columns: {
    ...cutColumns,
    joined_at_ms: first('When they joined.'),
    first_paid_at_ms: first('When they first paid for an order.'),
    contribution_cents: {
      reduce: 'sum',
      description: 'Fees and shares of gifts less subsidies and the cost of payment, so far.',
    },
  },
  contributions: [
    { from: 'sign_up', key: 'user_key', set: { user_id: 'user_key', by_person: 'by_person', joined_at_ms: 'at_ms' } },
    {
      from: 'purchase',
      key: 'user_id',
      where: is('first', true),
      set: { ...cutValues, first_paid_at_ms: 'at_ms' },
    },
    {
      from: 'transfer',
      key: 'user_id',
      where: platformIncome,
      set: { contribution_cents: 'amount_cents' },
    },
    {
      from: 'transfer',
      key: 'user_id',
      where: platformSpending,
      set: { contribution_cents: { minus: [0, 'amount_cents'] } },
    },
  ],
};

/** A creator: when they first published, and were first paid. */
export const creator: Fact = {
  id: 'creator',
  meaning: 'One creator, from the first video.',
  at: 'first_post_at_ms',
  open_days: FOR_EVER,
  anchor: 'publish_video',
  columns: {
    ...cutColumns,
    first_post_at_ms: first('First video of the log.'),
    first_commission_at_ms: first('First commission paid out.'),
  },
  contributions: [
    { from: 'publish_video', key: 'creator_id', set: { ...cutValues, first_post_at_ms: 'at_ms' } },
    {
      from: 'transfer',
      key: 'to_owner',
      where: { all: [is('kind', 'commission'), is('to_kind', 'creator')] },
      set: { first_commission_at_ms: 'at_ms' },
    },
  ],
};

/** A shop: when it first put something on sale, and first sold. */
export const merchant: Fact = {
  id: 'merchant',
  meaning: 'One shop, from the first SKU that it put on sale.',
  at: 'first_listed_at_ms',
  open_days: FOR_EVER,
  anchor: 'list_sku',
  columns: {
    ...cutColumns,
    first_listed_at_ms: first('First SKU of the log.'),
    first_sale_at_ms: first('First paid order.'),
  },
  contributions: [
    { from: 'list_sku', key: 'merchant_id', set: { ...cutValues, first_listed_at_ms: 'at_ms' } },
    { from: 'purchase', key: 'merchant_id', set: { first_sale_at_ms: 'at_ms' } },
  ],
};

/** Days that a creator's number is put before, so that creator and day are one key. */
const DAYS = 2 ** 16;
const creatorAndDay = plus({ times: ['creator_id', DAYS] }, { day: 'at_ms' });

/** A day on which a creator showed themselves: published, or went live. */
export const creatorDay: Fact = {
  id: 'creator_day',
  meaning: 'One day of one creator with a video published or a live session started.',
  at: 'first_at_ms',
  // Only records that arrive late touch it after its day.
  open_days: 3,
  anchor: 'publish_video',
  columns: {
    ...cutColumns,
    creator_id: only('The creator.'),
    first_at_ms: first('First thing they did that day.'),
  },
  contributions: (['publish_video', 'start_live'] as const).map((from) => ({
    from,
    key: creatorAndDay,
    set: { ...cutValues, creator_id: 'creator_id', first_at_ms: 'at_ms' },
  })),
};
