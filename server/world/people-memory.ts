import type { Surface } from '../../model/events/envelope.ts';
import { recordAt, type Segment } from '../../model/events/derive/segment.ts';
import type { LiveCommand } from '../../model/live/live-command.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { isGuest } from '../../model/ids.ts';
import { EPOCH_MS, type SimMs } from '../../model/sim-time.ts';
import type { Offer } from '../../sim/world/people.ts';
import type { Persona, PriceMark } from '../api/engine.ts';

/** An offer with where it was made. */
export interface DealtOffer extends Offer {
  readonly surface: Surface;
}

/** Where a person went on from, for what names no exposure itself. */
export interface Trail {
  readonly surface: Surface;
  readonly cause: number | null;
}

export interface PeopleImage {
  readonly trails: readonly (readonly [user_id: number, trail: Trail])[];
  readonly offers: readonly (readonly [user_id: number, offers: readonly DealtOffer[]])[];
  readonly likes: readonly (readonly [user_id: number, video_ids: readonly number[]])[];
  readonly saves: readonly (readonly [user_id: number, video_ids: readonly number[]])[];
  readonly liked_comments: readonly (readonly [user_id: number, comment_keys: readonly number[]])[];
  readonly decisions: readonly (readonly [order_id: number, decision: Decision])[];
  readonly prices: readonly (readonly [sku_id: number, marks: readonly PriceMark[]])[];
  readonly personas: readonly Persona[];
  /** Live sessions that people run. */
  readonly hosted: readonly (readonly [live_id: number, user_id: number])[];
}

/** What became of a return, and when. */
export interface Decision {
  readonly at_ms: SimMs;
  readonly is_approved: boolean;
}

/** Where a record leads on from; null where the trail stays as it was. */
export function trailAfter({ name }: EventRecord, { surface, cause }: Trail): Trail | null {
  return name === 'select_item' || name === 'view_item' ? { surface, cause } : null;
}

/** Prices of a variant that are remembered (assumption, 5-20): what a small chart can show. */
const PRICES_KEPT = 8;
/** Offers of a person that a report can still name. */
const OFFERS_KEPT = 400;
/** Videos that somebody is known to hold dear: the last ones, few of members, because there are many. */
const DEAR_KEPT = { guest: 1_000, member: 60 } as const;

/**
 * What is known beside what the world keeps of everybody: what people were offered, what everybody holds dear, and when
 * happened what notices tell of.
 */
export class PeopleMemory {
  readonly #offers = new Map<number, Map<number, DealtOffer>>();
  readonly #likes = new Map<number, Set<number>>();
  readonly #saves = new Map<number, Set<number>>();
  /** Of people alone: they are shown what they liked. */
  readonly #liked_comments = new Map<number, Set<number>>();
  readonly #trails = new Map<number, Trail>();
  readonly #decisions = new Map<number, Decision>();
  readonly #prices = new Map<number, readonly PriceMark[]>();
  /** Members that people can be; chosen when the shop opens, so that they stay the same. */
  personas: readonly Persona[] = [];
  readonly #hosted = new Map<number, number>();

  offer(user_id: number, offers: readonly DealtOffer[]): void {
    const dealt = this.#offers.get(user_id) ?? new Map<number, DealtOffer>();
    this.#offers.set(user_id, dealt);
    for (const each of offers) dealt.set(each.exposure_id, each);
    for (const exposure_id of dealt.keys()) {
      if (dealt.size <= OFFERS_KEPT) break;
      dealt.delete(exposure_id);
    }
  }

  offered(user_id: number, exposure_id: number): DealtOffer | undefined {
    return this.#offers.get(user_id)?.get(exposure_id);
  }

  likes(user_id: number, video_id: number): boolean {
    return this.#likes.get(user_id)?.has(video_id) ?? false;
  }

  saved(user_id: number, video_id: number): boolean {
    return this.#saves.get(user_id)?.has(video_id) ?? false;
  }

  likesComment(user_id: number, comment_key: number): boolean {
    return this.#liked_comments.get(user_id)?.has(comment_key) ?? false;
  }

