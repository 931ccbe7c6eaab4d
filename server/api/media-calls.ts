import express, { type Request, type RequestHandler, Router } from 'express';
import { type MediaRoute, type MediaRouteId, mediaRoutes } from '../../model/wire/media-routes.ts';
import { refuseOtherMethods } from '../http/answer-faults.ts';
import { mediaFiles } from '../media/media-files.ts';
import type { Kept } from '../media/media-store.ts';
import { problemOf } from './problems.ts';
import { idOf } from './read-call.ts';
import type { Shop } from './shop.ts';

/** Reads whatever comes as bytes: what it is, its first bytes say. */
const bytes = (limit: number): RequestHandler => express.raw({ type: () => true, limit });

/** Pictures that a buyer brings, clips that an operator shows instead of a scene, and the way to read both. */
export function mediaCalls(
  doorkeepers: (route: Pick<MediaRoute, 'role'>) => RequestHandler[],
  shop: () => Shop,
): Router {
  const router = Router();
  for (const [id, route] of Object.entries(mediaRoutes) as [MediaRouteId, MediaRoute][]) {
    const path = `/api/v1${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    router.post(path, ...doorkeepers(route), bytes(route.takes.bytes), async (request, response) => {
      const answer = await takers[id](shop(), bodyOf(request.body), request.params);
      response.status(route.status).set('Cache-Control', 'no-store').json(answer);
    });
    router.all(path, refuseOtherMethods(['POST']));
  }
  router.use((request, response, next) => {
    if (!request.path.startsWith('/media/')) return next();
    mediaFiles(shop().media.folder)(request, response, next);
  });
  return router;
}

type Taker = (shop: Shop, body: Buffer, params: Request['params']) => Promise<object>;

const takers: { readonly [R in MediaRouteId]: Taker } = {
  bring_picture: async ({ media }, body) => ({ name: nameOf(await media.keepPicture(body), 'not_a_picture') }),
  async bring_clip({ media, engine }, body, params) {
    const said = params.video_id as string;
    const video_id = idOf('video', said);
    if ((await engine.comments(video_id)) === null) throw problemOf('no_such_video', { subject: said });
    // Nothing is the scene again.
    if (body.length === 0) await media.dropClip(video_id);
    else nameOf(await media.keepClip(video_id, body), 'not_a_clip');
    return { clip: media.clipUrl(video_id) };
  },
};

/** @throws {HttpProblem} where it is not kept */
function nameOf(kept: Kept, otherwise: 'not_a_picture' | 'not_a_clip'): string {
  if ('name' in kept) return kept.name;
  throw problemOf(kept.refused === 'room' ? 'no_room' : otherwise);
}

/** Where there is no body, nothing was read. */
function bodyOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
