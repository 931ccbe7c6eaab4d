import { Router } from 'express';
import { refuseOtherMethods } from './answer-faults.ts';
import { HttpProblem } from './problem.ts';

const RETRY_AFTER_S = 1;

/** `GET /api/health`: ok while the shop can take an order, 503 before and after. */
export function healthRoutes(isHealthy: () => Promise<boolean>): Router {
  const router = Router();
  router
    .route('/api/health')
    .get(async (_request, response) => {
      if (!(await isHealthy())) {
        const problem = { status: 503, title: 'Not ready', detail: 'The shop is opening, or its database is away.' };
        throw new HttpProblem(problem, { 'Retry-After': String(RETRY_AFTER_S) });
      }
      response.set('Cache-Control', 'no-store').json({ status: 'ok' });
    })
    .all(refuseOtherMethods(['GET', 'HEAD']));
  return router;
}
