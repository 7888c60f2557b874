import { z } from 'zod';
import type { ImportRecord } from '../../imports/import-record.js';

const reasonSchema = z.object({ row: z.int(), reason: z.string() });

const summaryFields = {
  id: z.string(),
  status: z.enum(['running', 'succeeded', 'failed']),
  progress: z.number().min(0).max(1),
  created: z.int(),
  updated: z.int(),
  removed: z.int(),
  rejectedCount: z.int(),
  noteCount: z.int(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  author: z.string(),
  mode: z.enum(['merge', 'replace']),
  contentType: z.string(),
  name: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  retryOf: z.string().nullable().describe('The import whose refused rows it brings'),
  undone: z.boolean(),
  undoneBy: z.object({ author: z.string(), at: z.string() }).nullable().describe('Who took it back, and when'),
  undoable: z.boolean().describe('It is the newest that changed something'),
  openRows: z.int().describe('Refused rows that no later import took'),
};

export const importSummarySchema = z.object(summaryFields);
export const importSchema = z.object({
  ...summaryFields,
  rejected: z.array(reasonSchema),
  notes: z.array(reasonSchema),
});

/** What a feed says in a row: a table's lines under its columns, or the text of one product. */
export const contentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.string().max(1_000)).min(1).max(500),
    lines: z
      .array(z.array(z.string().max(100_000)).max(500))
      .min(1)
      .max(200),
  }),
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(1_000_000) }),
]);

export const rejectedRowSchema = z.object({
  row: z.int(),
  reason: z.string(),
  content: contentSchema.nullable().describe('Null where the row was too long to be kept'),
  fixedBy: z.string().nullable().describe('The import that took it after all'),
});

/** An import in a list; `undoable` names the one that can be taken back. */
export function importSummary(
  { report, rejectedRows, undone, ...record }: ImportRecord,
  undoable: string | null,
): z.infer<typeof importSummarySchema> {
  const { rejected: _rejected, notes: _notes, ...figures } = report;
  return {
    ...record,
    ...figures,
    undone: undone !== null,
    undoneBy: undone,
    undoable: undone === null && record.id === undoable && figures.status === 'succeeded',
    openRows: rejectedRows.filter(({ fixedBy }) => fixedBy === null).length,
  };
}

/** An import with what was refused and left out. */
export function shownImport(record: ImportRecord, undoable: string | null): z.infer<typeof importSchema> {
  const { rejected, notes } = record.report;
  return { ...importSummary(record, undoable), rejected: [...rejected], notes: [...notes] };
}
