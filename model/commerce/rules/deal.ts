import type { EventRecord } from '../../events/vocabulary.ts';
import { dealKeyOf, holdingIdOf, isOffer, issuerOfOffer } from '../../ids.ts';
import type { Books, DealRow, RowRef, SkuRow } from '../books.ts';
import type { Occasion } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { buyerOfOccasion, mayOffer } from './party.ts';

/** Sets pieces aside for a flash deal. */
export const openDeal: Rule<'open_deal'> = {
  reads: (c) => [
    { table: 'deals', id: c.deal_id },
    { table: 'skus', id: c.sku_id },
  ],
  decide(books, c, { at_ms, party }) {
    const { deal_id, sku_id, price_cents, stock, per_customer, starts_ms, ends_ms } = c;
    const sku = books.get('skus', sku_id);
    if (sku === undefined) return refuse('no_such_sku', sku_id);
    const { product_id, merchant_id, price_cents: usual_cents, free } = sku;
    if (issuerOfOffer(deal_id) !== merchant_id || !mayOffer(merchant_id, party)) return refuse('not_yours', deal_id);
    if (books.get('deals', deal_id) !== undefined) return refuse('offer_exists', deal_id);
    if (ends_ms <= starts_ms || ends_ms <= at_ms || price_cents >= usual_cents) return refuse('invalid_offer', deal_id);
    if (free < stock) return refuse('out_of_stock', sku_id);
    const deal = { deal_id, sku_id, product_id, merchant_id, price_cents, usual_cents, stock, per_customer };
    return accept(
      { name: 'open_deal', at_ms, user_id: null, ...deal, starts_ms, ends_ms },
      {
        name: 'move_stock',
        at_ms,
        user_id: null,
        sku_id,
        why_key: dealKeyOf(deal_id),
        move: 'allocation',
        free_delta: -stock,
        held_delta: stock,
        free_after: free - stock,
      },
    );
  },
};

/** Ends a deal: what nobody ordered goes back to the shelf. The shop may at any time, the platform when it is over. */
export const closeDeal: Rule<'close_deal'> = {
  reads: (c, books) => {
    const deal = books.get('deals', c.deal_id);
    const sku: RowRef[] = deal === undefined ? [] : [{ table: 'skus', id: deal.sku_id }];
    return [{ table: 'deals', id: c.deal_id }, ...sku];
  },
  decide(books, c, { at_ms, party }) {
    const deal = books.get('deals', c.deal_id);
    if (deal === undefined) return refuse('no_such_deal', c.deal_id);
    if (!mayOffer(deal.merchant_id, party) && party.role !== 'platform') return refuse('not_yours', c.deal_id);
    if (deal.closed_at_ms !== null) return refuse('nothing_changes', c.deal_id);
    const { deal_id, sku_id, merchant_id, stock, left, ends_ms } = deal;
    const why = left === 0 ? 'sold_out' : at_ms >= ends_ms ? 'ended' : 'withdrawn';
    if (why === 'withdrawn' && party.role === 'platform') return refuse('not_due', deal_id);
    const closed = { sku_id, merchant_id, sold: stock - left, unsold: left, why } as const;
    const events: EventRecord[] = [{ name: 'close_deal', at_ms, user_id: null, deal_id, ...closed }];
    if (left > 0) {
      events.push({
        name: 'move_stock',
        at_ms,
        user_id: null,
        sku_id,
        why_key: dealKeyOf(deal_id),
        move: 'release',
        free_delta: left,
        held_delta: -left,
        free_after: (books.get('skus', sku_id) as SkuRow).free + left,
      });
    }
    return { ok: true, events };
  },
};

export function dealReads(deal_id: number | undefined, user_id: number): RowRef[] {
  if (deal_id === undefined || !isOffer(deal_id)) return [];
  return [
    { table: 'deals', id: deal_id },
    { table: 'takes', id: holdingIdOf(deal_id, user_id) },
  ];
}

/** The deal that a line is ordered in, if it can be. */
export function usableDeal(
  books: Books,
  line: { readonly sku_id: number; readonly quantity: number },
  deal_id: number,
  occasion: Occasion,
): DealRow | Refusal {
  const deal = books.get('deals', deal_id);
  if (deal === undefined || deal.sku_id !== line.sku_id) return refuse('no_such_deal', deal_id);
  const { at_ms } = occasion;
  if (deal.closed_at_ms !== null || at_ms < deal.starts_ms || at_ms >= deal.ends_ms)
    return refuse('deal_over', deal_id);
  const taken = books.get('takes', holdingIdOf(deal_id, buyerOfOccasion(occasion)))?.quantity ?? 0;
  if (taken + line.quantity > deal.per_customer) return refuse('deal_limit', deal_id);
  return deal.left < line.quantity ? refuse('deal_sold_out', deal_id) : deal;
}
