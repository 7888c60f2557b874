import { createHash } from 'node:crypto';
import { setImmediate as nextTick } from 'node:timers/promises';
import { type Recording, secondsOf } from '../audio/recording.js';
import { writePcm } from '../audio/write-wav.js';
import { findSpeech } from '../models/find-speech.js';
import { type SpeechFrames, soundPrint } from '../models/speech-frames.js';
import type { VoiceModels } from '../models/voice-models.js';
import type { SpeechLanguage } from '../transcriber.js';
import type { Background } from './background.js';
import { type Calibration, calibrate } from './calibrate.js';
import { type Pattern, patternOf } from './pattern.js';
import type { PhraseStore, VoicePhrase, VoiceTake } from './phrase-store.js';
import { cohortOf, phraseScore, type Sample } from './score.js';
import { embedVariants } from './variants.js';

/** Takes that a phrase needs before it is listened for. */
export const fewestTakes = 3;
/** Bounds that keep listening quick. */
export const mostTakes = 40;
export const mostPhrases = 50;
const mostExamples = 200;
/** A take is one phrase, said once. Seconds of speech. */
const takeLength = { shortest: 0.3, longest: 5 };

export interface PhraseBookOptions {
  readonly store: PhraseStore;
  readonly models: VoiceModels;
  readonly background: Background;
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** What came of a take. */
export type TakeOutcome =
  | { readonly kind: 'added'; readonly take: VoiceTake }
  | { readonly kind: 'no_phrase' | 'no_speech' | 'known' | 'full' | 'too_short' | 'too_long' };

/** A phrase that an utterance came near to. */
export interface PhraseMatch {
  readonly phrase: VoicePhrase;
  readonly score: number;
  readonly verdict: 'sure' | 'unsure' | 'none';
}

/** What a phrase's threshold was set by; `others` by the sample's key. */
interface PhraseScores {
  readonly hits: readonly number[];
  readonly others: ReadonlyMap<string, number>;
}

/** A take ready to be compared: as it was said, then with noise. */
interface Template {
  readonly take: VoiceTake;
  readonly samples: readonly Sample[];
}

/** The phrases that the merchant taught, ready to be listened for. Changes count from the next utterance on. */
export class PhraseBook {
  private phrases: readonly VoicePhrase[] = [];
  private templates: readonly Template[] = [];
  private readonly background: readonly Pattern[];
  /** Scores that thresholds were last set by, so that a new take costs no more than its own. */
  private readonly scores = new Map<string, PhraseScores>();
  /** Changes run one after the other. */
  private changes: Promise<unknown> = Promise.resolve();

  private constructor(private readonly options: PhraseBookOptions) {
    this.background = options.background.utterances.map(({ pattern }) => pattern);
  }

  static async open(options: PhraseBookOptions): Promise<PhraseBook> {
    const book = new PhraseBook(options);
    await book.reload();
    return book;
  }

  list(): readonly { readonly phrase: VoicePhrase; readonly takes: readonly VoiceTake[] }[] {
    return this.phrases.map((phrase) => ({ phrase, takes: this.takesOf(phrase.id) }));
  }

  /** Recordings of other things, which the merchant added as examples of what must not be heard. */
  examples(): readonly VoiceTake[] {
    return this.takesOf(null);
  }

  audio(takeId: string): Promise<Uint8Array | null> {
    return this.options.store.audio(takeId);
  }

  /** Null where there are as many phrases as are listened for. */
  addPhrase(language: SpeechLanguage, text: string): Promise<VoicePhrase | null> {
    return this.change(async () => {
      if (this.phrases.length >= mostPhrases) return null;
      const { newId, clock, store } = this.options;
      const phrase = { id: newId(), language, text, createdAt: clock().toISOString(), calibration: null };
      await store.putPhrase(phrase);
      await this.reload();
      return phrase;
    });
  }

  deletePhrase(id: string): Promise<boolean> {
    return this.change(async () => {
      const deleted = await this.options.store.deletePhrase(id);
      if (deleted) await this.recalibrate(id);
      return deleted;
    });
  }

  /** @param phraseId null for an example of something else. */
  addTake(phraseId: string | null, recording: Recording, speaker: string): Promise<TakeOutcome> {
    return this.change(async () => {
      const { store, models, clock, newId } = this.options;
      const most = phraseId === null ? mostExamples : mostTakes;
      if (phraseId !== null && !this.phrases.some(({ id }) => id === phraseId)) return { kind: 'no_phrase' };
      if (this.takesOf(phraseId).length >= most) return { kind: 'full' };
      const span = await findSpeech(models, recording);
      if (span === null) return { kind: 'no_speech' };
      const speech = recording.slice(span.start, span.end);
      const seconds = secondsOf(speech);
      if (seconds < takeLength.shortest) return { kind: 'too_short' };
      if (seconds > takeLength.longest) return { kind: 'too_long' };
      const take: VoiceTake = {
        id: newId(),
        phraseId,
        speaker,
        addedAt: clock().toISOString(),
        seconds: Math.round(seconds * 100) / 100,
        hash: hashOf(recording),
        frames: await embedVariants(models, speech),
        print: await soundPrint(models, speech),
      };
      const added = await store.addTake(take, writePcm(speech));
      if (added !== 'added') return { kind: added };
      await this.recalibrate(phraseId);
      return { kind: 'added', take };
    });
  }

  deleteTake(id: string): Promise<boolean> {
    return this.change(async () => {
      const phraseId = this.templates.find(({ take }) => take.id === id)?.take.phraseId ?? null;
      const deleted = await this.options.store.deleteTake(id);
      if (deleted) await this.recalibrate(phraseId);
      return deleted;
    });
  }

