import { z } from 'zod';
import type { ClockView, FunnelView, OrderView, StreamItem, TileView } from './views.ts';

/** Where a person's attention is: a checkout or a live room holds the world at 1×. */
export const attendPlaces = ['feed', 'checkout', 'live_room'] as const;

/** Validation of what a client says, by message. */
export const clientMessages = {
  attend: z.strictObject({ place: z.enum(attendPlaces) }),
  watch_stage: z.strictObject({ on: z.boolean() }),
} as const;

/** What a client may say. @public */
export interface ClientToServer {
  attend(message: z.infer<typeof clientMessages.attend>): void;
  watch_stage(message: z.infer<typeof clientMessages.watch_stage>): void;
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
}
