/**
 * Why a catalogue could not be read, kept or changed. `code` is stable: `unsupported_content_type`, `unreadable_feed`
 * (broken syntax, encoding or columns), `empty_feed` (nothing in it could be taken), `edit_conflict` (two writers chose
 * the same version).
 */
type CatalogErrorCode = 'unsupported_content_type' | 'unreadable_feed' | 'empty_feed' | 'edit_conflict';

/** The error base of the catalogue: thrown by readers and stores, turned into a failed report by the import job. */
export class CatalogError extends Error {
  constructor(
    readonly code: CatalogErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = 'CatalogError';
  }
}

/** A feed that can't be read at all; nothing of it may be published. */
export function unreadable(message: string, cause?: unknown): CatalogError {
  return new CatalogError('unreadable_feed', message, { cause });
}
