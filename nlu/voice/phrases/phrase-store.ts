import type { SpeechFrames } from '../models/speech-frames.js';
import type { SpeechLanguage } from '../transcriber.js';
import type { Calibration } from './calibrate.js';

/** A phrase that the merchant teaches the shop to hear. `text` is the transcript that it gives. */
export interface VoicePhrase {
  readonly id: string;
  readonly language: SpeechLanguage;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Null until it has takes enough. */
  readonly calibration: Calibration | null;
}

/**
 * One recording of a phrase, or of anything else: `phraseId` null makes it an example of what must not be heard as any
 * phrase. `frames` are the utterance and its variants, the first as it was said.
 */
export interface VoiceTake {
  readonly id: string;
  readonly phraseId: string | null;
  /** Whose voice it is, in the merchant's words; takes of one voice are held together when figures are made. */
  readonly speaker: string;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
  readonly seconds: number;
  /** SHA-256 of the samples, hexadecimal: the same recording is not taken twice. */
  readonly hash: string;
  readonly frames: readonly SpeechFrames[];
  /** As `soundPrint` makes it, so that a take that is played again can be told. */
  readonly print: Float32Array;
}

/** Where phrases and their takes are kept. */
export interface PhraseStore {
  /** Oldest first. */
  phrases(): Promise<readonly VoicePhrase[]>;
  putPhrase(phrase: VoicePhrase): Promise<void>;
  /** Takes its takes along. False: no such phrase. */
  deletePhrase(id: string): Promise<boolean>;
  /** All takes, oldest first. */
  takes(): Promise<readonly VoiceTake[]>;
  /** @param audio 16-bit PCM at 16 kHz, kept so that a take can be listened to and embedded anew. */
  addTake(take: VoiceTake, audio: Uint8Array): Promise<'added' | 'known' | 'no_phrase'>;
  deleteTake(id: string): Promise<boolean>;
  audio(takeId: string): Promise<Uint8Array | null>;
}

/** Phrases in memory: for tests, and as the plainest statement of the contract. */
export class InMemoryPhraseStore implements PhraseStore {
  private readonly kept = new Map<string, VoicePhrase>();
  private readonly recorded = new Map<string, { readonly take: VoiceTake; readonly audio: Uint8Array }>();

  async phrases(): Promise<readonly VoicePhrase[]> {
    return [...this.kept.values()];
  }

  async putPhrase(phrase: VoicePhrase): Promise<void> {
    this.kept.set(phrase.id, phrase);
  }

  async deletePhrase(id: string): Promise<boolean> {
    for (const { take } of [...this.recorded.values()]) if (take.phraseId === id) this.recorded.delete(take.id);
    return this.kept.delete(id);
  }

  async takes(): Promise<readonly VoiceTake[]> {
    return [...this.recorded.values()].map(({ take }) => take);
  }

  async addTake(take: VoiceTake, audio: Uint8Array): Promise<'added' | 'known' | 'no_phrase'> {
    if (take.phraseId !== null && !this.kept.has(take.phraseId)) return 'no_phrase';
    if ([...this.recorded.values()].some((other) => other.take.hash === take.hash)) return 'known';
    this.recorded.set(take.id, { take, audio: audio.slice() });
    return 'added';
  }

  async deleteTake(id: string): Promise<boolean> {
    return this.recorded.delete(id);
  }

  async audio(takeId: string): Promise<Uint8Array | null> {
    return this.recorded.get(takeId)?.audio ?? null;
  }
}
