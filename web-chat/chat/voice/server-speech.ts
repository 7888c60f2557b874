import type { SpeechAlternative } from '../activity.js';
import { DirectLineError } from '../direct-line-http.js';
import type { Heard } from './heard.js';

/** Whether and how the server hears recordings. */
export interface SpeechDoor {
  readonly available: boolean;
  /** `required`: only what the server heard counts as spoken, so the browser's recogniser is of no use. */
  readonly receipts: 'optional' | 'required';
}

/** What came of a recording. */
export type ServerHearing =
  | ({ readonly kind: 'heard' } & Heard)
  | { readonly kind: 'nothing'; readonly guess: string | null }
  | { readonly kind: 'replayed' | 'too-many' | 'unreachable' };

const path = '/api/chat/speech';
const closed: SpeechDoor = { available: false, receipts: 'optional' };

/** Asks once whether the server hears; a server that does not answer does not hear. */
export async function readSpeechDoor(fetch: typeof globalThis.fetch): Promise<SpeechDoor> {
  try {
    const response = await fetch(path, { headers: { Accept: 'application/json' } });
    if (!response.ok || !/json/.test(response.headers.get('content-type') ?? '')) return closed;
    const door = (await response.json()) as Partial<SpeechDoor>;
    return { available: door.available === true, receipts: door.receipts === 'required' ? 'required' : 'optional' };
  } catch {
    return closed;
  }
}

/** Runs a call with the shopper's token, which is replaced and the call repeated where it is denied. */
export type WithToken = <T>(call: (token: string) => Promise<T>) => Promise<T>;

/** Sends a recording to be heard. */
export async function hearOnServer(
  wav: Blob,
  language: 'zh' | 'en',
  { withToken, fetch }: { readonly withToken: WithToken; readonly fetch: typeof globalThis.fetch },
): Promise<ServerHearing> {
  try {
    const response = await withToken(async (token) => {
      const answer = await fetch(`${path}?language=${language}`, {
        method: 'POST',
        headers: { 'Content-Type': 'audio/wav', Authorization: `Bearer ${token}` },
        body: wav,
        signal: AbortSignal.timeout(30_000),
      });
      if (answer.status === 401 || answer.status === 403) throw new DirectLineError('denied', `POST ${path}`);
      return answer;
    });
    if (response.status === 429) return { kind: 'too-many' };
    const body = (await response.json()) as {
      alternatives?: readonly SpeechAlternative[];
      guess?: SpeechAlternative | null;
      receipt?: string | null;
      reason?: string;
    };
    if (response.ok && body.alternatives !== undefined && body.alternatives.length > 0) {
      const receipt = typeof body.receipt === 'string' ? { receipt: body.receipt } : {};
      return { kind: 'heard', alternatives: body.alternatives, ...receipt };
    }
    if (body.reason === 'replayed') return { kind: 'replayed' };
    if (response.status >= 500) return { kind: body.reason === 'busy' ? 'too-many' : 'unreachable' };
    return { kind: 'nothing', guess: body.guess?.transcript ?? null };
  } catch {
    return { kind: 'unreachable' };
  }
}
