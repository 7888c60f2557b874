import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { ApiClient } from '../api/api-client.js';
import { type ReadOptions, useRead, useWrite, type WriteOptions } from '../api/api-hooks.js';
import type { ApiProblem } from '../api/api-problem.js';

const KEY = 'daogou.draft';
const listeners = new Set<() => void>();

/** Chooses where changes go: into a draft, or (null) into the shop at once. Kept for this tab. */
export function chooseDraft(id: string | null): void {
  if (id === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, id);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The draft that is worked in, or null for the shop itself. */
export function useDraftId(): string | null {
  return useSyncExternalStore(subscribe, () => sessionStorage.getItem(KEY));
}

/** Reads the graph as the chosen draft would make it. */
export function useGraphRead<T>(path: string, options: ReadOptions<T> = {}): UseQueryResult<T, ApiProblem> {
  const draft = useDraftId();
  return useRead<T>(path, { ...options, query: { ...options.query, draft } });
}

/** What changes to the graph make stale: lists, drafts and the history. */
export const graphPaths = ['/graph', '/catalog', '/drafts', '/changes', '/session'] as const;

/** Writes to the graph: `run` is given the query that sends the change into the chosen draft. */
export function useGraphWrite<In, Out>(
  run: (api: ApiClient, input: In, query: { readonly draft: string | null }) => Promise<Out>,
  { onDone }: Pick<WriteOptions<In, Out>, 'onDone'> = {},
): UseMutationResult<Out, ApiProblem, In> {
  const draft = useDraftId();
  return useWrite<In, Out>((api, input) => run(api, input, { draft }), {
    stale: graphPaths,
    ...(onDone === undefined ? {} : { onDone }),
  });
}
