/**
 * A model that cannot be used. 'model.unreadable': files are missing or broken; 'model.mismatch': they do not fit each
 * other, or not what reads them; 'model.untrained': an encoder without the heads that read shoppers.
 */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: 'model.unreadable' | 'model.mismatch' | 'model.untrained';

  constructor(code: ModelError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