  /** Videos that somebody likes or has saved, the last one first. */
  dear(user_id: number, kept: 'liked' | 'saved'): readonly number[] {
    return [...((kept === 'liked' ? this.#likes : this.#saves).get(user_id) ?? [])].toReversed();
  }

  decision(order_id: number): Decision | undefined {
    return this.#decisions.get(order_id);
  }

  /** When the price of a variant changed last; undefined where it never did. */
  priceChange(sku_id: number): SimMs | undefined {
    return this.#prices.get(sku_id)?.at(-1)?.at_ms;
  }

  /** The last prices of a variant, the oldest first; none where it never changed. */
  prices(sku_id: number): readonly PriceMark[] {
    return this.#prices.get(sku_id) ?? [];
  }

  trail(user_id: number): Trail {
    return this.#trails.get(user_id) ?? { surface: 'none', cause: null };
  }

  /** Remembers where a person goes on from. */
  notice(record: EventRecord, { surface, cause }: Trail): void {
    if (record.user_id === null) return;
    const trail = trailAfter(record, { surface, cause });
    if (trail !== null) this.#trails.set(record.user_id, trail);
  }

  /** Remembers what the log tells of everybody. */
  watch(segment: Segment): void {
    if (!watched.has(segment.name)) return;
    for (let row = 0; row < segment.rows; row++) this.#hear(recordAt(segment, row) as LogRecord);
  }

  #hear(record: LogRecord): void {
    const { user_id } = record;
    if (record.name === 'decide_return')
      this.#decisions.set(record.order_id, {
        at_ms: record.at_ms,
        is_approved: record.decision.startsWith('approved'),
      });
    if (record.name === 'set_price') this.#notePrice(record);
    if (user_id === null) return;
    if (record.name === 'like_comment' && record.by_person) {
      const liked = setOf(this.#liked_comments, user_id);
      if (record.liked) keep(liked, record.comment_key, user_id);
      else liked.delete(record.comment_key);
    }
    if (record.name === 'like') keep(setOf(this.#likes, user_id), record.video_id, user_id);
    if (record.name === 'save') keep(setOf(this.#saves, user_id), record.video_id, user_id);
    if (record.name !== 'undo_reaction' || record.undone === 'follow') return;
    setOf(record.undone === 'like' ? this.#likes : this.#saves, user_id).delete(record.video_id);
  }

  /** What it cost before is known from the first change on. */
  #notePrice({ sku_id, at_ms, before_cents, price_cents }: EventRecord<'set_price'>): void {
    const before = this.#prices.get(sku_id) ?? [{ at_ms: EPOCH_MS, price_cents: before_cents }];
    this.#prices.set(sku_id, [...before, { at_ms, price_cents }].slice(-PRICES_KEPT));
  }

  /** Who runs a live session; undefined where nobody in person does. */
  hostOf(live_id: number): number | undefined {
    return this.#hosted.get(live_id);
  }

  /** Remembers what a person did in a live room. */
  noticeLive(user_id: number, command: LiveCommand): void {
    if (command.kind === 'start_live') this.#hosted.set(command.live_id, user_id);
    if (command.kind === 'end_live') this.#hosted.delete(command.live_id);
  }

  capture(): PeopleImage {
    const listed = (sets: Map<number, Set<number>>) => [...sets].map(([user_id, ids]) => [user_id, [...ids]] as const);
    return {
      trails: [...this.#trails],
      offers: [...this.#offers].map(([user_id, dealt]) => [user_id, [...dealt.values()]] as const),
      likes: listed(this.#likes),
      saves: listed(this.#saves),
      liked_comments: listed(this.#liked_comments),
      decisions: [...this.#decisions],
      prices: [...this.#prices],
      personas: this.personas,
      hosted: [...this.#hosted],
    };
  }

  static materialise(image: PeopleImage): PeopleMemory {
    const { trails, offers, likes, saves, liked_comments, decisions, prices, hosted } = image;
    const memory = new PeopleMemory();
    for (const [user_id, trail] of trails) memory.#trails.set(user_id, trail);
    for (const [user_id, dealt] of offers) memory.offer(user_id, dealt);
    for (const [user_id, ids] of likes) memory.#likes.set(user_id, new Set(ids));
    for (const [user_id, ids] of saves) memory.#saves.set(user_id, new Set(ids));
    for (const [user_id, keys] of liked_comments) memory.#liked_comments.set(user_id, new Set(keys));
    for (const [order_id, decision] of decisions) memory.#decisions.set(order_id, decision);
    for (const [sku_id, marks] of prices) memory.#prices.set(sku_id, marks);
    memory.personas = image.personas;
    for (const [live_id, user_id] of hosted) memory.#hosted.set(live_id, user_id);
    return memory;
  }
}

const watched: ReadonlySet<string> = new Set<EventRecord['name']>([
  'like',
  'save',
  'undo_reaction',
  'like_comment',
  'decide_return',
  'set_price',
]);

/** The last one comes last; what is beyond what is kept is forgotten. */
function keep(dear: Set<number>, id: number, user_id: number): void {
  dear.delete(id);
  dear.add(id);
  const [oldest] = dear;
  if (dear.size > DEAR_KEPT[isGuest(user_id) ? 'guest' : 'member']) dear.delete(oldest);
}

function setOf(sets: Map<number, Set<number>>, user_id: number): Set<number> {
  const set = sets.get(user_id) ?? new Set<number>();
  sets.set(user_id, set);
  return set;
}