  /** Sets all thresholds anew. */
  calibrate(): Promise<void> {
    return this.change(async () => {
      this.scores.clear();
      await this.recalibrate(null);
    });
  }

  /** Whether any phrase is listened for. */
  get listens(): boolean {
    return this.phrases.some(({ calibration }) => calibration !== null);
  }

  /** Whether some phrase could last as long as this utterance. */
  couldMatch(seconds: number): boolean {
    return seconds <= 2 * takeLength.longest;
  }

  /** The phrase that an utterance comes nearest to; null without phrases. */
  async nearest(utterance: SpeechFrames): Promise<PhraseMatch | null> {
    const { pattern, cohort } = this.sampleOf(this.pattern(utterance));
    let best: PhraseMatch | null = null;
    for (const phrase of this.phrases) {
      if (phrase.calibration === null) continue;
      const score = phraseScore(pattern, patternsOf(this.templatesOf(phrase.id)), cohort);
      const { sure, unsure } = phrase.calibration;
      const verdict = score <= sure ? 'sure' : score <= unsure ? 'unsure' : 'none';
      if (best === null || score < best.score) best = { phrase, score, verdict };
      await nextTick();
    }
    return best;
  }

  /** Prints of the takes of the phrases with this text. */
  printsOf(text: string): readonly Float32Array[] {
    const ids = new Set(this.phrases.filter((phrase) => phrase.text === text).map(({ id }) => id));
    return this.templates.flatMap(({ take }) => (take.phraseId !== null && ids.has(take.phraseId) ? [take.print] : []));
  }

  private pattern(utterance: SpeechFrames): Pattern {
    return patternOf(utterance, this.options.background.projection);
  }

  private change<T>(work: () => Promise<T>): Promise<T> {
    const done = this.changes.then(work);
    this.changes = done.catch(() => undefined);
    return done;
  }

  private async reload(): Promise<void> {
    const [phrases, takes] = [await this.options.store.phrases(), await this.options.store.takes()];
    const known = new Map(this.templates.map((template) => [template.take.id, template]));
    const templates: Template[] = [];
    for (const take of takes) {
      templates.push(
        known.get(take.id) ?? { take, samples: take.frames.map((frames) => this.sampleOf(this.pattern(frames))) },
      );
      await nextTick();
    }
    this.templates = templates;
    this.phrases = phrases;
  }

  /** @param changed the phrase whose takes are other ones than before. */
  private async recalibrate(changed: string | null): Promise<void> {
    await this.reload();
    if (changed !== null) this.scores.delete(changed);
    for (const phrase of this.phrases) {
      const calibration = await this.calibrationOf(phrase.id);
      await this.options.store.putPhrase({ ...phrase, calibration });
    }
    await this.reload();
  }

  private async calibrationOf(phraseId: string): Promise<Calibration | null> {
    const own = this.templatesOf(phraseId);
    if (own.length < fewestTakes) return null;
    const known = this.scores.get(phraseId);
    const hits = known?.hits ?? (await this.hitScores(own));
    const patterns = patternsOf(own);
    const others = new Map<string, number>();
    for (const [key, { pattern, cohort }] of this.rivalSamples(phraseId)) {
      const score = known?.others.get(key);
      if (score === undefined && others.size % 8 === 0) await nextTick();
      others.set(key, score ?? phraseScore(pattern, patterns, cohort));
    }
    this.scores.set(phraseId, { hits, others });
    return calibrate({ hits, others: [...others.values()] });
  }

  /** How each take, quiet and with noise, is found by the takes of other voices. */
  private async hitScores(own: readonly Template[]): Promise<readonly number[]> {
    const hits: number[] = [];
    for (const template of own) {
      const patterns = patternsOf(withoutVoiceOf(template, own));
      for (const { pattern, cohort } of template.samples) hits.push(phraseScore(pattern, patterns, cohort));
      await nextTick();
    }
    return hits;
  }

  /** Everything that must not be taken for a phrase: the background, examples, and the takes of other phrases. */
  private rivalSamples(phraseId: string): ReadonlyMap<string, Sample> {
    const { utterances } = this.options.background;
    const samples = new Map(utterances.map((sample, index) => [`background ${index}`, sample]));
    for (const { take, samples: own } of this.templates) {
      if (take.phraseId === phraseId || this.sameText(take.phraseId, phraseId)) continue;
      own.forEach((sample, index) => {
        samples.set(`${take.id} ${index}`, sample);
      });
    }
    return samples;
  }

  private sampleOf(pattern: Pattern): Sample {
    return { pattern, cohort: cohortOf(pattern, this.background) };
  }

  private sameText(a: string | null, b: string): boolean {
    const textOf = (id: string | null) => this.phrases.find((phrase) => phrase.id === id)?.text;
    return a !== null && textOf(a) === textOf(b);
  }

  private templatesOf(phraseId: string | null): readonly Template[] {
    return this.templates.filter(({ take }) => take.phraseId === phraseId);
  }

  private takesOf(phraseId: string | null): readonly VoiceTake[] {
    return this.templatesOf(phraseId).map(({ take }) => take);
  }
}

function patternsOf(templates: readonly Template[]): readonly Pattern[] {
  return templates.flatMap(({ samples }) => samples.map(({ pattern }) => pattern));
}

/** The takes of other voices; of the same voice only where there is no other, and never the take itself. */
function withoutVoiceOf(template: Template, all: readonly Template[]): readonly Template[] {
  const otherVoices = all.filter(({ take }) => take.speaker !== template.take.speaker);
  return otherVoices.length >= 2 ? otherVoices : all.filter((other) => other !== template);
}

/** A name for the sound itself, whatever file it came in. */
export function hashOf(recording: Recording): string {
  return createHash('sha256').update(writePcm(recording)).digest('hex');
}
