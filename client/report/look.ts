import type { Surface } from '../../model/events/envelope.ts';
import { merchantOfProduct } from '../../model/ids.ts';
import { clientId } from './client-id.ts';
import { onPageGoes, report } from './report.ts';

/** A look at a product: from its sheet or page until it closes. */
export class Look {
  readonly product_id: number;
  readonly #view_key: number;
  readonly #since_ms = performance.now();
  #outcome: 'bought' | 'carted' | 'closed' = 'closed';
  #has_read = false;
  #closed = false;
  readonly #forget = onPageGoes(() => this.close());

  /**
   * @param select_key - the tap that led here, where one did
   * @param surface - where the product was met; an exposure whose tag was tapped says it itself
   */
  constructor(product_id: number, creator_id: number | null, select_key: number | null, surface?: Surface) {
    this.product_id = product_id;
    this.#view_key = select_key ?? clientId();
    const merchant_id = merchantOfProduct(product_id);
    const met = surface === undefined ? {} : { surface };
    report({ name: 'view_item', view_key: this.#view_key, product_id, merchant_id, creator_id, ...met });
  }

  readReviews(): void {
    if (this.#has_read) return;
    this.#has_read = true;
    report({ name: 'read_reviews', view_key: this.#view_key, product_id: this.product_id });
  }

  /** A question to those who have it; answers its number. */
  ask(words: string): number {
    const question_key = clientId();
    const merchant_id = merchantOfProduct(this.product_id);
    report({ name: 'ask_question', question_key, product_id: this.product_id, merchant_id, topic: 'open', words });
    return question_key;
  }

  /** A purchase says more of a look than a cart. */
  went(outcome: 'bought' | 'carted'): void {
    if (this.#outcome !== 'bought') this.#outcome = outcome;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#forget();
    report({
      name: 'leave_item',
      view_key: this.#view_key,
      product_id: this.product_id,
      dwell_ms: Math.round(performance.now() - this.#since_ms),
      outcome: this.#outcome,
      bought_elsewhere: false,
    });
  }
}
