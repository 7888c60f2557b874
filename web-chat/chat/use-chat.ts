import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Tap } from '../../bot/http/wire.js';
import type { SpeechAlternative } from './activity.js';
import { type ChatState, INITIAL_STATE, type Language, type QuickReply, reduceChat } from './chat-state.js';
import { browserClock } from './clock.js';
import { DirectLineClient } from './direct-line-client.js';
import { createDirectLineHttp } from './direct-line-http.js';
import { localeOf } from './format.js';
import { localTalkStore } from './talk-store.js';

/** What the page can do with the talk. */
export interface ChatActions {
  readonly say: (text: string, speech?: readonly SpeechAlternative[]) => void;
  readonly tap: (tap: Tap) => void;
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

/** Ties one Direct Line client to the page's life and folds its events into the state. */
export function useChat(language: Language): { readonly state: ChatState; readonly actions: ChatActions } {
  const [state, dispatch] = useReducer(reduceChat, INITIAL_STATE);
  const locale = useRef(localeOf(language));
  locale.current = localeOf(language);
  const client = useMemo(() => {
    const made: DirectLineClient = new DirectLineClient({
      http: createDirectLineHttp(),
      store: localTalkStore(() => window.localStorage),
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
    window.addEventListener('online', nudge);
    document.addEventListener('visibilitychange', nudgeIfVisible);
    return () => {
      window.removeEventListener('online', nudge);
      document.removeEventListener('visibilitychange', nudgeIfVisible);
      client.close();
    };
  }, [client]);

  const actions = useMemo((): ChatActions => {
    const say: ChatActions['say'] = (text, speech) => {
      client.send({ type: 'message', text, locale: locale.current, ...(speech === undefined ? {} : { speech }) });
    };
    const tap: ChatActions['tap'] = (value) => {
      client.send({ type: 'message', value, locale: locale.current });
    };
    return {
      say,
      tap,
      reply: ({ say: answer }) => (typeof answer === 'string' ? say(answer) : tap(answer)),
      retry: (key) => client.retry(key),
      show: (entryKey) => dispatch({ type: 'show', entryKey }),
      restart: () => {
        dispatch({ type: 'reset' });
        client.restart();
      },
    };
  }, [client]);
  return { state, actions };
}
