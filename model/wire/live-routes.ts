import { z } from 'zod';
import { roomRules } from '../live/room-rules.ts';
import { edgeId } from './edge-schema.ts';
import { liveCardView, roomView } from './live-views.ts';

const live = z.object({ live_id: edgeId('live') });

/** Calls about live rooms, for the table in `routes.ts`. What happens inside a room goes over the socket. */
export const liveRoutes = {
  lives: {
    method: 'get',
    path: '/lives',
    role: 'user',
    summary: 'Who is live now, ranked for me: the Live tab.',
    answer: z.object({ lives: z.array(liveCardView), next_flagship_ms: z.number().int().nullable() }),
  },
  live: {
    method: 'get',
    path: '/lives/{live_id}',
    role: 'user',
    summary: 'A room, live or as it was at its end with the chapters of its replay.',
    params: live,
    answer: roomView,
  },
  start_live: {
    method: 'post',
    path: '/lives',
    role: 'operator',
    summary: 'Go live in the name of a creator, who leaves the show to me.',
    body: z.strictObject({
      creator_id: edgeId('creator'),
      lineup: z.array(edgeId('product')).max(roomRules.lineup_most),
      planned_ms: z.number().int().min(60_000).max(roomRules.planned_most_ms),
    }),
    answer: roomView,
  },
} as const;
