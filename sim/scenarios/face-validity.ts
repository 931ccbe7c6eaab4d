import type { Stakeholder } from '../../metrics/definitions/metric.ts';
import type { LeverName } from '../levers/levers.ts';

/** Sign that a scorecard should have: better, worse, or whatever it comes to. */
export type Sign = '+' | '-' | '?';

/** What pulling levers should do to the four scorecards, after the early and after the late reading, and why. */
export interface FaceRow {
  readonly name: string;
  readonly levers: { readonly [L in LeverName]?: number };
  readonly expects: Readonly<Record<Stakeholder, readonly [early: Sign, late: Sign]>>;
  readonly why: string;
}

export const faceRows: readonly FaceRow[] = [
  {
    name: 'heavier load',
    levers: { commerce_load: 2.5 },
    expects: { users: ['?', '-'], creators: ['?', '?'], merchants: ['+', '?'], platform: ['+', '?'] },
    why: 'More offers sell more at once; fatigue wears habit over months (ad load: arXiv 2412.05516).',
  },
  {
    name: 'no selling videos',
    levers: { load_cap: 0 },
    expects: { users: ['+', '+'], creators: ['-', '-'], merchants: ['-', '-'], platform: ['-', '-'] },
    why: 'Attention is won back; those who live on sales lose.',
  },
  {
    name: 'squeezed merchants',
    levers: { fee_bp: 500, free_shipping_from_cents: 0 },
    expects: { users: ['?', '?'], creators: ['?', '?'], merchants: ['-', '-'], platform: ['+', '?'] },
    why: 'The fee is taken from what shops are paid, and half of it is passed on in prices.',
  },
  {
    name: 'poor goods',
    levers: { goods_quality: -0.3 },
    expects: { users: ['-', '-'], creators: ['?', '-'], merchants: ['-', '-'], platform: ['-', '-'] },
    why: 'What disappoints goes back, and trust with it (market for lemons: Akerlof 1970).',
  },
  {
    name: 'endless coupons',
    levers: { coupon_cents: 1_500 },
    expects: { users: ['+', '?'], creators: ['?', '?'], merchants: ['+', '?'], platform: ['-', '-'] },
    why: 'The platform pays for each; buyers get used to discounts (reference prices: Kalyanaram, Winer 1995).',
  },
  {
    name: 'rival subsidy',
    levers: { rival_subsidy: 0.3 },
    expects: { users: ['-', '-'], creators: ['-', '-'], merchants: ['-', '-'], platform: ['-', '-'] },
    why: 'Shoppers compare, buy there, and come less.',
  },
  {
    name: 'payments fail',
    levers: { payment_reliability: 0.5 },
    expects: { users: ['?', '-'], creators: ['-', '-'], merchants: ['-', '-'], platform: ['-', '-'] },
    why: 'A third of those who are turned away do not try again.',
  },
];

/** A test of two weeks beside the truth of half a year: where both have a sign and differ, the test misleads. */
export interface MisleadingCase {
  readonly name: string;
  readonly levers: { readonly [L in LeverName]?: number };
  /** Days for which it lasts; to the end where it has none. */
  readonly until_day?: number;
  readonly why: string;
}

export const misleading: readonly MisleadingCase[] = [
  {
    name: 'load test',
    levers: { commerce_load: 2.5 },
    why: 'Two weeks see the sales; habit, worn by tired viewers, takes months.',
  },
  {
    name: 'subsidy test',
    levers: { coupon_cents: 1_500 },
    until_day: 28,
    why: 'The test ends while the coupons last; who is used to them buys less without.',
  },
  {
    name: 'promise test',
    levers: { promise_days: 2 },
    why: 'A shorter promise sells at once; every parcel that breaks it costs trust (service recovery: Smith, Bolton, Wagner 1999).',
  },
];
