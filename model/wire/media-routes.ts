import { z } from 'zod';
import { edgeId } from './edge-schema.ts';
import { clipLimits, pictureLimits } from './media.ts';
import type { Role } from './route.ts';

/** A call whose body is a file, as bytes. */
export interface MediaRoute {
  readonly method: 'post';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly role: Role;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly takes: { readonly bytes: number; readonly kinds: readonly (keyof typeof mediaTypes)[] };
  readonly answer: z.ZodType;
  /** Of an answer that is none of a refusal. */
  readonly status: 200 | 201;
}

/** Content types of the kinds of files. */
export const mediaTypes = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
} as const;

export const pictureView = z.object({
  name: z.string().describe('By this name reviews, returns and complaints show it.'),
});
export const clipView = z.object({
  clip: z.string().nullable().describe('Where it is read; null where the scene plays.'),
});

/** Calls that bring files; they move neither money nor stock, but are counted as calls that do. */
export const mediaRoutes = {
  bring_picture: {
    method: 'post',
    path: '/pictures',
    role: 'user',
    summary: 'Bring a picture for a review, a return or a complaint; the same picture has the same name',
    takes: pictureLimits,
    answer: pictureView,
    status: 201,
  },
  bring_clip: {
    method: 'post',
    path: '/videos/{video_id}/clip',
    role: 'operator',
    summary: 'Show a clip instead of the scene of a video; an empty body shows the scene again',
    params: z.object({ video_id: edgeId('video') }),
    takes: clipLimits,
    answer: clipView,
    status: 200,
  },
} as const satisfies Readonly<Record<string, MediaRoute>>;

export type MediaRouteId = keyof typeof mediaRoutes;
