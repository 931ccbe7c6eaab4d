import { z } from 'zod';
import { transferKinds } from '../events/transfer.ts';
import { bilingual, cents, edgeId, instant } from './edge-schema.ts';
import { creatorView, shelfCard, videoCard } from './views.ts';

/** Days that a studio looks back on, today among them. */
export const STUDIO_DAYS = 28;

/** A creator as somebody chooses their studio. */
export const studioCardView = creatorView
  .pick({ creator_id: true, name: true, avatar_seed: true, followers: true })
  .extend({ niche: bilingual });

/** A creator's own view of what they make, whom it reaches and what it earns: the last 28 days. */
export const studioView = z.object({
  /** Last instant that the figures know of. */
  at_ms: instant,
  creator: studioCardView,
  /** The session that is on; null while there is none. */
  live_id: edgeId('live').nullable(),
  reach: z.object({
    views: z.number().int(),
    viewers: z.number().int(),
    watch_ms: z.number().int(),
    /** Views that were watched to the end. */
    completed: z.number().int(),
    likes: z.number().int(),
    clicks: z.number().int(),
    /** Paid orders, and what came in for their lines, that their content led to (last content click). */
    orders: z.number().int(),
    sold_cents: cents,
  }),
  /** Videos that were watched most, the first one most. */
  videos: z.array(
    z.object({
      video: videoCard,
      views: z.number().int(),
      completed: z.number().int(),
      likes: z.number().int(),
      clicks: z.number().int(),
      sold_cents: cents,
    }),
  ),
  /** Live sessions, the newest first. */
  sessions: z.array(
    z.object({
      live_id: edgeId('live'),
      started_ms: instant,
      /** Null while it is on. */
      length_ms: z.number().int().nullable(),
      entries: z.number().int(),
      peak_viewers: z.number().int(),
      sold_cents: cents,
    }),
  ),
  earnings: z.object({
    /** What came in, less what was taken back, on each day; also on days without anything. */
    days: z.array(z.object({ starts_ms: instant, cents })),
    /** The same by what it was for; below zero for what was taken back. */
    kinds: z.array(z.object({ kind: z.enum(transferKinds), cents })),
  }),
  /** What a line-up may hold: what the creator shows already, then the best sellers of their field and of all. */
  market: z.array(shelfCard.extend({ commission_bp: z.number().int() })),
});

/** @public */
export type StudioView = z.infer<typeof studioView>;
