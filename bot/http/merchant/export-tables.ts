import type { Words } from '../../../knowledge-graph/graph/model.js';
import type { Table } from '../../analytics/csv.js';
import { failureActions } from '../../analytics/funnel.js';
import type { Division, Reports } from '../../analytics/reports.js';
import type { TurnLog, TurnRange } from '../../analytics/turn-log.js';
import type { ChangeLog } from '../../changes/change-log.js';
import type { ImpactRunner } from '../../impact/impact-runner.js';
import type { HandOffStore } from '../../inbox/hand-off.js';
import { foundConversation } from './found-conversation.js';
import type { GraphEditor } from './graph-editor.js';

export const exportTables = [
  'conversations',
  'inbox',
  'activity',
  'mood',
  'funnel',
  'failures',
  'intents',
  'categories',
  'products',
  'unknown-words',
  'edits',
  'changes',
  'impact',
] as const;
export type ExportTable = (typeof exportTables)[number];

export interface ExportPorts {
  readonly reports: Reports;
  readonly turnLog: TurnLog;
  readonly handOffs: HandOffStore;
  readonly impacts: ImpactRunner;
  readonly changes: ChangeLog;
  readonly editor: Pick<GraphEditor, 'edits'>;
}

export interface ExportWish extends Division {
  readonly range: TurnRange;
  /** Of an impact report. */
  readonly id?: string | undefined;
}

/** The most rows of one file. */
const maxRows = 50_000;
const pageSize = 200;

