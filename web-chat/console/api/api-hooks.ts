import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { ApiClient, Query } from './api-client.js';
import type { ApiProblem } from './api-problem.js';

/** The client of the merchant who has signed in. */
export const ApiContext = createContext<ApiClient | null>(null);

/** The client; only below the sign-in. */
export function useApi(): ApiClient {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi is used outside of the signed-in console');
  return api;
}

/** How a query is read again: with `poll`, as long as it gives a number of milliseconds for what was read last. */
export interface ReadOptions<T> {
  readonly query?: Query;
  readonly enabled?: boolean;
  readonly poll?: (last: T | undefined) => number | false;
}

/**
 * Reads a path now and whenever something under it was changed; the last answer stays while another page of a list is
 * on its way. What was read stands under its path, so that `useWrite` can call it stale by prefix.
 */
export function useRead<T>(
  path: string,
  { query = {}, enabled = true, poll }: ReadOptions<T> = {},
): UseQueryResult<T, ApiProblem> {
  const api = useApi();
  return useQuery<T, ApiProblem>({
    queryKey: [path, query],
    queryFn: ({ signal }) => api.request<T>('GET', path, { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
    ...(poll === undefined ? {} : { refetchInterval: ({ state }) => poll(state.data) }),
  });
}

/** What a change makes stale: every path that starts with one of these is read again. */
export interface WriteOptions<In, Out> {
  readonly stale: readonly string[];
  readonly onDone?: (result: Out, input: In) => void;
}

/** A change: `run` calls the server; what it makes stale is read again whether it was made or refused. */
export function useWrite<In, Out>(
  run: (api: ApiClient, input: In) => Promise<Out>,
  { stale, onDone }: WriteOptions<In, Out>,
): UseMutationResult<Out, ApiProblem, In> {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<Out, ApiProblem, In>({
    mutationFn: (input) => run(api, input),
    onSuccess: (result, input) => onDone?.(result, input),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && stale.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
      }),
  });
}
