import { Books, type BooksImage } from '../../model/commerce/books.ts';
import type { Command, CommandOf, Party } from '../../model/commerce/command.ts';
import { orderTotal } from '../../model/commerce/order-total.ts';
import { credit, listing as listed, type PlayStep, skus, triesOf, tryOf } from '../../model/commerce/play.fixture.ts';
import { unstamped } from '../../model/events/log-record.ts';
import type { Request } from './run-command.ts';

export const noBooks: BooksImage = new Books().capture();

/** A command with an occasion whose key no other one of this test file has. */
export function request(party: Party, command: Command, at_ms?: number): Request {
  return { ...tryOf(party, command, at_ms), stamp: unstamped };
}

export function listing(sku: (typeof skus)[number], stock: number, price_cents?: number): Request {
  return { ...listed(sku, stock, price_cents), stamp: unstamped };
}

/** An order at prices that the sender believes in. */
export function orderOf(
  price_of: (sku_id: number) => number,
  wanted: { sku_id: number; quantity: number }[],
): CommandOf<'place_order'> {
  const lines = wanted.map((line) => ({ ...line, price_cents: price_of(line.sku_id), ...credit }));
  const { total_cents } = orderTotal(
    lines.map((line) => ({ ...line, merchant_id: skus.find(({ sku_id }) => sku_id === line.sku_id)?.shop ?? 0 })),
  );
  return { kind: 'place_order', lines, total_cents, ship_to: 'Li Na, 1 Garden Road' };
}

/** The steps of a play as they come to the till, given what the books say at each of them. */
export function* requestsOf(steps: readonly PlayStep[], books: Books): Generator<Request> {
  for (const each of triesOf(steps, books)) yield { ...each, stamp: unstamped };
}
