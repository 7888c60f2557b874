import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../api/api-hooks.js';
import type { Entity, EntityKind, PageOf, Words } from '../api/graph-types.js';
import { labelOf } from '../language/format.js';
import { useLanguage } from '../language/language.js';

const PAGE = 200;
const MOST = 2_000;

/** The labels of all entities of a kind, for lists that hold their ids; an id stands for a label that is not there. */
export function useLabels(kind: Exclude<EntityKind, 'product' | 'term'>): (id: string) => string {
  const api = useApi();
  const language = useLanguage();
  const { data } = useQuery<ReadonlyMap<string, Words>>({
    queryKey: ['/graph/entities', 'labels', kind],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const words = new Map<string, Words>();
      for (let offset = 0; offset < MOST; offset += PAGE) {
        const page = await api.request<PageOf<Entity>>('GET', '/graph/entities', {
          query: { kind, offset, limit: PAGE },
          signal,
        });
        for (const entity of page.items) words.set(entity.id, entity.words);
        if (offset + PAGE >= page.total) break;
      }
      return words;
    },
  });
  return useCallback(
    (id) => {
      const words = data?.get(id);
      return words === undefined ? id : labelOf(words, language, id);
    },
    [data, language],
  );
}
