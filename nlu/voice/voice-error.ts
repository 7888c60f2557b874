/**
 * What ends listening for reasons that no shopper can help: 'voice.models' the embedding models are missing or broken,
 * 'voice.engine' a transcriber that the operator configured cannot be used or failed.
 */
export class VoiceError extends Error {
  override readonly name = 'VoiceError';
  readonly code: 'voice.models' | 'voice.engine';

  constructor(code: VoiceError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
