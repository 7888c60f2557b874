import type { Logger } from 'pino';
import type { Recording } from '../nlu/voice/audio/recording.js';
import { createPhraseTranscriber } from '../nlu/voice/engines/phrase-transcriber.js';
import { createListener, type Heard, type Listening } from '../nlu/voice/listener.js';
import { loadVoiceModels } from '../nlu/voice/models/voice-models.js';
import { shippedBackground } from '../nlu/voice/phrases/background.js';
import { PhraseBook } from '../nlu/voice/phrases/phrase-book.js';
import type { PhraseStore } from '../nlu/voice/phrases/phrase-store.js';
import { SpeakerBaselines } from '../nlu/voice/prosody/speaker-baseline.js';
import type { HeardStore } from '../nlu/voice/replay/heard-store.js';
import { firstOf, type SpeechLanguage, type Transcriber } from '../nlu/voice/transcriber.js';
import { VoiceError } from '../nlu/voice/voice-error.js';
import { createSpokenClaims, type SpokenClaims } from './channels/spoken-claims.js';
import { SerialQueue } from './serial-queue.js';
import type { VoiceReceipts } from './voice-receipts.js';

/** A recording that was heard, with the server's word for it. */
interface HeardWithReceipt extends Heard {
  readonly receipt: string | null;
}

export type DeskHearing = Exclude<Listening, Heard> | HeardWithReceipt | { readonly kind: 'busy' };

/** Everything that has to do with voices, behind the doors. */
export interface VoiceDesk {
  readonly book: PhraseBook;
  readonly receiptPolicy: 'optional' | 'required';
  readonly spokenClaims: SpokenClaims;
  ready(): boolean;
  hear(recording: Recording, ownerId: string, language: SpeechLanguage | null): Promise<DeskHearing>;
  close(): Promise<void>;
}

export interface VoiceDeskOptions {
  readonly phrases: PhraseStore;
  readonly heard: HeardStore;
  readonly receipts: VoiceReceipts;
  readonly receiptPolicy: 'optional' | 'required';
  /** Transcribers beside the enrolled phrases, in the order in which they are asked. */
  readonly engines?: readonly Transcriber[];
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: Logger;
}

/** Recordings that may wait at once; each takes a part of a second. */
const mostWaiting = 24;
/** Heard recordings are kept this long, so that they cannot be played again. */
const memoryDays = 90;

/**
 * The voice desk, or null with a warning where the networks cannot be loaded: a shop that only reads still sells.
 * Throws where receipts are required, since then nothing spoken could count.
 */
export async function openVoiceDesk(options: VoiceDeskOptions): Promise<VoiceDesk | null> {
  try {
    return await createVoiceDesk(options);
  } catch (err) {
    if (!(err instanceof VoiceError) || options.receiptPolicy === 'required') throw err;
    options.log.warn({ err }, 'recordings are not heard; browsers that hear themselves are');
    return null;
  }
}

/** Loads the networks and what was enrolled. Recordings are heard one after the other, so that turns stay quick. */
async function createVoiceDesk(options: VoiceDeskOptions): Promise<VoiceDesk> {
  const { phrases, heard, receipts, receiptPolicy, engines = [], clock, newId, log } = options;
  const models = await loadVoiceModels();
  const book = await PhraseBook.open({ store: phrases, models, background: shippedBackground(), clock, newId });
  const transcriber = firstOf([createPhraseTranscriber(book), ...engines], (err, name) =>
    log.error({ err, transcriber: name }, 'a transcriber failed'),
  );
  const listener = createListener({ models, book, transcriber, heard, baselines: new SpeakerBaselines(), clock });
  await heard.prune(new Date(clock().getTime() - memoryDays * 86_400_000).toISOString());
  const queue = new SerialQueue();
  let waiting = 0;
  return {
    book,
    receiptPolicy,
    spokenClaims: createSpokenClaims({ receipts, heard, policy: receiptPolicy }),
    ready: listener.ready,
    async hear(recording, ownerId, language) {
      if (waiting >= mostWaiting) return { kind: 'busy' };
      waiting += 1;
      try {
        const outcome = await queue.add(() => listener.listen(recording, ownerId, language));
        if (outcome.kind !== 'heard') return outcome;
        return { ...outcome, receipt: await receiptFor(outcome, ownerId, receipts) };
      } finally {
        waiting -= 1;
      }
    },
    async close() {
      await queue.add(async () => undefined);
      await transcriber.close();
      await models.dispose();
    },
  };
}

async function receiptFor({ alternatives, hash, arousal }: Heard, ownerId: string, receipts: VoiceReceipts) {
  if (alternatives.length === 0) return null;
  const transcripts = alternatives.map(({ transcript }) => transcript);
  return receipts.issue({ ownerId, recording: hash, transcripts, arousal });
}
