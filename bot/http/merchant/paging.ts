import { z } from 'zod';

/** Query members of a list that is looked through by words. */
export const pageQuery = {
  q: z.string().max(200).optional().describe('Words to look for'),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export interface PageQuery {
  readonly q?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A part of a list and how long all of it is. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.int() });
}

export function pageOf<T>(all: readonly T[], { offset, limit }: PageQuery): Page<T> {
  return { items: all.slice(offset, offset + limit), total: all.length };
}
