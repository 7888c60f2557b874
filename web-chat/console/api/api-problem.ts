/** One wrong field, as the server names it: a JSON Pointer into the body, or `query:name`. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

/**
 * A refused or failed call (RFC 9457). `status` 0: the server was not reached. `reason` names the case within the kind
 * of problem and is stable; `detail` is for reading.
 */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly reason: string | null = null,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }

  /** Someone else changed the same thing meanwhile, or it is in another state than this page believed. */
  get conflict(): boolean {
    return this.status === 409 || this.status === 412;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function fieldsOf(errors: unknown): readonly FieldProblem[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error: unknown) =>
    isRecord(error) && typeof error.pointer === 'string' && typeof error.detail === 'string'
      ? [{ pointer: error.pointer, detail: error.detail }]
      : [],
  );
}

/** Reads a problem document; a body that is none (a proxy's page) leaves the status to speak. */
export function problemOf(status: number, body: string): ApiProblem {
  try {
    const problem: unknown = JSON.parse(body);
    if (isRecord(problem)) {
      const words = [problem.detail, problem.title].find((value) => typeof value === 'string');
      const reason = typeof problem.reason === 'string' ? problem.reason : null;
      return new ApiProblem(
        status,
        words === undefined ? `HTTP ${status}` : String(words),
        reason,
        fieldsOf(problem.errors),
      );
    }
  } catch {
    // Not a problem document.
  }
  return new ApiProblem(status, `HTTP ${status}`);
}
