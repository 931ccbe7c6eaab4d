/**
 * What a draw decides. Every draw of the world is addressed by (stream, a, b, c), where a, b and c say what is decided
 * and never contain a running index that an earlier decision can shift. The number of a stream is its identity:
 * never reuse or renumber one, add at the end.
 */
export const streams = {
  /** Response of a user to an item: (user, item, nth meeting). */
  response: 1,
  /** Second block of a response, for reactions: (user, item, nth meeting). */
  reaction: 2,
  /** Third block of a response, for commerce: (user, item, nth meeting). */
  commerceResponse: 3,
  /** Ranking noise: (user, day × 4096 + nth request of the day, item). */
  ranking: 4,
  /** Retrieval of candidates: (user, day × 4096 + nth request of the day, nth draw). */
  retrieval: 5,
  /** Whether and how a user is active on a day: (user, day, nth draw). */
  arrival: 6,
  /** Start and length of a session: (user, day, nth session). */
  session: 7,
  /** Decisions on a product page: (user, product, nth visit). */
  product: 8,
  /** Decisions at the checkout: (user, product, nth visit). */
  checkout: 9,
  /** Payment: (order hi, order lo, nth attempt). */
  payment: 10,
  /** A merchant's dispatch: (order hi, order lo, 0). */
  dispatch: 11,
  /** A parcel's journey: (order hi, order lo, 0). */
  delivery: 12,
  /** What a buyer does after delivery: (order hi, order lo, 0). */
  afterDelivery: 13,
  /** Posting of a creator: (creator, day, nth). */
  posting: 14,
  /** Traits of a new video: (creator, nth video, nth draw). */
  videoTraits: 15,
  /** Repricing and restocking: (sku, day, 0). */
  merchantDay: 16,
  /** Generation of entities: (kind, entity, nth draw). */
  generation: 17,
  /** Rendered texts: (kind, entity, slot). */
  text: 18,
  /** Assignment of experiment arms: (experiment, unit, 0). */
  assignment: 19,
  /** Comments and chat: (user, item, nth). */
  chatter: 20,
  /** Joining of new users, creators and merchants: (kind, day, nth). */
  joining: 21,
  /** Places of a slate given to a uniform draw: (user, day × 4096 + nth request of the day, place). */
  randomPlace: 22,
  /** Lots of a giveaway: (user, giveaway hi, giveaway lo). */
  giveaway: 40,
  /** Whether and when a creator goes live on a day: (creator, day, nth). */
  liveSchedule: 41,
  /** Run-of-show of a session: (live session, kind of decision, nth). */
  runOfShow: 42,
  /** Place of a live card on a slate: (user, day × 4096 + nth request of the day, 0). */
  livePlace: 43,
  /** What a viewer does with a session: (user, live session, tick × 16 + kind of decision). */
  liveVisit: 44,
  /** Vetting: (product or shop, what is decided, day). */
  vetting: 60,
  /** Who is shown a purchase by a friend, and whether it is looked at: (order hi, order lo, nth draw). */
  invitation: 61,
  /** What is searched for and what of it is opened: (user, tick, nth draw or product). */
  search: 80,
  /** Whether a user leaves for good: (user, day, 0). */
  churn: 81,
  /** Whether a creator rests or gives up: (creator, day, 0). */
  creatorNight: 82,
  /** Whether the showcase of a profile is looked at, and what of it: (user, video, 0). */
  showcase: 83,
  /** What abusers do: (kind and member, day or order, nth). */
  abuse: 84,
  /** Whether the platform hides a review: (review hi, review lo, 0). */
  reviewScreen: 85,
  /** Questions about a product: (user, product, look), (question hi, question lo, nth answer). */
  question: 120,
  /** What people say to each other under a video: (user, video, act), (comment hi, comment lo, nth). */
  conversation: 121,
  /** Which session a live card shows: (user, day × 4096 + nth request of the day, nth card). */
  liveCard: 45,
} as const;
export type Stream = (typeof streams)[keyof typeof streams];
