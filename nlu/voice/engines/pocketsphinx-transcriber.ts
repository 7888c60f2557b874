import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeWav } from '../audio/write-wav.js';
import { nothingHeard, type Transcriber } from '../transcriber.js';
import { VoiceError } from '../voice-error.js';

const run = promisify(execFile);

export interface PocketsphinxOptions {
  /** The program: `pocketsphinx_continuous` of Debian, or a path. */
  readonly command: string;
  /** The English phrases to spot, as they are announced now. */
  readonly phrases: () => Promise<readonly string[]>;
  /** Log10 of the likelihood ratio above which a phrase counts; smaller finds more, and more that was not said. */
  readonly threshold?: number;
  readonly timeoutMs?: number;
}

/** A keyword spotter finds phrases in longer speech; how sure it is it does not tell. */
const confidence = 0.6;
/** Words that its pronouncing dictionary may know; a phrase with others would end the program. */
const spottable = /^[a-z' ]{5,80}$/;

/**
 * Spots announced English phrases with CMU Pocketsphinx in a process of its own. Off unless the operator names the
 * program: it knows no Chinese, and misses more than enrolled takes do (docs/voice.md).
 */
export function createPocketsphinxTranscriber({
  command,
  phrases,
  threshold = -15,
  timeoutMs = 10_000,
}: PocketsphinxOptions): Transcriber {
  return {
    name: 'pocketsphinx',
    ready: () => true,
    async transcribe({ samples }, language) {
      if (language === 'zh') return nothingHeard;
      const wanted = (await phrases()).map((text) => ({ text, spoken: text.toLowerCase().replace(/[.,!?]/g, '') }));
      const known = wanted.filter(({ spoken }) => spottable.test(spoken));
      if (known.length === 0) return nothingHeard;
      const folder = await mkdtemp(join(tmpdir(), 'daogou-spotting-'));
      try {
        const sound = join(folder, 'speech.wav');
        const list = join(folder, 'phrases');
        await writeFile(sound, writeWav(samples));
        await writeFile(list, known.map(({ spoken }) => `${spoken} /1e${threshold}/\n`).join(''));
        const { stdout } = await run(command, ['-infile', sound, '-kws', list, '-logfn', join(folder, 'log')], {
          timeout: timeoutMs,
        });
        const heard = known.find(({ spoken }) => stdout.toLowerCase().includes(spoken));
        return heard === undefined
          ? nothingHeard
          : { alternatives: [{ transcript: heard.text, confidence }], guess: null };
      } catch (cause) {
        throw new VoiceError('voice.engine', `${command} could not listen`, { cause });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    close: async () => {},
  };
}
