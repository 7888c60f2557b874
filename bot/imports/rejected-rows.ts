import { rowContents } from '../../knowledge-graph/catalog/feeds/row-contents.js';
import type { RowReason } from '../../knowledge-graph/catalog/import-job.js';
import type { RejectedRow } from './import-record.js';

/** Characters of feeds that are kept of one row, and of all rows of an import. */
const limits = { row: 65_536, total: 4 * 1_048_576 };

/** The refused rows of a feed with what it says in them; rows of one product are one. */
export async function rejectedRows(
  feed: () => AsyncIterable<Uint8Array>,
  contentType: string,
  rejected: readonly RowReason[],
): Promise<readonly RejectedRow[]> {
  const reasons = rejected.filter(({ row }) => row > 0);
  if (reasons.length === 0) return [];
  const units = await rowContents(feed(), contentType, new Set(reasons.map(({ row }) => row)));
  const unitOf = new Map(units.flatMap((unit) => unit.rows.map((row) => [row, unit] as const)));
  const byPlace = new Map<unknown, RowReason[]>();
  for (const reason of reasons) {
    const place = unitOf.get(reason.row) ?? reason.row;
    byPlace.set(place, [...(byPlace.get(place) ?? []), reason]);
  }
  let left = limits.total;
  return [...byPlace.values()].map((all) => {
    const content = unitOf.get(all[0]!.row)?.content ?? null;
    const length = content === null ? 0 : JSON.stringify(content).length;
    const kept = length > 0 && length <= limits.row && length <= left;
    if (kept) left -= length;
    return { row: all[0]!.row, reason: worded(all), content: kept ? content : null, fixedBy: null };
  });
}

function worded(reasons: readonly RowReason[]): string {
  if (reasons.length === 1) return reasons[0]!.reason;
  const same = new Set(reasons.map(({ reason }) => reason));
  if (same.size === 1) return `${reasons[0]!.reason} (rows ${reasons.map(({ row }) => row).join(', ')})`;
  return reasons.map(({ row, reason }) => `row ${row}: ${reason}`).join('; ');
}
