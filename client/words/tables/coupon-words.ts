import type { WordTable } from '../word-table.ts';

/** Words of coupons and flash prices. */
export const couponWords = {
  coupons: { en: 'Coupons', zh: '优惠券' },
  coupons_failed: { en: 'The coupons did not come', zh: '优惠券没有加载出来' },
  coupons_empty: { en: 'No coupons now', zh: '暂无优惠券' },
  coupons_empty_text: {
    en: 'Shops offer theirs under their products, hosts drop theirs in live rooms.',
    zh: '店铺券在商品页领取，主播也会在直播间发券。',
  },
  coupons_held: { en: 'Yours', zh: '我的优惠券' },
  coupons_offered: { en: 'To claim', zh: '可领取' },
  coupon_plain: { en: '{off} off', zh: '立减 {off}' },
  coupon_share: { en: '{share} off, up to {cap}', zh: '减 {share}，最高 {cap}' },
  coupon_share_from: { en: '{share} off from {from}, up to {cap}', zh: '满 {from} 减 {share}，最高 {cap}' },
  coupon_everywhere: { en: 'In every shop', zh: '全平台通用' },
  coupon_until: { en: 'until {date}', zh: '{date} 前有效' },
  coupon_first_only: { en: 'First order only', zh: '仅限首单' },
  coupon_left: { en: '{shown} left', zh: '剩 {shown} 张' },
  coupon_held_count: { en: 'You hold {count}', zh: '持有 {count} 张' },
  coupon_claim: { en: 'Claim', zh: '领取' },
  coupon_claim_name: { en: 'Claim {name}', zh: '领取 {name}' },
  coupon_claimed: { en: 'Claimed', zh: '已领取' },
  coupon_is_yours: { en: 'The coupon is yours: {name}', zh: '已领取：{name}' },
  coupon_missing: { en: '{amount} more to use it', zh: '还差 {amount} 可用' },
  coupon_takes_off: { en: '−{amount}', zh: '−{amount}' },
  coupon_not_first: { en: 'You have ordered before', zh: '您已下过单，不可用' },
  coupon_shows_all: { en: 'All {count} coupons', zh: '全部 {count} 张优惠券' },
  deal_until: { en: 'Flash price until {time}', zh: '秒杀价，{time} 截止' },
  deal_limit: { en: 'up to {count} for you', zh: '您限购 {count} 件' },
  shop_discount: { en: 'Shop coupons', zh: '店铺优惠' },
  platform_discount: { en: 'Platform coupon', zh: '平台优惠' },
} as const satisfies WordTable;
