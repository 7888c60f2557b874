/** Samples a second of everything inside this room; what the models were trained on. */
export const sampleRate = 16_000;

/** Mono sound at `sampleRate`, from -1 to 1. */
export type Recording = Float32Array;

/** Length in seconds. */
export function secondsOf(recording: Recording): number {
  return recording.length / sampleRate;
}

/** Why sound that was sent cannot be listened to. `detail` is one sentence for whoever sent it. */
export interface AudioRefused {
  readonly kind: 'refused';
  readonly reason: 'empty' | 'not_audio' | 'truncated' | 'too_long' | 'too_short' | 'silent';
  readonly detail: string;
}

export type DecodedAudio = { readonly kind: 'recording'; readonly recording: Recording } | AudioRefused;

export function refuse(reason: AudioRefused['reason'], detail: string): AudioRefused {
  return { kind: 'refused', reason, detail };
}
