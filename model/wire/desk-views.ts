import { z } from 'zod';
import { couponView, dealView } from './commerce-views.ts';
import { bilingual, cents, edgeId, instant } from './edge-schema.ts';
import { orderView, productCard, reviewView } from './views.ts';

/** What waits at the desk of a shop; each order stands in every queue that it waits in. */
export const deskQueues = ['to_ship', 'returns', 'complaints', 'disputes'] as const;
export type DeskQueue = (typeof deskQueues)[number];

/** A shop as somebody chooses its desk. */
export const shopCardView = z.object({
  merchant_id: edgeId('merchant'),
  name: bilingual,
  products: z.number().int(),
  /** Orders that wait for the shop. */
  to_ship: z.number().int(),
});

/** A shop's own view of itself. */
export const deskView = z.object({
  /** Null where I sit at no desk. */
  shop: z.object({ merchant_id: edgeId('merchant'), name: bilingual }).nullable(),
  waiting: z.object({
    to_ship: z.number().int(),
    returns: z.number().int(),
    complaints: z.number().int(),
    disputes: z.number().int(),
    reviews: z.number().int(),
  }),
  /** Orders paid and not cancelled, what they came to without what went back, and what has been settled. */
  orders: z.number().int(),
  sold_cents: cents,
  settled_cents: cents,
  /** Parcels dispatched by the promised time, and dispatched at all. */
  in_time: z.number().int(),
  shipped: z.number().int(),
  stars: z.object({ sum: z.number().int(), count: z.number().int() }),
});

/** Days that a desk looks back on, today among them. */
export const SALES_DAYS = 28;

/** What a shop sold: orders count by the day of their payment, without cancelled ones and before refunds. */
export const deskSalesView = z.object({
  /** Every day, the oldest first, also those without an order. */
  days: z.array(z.object({ starts_ms: instant, orders: z.number().int(), sold_cents: cents })),
  /** The products that brought most over these days, at their prices before coupons. */
  best: z.array(z.object({ product: productCard, pieces: z.number().int(), sold_cents: cents })),
});

/** A variant as its shop sees it. */
export const deskSkuView = z.object({
  sku_id: edgeId('sku'),
  product: productCard,
  variant: bilingual,
  price_cents: cents,
  unit_cost_cents: cents,
  commission_bp: z.number().int(),
  free: z.number().int(),
  held: z.number().int(),
});

/** A review with the product that it is about. */
export const deskReviewView = reviewView.extend({ product: productCard });

/** What a shop offers, with what became of it. */
export const deskOffersView = z.object({
  coupons: z.array(
    couponView.omit({ held: true, claimable: true }).extend({
      claimed: z.number().int(),
      used: z.number().int(),
      closed: z.boolean(),
    }),
  ),
  deals: z.array(dealView.omit({ mine: true }).extend({ closed: z.boolean() })),
});

/** What waits for the platform. */
export const platformDeskView = z.object({
  reviews: z.array(deskReviewView),
  /** Orders whose buyers have complained and were not satisfied, or not answered in time. */
  complaints: z.array(orderView),
  coupons: deskOffersView.shape.coupons,
});
