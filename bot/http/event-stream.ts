import type { Response } from 'express';

export interface EventStream {
  /** Sends one event; `id` is what a reader that comes back names as the last it has seen. */
  send(event: string, data: unknown, id?: string | number): void;
  /** Called once the reader is gone or the stream was ended. */
  onClose(listener: () => void): void;
  end(): void;
}

export interface EventStreamOptions {
  /** Milliseconds between comments that keep proxies from closing the line. */
  readonly keepAlive?: number;
  /** Bytes that may wait for a slow reader before it is cut; it comes back and asks again. */
  readonly maxBuffered?: number;
}

/** Answers a request with server-sent events (WHATWG HTML, 9.2), as long as its reader stays. */
export function openEventStream(
  response: Response,
  { keepAlive = 15_000, maxBuffered = 4 * 1024 * 1024 }: EventStreamOptions = {},
): EventStream {
  response.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Tells nginx not to hold events back.
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  const write = (text: string): void => {
    if (response.writableEnded || response.destroyed) return;
    if (response.writableLength > maxBuffered) response.destroy();
    else response.write(text);
  };
  write(':\n\n');
  const beat = setInterval(() => write(':\n\n'), keepAlive);
  beat.unref();
  response.once('close', () => clearInterval(beat));
  return {
    send: (event, data, id) =>
      write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`),
    onClose: (listener) => {
      if (response.destroyed) listener();
      else response.once('close', listener);
    },
    end: () => response.end(),
  };
}
