import { z } from 'zod';
import { edgeId } from './edge-schema.ts';
import type { Route } from './route.ts';
import { studioCardView, studioView } from './studio-views.ts';

/** Calls of who looks after a creator. Going live is `start_live`; a clip is brought as its bytes. */
export const studioRoutes = {
  studios: {
    method: 'get',
    path: '/studios',
    role: 'operator',
    summary: 'Creators whose studios I can enter, those with most followers first.',
    answer: z.object({ creators: z.array(studioCardView) }),
  },
  studio: {
    method: 'get',
    path: '/studios/{creator_id}',
    role: 'operator',
    summary: 'What a creator made, whom it reached and what it earned in 28 days, and what they could sell.',
    params: z.object({ creator_id: edgeId('creator') }),
    answer: studioView,
  },
} as const satisfies Record<string, Route>;
