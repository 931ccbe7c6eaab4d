import { z } from 'zod';
import * as insightsViews from '../../model/wire/insights-views.ts';
import * as commerceViews from '../../model/wire/commerce-views.ts';
import * as deskViews from '../../model/wire/desk-views.ts';
import { type MediaRoute, mediaRoutes, mediaTypes } from '../../model/wire/media-routes.ts';
import * as studioViews from '../../model/wire/studio-views.ts';
import type { Route } from '../../model/wire/route.ts';
import { type RouteId, routes } from '../../model/wire/routes.ts';
import * as views from '../../model/wire/views.ts';
import { allProblems } from './problems.ts';

type Json = Record<string, unknown>;

/** The interface as an OpenAPI 3.1 document, from the same schemas that calls are read and answered by. */
export function openApiDocument() {
  const named = z.registry<{ id: string }>();
  const schemas: Record<string, Json> = {};
  for (const [id, schema] of Object.entries({
    ...views,
    ...commerceViews,
    ...deskViews,
    ...studioViews,
    ...insightsViews,
  }))
    if (schema instanceof z.ZodType) named.add(schema, { id });
  const describe = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const {
      $schema: _,
      $defs,
      ...described
    } = z.toJSONSchema(schema, { io, metadata: named }) as Json & { $defs?: Json };
    const moved = JSON.parse(JSON.stringify({ described, $defs }).replaceAll('"#/$defs/', '"#/components/schemas/'));
    Object.assign(schemas, moved.$defs);
    return moved.described;
  };
  const paths: Record<string, Json> = {};
  for (const [id, route] of Object.entries(routes) as [RouteId, Route][]) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(id, route, describe) };
  }
  for (const [id, route] of Object.entries(mediaRoutes)) {
    paths[route.path] = { ...paths[route.path], [route.method]: bringOperationOf(id, route, describe) };
  }
  schemas.problem = problemSchema;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vitrine',
      version: '1',
      description:
        'A sandbox of social commerce. Money is integer fen (CNY), time is simulated milliseconds, ids are opaque. Join first with POST /session; the cookie does the rest.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'vitrine_session' } },
      responses: {
        problem: {
          description: 'What is wrong, by RFC 9457.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
        },
      },
    },
  } as const;
}

function operationOf(id: RouteId, route: Route, describe: (schema: z.ZodType, io: 'input' | 'output') => Json): Json {
  return {
    operationId: id,
    summary: route.summary,
    ...(route.role === 'anyone' ? { security: [] } : { security: [{ session: [] }] }),
    parameters: [
      ...parametersIn('path', route.params, describe),
      ...parametersIn('query', route.query, describe),
      ...(route.moves ? [idempotencyKey] : []),
    ],
    ...(route.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: describe(route.body, 'input') } } },
        }),
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: describe(route.answer, 'output') } } },
      default: { $ref: '#/components/responses/problem' },
    },
  };
}

/** A call whose body is a file. */
function bringOperationOf(
  id: string,
  { role, summary, params, takes, answer, status }: MediaRoute,
  describe: (schema: z.ZodType, io: 'input' | 'output') => Json,
): Json {
  const what = { type: 'string', format: 'binary', maxLength: takes.bytes };
  return {
    operationId: id,
    summary,
    security: role === 'anyone' ? [] : [{ session: [] }],
    parameters: parametersIn('path', params, describe),
    requestBody: {
      required: true,
      content: Object.fromEntries(takes.kinds.map((kind) => [mediaTypes[kind], { schema: what }])),
    },
    responses: {
      [status]: { description: 'Kept.', content: { 'application/json': { schema: describe(answer, 'output') } } },
      default: { $ref: '#/components/responses/problem' },
    },
  };
}

function parametersIn(
  place: 'path' | 'query',
  schema: z.ZodObject | undefined,
  describe: (schema: z.ZodType, io: 'input' | 'output') => Json,
): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = describe(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: described,
  }));
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Any text of yours, 1 to 255 characters. The same key with the same request gets the first answer again for 24 hours and moves nothing; with another request it is refused.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'status', 'title', 'request_id'],
  properties: {
    type: { type: 'string', description: 'Where this kind of problem is described.' },
    status: { type: 'integer' },
    title: { type: 'string', description: 'What kind of problem it is, in a sentence for people.' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(allProblems) },
    subject: { type: 'string', description: 'The order, checkout or variant that it is about.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          in: { enum: ['path', 'query', 'header', 'body'] },
          pointer: { type: 'string', description: 'JSON Pointer to the field.' },
          detail: { type: 'string' },
        },
      },
    },
    request_id: { type: 'string' },
  },
};
