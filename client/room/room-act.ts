import type { LiveAct } from '../../model/wire/live-acts.ts';

/** What is asked for in a room, without the room. */
export type RoomAct = LiveAct extends infer A ? (A extends LiveAct ? Omit<A, 'live_id'> : never) : never;
