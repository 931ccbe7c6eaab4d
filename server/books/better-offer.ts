/** What a list shows of a product: its cheapest variant in stock, or the cheapest of all when none is. */
interface Offer {
  readonly price_cents: number;
  readonly in_stock: boolean;
}

/** Whether an offer is shown rather than the best one so far; among equals the first stays. */
export function isBetterOffer(offer: Offer, best: Offer): boolean {
  return offer.in_stock === best.in_stock ? offer.price_cents < best.price_cents : offer.in_stock;
}
