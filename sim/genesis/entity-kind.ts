/** What an address of the streams `generation`, `joining` and `text` speaks of. Numbers are identities: never reuse one. */
export const entityKind = {
  user: 1,
  creator: 2,
  merchant: 3,
  product: 4,
  sku: 5,
  video: 6,
  category: 7,
  /** The comments of a video, the reviews of a product, the naming of all creators. */
  comments: 8,
  reviews: 9,
  creatorNames: 10,
  /** A live session, and its chat. */
  live: 20,
  liveChat: 21,
  /** The questions about a product, and the replies under a video. */
  questions: 40,
  replies: 41,
} as const;
export type EntityKind = (typeof entityKind)[keyof typeof entityKind];
