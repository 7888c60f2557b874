/** What can go wrong in training that is the input's or the machine's fault, with a stable code. */
export type TrainingErrorCode =
  | 'checkpoint.unreadable'
  | 'checkpoint.mismatch'
  | 'data.missing'
  | 'data.empty'
  | 'data.invalid'
  | 'model.unreadable';

export class TrainingError extends Error {
  override readonly name = 'TrainingError';
  readonly code: TrainingErrorCode;

  constructor(code: TrainingErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
