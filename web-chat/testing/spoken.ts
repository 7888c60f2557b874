import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether sentences can be made to be heard; without the synthesiser, tests of speaking are skipped with a line. */
export async function canSynthesise(): Promise<boolean> {
  const found = await run('espeak-ng', ['--version']).then(
    () => true,
    () => false,
  );
  if (!found) console.warn('Tests of speaking are skipped: no espeak-ng found (Debian: apt-get install espeak-ng).');
  return found;
}

/** A sentence said by one of the synthesiser's voices, 16-bit mono. `speed` in words a minute. */
export async function say(
  text: string,
  { voice, speed = 165, pitch = 50 }: { readonly voice: string; readonly speed?: number; readonly pitch?: number },
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-spoken-'));
  const file = join(folder, 'said.wav');
  try {
    await run('espeak-ng', ['-v', voice, '-s', String(speed), '-p', String(pitch), '-w', file, text]);
    return sound(await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const rate = 22_050;

/** What a microphone hears: room before and after, with noise so many dB below the speech where it is noisy. */
export function inRoom(said: Buffer, { snr = 40, before = 0.7, after = 2.6, seed = 1 } = {}): Buffer {
  const speech = new Int16Array(said.buffer.slice(said.byteOffset, said.byteOffset + said.length));
  const level = Math.sqrt(speech.reduce((sum, sample) => sum + sample * sample, 0) / speech.length);
  const lead = Math.round(before * rate);
  const samples = new Int16Array(lead + speech.length + Math.round(after * rate));
  const gain = level / 10 ** (snr / 20);
  let state = seed;
  let low = 0;
  for (let index = 0; index < samples.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const white = (state / 0x1_0000_0000 - 0.5) * 2;
    low = 0.97 * low + 0.25 * white;
    const value = (speech[index - lead] ?? 0) * 0.6 + gain * 0.6 * (low + 0.2 * white) * 1.4;
    samples[index] = Math.max(-32_768, Math.min(32_767, Math.round(value)));
  }
  return wave(Buffer.from(samples.buffer));
}

/** Writes a recording where Chromium's fake microphone can read it; gives the switches that make it heard once. */
export async function fakeMicrophone(folder: string, wav: Buffer): Promise<readonly string[]> {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.wav`);
  await writeFile(file, wav);
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}%noloop`,
  ];
}

/** The samples of a WAVE file that the synthesiser wrote. */
function sound(file: Buffer): Buffer {
  const at = file.indexOf('data', 12, 'latin1');
  return file.subarray(at + 8);
}

function wave(pcm: Buffer): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + pcm.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(pcm.length, 40);
  return Buffer.concat([head, pcm]);
}
