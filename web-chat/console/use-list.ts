import { useCallback, useEffect, useState } from 'preact/hooks';
import { MerchantApiError } from './merchant-api.js';

/** A list from the server: what is there, what went wrong, and how to read it again. `items` is null until read. */
interface RemoteList<T> {
  readonly items: readonly T[] | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
}

/** Reads a list at once and whenever asked to. `read` must be stable. */
export function useList<T>(read: () => Promise<readonly T[]>): RemoteList<T> {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    try {
      setItems(await read());
      setProblem(null);
    } catch (error) {
      if (!(error instanceof MerchantApiError)) throw error;
      setProblem(error.detail);
    }
  }, [read]);
  useEffect(() => {
    setItems(null);
    void reload();
  }, [reload]);
  return { items, problem, reload };
}
