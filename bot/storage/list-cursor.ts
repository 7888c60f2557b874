/** Where a page of conversations ended: the sort key of its last row, opaque to clients. */
export interface ListPosition {
  readonly at: string;
  readonly id: string;
}

export function encodeCursor(position: ListPosition): string {
  return Buffer.from(JSON.stringify([position.at, position.id])).toString('base64url');
}

/** Null for anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string): ListPosition | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed)) return null;
    const [at, id] = parsed;
    return typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
  } catch {
    return null;
  }
}
