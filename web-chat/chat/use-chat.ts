import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Feedback, HandBack, Tap } from '../../bot/http/wire.js';
import type { SpeechAlternative } from './activity.js';
import { type ChatState, INITIAL_STATE, type QuickReply, reduceChat } from './chat-state.js';
import { browserClock, createServerClock, steadyNow } from './clock.js';
import { DirectLineClient } from './direct-line-client.js';
import { createDirectLineHttp } from './direct-line-http.js';
import type { Language } from './entries.js';
import { localeOf } from './format.js';
import { localOutboxStore } from './outbox-store.js';
import { localTalkStore, TALK_KEY } from './talk-store.js';
import type { WithToken } from './voice/server-speech.js';

/** What the page can do with the talk. */
export interface ChatActions {
  readonly say: (text: string, speech?: readonly SpeechAlternative[], receipt?: string) => void;
  /** Runs a call to the shop's other doors with the shopper's token. */
  readonly withToken: WithToken;
  /** Sends files, with words or without. */
  readonly sendFiles: (text: string, files: readonly File[]) => void;
  readonly judge: (feedback: Feedback) => void;
  readonly tap: (tap: Tap | HandBack) => void;
  readonly reply: (reply: QuickReply) => void;
  readonly retry: (key: string) => void;
  readonly show: (entryKey: string) => void;
  readonly restart: () => void;
}

/** Behind a proxy that ends TLS the server may call its stream `ws:`; a page on https may only open `wss:`. */
class PageWebSocket extends WebSocket {
  constructor(url: string) {
    super(location.protocol === 'https:' ? url.replace(/^ws:/, 'wss:') : url);
  }
}

/** One piece of work at a time among all pages of this browser, where it has locks (W3C Web Locks; secure contexts only). */
async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  return locks === undefined ? work() : await locks.request('daogou.open', work);
}

/** Ties one Direct Line client to the page's life and folds its events into the state. */
export function useChat(language: Language): {
  readonly state: ChatState;
  readonly actions: ChatActions;
  /** The server's time in epoch milliseconds, whatever the device's clock says. */
  readonly serverNow: () => number;
} {
  const [state, dispatch] = useReducer(reduceChat, INITIAL_STATE);
  const locale = useRef(localeOf(language));
  locale.current = localeOf(language);
  const serverClock = useMemo(() => createServerClock(steadyNow), []);
  const client = useMemo(() => {
    const made: DirectLineClient = new DirectLineClient({
      http: createDirectLineHttp({ onDate: serverClock.observe, now: steadyNow }),
      store: localTalkStore(() => window.localStorage),
      outboxStore: localOutboxStore(() => window.localStorage),
      exclusively,
      clock: browserClock(),
      webSocket: PageWebSocket,
      newId: () => crypto.randomUUID?.() ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
      onEvent: (event) => {
        dispatch(event);
        if (event.type === 'opened' && event.empty) {
          made.send({ type: 'event', name: 'webchat/join', locale: locale.current });
        }
      },
    });
    return made;
  }, []);

  useEffect(() => {
    client.open();
    const nudge = (): void => client.nudge();
    const nudgeIfVisible = (): void => {
      if (document.visibilityState === 'visible') client.nudge();
    };
    const follow = ({ key, newValue }: StorageEvent): void => {
      if (key === TALK_KEY && newValue !== null) client.follow();
    };
    window.addEventListener('online', nudge);
    window.addEventListener('storage', follow);
    document.addEventListener('visibilitychange', nudgeIfVisible);
    return () => {
      window.removeEventListener('online', nudge);
      window.removeEventListener('storage', follow);
      document.removeEventListener('visibilitychange', nudgeIfVisible);
      client.close();
    };
  }, [client]);

  const actions = useMemo((): ChatActions => {
    const say: ChatActions['say'] = (text, speech, receipt) => {
      const spoken = {
        ...(speech === undefined ? {} : { speech }),
        ...(receipt === undefined ? {} : { receipt }),
      };
      client.send({ type: 'message', text, locale: locale.current, ...spoken });
    };
    const tap: ChatActions['tap'] = (value) => {
      client.send({ type: 'message', value, locale: locale.current });
    };
    return {
      say,
      tap,
      withToken: (call) => client.withToken(call),
      sendFiles: (text, files) => {
        client.send({ type: 'message', ...(text === '' ? {} : { text }), locale: locale.current, files });
      },
      judge: (feedback) => {
        client.send({ type: 'event', name: 'feedback', value: feedback, locale: locale.current });
      },
      reply: ({ say: answer }) => (typeof answer === 'string' ? say(answer) : tap(answer)),
      retry: (key) => client.retry(key),
      show: (entryKey) => dispatch({ type: 'show', entryKey }),
      restart: () => {
        dispatch({ type: 'reset' });
        client.restart();
      },
    };
  }, [client]);
  return { state, actions, serverNow: serverClock.now };
}
