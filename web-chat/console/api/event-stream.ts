import { useEffect, useRef } from 'react';
import type { Query } from './api-client.js';
import { useApi } from './api-hooks.js';

/** One server-sent event; `data` is parsed JSON. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: unknown;
}

/** The events of a stream of text (WHATWG HTML, 9.2), comments left out. */
async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const found = parse(text.slice(0, end));
      text = text.slice(end + 2);
      if (found !== null) yield found;
    }
  }
}

function parse(block: string): StreamEvent | null {
  const fields = new Map(
    block
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()] as const),
  );
  const data = fields.get('data');
  if (data === undefined) return null;
  return { event: fields.get('event') ?? 'message', id: fields.get('id') ?? null, data: JSON.parse(data) as unknown };
}

/** Milliseconds until a line that dropped is taken up again: longer with each failure. */
const pauses = [500, 1_000, 2_000, 5_000, 10_000];

/**
 * Follows a stream of events as long as the component stays, and takes it up again where it dropped. `query` is asked at
 * each start, so that it can say what was seen last. `onState` is told whether the line stands.
 */
export function useEventStream(
  path: string | null,
  options: {
    readonly query?: () => Query;
    readonly onEvent: (event: StreamEvent) => void;
    readonly onState?: (connected: boolean) => void;
  },
): void {
  const api = useApi();
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    const follow = async (): Promise<void> => {
      for (let failures = 0; !stop.signal.aborted; ) {
        try {
          const query = latest.current.query?.() ?? {};
          const response = await api.stream(path, { signal: stop.signal, query });
          if (response.body === null) throw new Error('the answer has no body');
          latest.current.onState?.(true);
          failures = 0;
          for await (const event of readEvents(response.body)) latest.current.onEvent(event);
        } catch {
          failures += 1;
        }
        if (stop.signal.aborted) return;
        latest.current.onState?.(false);
        const pause = pauses[Math.min(failures, pauses.length - 1)];
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    };
    void follow();
    return () => stop.abort();
  }, [api, path]);
}
