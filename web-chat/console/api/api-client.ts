import { ApiProblem, problemOf } from './api-problem.js';

/** Members of a query; those that are undefined, null or empty are left out. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface RequestOptions {
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The version that this page saw: the server refuses with 412 when there is a newer one. */
  readonly ifMatch?: string | null;
  readonly signal?: AbortSignal;
}

export interface UploadOptions {
  readonly query?: Query;
  readonly contentType: string;
  /** Told the share of the body that has been sent, from 0 to 1. */
  readonly onSent?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** The merchant's doors. Paths start below `/api/merchant`; every call throws `ApiProblem` and nothing else. */
export interface ApiClient {
  request<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, options?: RequestOptions): Promise<T>;
  /** A POST whose body is sent as it is, with progress. */
  upload<T>(path: string, file: Blob, options: UploadOptions): Promise<T>;
  /** A file that the server makes (CSV). */
  download(path: string, query?: Query): Promise<Blob>;
  /** The open answer, for streams of events. */
  stream(path: string, options?: Pick<RequestOptions, 'query' | 'signal'>): Promise<Response>;
}

const ROOT = '/api/merchant';

function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${ROOT}${path}${search === '' ? '' : `?${search}`}`;
}

/** One step of a path, whatever an id holds. */
export function step(id: string): string {
  return encodeURIComponent(id);
}

export interface ApiClientOptions {
  readonly token: string;
  /** Signs what is changed. */
  readonly author: () => string;
  /** Told when the server no longer takes the token. */
  readonly onDenied: () => void;
}

/** Calls with the merchant's token and the author's name. */
export function createApiClient({ token, author, onDenied }: ApiClientOptions): ApiClient {
  const signed = (): Record<string, string> => {
    const name = author().trim();
    // A header holds Latin letters only: any other name is percent-encoded, as the server expects it.
    return { Authorization: `Bearer ${token}`, ...(name === '' ? {} : { 'X-Author': encodeURIComponent(name) }) };
  };
  const refused = (status: number, body: string): ApiProblem => {
    if (status === 401) onDenied();
    return problemOf(status, body);
  };

  async function call(method: string, path: string, options: RequestOptions = {}): Promise<Response> {
    const { query, body, ifMatch, signal } = options;
    const headers = {
      ...signed(),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(ifMatch === undefined || ifMatch === null ? {} : { 'If-Match': ifMatch }),
    };
    let response: Response;
    try {
      response = await fetch(addressOf(path, query), {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ApiProblem(0, 'the server cannot be reached', 'unreachable');
    }
    if (!response.ok) throw refused(response.status, await response.text());
    return response;
  }

  return {
    async request<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, options?: RequestOptions) {
      const text = await (await call(method, path, options)).text();
      return (text === '' ? null : JSON.parse(text)) as T;
    },
    upload: <T>(path: string, file: Blob, { query, contentType, onSent, signal }: UploadOptions) =>
      new Promise<T>((resolve, reject) => {
        // XMLHttpRequest, because fetch does not tell how much of a body has been sent.
        const request = new XMLHttpRequest();
        request.open('POST', addressOf(path, query));
        for (const [name, value] of Object.entries(signed())) request.setRequestHeader(name, value);
        request.setRequestHeader('Content-Type', contentType);
        request.upload.onprogress = (event) => onSent?.(event.total === 0 ? 1 : event.loaded / event.total);
        request.onerror = () => reject(new ApiProblem(0, 'the server cannot be reached', 'unreachable'));
        request.onabort = () => reject(new ApiProblem(0, 'stopped', 'stopped'));
        request.onload = () => {
          if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
          else reject(refused(request.status, request.responseText));
        };
        signal?.addEventListener('abort', () => request.abort(), { once: true });
        request.send(file);
      }),
    download: async (path, query) => (await call('GET', path, query === undefined ? {} : { query })).blob(),
    stream: (path, options) => call('GET', path, options),
  };
}
