import type { EventRecord } from '../../events/vocabulary.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { type Account, platform, transferOf } from './transfer.ts';

const merchant = (owner: number): Account => ({ kind: 'merchant', owner });
const wallet = (owner: number): Account => ({ kind: 'wallet', owner });

/** The platform charges a shop what it has bid for the exposures of a day: out of what it is paid for its goods. */
export const chargePromotion: Rule<'charge_promotion'> = {
  reads: () => [],
  decide(_books, { merchant_id, amount_cents }, { at_ms, act_key, party }) {
    if (party.role !== 'platform') return refuse('not_yours', merchant_id);
    const from = merchant(merchant_id);
    const about = { at_ms, user_id: null, why_key: act_key, kind: 'promotion' } as const;
    return accept(transferOf({ ...about, from, to: platform, amount_cents }));
  },
};

/** The platform pays a shop for having come. */
export const payIncentive: Rule<'pay_incentive'> = {
  reads: () => [],
  decide(_books, { merchant_id, amount_cents }, { at_ms, act_key, party }) {
    if (party.role !== 'platform') return refuse('not_yours', merchant_id);
    const about = { at_ms, user_id: null, why_key: act_key, kind: 'incentive' } as const;
    return accept(transferOf({ ...about, from: platform, to: merchant(merchant_id), amount_cents }));
  },
};

/** The platform pays into the wallet of a buyer who has shown a purchase to a friend. */
export const rewardShare: Rule<'reward_share'> = {
  reads: (c, books) => {
    const order = books.get('orders', c.order_id);
    const own = order === undefined ? [] : [{ table: 'wallets' as const, id: order.user_id }];
    return [{ table: 'orders', id: c.order_id }, ...own];
  },
  decide(books, { order_id, amount_cents }, { at_ms, party }) {
    const order = books.get('orders', order_id);
    if (order === undefined) return refuse('no_such_order', order_id);
    if (party.role !== 'platform') return refuse('not_yours', order_id);
    if (order.delivered_at_ms === null) return refuse('not_delivered', order_id);
    const { user_id } = order;
    const about = { at_ms, user_id, why_key: order_id, kind: 'share_reward' } as const;
    return accept(transferOf({ ...about, from: platform, to: wallet(user_id), amount_cents }));
  },
};

/**
 * A prize of a giveaway is a piece of the shop's that leaves the shelf. Where the shelf is empty by the time of the draw,
 * the winner gets its price as credit of the platform: a prize that was promised is never refused.
 */
export const awardPrize: Rule<'award_prize'> = {
  reads: (c) => [
    { table: 'skus', id: c.sku_id },
    { table: 'wallets', id: c.winner_id },
  ],
  decide(books, { sku_id, winner_id }, { at_ms, act_key, party }) {
    const sku = books.get('skus', sku_id);
    if (sku === undefined) return refuse('no_such_sku', sku_id);
    if (party.role !== 'platform') return refuse('not_yours', sku_id);
    if (sku.free === 0) {
      const about = { at_ms, user_id: winner_id, why_key: act_key, kind: 'prize' } as const;
      return accept(transferOf({ ...about, from: platform, to: wallet(winner_id), amount_cents: sku.price_cents }));
    }
    const moved: EventRecord = {
      name: 'move_stock',
      at_ms,
      user_id: winner_id,
      sku_id,
      why_key: act_key,
      move: 'prize',
      free_delta: -1,
      held_delta: 0,
      free_after: sku.free - 1,
    };
    return accept(moved);
  },
};
