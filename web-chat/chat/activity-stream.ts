import { type ActivitySet, readActivitySet } from './activity.js';
import type { Clock } from './clock.js';

/** The part of the browser's WebSocket that is used, so that tests may bring another. */
export type WebSocketConstructor = new (url: string) => WebSocket;

/** A stream under way. `ended` resolves, never rejects, once the socket is gone: `never-opened` hints at a proxy that
 * lets no sockets through, `cut` at a network that did. */
export interface ActivityStream {
  readonly ended: Promise<'cut' | 'never-opened'>;
  close(): void;
}

const OPEN_TIMEOUT_MS = 8000;

/** Reads activity sets from a Direct Line `streamUrl` until the socket ends. */
export function streamActivities({
  webSocket: Socket,
  url,
  clock,
  onOpen,
  onSet,
}: {
  readonly webSocket: WebSocketConstructor;
  readonly url: string;
  readonly clock: Clock;
  readonly onOpen: () => void;
  readonly onSet: (set: ActivitySet) => void;
}): ActivityStream {
  const socket = new Socket(url);
  const ended = new Promise<'cut' | 'never-opened'>((resolve) => {
    let opened = false;
    const callOffTimeout = clock.after(OPEN_TIMEOUT_MS, () => socket.close());
    socket.onopen = () => {
      opened = true;
      callOffTimeout();
      onOpen();
    };
    socket.onmessage = (event: MessageEvent) => {
      const set = readActivitySet(event.data);
      if (set !== null) onSet(set);
    };
    socket.onerror = () => socket.close();
    socket.onclose = () => {
      callOffTimeout();
      resolve(opened ? 'cut' : 'never-opened');
    };
  });
  return { ended, close: () => socket.close() };
}
