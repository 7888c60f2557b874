import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useRead } from '../../api/api-hooks.js';
import type { ApiProblem } from '../../api/api-problem.js';
import { useEventStream } from '../../api/event-stream.js';
import type { InboxItem } from '../../api/talk-types.js';

/** The inbox as it stands, kept up to date by the server's events. */
export interface InboxState {
  readonly items: readonly InboxItem[] | undefined;
  readonly counts: { readonly waiting: number; readonly active: number } | undefined;
  readonly error: ApiProblem | null;
  readonly connected: boolean;
  readonly refetch: () => void;
}

interface InboxPageData {
  readonly items: readonly InboxItem[];
  readonly counts: { readonly waiting: number; readonly active: number };
  readonly next: string | null;
}

/** Reads the inbox and follows its changes. */
export function useInbox(status: 'open' | 'closed'): InboxState {
  const { data, error, refetch } = useRead<InboxPageData>('/inbox', { query: { status, limit: 100 } });
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  const onEvent = useCallback(
    ({ event }: { readonly event: string }) => {
      if (event === 'item') void queries.invalidateQueries({ queryKey: ['/inbox'] });
    },
    [queries],
  );
  useEventStream('/inbox/stream', { onEvent, onState: setConnected });
  return { items: data?.items, counts: data?.counts, error, connected, refetch: () => void refetch() };
}
