import { useCallback, useEffect, useRef, useState } from 'react';
import { step } from '../api/api-client.js';
import { useEventStream } from '../api/event-stream.js';
import type { TalkActivity } from '../api/talk-types.js';

/** A conversation as it is being held. */
export interface LiveTalk {
  readonly activities: readonly TalkActivity[];
  /** Whether the line to the server stands. */
  readonly connected: boolean;
  /** The role of who is writing now. */
  readonly typing: 'user' | 'agent' | 'bot' | null;
}

/** Typing is forgotten after this many milliseconds without a message. */
const typingLasts = 5_000;

/** Follows all that is said in a conversation, from its first word; a dropped line loses and repeats nothing. */
export function useTalk(conversationId: string | null): LiveTalk {
  const [activities, setActivities] = useState<readonly TalkActivity[]>([]);
  const [connected, setConnected] = useState(false);
  const [typing, setTyping] = useState<LiveTalk['typing']>(null);
  const watermark = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation starts from nothing.
  useEffect(() => {
    watermark.current = 0;
    setActivities([]);
    setTyping(null);
    return () => clearTimeout(timer.current);
  }, [conversationId]);
  const onEvent = useCallback(({ event, data }: { readonly event: string; readonly data: unknown }) => {
    if (event !== 'activities') return;
    const batch = data as { readonly activities: readonly TalkActivity[]; readonly watermark: number };
    watermark.current = Math.max(watermark.current, batch.watermark);
    const said = batch.activities.filter(({ type }) => type !== 'typing');
    const writing = batch.activities.find(({ type }) => type === 'typing');
    clearTimeout(timer.current);
    setTyping(writing?.from.role ?? null);
    if (writing !== undefined) timer.current = setTimeout(() => setTyping(null), typingLasts);
    if (said.length === 0) return;
    setActivities((known) => {
      const ids = new Set(known.map(({ id }) => id));
      return [...known, ...said.filter(({ id }) => !ids.has(id))];
    });
  }, []);
  useEventStream(conversationId === null ? null : `/conversations/${step(conversationId)}/stream`, {
    query: () => ({ after: watermark.current }),
    onEvent,
    onState: setConnected,
  });
  return { activities, connected, typing };
}
