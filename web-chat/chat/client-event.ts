import type { Activity, ActivityDraft } from './activity.js';
import type { WebSocketConstructor } from './activity-stream.js';
import type { Clock } from './clock.js';
import type { DirectLineFailure, DirectLineHttp } from './direct-line-http.js';
import type { OutboxStore } from './outbox.js';
import type { TalkStore } from './talk-store.js';

/** `connecting` before the first talk is open, `reconnecting` after a cut, `online` while replies can arrive. */
export type ConnectionStatus = 'connecting' | 'online' | 'reconnecting';

/** What the client tells the page, in order. */
export type ClientEvent =
  | { readonly type: 'status'; readonly status: ConnectionStatus }
  | { readonly type: 'opened'; readonly userId: string; readonly resumed: boolean; readonly empty: boolean }
  | { readonly type: 'activity'; readonly activity: Activity }
  | { readonly type: 'sending'; readonly clientActivityID: string; readonly draft: ActivityDraft }
  | { readonly type: 'sent'; readonly clientActivityID: string }
  | { readonly type: 'send-waiting'; readonly clientActivityID: string; readonly reason: DirectLineFailure }
  /** Another page of this browser went on elsewhere, and this one follows. */
  | { readonly type: 'left' }
  | { readonly type: 'send-failed'; readonly clientActivityID: string; readonly reason: DirectLineFailure };

export interface DirectLineClientOptions {
  readonly http: DirectLineHttp;
  readonly store: TalkStore;
  readonly outboxStore: OutboxStore;
  /** Runs one piece of work at a time among all pages of this browser. */
  readonly exclusively?: <T>(work: () => Promise<T>) => Promise<T>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onEvent: (event: ClientEvent) => void;
  /** Leave out to poll only. */
  readonly webSocket?: WebSocketConstructor;
  readonly pollMs?: number;
  readonly backoffMs?: number;
  readonly maxBackoffMs?: number;
  /** How long the echo of a posted activity may stay away before it is fetched. */
  readonly echoGraceMs?: number;
  /** Sockets in a row that never opened before polling takes over, and how long it does. */
  readonly socketTries?: number;
  readonly socketPauseMs?: number;
}
