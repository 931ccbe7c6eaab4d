import type { Surface } from '../../model/events/envelope.ts';

/** A visitor's errand in the shop, from the look at a product to the paid order. */
export interface Shopping {
  readonly product: number;
  readonly view_key: number;
  readonly began_ms: number;
  readonly surface: Surface;
  readonly creator_id: number | null;
  readonly exposure_id: number | null;
  /** Looks still wanted on a shelf after this one. */
  readonly shelf_left: number;
  /** Results of a search still to be opened after this one. */
  readonly found?: readonly number[];
  /** Category to be searched for where a search was in vain. */
  readonly broader?: number;
  /** Opening of the checkout, once there. */
  readonly begin_key?: number;
  /** The order command, whose key is the checkout's id, once given. */
  readonly checkout_id?: number;
  readonly from_cart?: boolean;
  /** How strongly a live room makes one want it, in log odds. */
  readonly urge?: number;
  /** The flash deal that it is bought in. */
  readonly deal_id?: number;
}
