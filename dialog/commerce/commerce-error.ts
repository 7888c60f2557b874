/** A bug or a failed store in a commerce module; expected outcomes are returned unions instead. `code` is stable. */
export class CommerceError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'CommerceError';
    this.code = code;
  }
}