/** What a page shows, as a table for a spreadsheet. Null where what is named is not there. */
export async function exportTable(table: ExportTable, wish: ExportWish, ports: ExportPorts): Promise<Table | null> {
  const { reports, turnLog, handOffs, impacts, changes, editor } = ports;
  const { range, interval, offset } = wish;
  switch (table) {
    case 'conversations': {
      const found = await paged((cursor) => turnLog.search({ ...range, words: [], limit: pageSize, cursor }));
      return {
        columns: [
          'id',
          'shopper',
          'started',
          'last',
          'language',
          'turns',
          'mood',
          'sentiment',
          'handed off',
          'no match',
          'clarify',
          'said',
          'reply',
        ],
        rows: found.map((each) => {
          const item = foundConversation(each, []);
          return [
            item.id,
            item.shopperId,
            item.startedAt,
            item.lastActivityAt,
            item.language,
            item.turns,
            item.mood,
            item.sentiment,
            item.handedOff,
            item.actions.no_match ?? 0,
            item.actions.clarify ?? 0,
            item.snippet?.said,
            item.snippet?.reply,
          ];
        }),
      };
    }
    case 'inbox': {
      const pages = await Promise.all(
        (['open', 'closed'] as const).map((status) =>
          paged((cursor) => handOffs.list({ status, limit: pageSize, cursor })),
        ),
      );
      const inRange = pages.flat().filter(({ requestedAt }) => requestedAt >= range.from && requestedAt < range.to);
      return {
        columns: [
          'conversation',
          'shopper',
          'language',
          'status',
          'reason',
          'agent',
          'requested',
          'taken',
          'closed',
          'closed by',
          'mood',
          'sentiment',
          'category',
          'wishes',
          'note',
        ],
        rows: inRange.map((each) => [
          each.conversationId,
          each.shopperId,
          each.language,
          each.status,
          each.reason,
          each.agent,
          each.requestedAt,
          each.takenAt,
          each.closedAt,
          each.closedBy,
          each.mood,
          each.sentiment,
          each.category,
          each.wishes.join('; '),
          each.note,
        ]),
      };
    }
    case 'activity':
      return tableOf(await reports.activity(range, { interval, offset }));
    case 'mood':
      return tableOf(await reports.mood(range, { interval, offset }));
    case 'funnel': {
      const { steps, failures } = await reports.funnel(range);
      return {
        columns: ['step or failure', 'conversations', 'turns', 'ended there'],
        rows: [
          ...steps.map(({ step, conversations }) => [step, conversations, null, null]),
          ...failures.map(({ action, conversations, turns, ended }) => [action, conversations, turns, ended]),
        ],
      };
    }
    case 'failures': {
      const all = await Promise.all(
        failureActions.map(async (action) =>
          (await reports.failures(range, action)).map((each) => ({ action, ...each })),
        ),
      );
      return {
        columns: ['action', 'conversation', 'at', 'language', 'said', 'reply', 'category', 'wishes'],
        rows: all
          .flat()
          .map((each) => [
            each.action,
            each.conversationId,
            each.at,
            each.language,
            each.said,
            each.reply,
            each.category,
            each.wishes.join('; '),
          ]),
      };
    }
    case 'intents': {
      const rows = await reports.intents(range);
      return { columns: ['intent', 'turns'], rows: rows.map(({ intent, turns }) => [intent, turns]) };
    }
    case 'categories': {
      const rows = await reports.categories(range);
      return {
        columns: ['category', 'zh', 'en', 'turns', 'conversations', 'no match'],
        rows: rows.map((each) => [
          each.categoryId,
          ...labels(each.words),
          each.turns,
          each.conversations,
          each.noMatch,
        ]),
      };
    }
    case 'products': {
      const rows = await reports.products(range);
      return {
        columns: ['product', 'zh', 'en', 'shown', 'looked at', 'into the cart'],
        rows: rows.map((each) => [each.productId, ...labels(each.names), each.shown, each.focused, each.cart]),
      };
    }
    case 'unknown-words': {
      const rows = await reports.unknownWords(range, maxRows);
      return {
        columns: ['word', 'language', 'conversations', 'turns', 'last', 'example', 'may mean'],
        rows: rows.map((each) => [
          each.word,
          each.language,
          each.conversations,
          each.turns,
          each.lastAt,
          each.examples[0]?.said,
          each.suggestions.map(({ entity }) => `${entity.kind} ${entity.id}`).join('; '),
        ]),
      };
    }
    case 'edits':
      return {
        columns: ['version', 'author', 'at', 'type', 'group', 'change'],
        rows: editor
          .edits()
          .slice(-maxRows)
          .reverse()
          .map(({ version, author, at, change, group }) => [
            version,
            author,
            at,
            change.type,
            group,
            JSON.stringify(change),
          ]),
      };
    case 'changes': {
      const all = await paged((cursor) => changes.list({ limit: pageSize, cursor }));
      return {
        columns: ['at', 'author', 'area', 'action', 'summary'],
        rows: all.map(({ at, author, area, action, summary }) => [at, author, area, action, summary]),
      };
    }
    case 'impact': {
      const impact = wish.id === undefined ? null : await impacts.find(wish.id);
      if (impact === null) return null;
      return {
        columns: [
          'talk',
          'conversation',
          'turn',
          'said',
          'changed',
          'action before',
          'action after',
          'shown before',
          'shown after',
          'reply before',
          'reply after',
        ],
        rows: impact.items.flatMap(({ source, conversationId, turns }) =>
          turns.map(({ index, said, changed, before, after }) => [
            source,
            conversationId,
            index + 1,
            said,
            changed.join('; '),
            before.action,
            after.action,
            before.shown.map(({ id }) => id).join('; '),
            after.shown.map(({ id }) => id).join('; '),
            before.text,
            after.text,
          ]),
        ),
      };
    }
  }
}

/** Rows that are never missing (charts have all their intervals), under the names of their members. */
function tableOf<T extends object>(rows: readonly T[]): Table {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => Object.values(row) as (string | number | null)[]) };
}

function labels(words: Words | null): readonly [string | null, string | null] {
  return [words?.zh[0] ?? null, words?.en[0] ?? null];
}

async function paged<T>(
  read: (cursor: string | null) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: { readonly items: readonly T[]; readonly next: string | null } = await read(cursor);
    all.push(...page.items);
    cursor = page.next;
    if (cursor === null || all.length >= maxRows) return all.slice(0, maxRows);
  }
}
