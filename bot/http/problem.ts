import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';

/** One wrong field: where it is (a JSON Pointer, or `query:name`) and what is wrong with it. */
const fieldErrorSchema = z.object({ pointer: z.string(), detail: z.string() });
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** The body of every error (RFC 9457). `type` is stable, `reason` names the case within it; `error` is what Direct Line's own clients look for. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(fieldErrorSchema).optional(),
  reason: z.string().optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

const titles = {
  'invalid-request': 'The request is not valid',
  unauthorized: 'Authentication is needed',
  'token-expired': 'The token has expired',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  'method-not-allowed': 'Method not allowed',
  conflict: 'Conflict with the present state',
  'precondition-failed': 'It was changed since it was read',
  'too-large': 'The body is too large',
  unprocessable: 'The request can not be carried out as it is',
  'unsupported-media-type': 'Unsupported media type',
  'too-many-requests': 'Too many requests',
  'internal-error': 'Internal error',
  unavailable: 'Not ready',
} as const;
export type ProblemCode = keyof typeof titles;

const statuses: Record<ProblemCode, number> = {
  'invalid-request': 400,
  unauthorized: 401,
  'token-expired': 403,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'precondition-failed': 412,
  'too-large': 413,
  unprocessable: 422,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  'internal-error': 500,
  unavailable: 503,
};

/** Ends a request with a problem document. */
export class HttpProblem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly options: {
      readonly errors?: readonly FieldError[];
      readonly reason?: string;
      readonly headers?: Record<string, string>;
    } = {},
  ) {
    super(detail ?? titles[code]);
    this.name = 'HttpProblem';
    this.status = statuses[code];
  }
}

/** The fields that a schema found wrong, as pointers below `root`. */
export function fieldErrors(error: z.ZodError, root = ''): FieldError[] {
  return error.issues.slice(0, 50).map((issue) => ({
    pointer: `${root}${issue.path.map((step) => `/${String(step).slice(0, 100).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')}`,
    detail: issue.message,
  }));
}

export function sendProblem(response: Response, problem: HttpProblem): void {
  const { code, status, detail, options } = problem;
  const body: z.infer<typeof problemSchema> = {
    type: `urn:daogou:problem:${code}`,
    title: titles[code],
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(options.reason === undefined ? {} : { reason: options.reason }),
    ...(options.errors ? { errors: [...options.errors] } : {}),
    error: { code, message: detail ?? titles[code] },
  };
  response.status(status).set(options.headers ?? {});
  response.type('application/problem+json').send(JSON.stringify(body));
}

/** The last handler of the app: nothing that was asked is here. */
export const notFound: RequestHandler = (request) => {
  throw new HttpProblem('not-found', `nothing is served at ${request.path.slice(0, 200)}`);
};

/** Turns whatever a handler threw into a problem document; what was not foreseen is logged and told to no one. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = error instanceof HttpProblem ? error : foreseen(error);
    if (problem.status >= 500) log.error({ err: error, method: request.method, path: request.path }, 'request failed');
    sendProblem(response, problem);
  };
}

/** Errors of Express and its body parsers carry a `status`; the rest are faults of this server. */
function foreseen(error: unknown): HttpProblem {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (typeof status !== 'number' || status < 400 || status > 499) return new HttpProblem('internal-error');
  const detail = error instanceof Error ? error.message.slice(0, 300) : undefined;
  const code = (Object.keys(statuses) as ProblemCode[]).find((name) => statuses[name] === status) ?? 'invalid-request';
  return new HttpProblem(code, detail);
}
