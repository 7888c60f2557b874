import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRate } from '../audio/recording.js';
import { writeTinyWhisper } from '../fixture/tiny-whisper.js';
import type { Speech, Transcriber } from '../transcriber.js';
import { VoiceError } from '../voice-error.js';
import { loadWhisperTranscriber } from './whisper-transcriber.js';

const frames = { count: 0, data: new Float32Array(0) };
const noise: Speech = {
  samples: Float32Array.from({ length: 28 * sampleRate }, (_, index) => Math.sin(index * index * 0.37) * 0.5),
  frames,
};
const tick: Speech = { samples: new Float32Array(sampleRate).fill(0.9, 0, 40), frames };

describe('a recogniser of transformers.js', () => {
  let folder: string;
  let transcriber: Transcriber;
  beforeAll(async () => {
    folder = await writeTinyWhisper();
    transcriber = await loadWhisperTranscriber(folder, { downloads: folder });
  });
  afterAll(async () => {
    await transcriber?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  it('loads a folder in the hub’s layout and writes what the sound says', async () => {
    expect(transcriber.ready()).toBe(true);
    const heard = await transcriber.transcribe(noise, 'en');
    expect(heard.alternatives.map(({ transcript }) => transcript)).toEqual(['loud kettles']);
    expect(heard.guess).toBeNull();
    expect((await transcriber.transcribe(tick, 'zh')).alternatives[0]?.transcript).toBe('quiet lamps');
    expect((await transcriber.transcribe(tick, null)).alternatives[0]?.confidence).toBeLessThan(1);
  });

  it('says which setting is wrong where there is no model', async () => {
    await expect(loadWhisperTranscriber('not a model', { downloads: folder })).rejects.toThrow(VoiceError);
    await expect(loadWhisperTranscriber('/tmp', { downloads: folder })).rejects.toThrow(/cannot be loaded/);
  });
});
