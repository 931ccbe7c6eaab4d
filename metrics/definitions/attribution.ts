import type { EventName } from '../../model/events/vocabulary.ts';
import { DAY_MS } from '../../model/sim-time.ts';
import type { Bilingual } from './bilingual.ts';

/**
 * Who is credited for an order: which creator a `purchase` names. Tie of instants: the order of the log.
 * @see ../sql/ctes/credited-purchase-cte.ts and ../fold/credit.ts, which read the same declaration
 */
export interface AttributionRule {
  readonly name: Bilingual;
  readonly meaning: Bilingual;
  /** Taps of the buyer on content, whatever the product, up to the payment; null takes the log's own credit. */
  readonly touches: {
    readonly from: EventName;
    readonly take: 'latest' | 'first';
    /** Only those so long before the payment or later; null takes all of the log. */
    readonly within_ms: number | null;
  } | null;
}

export const attributionIds = ['last_click', 'any_click_14d', 'first_touch'] as const;
export type AttributionId = (typeof attributionIds)[number];

export const attributionRules: Readonly<Record<AttributionId, AttributionRule>> = {
  last_click: {
    name: { en: 'Last content click', zh: '末次内容点击' },
    meaning: {
      en: 'The creator whose content last led the buyer to the product; the rule that commission is paid by.',
      zh: '最后一次把买家带到该商品的内容的创作者；佣金按此规则支付。',
    },
    touches: null,
  },
  any_click_14d: {
    name: { en: 'Any click within 14 days', zh: '14 天内任意点击' },
    meaning: {
      en: "The creator of the buyer's latest tap on any product in any content within 14 days before paying.",
      zh: '支付前 14 天内，买家最近一次点击任意内容商品的创作者。',
    },
    touches: { from: 'select_item', take: 'latest', within_ms: 14 * DAY_MS },
  },
  first_touch: {
    name: { en: 'First touch', zh: '首次触点' },
    meaning: {
      en: "The creator of the buyer's first tap on a product in any content that the log knows.",
      zh: '日志中买家首次点击内容商品的创作者。',
    },
    touches: { from: 'select_item', take: 'first', within_ms: null },
  },
};
