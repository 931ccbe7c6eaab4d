import express, { type RequestHandler, Router } from 'express';
import { clipLimits, pictureLimits } from '../../model/wire/media.ts';
import type { Role } from '../../model/wire/route.ts';
import { mediaFiles } from '../media/media-files.ts';
import { problemOf } from './problems.ts';
import { idOf } from './read-call.ts';
import type { Shop } from './shop.ts';

/** Reads whatever comes as bytes: what it is, its first bytes say. */
const bytes = (limit: number): RequestHandler => express.raw({ type: () => true, limit });

/** Pictures that a buyer brings, clips that an operator shows instead of a scene, and the way to read both. */
export function mediaCalls(doorkeepers: (role: Role) => RequestHandler[], shop: () => Shop): Router {
  const router = Router();
  router.post('/api/v1/pictures', ...doorkeepers('user'), bytes(pictureLimits.bytes), async (request, response) => {
    const name = await shop().media.keepPicture(bodyOf(request.body));
    if (name === null) throw problemOf('not_a_picture');
    response.status(201).set('Cache-Control', 'no-store').json({ name });
  });
  router.post(
    '/api/v1/videos/:video_id/clip',
    ...doorkeepers('operator'),
    bytes(clipLimits.bytes),
    async (request, response) => {
      const { media, engine } = shop();
      const { video_id: said } = request.params as { video_id: string };
      const video_id = idOf('video', said);
      if ((await engine.comments(video_id)) === null) throw problemOf('no_such_video', { subject: said });
      const body = bodyOf(request.body);
      // Nothing is the scene again.
      if (body.length === 0) await media.dropClip(video_id);
      else if (!(await media.keepClip(video_id, body))) throw problemOf('not_a_clip');
      response
        .status(200)
        .set('Cache-Control', 'no-store')
        .json({ clip: media.clipUrl(video_id) });
    },
  );
  router.use((request, response, next) => {
    if (!request.path.startsWith('/media/')) return next();
    mediaFiles(shop().media.folder)(request, response, next);
  });
  return router;
}

/** Where there is no body, nothing was read. */
function bodyOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
