/**
 * Slow stocks: what builds up and fades over days and weeks. All assumptions; ranges in brackets. Short experiments can
 * mislead because of them (compare arXiv 2412.05516: an effect over 21 months three times that of one month).
 */
export const stocks = {
  /** Per exposure of the same sitting, and share left after a night. */
  content_fatigue_step: 0.0022,
  content_fatigue_night: 0.35,
  /** Per exposure of a tagged video, and share left after a night (0.8-0.95). */
  commerce_fatigue_step: 0.0025,
  commerce_fatigue_night: 0.86,
  commerce_fatigue_at_first: 0.35,
  /** Trust moves by these. */
  trust_on_time: 0.006,
  trust_late: -0.03,
  trust_sold_out: -0.004,
  trust_bad_goods: -0.06,
  trust_refunded: 0.015,
  /**
   * For each point of pleasure that goods fall short of what was expected, on the day they arrive, sent back or not
   * (0.05-0.2). What falls short weighs more than what exceeds, so that only the former counts (R. Oliver, J. Marketing
   * Research 17, 1980; E. Anderson, M. Sullivan, Marketing Science 12, 1993).
   */
  trust_let_down: -0.1,
  /** A payment that the platform's channel lost (0.005-0.03). */
  trust_payment_lost: -0.012,
  /** Habit: an active day's pull and an idle day's loss (half-life some weeks). */
  habit_gain: 0.006,
  habit_loss: 0.008,
  /**
   * Commerce that has tired somebody wears the habit down on active days, beyond what is borne (0.5-1.5), and a feed
   * lighter than that builds it up (0.002-0.02 each).
   */
  fatigue_borne: 0.55,
  habit_wear: 0.006,
  /** A rival's full subsidy draws away on every day (0.005-0.03), those more who like to buy. */
  rival_pull: 0.015,
  /** A discounted order makes used to discounts, and share of that left after a night (half-life some weeks). */
  deal_step: 0.25,
  deal_night: 0.985,
} as const;

export function within(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
