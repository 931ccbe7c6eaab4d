import { join } from 'node:path';
import express, { Router } from 'express';

const YEAR_MS = 365 * 86_400_000;
const DAY_MS = 86_400_000;

/** Pages that the client knows; it answers for any other one itself, under status 404. */
const PAGES: readonly RegExp[] = [
  /^\/(shop|search|cart|orders|me)?$/,
  /^\/(v|p|c|shop|orders|live)\/[^/]+$/,
  /^\/me\/(personas|notices|wallet|coupons|addresses|followed|liked|saved|settings)$/,
  /^\/insights(\/[^/]+){0,2}$/,
  /^\/desk(\/(orders|reviews|goods|offers))?$/,
  /^\/platform$/,
  /^\/studio(\/[^/]+)?$/,
];

/**
 * The built client. Files under `assets/` bear their content's hash and are kept for a year, art for a day;
 * the page itself is asked for again each time, so that a release is seen at once.
 */
export function clientFiles(folder: string): Router {
  const router = Router();
  const page = join(folder, 'index.html');
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false }));
  router.use('/art', express.static(join(folder, 'art'), { maxAge: DAY_MS, index: false }));
  router.use(
    express.static(folder, { index: false, setHeaders: (response) => response.set('Cache-Control', 'no-cache') }),
  );
  router.get('/{*path}', (request, response, next) => {
    const is_known = PAGES.some((page) => page.test(request.path));
    // A program that asks for whatever there is gets a problem; a person's browser names HTML.
    const wants_page = is_known || request.headers.accept?.includes('text/html') === true;
    if (!wants_page) return next();
    response.status(is_known ? 200 : 404).sendFile(page, { headers: { 'Cache-Control': 'no-cache' } });
  });
  return router;
}
