import { z } from 'zod';
import { problemSchema } from './problem.js';
import type { Answer, Route } from './route.js';

type Json = Record<string, unknown>;

const securities: Record<Route['guard'], readonly Json[]> = {
  public: [],
  shopper: [{ shopperToken: [] }],
  merchant: [{ merchantToken: [] }],
};

/** The OpenAPI 3.1 description of the routes, from the schemas that they check with. */
export function openApiDocument(routes: readonly Route[], { version }: { version: string }): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Daogou',
      version,
      description: 'A conversational shopping assistant: Direct Line 3.0 for shoppers, /api/merchant for the shop.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      securitySchemes: {
        shopperToken: { type: 'http', scheme: 'bearer', description: 'A token of POST /api/chat/token.' },
        merchantToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'MERCHANT_TOKEN, or the one made at first start.',
        },
      },
      schemas: { Problem: schemaOf(problemSchema, 'output') },
    },
  };
}

function operation(route: Route): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')];
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: operationId(route),
    security: securities[route.guard],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body || route.rawBody ? { requestBody: { required: true, content: bodyContent(route) } } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(route.answers).map(([status, answer]) => [status, response(answer)])),
      default: {
        description: 'What went wrong (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function bodyContent({ body, rawBody }: Route): Json {
  const schema = body ? schemaOf(body, 'input') : {};
  return Object.fromEntries((rawBody ?? ['application/json']).map((type) => [type, { schema }]));
}

function response({ description, schema, contentType = 'application/json' }: Answer): Json {
  if (!schema && contentType === 'application/json') return { description };
  return { description, content: { [contentType]: { schema: schema ? schemaOf(schema, 'output') : {} } } };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, unknown>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
}

function operationId({ method, path }: Route): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return method + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
}
