import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAudio } from './audio/decode-audio.js';
import { type Recording, sampleRate } from './audio/recording.js';
import { createPhraseTranscriber } from './engines/phrase-transcriber.js';
import { createListener, type Listener } from './listener.js';
import { loadVoiceModels, type VoiceModels } from './models/voice-models.js';
import { shippedBackground } from './phrases/background.js';
import { PhraseBook } from './phrases/phrase-book.js';
import { InMemoryPhraseStore } from './phrases/phrase-store.js';
import { SpeakerBaselines } from './prosody/speaker-baseline.js';
import { InMemoryHeardStore } from './replay/heard-store.js';

const phrase = 'the lanterns are lit';

async function recordingOf(name: string): Promise<Recording> {
  const decoded = decodeAudio(
    await readFile(fileURLToPath(new URL(`./fixture/${name}.wav`, import.meta.url))),
    'audio/wav',
  );
  if (decoded.kind === 'refused') throw new Error(decoded.detail);
  return decoded.recording;
}

/** The same recording, softer, with a little silence before it. */
function played(recording: Recording): Recording {
  const again = new Float32Array(recording.length + 3_000);
  again.set(
    recording.map((sample) => sample * 0.6),
    3_000,
  );
  return again;
}

describe('a shop with an enrolled phrase', () => {
  let models: VoiceModels;
  let book: PhraseBook;
  let listener: Listener;
  let phraseId = '';
  const store = new InMemoryPhraseStore();
  const clock = (): Date => new Date('2026-05-01T00:00:00Z');
  beforeAll(async () => {
    models = await loadVoiceModels();
    let next = 0;
    const newId = (): string => `id${++next}`;
    book = await PhraseBook.open({ store, models, background: shippedBackground(), clock, newId });
    listener = createListener({
      models,
      book,
      transcriber: createPhraseTranscriber(book),
      heard: new InMemoryHeardStore(),
      baselines: new SpeakerBaselines(),
      clock,
    });
  });
  afterAll(() => models?.dispose());

  it('hears nothing before three takes', async () => {
    const made = await book.addPhrase('en', phrase);
    phraseId = made?.id ?? '';
    for (const [index, name] of ['lantern-1', 'lantern-2'].entries()) {
      const outcome = await book.addTake(phraseId, await recordingOf(name), `voice ${index}`);
      expect(outcome.kind).toBe('added');
    }
    expect(book.list()[0]?.phrase.calibration).toBeNull();
    expect(await listener.listen(await recordingOf('lantern-heard'), 'anna', 'en')).toEqual({ kind: 'not_ready' });
  });

  it('knows after the third what to expect', async () => {
    expect((await book.addTake(phraseId, await recordingOf('lantern-3'), 'voice 2')).kind).toBe('added');
    const calibration = book.list()[0]?.phrase.calibration;
    expect(calibration).toMatchObject({ takes: 9, falseAccepts: 0 });
    expect(calibration?.others).toBeGreaterThan(100);
    expect(calibration?.hits).toBeGreaterThan(5);
  });

  it('hears the phrase of another voice, and nothing in another sentence', async () => {
    const heard = await listener.listen(await recordingOf('lantern-heard'), 'anna', 'en');
    expect(heard).toMatchObject({ kind: 'heard', alternatives: [{ transcript: phrase }], guess: null });
    expect(await listener.listen(await recordingOf('other-heard'), 'anna', 'en')).toMatchObject({
      kind: 'heard',
      alternatives: [],
      guess: null,
    });
  });

  it('refuses what was heard before, from whomever, even softer and later, and its own takes', async () => {
    const heard = await recordingOf('lantern-heard');
    expect(await listener.listen(heard, 'ben', 'en')).toEqual({ kind: 'replayed' });
    expect(await listener.listen(played(heard), 'ben', 'en')).toEqual({ kind: 'replayed' });
    expect(await listener.listen(played(await recordingOf('lantern-1')), 'ben', 'en')).toEqual({ kind: 'replayed' });
  });

  it('takes no recording twice, none without speech, none that is much too long', async () => {
    expect((await book.addTake(phraseId, await recordingOf('lantern-1'), 'again')).kind).toBe('known');
    const hum = Float32Array.from({ length: 2 * sampleRate }, (_, index) => 0.1 * Math.sin(index / 30));
    expect((await book.addTake(phraseId, hum, 'hum')).kind).toBe('no_speech');
    const twice = await recordingOf('other-heard');
    const long = new Float32Array(twice.length * 5);
    for (let copy = 0; copy < 5; copy += 1) long.set(twice, copy * twice.length);
    expect((await book.addTake(phraseId, long, 'long')).kind).toBe('too_long');
    expect((await book.addTake('gone', twice, 'x')).kind).toBe('no_phrase');
    expect(await listener.listen(hum, 'anna', null)).toMatchObject({ kind: 'refused', reason: 'silent' });
  });

  it('goes on after a restart as it was', async () => {
    const again = await PhraseBook.open({ store, models, background: shippedBackground(), clock, newId: () => 'x' });
    expect(again.list()).toEqual(book.list());
    expect(again.listens).toBe(true);
  });

  it('keeps clear of what must not be heard', async () => {
    const before = book.list()[0]?.phrase.calibration?.others ?? 0;
    expect((await book.addTake(null, await recordingOf('other-heard'), 'example')).kind).toBe('added');
    expect(book.list()[0]?.phrase.calibration?.others).toBe(before + 3);
    expect(await book.deleteTake(book.examples()[0]?.id ?? '')).toBe(true);
    expect(await book.deletePhrase(phraseId)).toBe(true);
    expect(book.listens).toBe(false);
  });
});
