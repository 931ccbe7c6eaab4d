import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Route } from '../../model/wire/route.ts';
import { type AnswerOf, type RouteId, routes } from '../../model/wire/routes.ts';
import type { ProgressView } from '../../model/wire/views.ts';
import type { Config } from '../config.ts';
import { refuseOtherMethods } from '../http/answer-faults.ts';
import { type Caller, renewToken, visitorOf } from '../people/sessions.ts';
import type { Answerer, Call, DoorRoute, Mover, MovingRoute, PlainRoute } from './call.ts';
import { answerers, movers } from './handlers/table.ts';
import { meOf, openVisit } from './handlers/visit.ts';
import { idempotencyOf } from './idempotency-key.ts';
import { interfacePages } from './interface-pages.ts';
import { mediaCalls } from './media-calls.ts';
import { problemOf } from './problems.ts';
import { type RateLimits, rateLimits } from './rate-limits.ts';
import { readCall } from './read-call.ts';
import { refuseOtherSites } from './same-origin.ts';
import { giveToken, tokenOf } from './session-cookie.ts';
import { settleCall } from './settle-call.ts';
import type { Shop } from './shop.ts';

export interface ApiOptions {
  /** The open shop, or null while it is opening: calls are then answered by 503. */
  readonly shop: () => Shop | null;
  readonly progress: () => ProgressView;
  readonly operators: Config['operators'];
  readonly limits: Config['limits'];
  /** Holds every answer to its schema before it is sent: for development and tests. */
  readonly checks_answers: boolean;
}

const RETRY_AFTER_S = 1;

/** The interface under /api/v1: every route of the contract, its description, and a page to read it. */
export function createApi(options: ApiOptions): Router {
  const router = Router();
  const limits = rateLimits(options.limits);
  router.use(interfacePages());
  router.use('/api/v1', limits.address, refuseOtherSites);
  const methods = new Map<string, string[]>();
  router.post('/api/v1/session', limits.joins);
  for (const [id, route] of Object.entries(routes) as [RouteId, Route][]) {
    const path = `/api/v1${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    router[route.method](path, ...doorkeepers(options, limits, route), handlerOf(options, id, route));
    methods.set(path, [
      ...(methods.get(path) ?? []),
      ...(route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()]),
    ]);
  }
  router.use(
    mediaCalls(
      ({ role }) => doorkeepers(options, limits, { role, moves: true }),
      () => openShop(options),
    ),
  );
  for (const [path, known] of methods) router.all(path, refuseOtherMethods(known));
  return router;
}

/** What a call has to pass before it is read. */
function doorkeepers(options: ApiOptions, limits: RateLimits, route: Pick<Route, 'role' | 'moves'>): RequestHandler[] {
  if (route.role === 'anyone') return [];
  const identify: RequestHandler = async (request, response, next) => {
    const token = tokenOf(request.headers.cookie);
    const visitor = token === undefined ? null : await visitorOf(openShop(options).db, token);
    if (visitor === null) throw problemOf('no_session');
    response.locals.visitor = visitor;
    next();
  };
  const operate: RequestHandler = (_request, _response, next) => {
    if (options.operators === 'none') throw problemOf('not_an_operator');
    next();
  };
  const sit: RequestHandler = (_request, response, next) => {
    if ((response.locals.visitor as Caller).merchant_id === null) throw problemOf('no_desk');
    next();
  };
  return [
    (_request, _response, next) => {
      openShop(options);
      next();
    },
    identify,
    limits.calls,
    ...(route.moves ? [limits.moves] : []),
    ...(route.role === 'operator' ? [operate] : []),
    ...(route.role === 'merchant' ? [sit] : []),
  ];
}

function handlerOf(options: ApiOptions, id: RouteId, route: Route): RequestHandler {
  const send = (response: Response, answer: unknown): void => {
    if (options.checks_answers) route.answer.parse(answer);
    response.set('Cache-Control', 'no-store').json(answer);
  };
  if (isDoor(id)) return async (request, response) => send(response, await doors[id](options, request, response));
  return async (request, response) => {
    const visitor = response.locals.visitor as Caller;
    const said = readCall(route, request);
    const call = { shop: openShop(options), visitor, merchant_id: visitor.merchant_id, ...said } as Call<never>;
    if (isMoving(id)) {
      const idempotency = idempotencyOf(request.get('Idempotency-Key'), id, said);
      const { answer, is_replay } = await settleCall(movers[id] as Mover<never>, call, idempotency);
      if (is_replay) response.set('Idempotent-Replayed', 'true');
      return send(response, answer);
    }
    const answer = await (answerers[id] as Answerer<PlainRoute>)(call);
    if (route.renews) await renew(options, request, response);
    send(response, answer);
  };
}

/** Who is somebody else, or may do more than before, goes on with another token: whoever knew the old one does not, but for
 * what is under way. */
async function renew(options: ApiOptions, request: Request, response: Response): Promise<void> {
  const token = await renewToken(openShop(options).db, tokenOf(request.headers.cookie) ?? '');
  if (token !== null) giveToken(request, response, token);
}

type Door<R extends DoorRoute> = (options: ApiOptions, request: Request, response: Response) => Promise<AnswerOf<R>>;

/** Calls that need no session. */
const doors: { readonly [R in DoorRoute]: Door<R> } = {
  progress: async ({ progress }) => progress(),
  clock: async (options) => openShop(options).engine.clock(),
  async open_session(options, request, response) {
    const shop = openShop(options);
    const { name } = readCall(routes.open_session, request).body as { name?: string };
    const { token, visitor } = await openVisit(shop, tokenOf(request.headers.cookie), name);
    if (token !== null) giveToken(request, response, token);
    return meOf(shop, visitor);
  },
};

function openShop({ shop, progress }: ApiOptions): Shop {
  const open = shop();
  if (open !== null) return open;
  throw problemOf('still_opening', { detail: progress().detail }, { 'Retry-After': String(RETRY_AFTER_S) });
}

function isDoor(id: RouteId): id is DoorRoute {
  return id in doors;
}

function isMoving(id: RouteId): id is MovingRoute {
  return id in movers;
}
