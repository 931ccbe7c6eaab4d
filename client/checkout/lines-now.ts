import type { DealView } from '../../model/wire/commerce-views.ts';
import type { ProductView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import type { CheckoutLine } from '../shell/visit.tsx';

/** How a line is not what it was. */
export interface LineChange {
  readonly line: CheckoutLine;
  readonly kind: 'gone' | 'fewer' | 'dearer' | 'cheaper';
  /** Pieces left, or today's price. */
  readonly now: number;
}

export interface LinesNow {
  readonly lines: readonly CheckoutLine[];
  readonly changes: readonly LineChange[];
}

/** Lines as the shop has them now. */
export async function linesNow(lines: readonly CheckoutLine[]): Promise<LinesNow> {
  const ids = [...new Set(lines.map(({ product }) => product.product_id))];
  const is_dealt = lines.some(({ deal_id }) => deal_id !== undefined);
  const [products, { deals }] = await Promise.all([
    Promise.all(ids.map((product_id) => call('product', { params: { product_id } }))),
    is_dealt ? call('deals', {}) : { deals: [] },
  ]);
  return compareLines(lines, products, deals);
}

/** What can still be had of the lines, at today's prices, and what changed. A deal that is over leaves the usual price. */
export function compareLines(
  lines: readonly CheckoutLine[],
  products: readonly ProductView[],
  deals: readonly DealView[] = [],
): LinesNow {
  const skus = new Map(products.flatMap((product) => product.skus).map((sku) => [sku.sku_id as string, sku]));
  const kept: CheckoutLine[] = [];
  const changes: LineChange[] = [];
  for (const line of lines) {
    const { deal_id, ...usual } = line;
    if (deal_id !== undefined && deals.some((deal) => deal.deal_id === deal_id && has(deal, line.quantity))) {
      kept.push(line);
      continue;
    }
    const sku = skus.get(line.sku_id);
    if (sku === undefined || sku.free === 0) {
      changes.push({ line, kind: 'gone', now: 0 });
      continue;
    }
    if (sku.free < line.quantity) changes.push({ line, kind: 'fewer', now: sku.free });
    if (sku.price_cents !== line.price_cents) {
      changes.push({ line, kind: sku.price_cents > line.price_cents ? 'dearer' : 'cheaper', now: sku.price_cents });
    }
    kept.push({ ...usual, quantity: Math.min(line.quantity, sku.free), price_cents: sku.price_cents });
  }
  return { lines: kept, changes };
}

function has({ left, per_customer, mine }: DealView, quantity: number): boolean {
  return quantity <= Math.min(left, per_customer - mine);
}
