import type { Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '../../model/wire/sockets.ts';
import type { Shop } from '../api/shop.ts';
import type { Visitor } from '../people/sessions.ts';
import type { LiveEngine } from '../world/live-engine.ts';

/** A shop that lives. */
export interface LiveShop extends Shop {
  readonly engine: LiveEngine;
}

interface SocketData {
  visitor: Visitor;
  watches_stage: boolean;
  /** The live room that this connection hears. */
  live_id: number | null;
  /** What was said last of what the room is to its person. */
  told_mine: string | null;
  /** Cards that have led into a room. */
  readonly cards_used: Set<number>;
  /** When it did something in a room, lately; real ms. */
  acts_ms: number[];
}

export type ShopSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type ShopSockets = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** Room of everything that concerns one user. */
export function roomOf(user_id: number): string {
  return `user ${user_id}`;
}
