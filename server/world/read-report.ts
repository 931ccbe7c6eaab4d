import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { Surface } from '../../model/events/envelope.ts';
import { vocabulary } from '../../model/events/vocabulary.ts';
import { actorOfKey, creatorOfVideo, FIRST_CLIENT_ID, merchantOfProduct } from '../../model/ids.ts';
import type { SimMs } from '../../model/sim-time.ts';
import type { World } from '../../sim/world/world.ts';
import type { Visitor } from '../people/sessions.ts';
import type { BehaviourInput } from './input.ts';
import type { DealtOffer, PeopleMemory, Trail } from './people-memory.ts';
import { findRoom } from './room-desk.ts';
import { personStamp } from './person-stamp.ts';

/** A record as a client sends it: its own fields, whose it is the server knows. */
export type Report = Omit<EventRecord, 'user_id'> & {
  /** Where a product was met, for what names no exposure. */
  readonly surface?: Surface;
};

/** A report that was found in order, with the key that it is counted once by. */
export interface ReadReport extends BehaviourInput {
  readonly key: string;
}

/** What a report can name. */
interface Named {
  readonly exposure_id?: number | null;
  readonly video_id?: number;
  readonly creator_id?: number | null;
  readonly product_id?: number | null;
  readonly card_key?: number;
  readonly content?: 'video' | 'purchase' | 'live';
  readonly target_id?: number;
}

/**
 * Reads what a person reports: what the world knows better is taken from the world, and the time is not after the
 * report. Null where it names what the world does not have.
 */
export function readReport(
  world: World,
  memory: PeopleMemory,
  visitor: Visitor,
  report: Report,
  at_ms: SimMs,
  before: Trail = memory.trail(visitor.user_id),
): ReadReport | null {
  const { user_id } = visitor;
  const { surface, ...said } = report;
  const named = said as Named & Report;
  if (!names(world, user_id, named)) return null;
  const { exposure_id } = named;
  const offer = typeof exposure_id === 'number' ? memory.offered(user_id, exposure_id) : undefined;
  const at = Math.min(report.at_ms, at_ms);
  let record = { ...said, user_id, at_ms: at } as EventRecord;
  if (record.name === 'view_video') {
    const row = world.video_rows.get(record.video_id) as number;
    const v = world.videos.columns;
    const shown = offer?.video_id === record.video_id ? offer : undefined;
    record = {
      ...record,
      creator_id: v.creator_id[row],
      product_id: shown === undefined ? (v.product_id[row] < 0 ? null : v.product_id[row]) : shown.product_id,
      category: v.category[row],
      duration_ms: v.duration_ms[row],
      policy: shown?.policy ?? 'none',
      propensity: shown?.propensity ?? 1,
    };
  } else if (record.name === 'show_live_card') {
    const room = findRoom(world, record.live_id)?.room;
    if (room === undefined) return null;
    record = { ...record, creator_id: room.creator_id, category: room.category };
  } else if (record.name === 'comment' && record.reply_to !== null) {
    record = { ...record, reply_to: answeredBy(world, record.video_id, record.reply_to) };
  } else if (record.name === 'like_comment') {
    // What is liked already is not liked again, whichever of two screens was tapped.
    if (memory.likesComment(user_id, record.comment_key) === record.liked) return null;
  } else if (record.name === 'ask_question') {
    const words = record.words?.trim() ?? '';
    if (words === '') return null;
    record = { ...record, words, topic: 'open', merchant_id: merchantOfProduct(record.product_id) };
  } else if (record.name === 'view_item') {
    record = { ...record, merchant_id: merchantOfProduct(record.product_id) };
  }
  const trail = trailOf(exposure_id, offer, surface, before);
  const stamp = personStamp(world, visitor, trail.surface, trail.cause);
  return { kind: 'behaviour', at_ms, record, stamp, key: keyOf(record, user_id) };
}

/** What is said to an answer is said to what that answers; what is no longer kept cannot be answered, the words stay. */
function answeredBy(world: World, video_id: number, comment_key: number): number | null {
  const note = world.comments.get(video_id)?.find((one) => one.comment_key === comment_key);
  return note === undefined ? null : (note.reply_to ?? note.comment_key);
}

/** An exposure says where it was; without one the client does, and else it is where the person has been. */
function trailOf(
  exposure_id: number | null | undefined,
  offer: DealtOffer | undefined,
  surface: Surface | undefined,
  before: Trail,
): Trail {
  if (typeof exposure_id === 'number') return { surface: offer?.surface ?? 'none', cause: exposure_id };
  return surface === undefined ? before : { surface, cause: null };
}

/** What makes two records the same thing that happened, for one person. */
export function keyOf(record: EventRecord, user_id: number): string {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const key = vocabulary[record.name].key.map((field) => fields[field]);
  return [record.name, user_id, ...key].join('/');
}

function names(world: World, user_id: number, named: Named): boolean {
  const { exposure_id, card_key, video_id, creator_id, product_id, content, target_id } = named;
  const isVideo = (id: number) => world.video_rows.has(id);
  const isProduct = (id: number) => world.product_rows.has(id);
  // Ids below are those of the population, and of acts: nobody else's exposure can be named.
  const isOwn = (id: number) => id >= FIRST_CLIENT_ID || actorOfKey(id) === user_id;
  if (typeof exposure_id === 'number' && !isOwn(exposure_id)) return false;
  if (card_key !== undefined && card_key < FIRST_CLIENT_ID) return false;
  if (video_id !== undefined && !isVideo(video_id)) return false;
  if (typeof creator_id === 'number') {
    if (creator_id >= world.creators.rows) return false;
    if (video_id !== undefined && creatorOfVideo(video_id) !== creator_id) return false;
  }
  if (typeof product_id === 'number' && !isProduct(product_id)) return false;
  if (target_id === undefined) return true;
  if (content === 'live') return findRoom(world, target_id) !== null;
  return content === 'video' ? isVideo(target_id) : isProduct(target_id);
}
