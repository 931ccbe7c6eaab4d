import { z } from 'zod';
import type { LiveRefusalReason } from '../live/live-refusal.ts';
import { edgeId } from './edge-schema.ts';
import { liveAct, type LiveAct } from './live-acts.ts';
import type { JoinedView, MyRoomView, RoomPatch } from './live-views.ts';
import type { NoticesView } from './people-views.ts';
import type { ClockView, FunnelView, OrderView, StreamItem, TileView } from './views.ts';

/** Where a person's attention is: a checkout or a live room holds the world at 1×. */
export const attendPlaces = ['feed', 'checkout', 'live_room'] as const;

/** Validation of what a client says, by message. */
export const clientMessages = {
  attend: z.strictObject({ place: z.enum(attendPlaces) }),
  watch_stage: z.strictObject({ on: z.boolean() }),
  /** Enters a room, or comes back to one after a lost connection; the answer is the whole room. */
  join_live: z.strictObject({ live_id: edgeId('live'), card_key: edgeId('exposure').nullable() }),
  leave_live: z.strictObject({ live_id: edgeId('live') }),
  live_act: liveAct,
} as const;

/** What became of something that was asked for in a room. @public */
export type LiveAnswer<T = Record<never, never>> =
  | ({ readonly ok: true } & T)
  | {
      readonly ok: false;
      /** `bad_message` is not in the contract, `not_open` comes before the shop is open. */
      readonly reason: LiveRefusalReason | 'bad_message' | 'not_open';
      /** A sentence for people. */
      readonly sentence: string;
      readonly wait_ms?: number;
    };

/** What a client may say. @public */
export interface ClientToServer {
  attend(message: z.infer<typeof clientMessages.attend>): void;
  watch_stage(message: z.infer<typeof clientMessages.watch_stage>): void;
  join_live(message: z.infer<typeof clientMessages.join_live>, answer: (joined: LiveAnswer<JoinedView>) => void): void;
  leave_live(message: z.infer<typeof clientMessages.leave_live>, answer: (left: LiveAnswer) => void): void;
  live_act(message: LiveAct, answer: (done: LiveAnswer) => void): void;
}

/** What the server says. @public */
export interface ServerToClient {
  clock(clock: ClockView): void;
  /** Tiles that moved, at most a few times a second. */
  tiles(tiles: readonly TileView[]): void;
  funnel(funnel: FunnelView): void;
  stream(items: readonly StreamItem[]): void;
  /** One of my orders changed. */
  order(order: OrderView): void;
  /** Something happened to what I have, want or follow: what is new, newest first, and how much is unseen in all. */
  notice(news: NoticesView): void;
  /** What is new in the room that I am in, in its order, some times a second at most. */
  room(patch: RoomPatch): void;
  /** What the room is to me has changed. */
  my_room(mine: MyRoomView): void;
}
