import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Speech } from '../transcriber.js';
import { VoiceError } from '../voice-error.js';
import { createPocketsphinxTranscriber } from './pocketsphinx-transcriber.js';

const speech: Speech = { samples: new Float32Array(1_600).fill(0.1), frames: { count: 0, data: new Float32Array(0) } };
const phrases = async () => ['Red lanterns tonight!', '灯火通明', 'the harvest is in'];

describe('a keyword spotter in a process of its own', () => {
  let folder: string;
  let command: string;
  /** A program that keeps what it is given and says that it heard `heard`. */
  async function program(heard: string): Promise<string> {
    const script = ['#!/bin/sh', `cp "$2" "${folder}/sound"`, `cp "$4" "${folder}/list"`, `echo "${heard}"`, ''];
    await writeFile(command, script.join('\n'));
    await chmod(command, 0o755);
    return command;
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daogou-spotter-'));
    command = join(folder, 'spotter');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is given the English phrases and the sound, and what it spots is the phrase as announced', async () => {
    const transcriber = createPocketsphinxTranscriber({ command: await program('red lanterns tonight '), phrases });
    const heard = await transcriber.transcribe(speech, 'en');
    expect(heard.alternatives.map(({ transcript }) => transcript)).toEqual(['Red lanterns tonight!']);
    expect(await readFile(join(folder, 'list'), 'utf8')).toBe(
      'red lanterns tonight /1e-15/\nthe harvest is in /1e-15/\n',
    );
    expect((await readFile(join(folder, 'sound'))).length).toBe(44 + 3_200);
  });

  it('hears nothing where it spots nothing, in Chinese, and without phrases', async () => {
    const silent = createPocketsphinxTranscriber({ command: await program(''), phrases });
    expect((await silent.transcribe(speech, null)).alternatives).toEqual([]);
    const eager = await program('red lanterns tonight');
    expect(
      (await createPocketsphinxTranscriber({ command: eager, phrases }).transcribe(speech, 'zh')).alternatives,
    ).toEqual([]);
    const without = createPocketsphinxTranscriber({ command: eager, phrases: async () => [] });
    expect((await without.transcribe(speech, 'en')).alternatives).toEqual([]);
  });

  it('says so where the program is not there', async () => {
    const missing = createPocketsphinxTranscriber({ command: join(folder, 'no-such-program'), phrases });
    await expect(missing.transcribe(speech, 'en')).rejects.toThrow(VoiceError);
  });
});
