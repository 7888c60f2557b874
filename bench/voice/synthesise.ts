import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readWav } from '../../nlu/voice/audio/read-wav.js';
import { type Recording, sampleRate } from '../../nlu/voice/audio/recording.js';
import { resample } from '../../nlu/voice/audio/resample.js';
import type { Voice } from './voices.js';

const run = promisify(execFile);

/** How a sentence is said: `rate` 1 is the voice's own; `pitch` in semitones, about. */
export interface Manner {
  readonly rate?: number;
  readonly pitch?: number;
}

/** A sentence said by a synthesiser, at 16 kHz. Throws where the synthesiser is not installed. */
export async function synthesise(text: string, voice: Voice, { rate = 1, pitch = 0 }: Manner = {}): Promise<Recording> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-voice-'));
  const file = join(folder, 'said.wav');
  try {
    if (voice.engine === 'flite') {
      const stretch = [
        '--setf',
        `duration_stretch=${1 / rate}`,
        '--setf',
        `int_f0_target_mean=${120 * 2 ** (pitch / 12)}`,
      ];
      await run('flite', ['-voice', voice.name, ...stretch, '-t', text, '-o', file]);
    } else {
      const speed = ['-s', String(Math.round(170 * rate)), '-p', String(Math.round(50 + 5 * pitch))];
      await run('espeak-ng', ['-v', voice.name, ...speed, '-w', file, text]);
    }
    const sound = readWav(await readFile(file));
    if (sound.kind === 'refused') throw new Error(`${voice.name}: ${sound.detail}`);
    return resample(sound.samples, sound.rate, sampleRate);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a synthesiser is installed. */
export async function hasSynthesiser(command: 'espeak-ng' | 'flite'): Promise<boolean> {
  return run(command, ['--version']).then(
    () => true,
    (error: { code?: unknown }) => error.code !== 'ENOENT',
  );
}
