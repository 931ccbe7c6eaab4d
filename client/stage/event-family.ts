import type { EventName } from '../../model/events/vocabulary.ts';
import type { StageWordId } from './stage-words.ts';

export const families = ['watch', 'react', 'explore', 'cart', 'pay', 'parcel', 'after', 'supply'] as const;
export type Family = (typeof families)[number];

const familyByName: Record<EventName, Family> = {
  session_start: 'watch',
  session_end: 'watch',
  sign_up: 'watch',
  view_video: 'watch',
  view_profile: 'watch',
  like: 'react',
  comment: 'react',
  share: 'react',
  save: 'react',
  follow: 'react',
  not_interested: 'react',
  report_content: 'react',
  undo_reaction: 'react',
  search: 'explore',
  search_result: 'explore',
  select_item: 'explore',
  view_item: 'explore',
  read_reviews: 'explore',
  leave_item: 'explore',
  add_to_cart: 'cart',
  set_cart_quantity: 'cart',
  remove_from_cart: 'cart',
  begin_checkout: 'cart',
  leave_checkout: 'cart',
  place_order: 'cart',
  order_line: 'cart',
  payment_attempt: 'pay',
  purchase: 'pay',
  refund: 'pay',
  transfer: 'pay',
  ship_order: 'parcel',
  deliver_order: 'parcel',
  confirm_receipt: 'parcel',
  complete_order: 'parcel',
  cancel_order: 'after',
  request_return: 'after',
  decide_return: 'after',
  receive_return: 'after',
  review_item: 'after',
  move_stock: 'supply',
  set_price: 'supply',
  list_sku: 'supply',
  publish_video: 'supply',
  start_live: 'supply',
  end_live: 'supply',
  show_live_card: 'watch',
  enter_live: 'watch',
  leave_live: 'watch',
  pin_product: 'supply',
  explain_product: 'supply',
  stop_explaining: 'supply',
  send_chat: 'react',
  answer_chat: 'react',
  moderate_chat: 'supply',
  set_slow_mode: 'supply',
  like_live: 'react',
  follow_host: 'react',
  drop_coupon: 'supply',
  start_giveaway: 'supply',
  enter_giveaway: 'react',
  draw_giveaway: 'supply',
  win_giveaway: 'react',
};

/** What kind of thing an event is; names that this version does not know are the world's own business. */
export function familyOf(name: string): Family {
  return Object.hasOwn(familyByName, name) ? familyByName[name as EventName] : 'supply';
}

/** Shape of a family in a 12 × 12 box: colour alone tells nothing to those who do not see it. */
export const familyShape: Record<Family, string> = {
  watch: 'M3 1.5 10.5 6 3 10.5Z',
  react: 'M6 10.6 1.6 6.2A2.7 2.7 0 0 1 5.4 2.4L6 3 6.6 2.4A2.7 2.7 0 0 1 10.4 6.2Z',
  explore: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 2.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2Z',
  cart: 'M1.5 1.5h9v9h-9Z',
  pay: 'M6 .8 11.2 6 6 11.2.8 6Z',
  parcel: 'M3.5 1.2h5L11.3 6 8.5 10.8h-5L.7 6Z',
  after: 'M4.2 1h3.6v3.2H11v3.6H7.8V11H4.2V7.8H1V4.2h3.2Z',
  supply: 'M1 4.6h10v2.8H1Z',
};

export const familyWord: Record<Family, StageWordId> = {
  watch: 'family_watch',
  react: 'family_react',
  explore: 'family_explore',
  cart: 'family_cart',
  pay: 'family_pay',
  parcel: 'family_parcel',
  after: 'family_after',
  supply: 'family_supply',
};
