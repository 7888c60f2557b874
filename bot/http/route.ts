import type { Request, RequestHandler, Response, Router } from 'express';
import type { z } from 'zod';
import { fieldErrors, HttpProblem } from './problem.js';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** Who may call: anyone, the holder of a shopper's Direct Line token, or the merchant. */
export type Guard = 'public' | 'shopper' | 'merchant';

/** What one status means; `schema` describes a JSON body. */
export interface Answer {
  readonly description: string;
  readonly schema?: z.ZodType;
  readonly contentType?: string;
}

/** What a handler gives back: the body is sent as JSON; without one the answer is empty. */
export interface Result {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface RouteInput<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: Request;
  readonly response: Response;
}

/**
 * One door of the server. The same schemas check what comes in and describe it in `/openapi.json`, so that the
 * description can't differ from what is done.
 */
export interface RouteSpec<P, Q, B> {
  readonly method: Method;
  /** With `{name}` for parameters, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly guard: Guard;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  /** A JSON body; for bodies of other types, which the handler reads itself, see `rawBody`. */
  readonly body?: z.ZodType<B>;
  /** Media types of a body that the handler reads from `request`. */
  readonly rawBody?: readonly string[];
  readonly answers: Readonly<Record<number, Answer>>;
  readonly before?: readonly RequestHandler[];
  handle(input: RouteInput<P, Q, B>): Promise<Result>;
}

/** A route whose types were checked where it was written. */
export interface Route extends Omit<RouteSpec<unknown, unknown, unknown>, 'handle'> {
  readonly handler: RequestHandler;
}

/** Checks a route's types and closes over them. */
export function route<P = unknown, Q = unknown, B = unknown>(spec: RouteSpec<P, Q, B>): Route {
  const { handle, ...description } = spec;
  const handler: RequestHandler = async (request, response) => {
    const result = await handle({
      params: read(spec.params, request.params, 'path:') as P,
      query: read(spec.query, request.query, 'query:') as Q,
      body: read(spec.body, request.body, '') as B,
      request,
      response,
    });
    if (response.headersSent) return;
    response.status(result.status).set(result.headers ?? {});
    if (result.body === undefined) response.end();
    else response.json(result.body);
  };
  return { ...description, handler };
}

function read<T>(schema: z.ZodType<T> | undefined, value: unknown, root: string): T | undefined {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error, root);
  const first = errors[0];
  const detail = first ? `${first.pointer || 'body'}: ${first.detail}` : undefined;
  throw new HttpProblem('invalid-request', detail, { errors });
}

/** Hangs routes into a router; a known path asked with another method is answered with 405 and what is allowed. */
export function mount(
  router: Router,
  routes: readonly Route[],
  guards: Record<Guard, readonly RequestHandler[]>,
): void {
  const methods = new Map<string, Set<string>>();
  for (const each of routes) {
    const path = expressPath(each.path);
    router[each.method](path, ...guards[each.guard], ...(each.before ?? []), each.handler);
    methods.set(path, (methods.get(path) ?? new Set()).add(each.method.toUpperCase()));
  }
  for (const [path, allowed] of methods) {
    if (allowed.has('GET')) allowed.add('HEAD');
    const allow = [...allowed, 'OPTIONS'].join(', ');
    router.all(path, (request) => {
      throw new HttpProblem('method-not-allowed', `${request.method} is not one of ${allow}`, { headers: { allow } });
    });
  }
}

/** `{id}` in OpenAPI is `:id` in Express. */
function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}
