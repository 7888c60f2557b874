import type { Request, RequestHandler } from 'express';
import type { Edit, EditChange } from '../../../knowledge-graph/editing/edit.js';
import { entityOf } from '../../../knowledge-graph/editing/entity-tag.js';
import type { ChangeArea, ChangeLog, MerchantChange } from '../../changes/change-log.js';
import { authorOf } from './author.js';

export interface ChangeRecorderOptions {
  readonly log: ChangeLog;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly onError: (error: unknown) => void;
}

const base = '/api/merchant';

/** Which area the first step of a path belongs to. */
const areas: Readonly<Record<string, ChangeArea>> = {
  graph: 'graph',
  drafts: 'drafts',
  catalog: 'catalogue',
  campaigns: 'campaigns',
  pricing: 'prices',
  prices: 'prices',
  experiments: 'prices',
  inbox: 'inbox',
  analytics: 'words',
  teachings: 'language',
  teaching: 'language',
};

/** Doors that change nothing of the shop's: previews, reports, the hum of a chat. */
const unrecorded = /\/(typing|messages|impact)$/;
const longest = 300;

/**
 * Writes down who did what through the merchant's doors, once it was done: whatever route a merchant's change takes, it
 * leaves an author and a time, and the way back where the graph's edits have one.
 */
export function changeRecorder({ log, clock, newId, onError }: ChangeRecorderOptions): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      next();
      return;
    }
    let answered: unknown;
    const json = response.json.bind(response);
    response.json = (body: unknown) => {
      answered = body;
      return json(body);
    };
    response.once('finish', () => {
      const path = request.path.startsWith(base) ? request.path.slice(base.length) : request.path;
      if (response.statusCode >= 400 || unrecorded.test(path) || isDryRun(request)) return;
      const change: MerchantChange = {
        id: newId(),
        at: clock().toISOString(),
        author: authorOf(request),
        area: areas[path.split('/')[1] ?? ''] ?? 'other',
        action: `${request.method} ${doorOf(request, path)}`,
        summary: summaryOf(request, path, answered).slice(0, longest),
        undo: undoOf(answered),
      };
      log.append(change).catch(onError);
    });
    next();
  };
}

function isDryRun({ body }: Request): boolean {
  return isRecord(body) && body.dryRun === true;
}

/** The path as the API describes it. */
function doorOf(request: Request, path: string): string {
  const route: unknown = request.route;
  const pattern = isRecord(route) && typeof route.path === 'string' ? route.path.slice(base.length) : path;
  return pattern.replace(/:(\w+)/g, '{$1}');
}

/** The edits that it became, else the name of what was written, else what the path names. */
function summaryOf(request: Request, path: string, answered: unknown): string {
  const edits = editsOf(answered);
  if (edits.length > 0) {
    const first = worded(edits[0]!.change);
    return edits.length === 1 ? first : `${first} and ${edits.length - 1} more`;
  }
  const body: unknown = request.body;
  const named = [answered, body].find((each) => isRecord(each) && typeof each.name === 'string' && each.name !== '');
  if (isRecord(named)) return String(named.name);
  const changes = isRecord(body) && Array.isArray(body.changes) ? (body.changes as EditChange[]) : [];
  if (changes[0] !== undefined) return worded(changes[0]);
  return decodeURIComponentSafe(path.split('/').slice(2).join(' '));
}

function worded(change: EditChange): string {
  const entity = entityOf(change);
  const about = entity === null ? '' : ` ${entity.kind} ${entity.id}`;
  switch (change.type) {
    case 'add-alias':
    case 'remove-alias':
      return `${change.type}${about}: ${change.word}`;
    case 'rename':
      return `${change.type}${about}: ${change.label}`;
    case 'add-relation':
    case 'remove-relation':
      return `${change.type} ${change.relation.from} ${change.relation.kind} ${change.relation.to}`;
    case 'patch-product':
      return `${change.type}${about}: ${Object.keys(change.patch).join(', ')}`;
    case 'undo':
      return `undo edit ${change.version}`;
    default:
      return `${change.type}${about}`;
  }
}

function undoOf(answered: unknown): MerchantChange['undo'] {
  const edits = editsOf(answered);
  const first = edits[0];
  if (first === undefined) return null;
  const path = first.group === undefined ? `/graph/edits/${first.version}/undo` : `/graph/groups/${first.group}/undo`;
  return edits.length === 1 || first.group !== undefined ? { method: 'POST', path } : null;
}

function editsOf(answered: unknown): readonly Edit[] {
  return isRecord(answered) && Array.isArray(answered.edits) ? (answered.edits as Edit[]) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
