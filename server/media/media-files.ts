import { extname, join } from 'node:path';
import express, { Router } from 'express';
import { mediaTypes } from '../../model/wire/media-routes.ts';
import type { MediaKind } from './media-kind.ts';

const YEAR_MS = 365 * 86_400_000;

/** What people brought, by its name, which bears its content's hash; parts of a clip by range. */
export function mediaFiles(folder: string): Router {
  const router = Router();
  const options = { index: false, immutable: true, maxAge: YEAR_MS, acceptRanges: true } as const;
  router.use(
    '/media/pictures',
    express.static(join(folder, 'pictures'), {
      ...options,
      setHeaders: (response, path) => response.type(mediaTypes[path.slice(path.lastIndexOf('_') + 1) as MediaKind]),
    }),
  );
  router.use(
    '/media/clips',
    express.static(join(folder, 'clips'), {
      ...options,
      setHeaders: (response, path) => response.type(mediaTypes[extname(path).slice(1) as MediaKind]),
    }),
  );
  return router;
}
