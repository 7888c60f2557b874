import type { Inbox } from './inbox.js';

export interface HandOffPatienceOptions {
  readonly inbox: Pick<Inbox, 'sweep'>;
  /** After which a shopper who waits is told that nobody is free; 0 waits for ever. */
  readonly minutes: number;
  readonly clock: () => Date;
  readonly onError: (error: unknown) => void;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/** Gives conversations back that no person of the shop takes, so that no shopper waits before a silent bot for ever. */
export function startHandOffPatience({ inbox, minutes, clock, onError, every = 15_000 }: HandOffPatienceOptions): {
  stop(): void;
} {
  if (minutes === 0) return { stop: () => undefined };
  const timer = setInterval(() => {
    inbox.sweep(new Date(clock().getTime() - minutes * 60_000)).catch(onError);
  }, every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
