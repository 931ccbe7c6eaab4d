import { merchantOfProduct, productOfSku } from '../../ids.ts';
import type { Books, SkuRow } from '../books.ts';
import type { Occasion } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';

function ownSku(books: Books, sku_id: number, { party }: Occasion): SkuRow | Refusal {
  const sku = books.get('skus', sku_id);
  if (sku === undefined) return refuse('no_such_sku', sku_id);
  const is_own = party.role === 'platform' || (party.role === 'merchant' && party.merchant_id === sku.merchant_id);
  return is_own ? sku : refuse('not_yours', sku_id);
}

export const listSku: Rule<'list_sku'> = {
  reads: (c) => [{ table: 'skus', id: c.sku_id }],
  decide(books, c, { at_ms, act_key, party }) {
    const { sku_id, category, price_cents, list_price_cents, commission_bp, unit_cost_cents, stock } = c;
    const product_id = productOfSku(sku_id);
    const merchant_id = merchantOfProduct(product_id);
    if (party.role !== 'merchant' || party.merchant_id !== merchant_id) return refuse('not_yours', sku_id);
    if (books.get('skus', sku_id) !== undefined) return refuse('sku_exists', sku_id);
    const listed = {
      act_key,
      sku_id,
      product_id,
      merchant_id,
      category,
      price_cents,
      list_price_cents,
      commission_bp,
      unit_cost_cents,
    };
    return accept(
      { name: 'list_sku', at_ms, user_id: null, ...listed },
      {
        name: 'move_stock',
        at_ms,
        user_id: null,
        sku_id,
        why_key: act_key,
        move: 'adjustment',
        free_delta: stock,
        held_delta: 0,
        free_after: stock,
      },
    );
  },
};

export const adjustStock: Rule<'adjust_stock'> = {
  reads: (c) => [{ table: 'skus', id: c.sku_id }],
  decide(books, c, occasion) {
    const sku = ownSku(books, c.sku_id, occasion);
    if ('ok' in sku) return sku;
    if (c.delta === 0) return refuse('nothing_changes', c.sku_id);
    if (sku.free + c.delta < 0) return refuse('out_of_stock', c.sku_id);
    const { at_ms, act_key } = occasion;
    const free_after = sku.free + c.delta;
    return accept({
      name: 'move_stock',
      at_ms,
      user_id: null,
      sku_id: c.sku_id,
      why_key: act_key,
      move: 'adjustment',
      free_delta: c.delta,
      held_delta: 0,
      free_after,
    });
  },
};

export const setPrice: Rule<'set_price'> = {
  reads: (c) => [{ table: 'skus', id: c.sku_id }],
  decide(books, c, occasion) {
    const sku = ownSku(books, c.sku_id, occasion);
    if ('ok' in sku) return sku;
    if (sku.price_cents === c.price_cents) return refuse('nothing_changes', c.sku_id);
    const { sku_id, merchant_id, price_cents: before_cents } = sku;
    const { at_ms, act_key } = occasion;
    return accept({
      name: 'set_price',
      at_ms,
      user_id: null,
      act_key,
      sku_id,
      merchant_id,
      before_cents,
      price_cents: c.price_cents,
    });
  },
};
